import { loadParts } from '../../parts/load';
import { recognise } from '../../report/recognise';
import type { ReportContext } from '../../resolve/context';
import { type Analysis, analyze, partsNeeded } from '../../service/analyze';
import {
  acceptFindings,
  type Decisions,
  type Judged,
  judgeDecisions,
  type ReportIdentity,
} from '../../service/decisions';
import { type Input, STANDARD_INPUT } from '../collect';
import { type Applied, createConfiguration } from '../config';
import { createDecisions } from '../decisions';
import { errorCode, readStandardInput, readTextFile, type TextFile } from '../read-file';
import { Refusal } from '../refusal';
import { type WordList, words } from '../words';
import type { Job, Outcome } from './job';
import { checkPrevious, contextFrom } from './neighbours';

/** A file that was looked at. */
export interface Examined {
  /** The file's path, or what standard input is called. */
  readonly path: string;
  readonly isStandardInput: boolean;
  /** With other reports. */
  readonly isCompared: boolean;
  readonly file: TextFile;
  /** Undefined where the file was not checked. */
  readonly analysis: Analysis | undefined;
  /** Undefined where nothing was accepted, in this report or another. */
  readonly judged: Judged | undefined;
  /** The same check of another text in the place of this one. */
  readonly analyzeText: (text: string) => Analysis;
}

/** What a command makes of a file. It is kept for all files, so it should be small. */
export type Work<T> = (examined: Examined, job: Job, said: WordList) => T;

/** Does the work of a job on one file after the other. */
export function createExaminer<T>(job: Job, work: Work<T>): (input: Input) => Promise<Outcome<T>> {
  const said = words(job.language);
  const settingsOf = createConfiguration(job.options, said);
  const decisionsOf = createDecisions(job.options, said);
  return async (input) => {
    const warnings: string[] = [];
    const warn = (message: string): void => void warnings.push(message);
    try {
      const path = input.path === STANDARD_INPUT ? (job.options.stdinName ?? input.path) : input.path;
      const examined = await examine({ input, path, applied: settingsOf(path), decisionsOf, said, warn });
      if (!examined) return { kind: 'skipped', warnings };
      return { kind: 'done', value: work(examined, job, said), warnings };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { kind: 'refused', reason: error.message, warnings };
    }
  };
}

interface Candidate {
  readonly input: Input;
  readonly path: string;
  readonly applied: Applied;
  readonly decisionsOf: ReturnType<typeof createDecisions>;
  readonly said: WordList;
  readonly warn: (message: string) => void;
}

/** Undefined for a file that nobody named and that is not to be checked. */
async function examine(candidate: Candidate): Promise<Examined | undefined> {
  const { input, path, applied, said, warn } = candidate;
  if (applied.isExcluded && !input.isNamed) return undefined;
  const isStandardInput = input.path === STANDARD_INPUT;
  const name = isStandardInput && path === STANDARD_INPUT ? said.standardInput : path;
  const file = isStandardInput ? await readStandardInput(name, said) : readTextFile(input.path, said);
  if ('reason' in file) {
    if (input.isNamed) throw new Refusal(file.reason);
    if (file.kind === 'tooLarge') warn(file.reason);
    return undefined;
  }
  const isReport = !applied.isExcluded && (applied.isIncluded || recognise(file.text));
  if (!isReport && !input.isNamed) return undefined;
  const context = await contextFrom(input.neighbours ?? {}, said);
  const decisions = isReport ? candidate.decisionsOf(path, warn) : undefined;
  const analyzer = await analyzerOf(file.text, context, candidate);
  const analyzeText = decisions ? withoutAccepted(decisions, analyzer) : analyzer;
  const analysis = isReport ? analyzeText(file.text) : undefined;
  if (analysis) checkPrevious(analysis.resolved, context, said, warn);
  if (!isReport) warn(applied.isExcluded ? said.excluded(name) : said.notReport(name));
  const judged = decisions && analysis && judgeDecisions(decisions, analysis, { settings: applied.settings, context });
  return { path, isStandardInput, isCompared: input.neighbours !== undefined, file, analysis, judged, analyzeText };
}

/** The decisions are sought for the report that the first text is, whatever fixes make of its name. */
function withoutAccepted(decisions: Decisions, analyzeText: Examined['analyzeText']): Examined['analyzeText'] {
  let report: ReportIdentity | undefined;
  return (text) => {
    const analysis = analyzeText(text);
    report ??= analysis.resolved;
    return acceptFindings(analysis, decisions, report);
  };
}

async function analyzerOf(
  source: string,
  context: ReportContext,
  candidate: Candidate,
): Promise<Examined['analyzeText']> {
  const { path, applied, said, warn } = candidate;
  const parts = await loadParts(partsNeeded(source, path));
  return (text) =>
    analyze(text, applied.settings, {
      name: path,
      parts,
      context,
      onRuleError: (rule, error) => warn(said.ruleFailed(rule.id, path, errorCode(error))),
    });
}
