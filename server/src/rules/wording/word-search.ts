/** A listed word at a place of a text. */
export interface FoundWord<Entry> {
  readonly start: number;
  readonly end: number;
  readonly entry: Entry;
}

/** Words by what they begin with, made ready to be found in one pass, however many they are. */
export interface WordSearch<Entry> {
  /** One bit for each hash of two characters. */
  readonly isBeginning: Uint8Array;
  /** By the hash of the first two characters; the longest first. */
  readonly words: ReadonlyMap<number, readonly Listed<Entry>[]>;
}

export interface Listed<Entry> {
  readonly word: string;
  readonly entry: Entry;
}

const HASHES = 0x10000;
const SPREAD = 31;

const hash = (first: number, second: number): number => (first * SPREAD + second) & (HASHES - 1);

const hashAt = (text: string, at: number): number => hash(text.charCodeAt(at), text.charCodeAt(at + 1));

/** For words of two characters and more. */
export function wordSearch<Entry>(
  entries: readonly Entry[],
  wordsOf: (entry: Entry) => readonly string[],
): WordSearch<Entry> {
  const isBeginning = new Uint8Array(HASHES >> 3);
  const words = new Map<number, Listed<Entry>[]>();
  for (const entry of entries) {
    for (const word of wordsOf(entry)) {
      const key = hashAt(word, 0);
      const listed = words.get(key);
      if (listed) listed.push({ word, entry });
      else words.set(key, [{ word, entry }]);
      isBeginning[key >> 3] = (isBeginning[key >> 3] ?? 0) | (1 << (key & 7));
    }
  }
  for (const listed of words.values()) listed.sort((a, b) => b.word.length - a.word.length);
  return { isBeginning, words };
}

/** The next place where a listed word may begin, -1 where there is none. */
export function nextBeginning<Entry>({ isBeginning }: WordSearch<Entry>, text: string, from: number): number {
  let first = text.charCodeAt(from);
  for (let at = from; at + 1 < text.length; at++) {
    const second = text.charCodeAt(at + 1);
    const key = hash(first, second);
    if (((isBeginning[key >> 3] ?? 0) & (1 << (key & 7))) !== 0) return at;
    first = second;
  }
  return -1;
}

/** Words that may begin at a place; their first two characters are still to be compared. */
export const wordsAt = <Entry>({ words }: WordSearch<Entry>, text: string, at: number): readonly Listed<Entry>[] =>
  words.get(hashAt(text, at)) ?? [];

/** `text.startsWith(word, at)`, quicker where it mostly does not: words that begin alike seldom end alike. */
export function standsAt(text: string, word: string, at: number): boolean {
  for (let i = word.length - 1; i >= 0; i--) if (text.charCodeAt(at + i) !== word.charCodeAt(i)) return false;
  return true;
}

/** Where listed words stand, in order; those that `accept` takes do not overlap. */
export function* findWords<Entry>(
  search: WordSearch<Entry>,
  text: string,
  accept: (found: FoundWord<Entry>) => boolean,
): Generator<FoundWord<Entry>> {
  let at = nextBeginning(search, text, 0);
  while (at >= 0) {
    let next = at + 1;
    for (const { word, entry } of wordsAt(search, text, at)) {
      if (!standsAt(text, word, at)) continue;
      const found = { start: at, end: at + word.length, entry };
      if (!accept(found)) continue;
      yield found;
      next = found.end;
      break;
    }
    at = nextBeginning(search, text, next);
  }
}
