import {
  CLOSING_BRACKET,
  COMMA,
  isDigit,
  OPENING_BRACKET,
  POINT,
  QUESTION_MARK,
  SPACE,
  WIDE_CLOSING_BRACKET,
  WIDE_OPENING_BRACKET,
} from '../../report/codes';
import type { Span } from '../../report/model';

export interface HalfWidthMark {
  readonly span: Span;
  readonly wanted: string;
  /** A space after the mark that goes with it: full-width marks bring their own. */
  readonly spaceAfter: 0 | 1;
}

const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
const ADDRESS = /(?:https?:\/\/|www\.)[^\s\u3000-\u9fff\uff00-\uffef]+|[\w.+-]{1,64}@[\w.-]{1,64}/gi;

/** Whether half-width marks stand there that may be in Chinese text: not within numbers, addresses and codes. */
export function mayHoldMarks(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isMark(code) && (isBracket(code) || mayBeInChinese(text, at, end))) return true;
  }
  return false;
}

/** What stands after it, past one space, is neither Latin nor goes on with a number. */
function mayBeInChinese(text: string, at: number, end: number): boolean {
  const next = text.charCodeAt(at + 1) === SPACE ? at + 2 : at + 1;
  const after = next < end ? text.charCodeAt(next) : SPACE;
  if (isDigit(after)) return !isDigit(text.charCodeAt(at - 1));
  return after <= SPACE || after > LAST_ASCII || after === OPENING_BRACKET;
}

/** , ; : ? ! . ( ) */
const isMark = (code: number): boolean =>
  code < 0x40 &&
  (code === COMMA ||
    code === POINT ||
    code === 0x3a ||
    code === 0x3b ||
    code === 0x3f ||
    code === 0x21 ||
    isBracket(code));

const isBracket = (code: number): boolean => code === OPENING_BRACKET || code === CLOSING_BRACKET;

const LAST_ASCII = 0x7f;

/** Half-width marks that stand in Chinese text, in order; `start` is where it begins. Linear in its length. */
export function halfWidthMarks(text: string, start: number): readonly HalfWidthMark[] {
  const words = blankAddresses(text);
  if (!holdsHan(words)) return NONE;
  const brackets = bracketsIn(words);
  const marks: HalfWidthMark[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!isMark(words.charCodeAt(at))) continue;
    const wanted = brackets?.get(at) ?? markAt(words, at);
    if (wanted === undefined) continue;
    const isSpaceLost = wanted !== '（' && words.charCodeAt(at + 1) === SPACE && isHan(words.charCodeAt(at + 2));
    marks.push({ span: { start: start + at, end: start + at + 1 }, wanted, spaceAfter: isSpaceLost ? 1 : 0 });
  }
  return marks;
}

const NONE: readonly HalfWidthMark[] = [];

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

function holdsHan(words: string): boolean {
  for (let at = 0; at < words.length; at++) if (isHan(words.charCodeAt(at))) return true;
  return false;
}

/** Addresses keep their marks: they are hidden behind letters of the same length. */
function blankAddresses(words: string): string {
  return /[@/]|www/i.test(words) ? words.replace(ADDRESS, (address) => 'a'.repeat(address.length)) : words;
}

function markAt(words: string, at: number): string | undefined {
  const code = words.charCodeAt(at);
  if (code === POINT) return isFullStop(words, at) ? '。' : undefined;
  if (isBracket(code) || !isInChinese(words, at)) return undefined;
  return code !== QUESTION_MARK || isQuestion(words, at) ? FULL_WIDTH[words.charAt(at)] : undefined;
}

/** Between characters a `?` is rather one that was lost, unless the words before it ask. */
const isQuestion = (words: string, at: number): boolean =>
  /[吗呢么吧何否谁哪]/.test(words.charAt(at - 1)) || /^[”’》]?(?:[\r\n]|$)/.test(words.slice(at + 1, at + 3));

