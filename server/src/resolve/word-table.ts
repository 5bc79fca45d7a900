/**
 * Listed words in strings, so that those told when the bundles are built need no building in each run. Numbers are
 * characters, from `ZERO` on.
 */
export interface ListedWords {
  /** The characters that words begin with. */
  readonly firsts: string;
  /** By the first two characters of a word, or its only one, where the records of the words with that slot begin. */
  readonly slots: string;
  /** Of each word its length, its number and its text, the longest of a slot first, and after the last of them a 0. */
  readonly records: string;
}

/** How to find them in a text: a look at an object for each of its characters would cost many times as much. */
export interface WordTable extends ListedWords {
  /** A bit for each character that a word begins with. */
  readonly isFirst: Uint8Array;
}

const ZERO = 0x23;
/** Before the text of a word. */
const NUMBERS = 2;
/** The record of the slots that have no word is a 0 alone. */
const NO_WORDS = String.fromCharCode(ZERO);
const CODES = 0x10000;
const SPREAD = 40503;
/** Stands for the second character of words that have none. */
const ALONE = 0;

const slotOf = (slots: string, first: number, second: number): number =>
  (Math.imul(first, SPREAD) ^ second) & (slots.length - 1);

/** `numbers` are what the words are told by, by default their places in the list. */
export function listedWords(words: readonly string[], numbers = words.map((_, i) => i)): ListedWords {
  const emptySlots = NO_WORDS.repeat(slotsFor(words.length));
  const bySlot = new Map<number, number[]>();
  words.forEach((word, i) => {
    const slot = slotOf(emptySlots, word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : ALONE);
    const own = bySlot.get(slot);
    if (own) own.push(i);
    else bySlot.set(slot, [i]);
  });
  const slots = [...emptySlots];
  const records = [NO_WORDS];
  let length = 1;
  for (const [slot, own] of bySlot) {
    slots[slot] = String.fromCharCode(ZERO + length);
    const sorted = own.sort((a, b) => (words[b]?.length ?? 0) - (words[a]?.length ?? 0));
    const record = sorted.map((i) => recordOf(words[i] ?? '', numbers[i] ?? 0)).join('') + NO_WORDS;
    records.push(record);
    length += record.length;
  }
  return {
    firsts: [...new Set(words.map((word) => word.charAt(0)))].join(''),
    slots: slots.join(''),
    records: records.join(''),
  };
}

const recordOf = (word: string, number: number): string =>
  String.fromCharCode(ZERO + word.length, ZERO + number) + word;

/** A power of two; few, because the bundles hold them: a place costs a look at two or three words instead of one. */
function slotsFor(words: number): number {
  let slots = 1;
  while (4 * slots < words) slots *= 2;
  return slots;
}

export function wordTable({ firsts, slots, records }: ListedWords): WordTable {
  const isFirst = new Uint8Array(CODES >> 3);
  for (let i = 0; i < firsts.length; i++) {
    const first = firsts.charCodeAt(i);
    isFirst[first >> 3] = (isFirst[first >> 3] as number) | (1 << (first & 7));
  }
  return { isFirst, firsts, slots, records };
}

/** The record of the longest word that stands at a place, -1 where none does. */
export function longestAt(table: WordTable, text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (((table.isFirst[first >> 3] as number) & (1 << (first & 7))) === 0) return -1;
  const longer = wordIn(table, slotOf(table.slots, first, text.charCodeAt(at + 1)), text, at);
  return longer >= 0 ? longer : wordIn(table, slotOf(table.slots, first, ALONE), text, at);
}

export const lengthOfWord = ({ records }: WordTable, record: number): number => records.charCodeAt(record) - ZERO;

export const numberOfWord = ({ records }: WordTable, record: number): number => records.charCodeAt(record + 1) - ZERO;

function wordIn({ slots, records }: WordTable, slot: number, text: string, at: number): number {
  for (let record = slots.charCodeAt(slot) - ZERO; ; ) {
    const length = records.charCodeAt(record) - ZERO;
    if (length === 0) return -1;
    const start = record + NUMBERS;
    let i = 0;
    while (i < length && text.charCodeAt(at + i) === records.charCodeAt(start + i)) i++;
    if (i === length) return record;
    record = start + length;
  }
}
