import type { ResolvedReport } from './model';
import { proseOf } from './prose';

/** Where digits stand in the prose, in order: of each run its start and its end, one after the other. */
export type DigitRuns = readonly number[];

/** What rules look for beside digits they look for there, and not in all of the text. */
export function digitRunsOf(resolved: ResolvedReport): DigitRuns {
  resolved.facts.digitRuns ??= digitRunsIn(proseOf(resolved).text);
  return resolved.facts.digitRuns;
}

export function digitRunsIn(text: string): DigitRuns {
  const runs: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    const start = at;
    do at++;
    while (isDigit(text.charCodeAt(at)));
    runs.push(start, at);
  }
  return runs;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
