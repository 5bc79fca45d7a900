import type { Rule } from '../rules/rule';

/**
 * The cues and words of a list of rules, in strings, because what is built of them is built whenever the program
 * starts, before the engine has warmed to it. Numbers are characters, from `ZERO` on.
 */
export interface Sought {
  /** All of them, one after the other: of each rule its cues, then its words. */
  readonly text: string;
  /** How long each is. */
  readonly lengths: string;
  /** How far into it the pair of characters stands that the fewest others have. */
  readonly offsets: string;
  /** For each rule: how many cues and words it has, and whether it is run without any. */
  readonly cues: readonly number[];
  readonly words: readonly number[];
  readonly isCalledAnyway: readonly boolean[];
}

/** Printed as it is, as are most numbers that follow. */
export const ZERO = 0x23;

export function soughtBy(rules: readonly Rule[]): Sought {
  const texts = rules.flatMap(({ cues = [], words = [] }) => [...cues, ...words]);
  const counts = new Map<string, number>();
  for (const text of texts) for (const pair of pairsOf(text)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return {
    text: texts.join(''),
    lengths: numbersAsText(texts.map(({ length }) => length)),
    offsets: numbersAsText(texts.map((text) => rarestPair(text, counts))),
    cues: rules.map(({ cues = [] }) => cues.length),
    words: rules.map(({ words = [] }) => words.length),
    isCalledAnyway: rules.map(({ cues, words, looksFurther }) => looksFurther || (cues ?? words) === undefined),
  };
}

const pairsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

function rarestPair(text: string, counts: ReadonlyMap<string, number>): number {
  const times = pairsOf(text).map((pair) => counts.get(pair) ?? 0);
  return Math.max(0, times.indexOf(Math.min(...times)));
}

const numbersAsText = (numbers: readonly number[]): string =>
  numbers.map((number) => String.fromCharCode(ZERO + number)).join('');
