/** Listed words in lists of numbers: a look at an object for each character of a text would cost many times as much. */
export interface WordTable {
  /** A bit for each character that a word begins with. */
  readonly isFirst: Uint8Array;
  /** By its first two characters, or its only one: the longest word, plus one; then the one after each, plus one. */
  readonly slots: Uint16Array;
  readonly next: Uint16Array;
  /** Where a word begins in `codes`; it ends where the next begins. */
  readonly starts: Uint16Array;
  readonly codes: Uint16Array;
}

export function wordTable(words: readonly string[]): WordTable {
  const table: WordTable = {
    isFirst: new Uint8Array(CODES >> 3),
    slots: new Uint16Array(SLOTS),
    next: new Uint16Array(words.length),
    starts: new Uint16Array(words.length + 1),
    codes: Uint16Array.from(words.join(''), (character) => character.charCodeAt(0)),
  };
  words.forEach((word, i) => {
    table.starts[i + 1] = (table.starts[i] ?? 0) + word.length;
  });
  const shortestFirst = words.map((_, i) => i).sort((a, b) => (words[a]?.length ?? 0) - (words[b]?.length ?? 0));
  for (const i of shortestFirst) add(table, i, words[i] ?? '');
  return table;
}

function add({ isFirst, slots, next }: WordTable, index: number, word: string): void {
  const first = word.charCodeAt(0);
  const slot = slotOf(first, word.length > 1 ? word.charCodeAt(1) : ALONE);
  isFirst[first >> 3] = (isFirst[first >> 3] ?? 0) | (1 << (first & 7));
  next[index] = slots[slot] ?? 0;
  slots[slot] = index + 1;
}

const CODES = 0x10000;
const SLOTS = 0x1000;
const SPREAD = 40503;
/** Stands for the second character of words that have none. */
const ALONE = 0;

const slotOf = (first: number, second: number): number => (Math.imul(first, SPREAD) ^ second) & (SLOTS - 1);

/** The index of the longest word that stands at a place, -1 where none does. */
export function longestAt(table: WordTable, text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (((table.isFirst[first >> 3] as number) & (1 << (first & 7))) === 0) return -1;
  const longer = wordIn(table, slotOf(first, text.charCodeAt(at + 1)), text, at);
  return longer >= 0 ? longer : wordIn(table, slotOf(first, ALONE), text, at);
}

function wordIn({ slots, next, starts, codes }: WordTable, slot: number, text: string, at: number): number {
  for (let word = slots[slot] as number; word > 0; word = next[word - 1] as number) {
    const from = starts[word - 1] as number;
    const length = (starts[word] as number) - from;
    let i = 0;
    while (i < length && text.charCodeAt(at + i) === codes[from + i]) i++;
    if (i === length) return word - 1;
  }
  return -1;
}
