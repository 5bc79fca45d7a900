import type { Rule } from '../rules/rule';

/**
 * The cues and words of a list of rules, in strings, because what is built of them is built whenever the program
 * starts, before the engine has warmed to it. Numbers are characters, from `ZERO` on.
 */
export interface Sought {
  /**
   * Of all that are longer than a character, those that are found by pairs with the same `slotOf` side by side: three
   * numbers and the text. The first has its length, how far into it the pair stands that it is found by, and whether
   * it is the last of its slot; the others are its rule and its index in the list of words, plus one, 0 for a cue.
   */
  readonly records: string;
  /** All cues of one character, and for each the rule that waits for it: those of a rule stand together. */
  readonly singles: string;
  readonly rulesOfSingles: readonly number[];
  /** Which rules are run without any. */
  readonly isCalledAnyway: readonly boolean[];
}

/** Printed as it is, as are most numbers that follow. */
export const ZERO = 0x23;

/** So many numbers stand before the text of a record. */
export const HEAD = 3;

/** How the first of them is read: the length, above it the place of the pair, above that the bit of the last. */
export const BITS_OF_LENGTH = 5;
export const LENGTH = (1 << BITS_OF_LENGTH) - 1;
export const LAST = 1 << (2 * BITS_OF_LENGTH);

const SPREAD = 40503;

export const KEYS = 0x10000;
export const SLOTS = 0x2000;

/** Of a pair of characters. Its slot is the key, modulo their number. */
export const keyOf = (first: number, second: number): number => (Math.imul(first, SPREAD) ^ second) & (KEYS - 1);

interface Item {
  readonly text: string;
  readonly rule: number;
  /** Undefined for a cue. */
  readonly word: number | undefined;
}

export function soughtBy(rules: readonly Rule[]): Sought {
  const items = rules.flatMap(({ cues = [], words = [] }, rule): readonly Item[] => [
    ...cues.map((text) => ({ text, rule, word: undefined })),
    ...words.map((text, word) => ({ text, rule, word })),
  ]);
  const singles = items.filter(({ text }) => text.length === 1);
  return {
    records: recordsOf(
      items.filter(({ text }) => text.length > 1),
      timesOfPairs(rules),
    ),
    singles: singles.map(({ text }) => text).join(''),
    rulesOfSingles: singles.map(({ rule }) => rule),
    isCalledAnyway: rules.map(({ cues, words, looksFurther }) => looksFurther || (cues ?? words) === undefined),
  };
}

function recordsOf(items: readonly Item[], times: ReadonlyMap<string, number>): string {
  const slots = new Map<number, { readonly item: Item; readonly offset: number }[]>();
  for (const item of items) {
    const offset = rarestPair(item.text, times);
    const slot = keyOf(item.text.charCodeAt(offset), item.text.charCodeAt(offset + 1)) & (SLOTS - 1);
    const own = slots.get(slot);
    if (own) own.push({ item, offset });
    else slots.set(slot, [{ item, offset }]);
  }
  return [...slots.values()]
    .flatMap((own) => own.map(({ item, offset }, i) => recordOf(item, offset, i === own.length - 1)))
    .join('');
}

function recordOf({ text, rule, word }: Item, offset: number, isLast: boolean): string {
  if (text.length > LENGTH) throw new RangeError(`too long to be sought: ${text}`);
  const head = text.length + (offset << BITS_OF_LENGTH) + (isLast ? LAST : 0);
  return numbersAsText([head, rule, word === undefined ? 0 : word + 1]) + text;
}

/** In what the rules say of themselves and show, which is such language as drafts are written in. */
function timesOfPairs(rules: readonly Rule[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { explanation, examples } of rules)
    for (const text of [explanation.zh, ...examples.map(({ draft }) => draft)])
      for (const pair of pairsOf(text)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return counts;
}

const pairsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

function rarestPair(text: string, times: ReadonlyMap<string, number>): number {
  const own = pairsOf(text).map((pair) => times.get(pair) ?? 0);
  return Math.max(0, own.indexOf(Math.min(...own)));
}

const numbersAsText = (numbers: readonly number[]): string =>
  numbers.map((number) => String.fromCharCode(ZERO + number)).join('');