function isInChinese(words: string, at: number): boolean {
  const before = words.charAt(at - 1);
  const after = nextAfterSpace(words, at);
  // What is left of characters that were lost, or of a damaged tag.
  if (isLoss(before) || isLoss(after)) return false;
  if (isHan(before.charCodeAt(0)) || CLAUSE_END.includes(before || ' '))
    return after === '' || isHan(after.charCodeAt(0)) || CLAUSE_START.includes(after);
  return (
    FIGURE_END.test(before) &&
    (isHan(after.charCodeAt(0)) || after === '“' || after === '《') &&
    isChineseBefore(words, at)
  );
}

/** Besides ideographs what a Chinese clause can end with before a mark, and begin with after one. */
const CLAUSE_END = '”’》〉）】〕)';
const CLAUSE_START = '“‘《〈（【(0123456789';
const FIGURE_END = /[\dA-Za-z%％℃]/;

const isLoss = (mark: string): boolean => mark === '?' || mark === '!';

/** The next character on the line, past one space; empty at the end of the line. */
function nextAfterSpace(words: string, at: number): string {
  const after = words.charAt(at + 1);
  const next = after === ' ' ? words.charAt(at + 2) : after;
  return isHan(next.charCodeAt(0)) || !/\s/.test(next) ? next : '';
}

const LOOK_BACK = 24;

/** 占15.8%, | 约3km, : the figure or abbreviation before the mark belongs to a Chinese clause. */
function isChineseBefore(words: string, at: number): boolean {
  for (let place = at - 1; place >= 0 && place >= at - LOOK_BACK; place--)
    if (isHan(words.charCodeAt(place))) return true;
  return false;
}

/** A dot that ends a Chinese line: within one it may be that of a name (买买提.艾山), after 一 it is a list mark. */
function isFullStop(words: string, at: number): boolean {
  const after = nextAfterSpace(words, at);
  if (after !== '' && after !== '”' && after !== '’') return false;
  const before = words.slice(Math.max(0, at - 3), at);
  return /[\u3400-\u9fff]{2}[”’》）)]?$/.test(before)
    ? !/^\s*[一二三四五六七八九十]+$/.test(before)
    : /\d[%％]$/.test(before) && isChineseBefore(words, at);
}

/** Pairs of brackets around Chinese, one or both of them half-width: position → the full-width bracket. */
function bracketsIn(words: string): ReadonlyMap<number, string> | undefined {
  if (!words.includes('(') && !words.includes(')')) return undefined;
  const wanted = new Map<number, string>();
  const open: number[] = [];
  const hanBefore: number[] = [];
  let han = 0;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (isHan(code)) han++;
    const isOpening = code === OPENING_BRACKET || code === WIDE_OPENING_BRACKET;
    if (isOpening) {
      open.push(at);
      hanBefore.push(han);
    }
    if (code !== CLOSING_BRACKET && code !== WIDE_CLOSING_BRACKET) continue;
    const start = open.pop();
    const holdsHan = han > (hanBefore.pop() ?? 0);
    if (start === undefined || words.charAt(start - 1) === ']') continue;
    const isMixed = (words.charCodeAt(start) === WIDE_OPENING_BRACKET) !== (code === WIDE_CLOSING_BRACKET);
    if (!holdsHan && (!isMixed || isDocumentYear(words, start, at))) continue;
    if (words.charCodeAt(start) === OPENING_BRACKET) wanted.set(start, '（');
    if (code === CLOSING_BRACKET) wanted.set(at, '）');
  }
  return wanted;
}

/** （2023)12号: the number of a document, which has brackets of its own. */
function isDocumentYear(words: string, start: number, end: number): boolean {
  return (
    /^\s?\d{4}\s?$/.test(words.slice(start + 1, Math.min(end, start + 8))) &&
    /^\s?第?\s?\d{1,4}\s?号/.test(words.slice(end + 1, end + 10))
  );
}
