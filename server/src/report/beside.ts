import { BETWEEN_CELLS, BETWEEN_WORDS, IN_BRACKETS, IN_LONG_NUMBER, INVISIBLE } from './characters';
import { COMMA, HYPHEN, isDigit, QUOTATION_MARK, SPACE, WIDE_SPACE } from './codes';

// What characters tell by what stands beside them, as bits (characters.ts).

/** The first of some white space. */
export function toldByBlank(text: string, at: number, code: number): number {
  if (code === SPACE) return toldBySpace(text, at);
  return code === WIDE_SPACE && isAlone(text, at) ? INVISIBLE : 0;
}

/** A hyphen, a comma, or a letter as pinyin has them. */
export function toldByLetter(text: string, at: number, code: number): number {
  if (code === COMMA) return isBetweenCells(text, at) ? BETWEEN_CELLS : 0;
  if (code === HYPHEN) return isWithinLongNumber(text, at) ? IN_LONG_NUMBER : 0;
  return '(（'.includes(text.charAt(at - 1) || '-') ? IN_BRACKETS : 0;
}

function toldBySpace(text: string, at: number): number {
  const next = text.charCodeAt(at + 1);
  // Most stand beside the mark that parts two cells.
  if (next !== SPACE && !isWord(next)) return 0;
  return (isBetweenWords(text, at) ? BETWEEN_WORDS : 0) | (isWithinLongNumber(text, at) ? IN_LONG_NUMBER : 0);
}

/** 规章,1 and 规章, 1 and "规章","1" and 总计,, but not 1,234, nor words on both sides. */
function isBetweenCells(text: string, at: number): boolean {
  const next = text.charCodeAt(text.charCodeAt(at + 1) === SPACE ? at + 2 : at + 1);
  return next === COMMA || next === QUOTATION_MARK || (isDigit(next) && !isDigit(text.charCodeAt(at - 1)));
}

const MOST_SPACES = 3;

function isBetweenWords(text: string, at: number): boolean {
  if (at === 0 || !isWord(text.charCodeAt(at - 1))) return false;
  let next = at + 1;
  while (next < at + MOST_SPACES && text.charCodeAt(next) === SPACE) next++;
  return isWord(text.charCodeAt(next));
}

const isWord = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || isDigit(code);

/** As many digits as a telephone has. */
const LONG = 11;

/** Digits in groups, a space or hyphen between them, as telephones, bank cards and ID numbers have them. */
function isWithinLongNumber(text: string, at: number): boolean {
  let start = at;
  while (start > at - LONG && isDigit(text.charCodeAt(start - 1))) start--;
  let end = at + 1;
  while (end < at + LONG && isDigit(text.charCodeAt(end))) end++;
  const [left, right] = [at - start, end - at - 1];
  return (right === 4 && (left === 3 || left === 4 || left === 6)) || (left === 6 && right === 8);
}

/** Within a line, and not one of several, which hold two things apart. */
const isAlone = (text: string, at: number): boolean =>
  at > 0 && !isBlank(text.charAt(at - 1)) && text.charAt(at + 1) !== '\u3000';

const isBlank = (character: string): boolean => '\t\n\r \u3000'.includes(character);
