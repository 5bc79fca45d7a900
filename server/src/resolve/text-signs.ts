import {
  BETWEEN_WORDS,
  FULL_WIDTH,
  IN_BRACKETS,
  IN_LONG_NUMBER,
  INVISIBLE,
  MARKS,
  markBit,
  PRIVATE_USE,
} from '../report/characters';
import { isDigit } from '../report/codes';
import { censusOf } from '../report/scan';
import type { Sign } from './signs';

const SIGNS: readonly (readonly [telling: number, sign: Sign])[] = [
  [INVISIBLE, 'invisible character'],
  [PRIVATE_USE, 'private-use character'],
  [FULL_WIDTH, 'full-width letter or digit'],
  [FULL_WIDTH | IN_LONG_NUMBER, 'long number'],
  [BETWEEN_WORDS, 'space between words'],
  [IN_BRACKETS, 'letter in brackets'],
];

/** The signs of a text: what its characters tell, which were looked at when it was cut into lines, and long numbers. */
export function signsOfText(text: string): ReadonlySet<Sign> {
  const { bits } = censusOf(text);
  const signs = new Set<Sign>();
  for (const [telling, sign] of SIGNS) if ((bits & telling) !== 0) signs.add(sign);
  MARKS.forEach((mark, index) => {
    if ((bits & markBit(index)) !== 0) signs.add(mark);
  });
  if (hasLongRow(text)) signs.add('long number');
  return signs;
}

/** As many digits as a telephone has; of a number that is broken over two lines the larger half has as many as this. */
const LONG = 11;
const HALF = 5;

/** Digits in a row, as many as a telephone has or half as many at a line end. */
function hasLongRow(text: string): boolean {
  // Of as many in a row one stands at every fifth place: the others need no look.
  for (let at = HALF - 1; at < text.length; at += HALF) {
    if (!isDigit(text.charCodeAt(at))) continue;
    let start = at;
    while (isDigit(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    if (end - start >= LONG || (end - start >= HALF && isBesideLineEnd(text, start, end))) return true;
    if (end - start >= HALF) at = end - 1;
  }
  return false;
}

/** Whether digits may go on in another line: nothing but a letter or another word keeps them from it. */
const isBesideLineEnd = (text: string, start: number, end: number): boolean =>
  !isOfLine(text.charCodeAt(start - 1)) || !isOfLine(text.charCodeAt(end));

/** Latin letters, ideographs and Chinese marks; hyphens, `]` and `_`: telephones and fields of Word have long numbers. */
const isOfLine = (code: number): boolean =>
  code === 0x2d ||
  (code >= 0x41 && code <= 0x7a) ||
  (code > 0x3000 && code <= 0x9fff) ||
  (code > 0xff00 && code <= 0xffef);
