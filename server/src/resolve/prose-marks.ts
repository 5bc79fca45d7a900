import type { ResolvedReport } from './model';
import { proseOf } from './prose';
import { DIGIT, END, kindsOfCharacters, NUMERAL, PAIRED, PAUSE } from './prose-characters';

/** Where the characters stand in the prose that rules look beside: told in one pass for all of them. */
export interface ProseMarks {
  readonly digits: Runs;
  /** Chinese ones. */
  readonly numerals: Runs;
  /** Places of the marks that come in pairs. */
  readonly paired: readonly number[];
  /** Places of 、. */
  readonly pauses: readonly number[];
  /** Of each sentence where it ends and the kinds of the characters in it, one after the other. */
  readonly sentences: readonly number[];
}

/** Of each run of such characters its start and its end, one after the other. */
export type Runs = readonly number[];

/** Read once for each report. */
export function marksOf(resolved: ResolvedReport): ProseMarks {
  resolved.facts.marks ??= marksIn(proseOf(resolved).text);
  return resolved.facts.marks;
}

export function marksIn(text: string): ProseMarks {
  const kinds = kindsOfCharacters();
  const digits: number[] = [];
  const numerals: number[] = [];
  const paired: number[] = [];
  const pauses: number[] = [];
  const sentences: number[] = [];
  let seen = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)] as number;
    if (kind === 0) continue;
    seen |= kind;
    const figure = kind & (DIGIT | NUMERAL);
    if (figure !== 0) {
      const start = at;
      for (let next = kind; (next & figure) !== 0; next = kinds[text.charCodeAt(++at)] as number) seen |= next;
      (figure === DIGIT ? digits : numerals).push(start, at--);
    } else if ((kind & PAIRED) !== 0) paired.push(at);
    else if (kind === PAUSE) pauses.push(at);
    else if (kind === END) {
      sentences.push(at, seen);
      seen = 0;
    }
  }
  return { digits, numerals, paired, pauses, sentences };
}

/** The index of the first of several places, in order, that is not before `at`. */
export function firstPlaceFrom(places: readonly number[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
