import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DECISIONS_FILE } from '../lsp/protocol';
import { LONGEST_DECISIONS_FILE, MOST_DECISIONS } from '../service/decision-limits';
import { type Decision, type Decisions, type Judged, readDecisions } from '../service/decisions';
import type { Options } from './args';
import { nearest, parseJson, readIfThere } from './folder-files';
import { Refusal } from './refusal';
import type { WordList } from './words';

/** Looks up which findings of a file were accepted, reading each decisions file once. */
export function createDecisions(
  { config }: Options,
  said: WordList,
): (path: string, warn: (message: string) => void) => Decisions | undefined {
  const inFolder = nearest((folder) => {
    const path = join(folder, DECISIONS_FILE);
    return existsSync(path) ? readFile(path, said) : undefined;
  });
  return (path, warn) => {
    const found = inFolder(dirname(resolve(config ?? path)));
    if (found?.problem !== undefined) warn(found.problem);
    return found?.decisions;
  };
}

interface DecisionsFile {
  readonly decisions: Decisions;
  readonly problem: string | undefined;
}

function readFile(path: string, said: WordList): DecisionsFile | undefined {
  if (statSync(path).size > LONGEST_DECISIONS_FILE) throw new Refusal(said.decisionsUnfit(path, MOST_DECISIONS));
  const text = readIfThere(path, said);
  if (text === undefined) return undefined;
  const reading = readDecisions(
    parseJson(text, (line) => said.decisionsBroken(path, line)),
    said.language,
  );
  if (!reading) throw new Refusal(said.decisionsUnfit(path, MOST_DECISIONS));
  const { decisions, problem } = reading;
  return { decisions, problem: problem && said.decisionsProblem(path, problem) };
}

/** Decisions that accept nothing in any of the reports that they are on. */
export function staleAmong(judged: readonly (Judged | undefined)[]): readonly Decision[] {
  const held = new Set(judged.flatMap((one) => one?.held ?? []));
  const stale = judged.flatMap((one) => one?.stale ?? []).filter(({ key }) => !held.has(key));
  return [...new Map(stale.map((decision) => [decision.key, decision])).values()];
}

const MOST_NAMED = 3;

/** 青禾县水务局 2024 typo、… */
export function examplesOf(decisions: readonly Decision[], { comma }: WordList): string {
  const named = decisions.slice(0, MOST_NAMED).map(({ report, rule }) => `${report} ${rule}`);
  return named.join(comma) + (decisions.length > MOST_NAMED ? `${comma}…` : '');
}
