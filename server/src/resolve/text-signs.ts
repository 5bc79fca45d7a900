import type { Sign } from './signs';

/** Characters that are signs by themselves, as the draft has them. */
export type Mark = '<' | '>' | '&' | '[' | '"' | '\\' | '_' | '#' | '`' | '*' | ';' | '!' | '！' | 'M';

const MARKS: readonly Mark[] = ['<', '>', '&', '[', '"', '\\', '_', '#', '`', '*', ';', '!', '！', 'M'];

/** Tab, line ends, form feeds and the plain space are no matter; ideographic spaces are looked at where they stand. */
const INVISIBLE =
  '\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00a0\u00ad\u034f\u115f\u1160\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc';
const PRIVATE_USE = '\ue000-\uf8ff\udb80-\udbff';
const FULL_WIDTH = '０-９Ａ-Ｚａ-ｚ';
const PINYIN = 'abcdefghijklmnopqrstuvwxyzāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüɡ';

/** What a character may be; the marks follow by their place in the list. */
const NOTHING = 0;
const SPACE = 1;
const IDEOGRAPHIC_SPACE = 2;
const LETTER = 3;
const HYPHEN = 4;
const INVISIBLE_KIND = 5;
const PRIVATE_KIND = 6;
const WIDE_KIND = 7;
const FIRST_MARK = 8;

let cachedKinds: Uint8Array | undefined;

function kindsOfCharacters(): Uint8Array {
  if (cachedKinds) return cachedKinds;
  const kinds = new Uint8Array(0x10000);
  fill(kinds, INVISIBLE, INVISIBLE_KIND);
  fill(kinds, PRIVATE_USE, PRIVATE_KIND);
  fill(kinds, FULL_WIDTH, WIDE_KIND);
  fill(kinds, ' ', SPACE);
  kinds['-'.charCodeAt(0)] = HYPHEN;
  fill(kinds, '\u3000', IDEOGRAPHIC_SPACE);
  fill(kinds, PINYIN, LETTER);
  MARKS.forEach((mark, i) => {
    fill(kinds, mark, FIRST_MARK + i);
  });
  cachedKinds = kinds;
  return kinds;
}

/** `characters` as between the brackets of a pattern: 0-9, or one by one. */
function fill(kinds: Uint8Array, characters: string, kind: number): void {
  for (let at = 0; at < characters.length; at++) {
    const first = characters.charCodeAt(at);
    const isRange = characters.charAt(at + 1) === '-';
    if (isRange) at += 2;
    kinds.fill(kind, first, characters.charCodeAt(at) + 1);
  }
}

/** As many digits as a telephone has; of a number that is broken over two lines the larger half has as many as this. */
const LONG = 11;
const HALF = 5;

const PLAIN_SPACE = 0x20;

/** One look at each character; nearly all of them say nothing. */
export function addTextSigns(text: string, signs: Set<Sign>): void {
  const kinds = kindsOfCharacters();
  const seen = new Uint8Array(FIRST_MARK + MARKS.length);
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)] as number;
    if (kind === NOTHING) continue;
    seen[kind] = 1;
    if (kind <= HYPHEN) addSignAt(text, at, kind, signs);
  }
  if (seen[WIDE_KIND] === 1 || hasLongRow(text)) signs.add('long number');
  if (seen[INVISIBLE_KIND] === 1) signs.add('invisible character');
  if (seen[PRIVATE_KIND] === 1) signs.add('private-use character');
  if (seen[WIDE_KIND] === 1) signs.add('full-width letter or digit');
  for (let i = 0; i < MARKS.length; i++) if (seen[FIRST_MARK + i] === 1) signs.add(MARKS[i] as Mark);
}

/** Of a character that tells something by what stands beside it. */
function addSignAt(text: string, at: number, kind: number, signs: Set<Sign>): void {
  const next = text.charCodeAt(at + 1);
  if (kind === SPACE) {
    // Most stand beside the mark that parts two cells.
    if (next !== PLAIN_SPACE && !isWord(next)) return;
    if (isBetweenWords(text, at)) signs.add('space between words');
    if (isWithinLongNumber(text, at)) signs.add('long number');
  } else if (kind === HYPHEN) {
    if (isWithinLongNumber(text, at)) signs.add('long number');
  } else if (kind === IDEOGRAPHIC_SPACE) {
    if (isAlone(text, at)) signs.add('invisible character');
  } else if ('(（'.includes(text.charAt(at - 1) || '-')) signs.add('letter in brackets');
}

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

/** Digits in groups, a space or hyphen between them, as telephones, bank cards and ID numbers have them. */
function isWithinLongNumber(text: string, at: number): boolean {
  let start = at;
  while (start > at - LONG && isDigit(text.charCodeAt(start - 1))) start--;
  let end = at + 1;
  while (end < at + LONG && isDigit(text.charCodeAt(end))) end++;
  const [left, right] = [at - start, end - at - 1];
  return (right === 4 && (left === 3 || left === 4 || left === 6)) || (left === 6 && right === 8);
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const MOST_SPACES = 3;

function isBetweenWords(text: string, at: number): boolean {
  if (at === 0 || !isWord(text.charCodeAt(at - 1))) return false;
  let next = at + 1;
  while (next < at + MOST_SPACES && text.charCodeAt(next) === PLAIN_SPACE) next++;
  return isWord(text.charCodeAt(next));
}

const isWord = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || isDigit(code);

/** Within a line, and not one of several, which hold two things apart. */
const isAlone = (text: string, at: number): boolean =>
  at > 0 && !isBlank(text.charAt(at - 1)) && text.charAt(at + 1) !== '\u3000';

const isBlank = (character: string): boolean => '\t\n\r \u3000'.includes(character);
