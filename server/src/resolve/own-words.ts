import { FULL_STOP, WIDE_COLON, WIDE_COMMA, WIDE_SEMICOLON } from '../report/codes';
import { isHan } from '../report/ideographs';
import { isCustomary } from './customary-clauses';
import { END, kindsOfCharacters, NUMERAL } from './prose-characters';
import type { Range } from './sentences';

/**
 * Words as a number, so that the same words in another place are found at one look: their sum, and above it how many
 * characters they have. Figures, years, numerals and marks are no words, so the number of an item does not matter.
 */
export type WordsKey = number;

const KEYS_OF_ONE_LENGTH = 2 ** 32;
const START = 0x811c9dc5;
const SPREAD = 0x01000193;

export const lengthOf = (key: WordsKey): number => Math.floor(key / KEYS_OF_ONE_LENGTH);

/** All words of a range. */
export function wordsKey(text: string, range: Range): WordsKey {
  const sum = emptySum();
  addWords(sum, text, range.start, range.end);
  return keyOf(sum);
}

/** By sentence the words that are the author's own: without clauses that are written alike every year. */
export function ownWords(text: string, { start, end }: Range): readonly WordsKey[] {
  const kinds = kindsOfCharacters();
  const keys: WordsKey[] = [];
  let sum = emptySum();
  let clause = start;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : FULL_STOP;
    const isEnd = code === WIDE_SEMICOLON || ((kinds[code] as number) & END) !== 0;
    if (!isEnd && code !== WIDE_COMMA && code !== WIDE_COLON) continue;
    if (!isCustomary(text, clause, at)) addWords(sum, text, clause, at);
    clause = at + 1;
    if (!isEnd || sum.length === 0) continue;
    keys.push(keyOf(sum));
    sum = emptySum();
  }
  return keys;
}

interface Sum {
  value: number;
  length: number;
}

const emptySum = (): Sum => ({ value: START, length: 0 });
const keyOf = ({ value, length }: Sum): WordsKey => (value >>> 0) + length * KEYS_OF_ONE_LENGTH;

function addWords(sum: Sum, text: string, start: number, end: number): void {
  const kinds = kindsOfCharacters();
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isWord(code) || ((kinds[code] as number) & NUMERAL) !== 0) continue;
    sum.value = Math.imul(sum.value ^ code, SPREAD);
    sum.length++;
  }
}

/** An ideograph or a letter. */
const isWord = (code: number): boolean =>
  isHan(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
