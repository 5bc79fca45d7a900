import { loadParts } from '../parts/load';
import { recognise } from '../report/recognise';
import { type Analysis, analyze, partsNeeded } from '../service/analyze';
import type { CommandRequest } from './args';
import { collectInputs, type Input, STANDARD_INPUT } from './collect';
import { type Applied, createConfiguration } from './config';
import { errorCode, readStandardInput, readTextFile, type TextFile } from './read-file';
import { Refusal } from './refusal';
import type { Terminal } from './terminal';

/** A file that was looked at. */
export interface Examined {
  /** The file's path, or what standard input is called. */
  readonly path: string;
  readonly file: TextFile;
  /** Undefined where the file was not checked. */
  readonly analysis: Analysis | undefined;
  /** The same check of another text in the place of this one. */
  readonly analyzeText: (text: string) => Analysis;
}

export interface Examination<T> {
  readonly results: readonly T[];
  /** How many files of folders and globs are no reports, or excluded. */
  readonly skipped: number;
  /** Whether one named file was all that was asked for. */
  readonly isSingle: boolean;
}

/**
 * Looks at all the files a command is given, one after the other, and keeps only what `take` makes of
 * each. Throws one `Refusal` with a line for each file that could not be checked: a verdict on some of
 * the files would pass for one on all of them.
 */
export async function examineAll<T>(
  { operands, options }: CommandRequest,
  terminal: Terminal,
  take: (examined: Examined) => T,
): Promise<Examination<T>> {
  const { said } = terminal;
  const inputs = await collectInputs(operands, said);
  const settingsOf = createConfiguration(options, said);
  const results: T[] = [];
  const fruitful = new Set<string>();
  const refusals = new Set<string>();
  for (const [i, input] of inputs.entries()) {
    if (inputs.length > 1) terminal.showProgress(said.progress(i + 1, inputs.length));
    const path = input.path === STANDARD_INPUT ? (options.stdinName ?? input.path) : input.path;
    try {
      const examined = await examine({ input, path, applied: await settingsOf(path) }, terminal);
      if (!examined) continue;
      results.push(take(examined));
      for (const argument of input.from) fruitful.add(argument);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.add(error.message);
    }
  }
  terminal.endProgress();
  if (refusals.size === 0) {
    for (const operand of operands) if (!fruitful.has(operand)) refusals.add(said.noReports(operand));
  }
  if (refusals.size > 0) throw new Refusal([...refusals].join('\n'));
  return {
    results,
    skipped: inputs.length - results.length,
    isSingle: operands.length === 1 && inputs.every(({ isNamed }) => isNamed),
  };
}

interface Candidate {
  readonly input: Input;
  readonly path: string;
  readonly applied: Applied;
}

/** Undefined for a file that nobody named and that is not to be checked. */
async function examine({ input, path, applied }: Candidate, terminal: Terminal): Promise<Examined | undefined> {
  const { said, warn } = terminal;
  if (applied.isExcluded && !input.isNamed) return undefined;
  const file =
    input.path === STANDARD_INPUT ? await readStandardInput(path, said) : await readTextFile(input.path, said);
  if ('reason' in file) {
    if (input.isNamed) throw new Refusal(file.reason);
    if (file.kind === 'tooLarge') warn(file.reason);
    return undefined;
  }
  const isReport = !applied.isExcluded && (applied.isIncluded || recognise(file.text));
  if (!isReport && !input.isNamed) return undefined;
  const analyzeText = await analyzerOf(file.text, path, applied, terminal);
  if (isReport) return { path, file, analysis: analyzeText(file.text), analyzeText };
  warn(applied.isExcluded ? said.excluded(path) : said.notReport(path));
  return { path, file, analysis: undefined, analyzeText };
}

async function analyzerOf(
  source: string,
  path: string,
  { settings }: Applied,
  { said, warn }: Terminal,
): Promise<Examined['analyzeText']> {
  const parts = await loadParts(partsNeeded(source, path));
  return (text) =>
    analyze(text, settings, {
      name: path,
      parts,
      onRuleError: (rule, error) => warn(said.ruleFailed(rule.id, path, errorCode(error))),
    });
}
