import type { WordPlace } from '../rule';

/** A listed word at a place of a text of `Prose`. */
export interface FoundWord<Entry> {
  readonly start: number;
  readonly end: number;
  readonly entry: Entry;
}

/**
 * Where words of a list stand, in order; those that `accept` takes do not overlap. The list is that of the
 * words of the places.
 */
export function foundWords<Entry>(
  places: readonly WordPlace[],
  list: readonly Entry[],
  accept: (found: FoundWord<Entry>) => boolean,
): readonly FoundWord<Entry>[] {
  const words: FoundWord<Entry>[] = [];
  let past = 0;
  for (const { at, length, word } of places) {
    const entry = list[word];
    if (entry === undefined || at < past) continue;
    const found = { start: at, end: at + length, entry };
    if (!accept(found)) continue;
    words.push(found);
    past = found.end;
  }
  return words;
}
