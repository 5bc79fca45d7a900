import type { Span } from '../../report/model';

export interface HalfWidthMark {
  readonly span: Span;
  readonly wanted: string;
  /** A space after the mark that goes with it: full-width marks bring their own. */
  readonly spaceAfter: 0 | 1;
}

const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
const HALF_WIDTH = /[,;:?!.()]/;
const HAN = /[\u3400-\u9fff]/;
/** What a Chinese clause can end with before a mark, and begin with after one. */
const CLAUSE_END = /[\u3400-\u9fff”’》〉）】〕)]/;
const CLAUSE_START = /[\u3400-\u9fff“‘《〈（【(\d]/;
const FIGURE_END = /[\dA-Za-z%％℃]/;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s\u3000-\u9fff\uff00-\uffef]+|[\w.+-]{1,64}@[\w.-]{1,64}/gi;

/** Whether any half-width mark stands there. */
export function mayHoldMarks(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x40 && code > 0x20 && (code < 0x30 || code > 0x39) && HALF_WIDTH.test(text.charAt(at))) return true;
  }
  return false;
}

/** Half-width marks that stand in Chinese text, in order. Linear in the length of the span. */
export function halfWidthMarks(text: string, { start, end }: Span): readonly HalfWidthMark[] {
  const words = blankAddresses(text.slice(start, end));
  if (!HALF_WIDTH.test(words) || !HAN.test(words)) return [];
  const brackets = bracketsIn(words);
  const marks: HalfWidthMark[] = [];
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (code > LAST_ASCII && code !== FULL_OPEN && code !== FULL_CLOSE) continue;
    const wanted = brackets.get(at) ?? markAt(words, at);
    if (wanted === undefined) continue;
    const spaceAfter = wanted !== '（' && /^ [\u3400-\u9fff]/.test(words.slice(at + 1, at + 3)) ? 1 : 0;
    marks.push({ span: { start: start + at, end: start + at + 1 }, wanted, spaceAfter });
  }
  return marks;
}

const LAST_ASCII = 0x7f;
/** （ and ） */
const FULL_OPEN = 0xff08;
const FULL_CLOSE = 0xff09;

/** Addresses keep their marks: they are hidden behind letters of the same length. */
function blankAddresses(words: string): string {
  return /[@/]|www/i.test(words) ? words.replace(ADDRESS, (address) => 'a'.repeat(address.length)) : words;
}

function markAt(words: string, at: number): string | undefined {
  const mark = words.charAt(at);
  if (mark === '.') return isFullStop(words, at) ? '。' : undefined;
  const wanted = FULL_WIDTH[mark];
  if (mark === '?') return isQuestion(words, at) ? wanted : undefined;
  return wanted !== undefined && isInChinese(words, at) ? wanted : undefined;
}

/** Between characters a `?` is rather one that was lost, unless the words before it ask. */
function isQuestion(words: string, at: number): boolean {
  if (!isInChinese(words, at)) return false;
  return /[吗呢么吧何否谁哪]/.test(words.charAt(at - 1)) || /^[”’》]?(?:[\r\n]|$)/.test(words.slice(at + 1, at + 3));
}

function isInChinese(words: string, at: number): boolean {
  const before = words.charAt(at - 1);
  const after = nextAfterSpace(words, at);
  // What is left of characters that were lost, or of a damaged tag.
  if (/[?!]/.test(after) || /[?!]/.test(before)) return false;
  if (CLAUSE_END.test(before)) return after === '' || CLAUSE_START.test(after);
  return FIGURE_END.test(before) && (HAN.test(after) || /[“《]/.test(after)) && isChineseBefore(words, at);
}

/** The next character on the line, past one space; empty at the end of the line. */
function nextAfterSpace(words: string, at: number): string {
  const after = words.charAt(at + 1);
  const next = after === ' ' ? words.charAt(at + 2) : after;
  return /\s/.test(next) ? '' : next;
}

const LOOK_BACK = 24;

/** 占15.8%, | 约3km, : the figure or abbreviation before the mark belongs to a Chinese clause. */
function isChineseBefore(words: string, at: number): boolean {
  return HAN.test(words.slice(Math.max(0, at - LOOK_BACK), at));
}

/** A dot that ends a Chinese line: within one it may be that of a name (买买提.艾山), after 一 it is a list mark. */
function isFullStop(words: string, at: number): boolean {
  const before = words.slice(Math.max(0, at - 3), at);
  const isSentence = /[\u3400-\u9fff]{2}[”’》）)]?$/.test(before)
    ? !/^\s*[一二三四五六七八九十]+$/.test(before)
    : /\d[%％]$/.test(before) && isChineseBefore(words, at);
  const after = nextAfterSpace(words, at);
  return isSentence && (after === '' || /[”’]/.test(after));
}

/** Pairs of brackets around Chinese, one or both of them half-width: position → the full-width bracket. */
function bracketsIn(words: string): ReadonlyMap<number, string> {
  const wanted = new Map<number, string>();
  if (!words.includes('(') && !words.includes(')')) return wanted;
  const open: number[] = [];
  const hanBefore: number[] = [];
  let han = 0;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (code >= 0x3400 && code <= 0x9fff) han++;
    const isOpening = code === HALF_OPEN || code === FULL_OPEN;
    if (isOpening) {
      open.push(at);
      hanBefore.push(han);
    }
    if (code !== HALF_CLOSE && code !== FULL_CLOSE) continue;
    const start = open.pop();
    const holdsHan = han > (hanBefore.pop() ?? 0);
    if (start === undefined || words.charAt(start - 1) === ']') continue;
    const isMixed = (words.charCodeAt(start) === FULL_OPEN) !== (code === FULL_CLOSE);
    if (!holdsHan && (!isMixed || isDocumentYear(words, start, at))) continue;
    if (words.charCodeAt(start) === HALF_OPEN) wanted.set(start, '（');
    if (code === HALF_CLOSE) wanted.set(at, '）');
  }
  return wanted;
}

/** ( and ) */
const HALF_OPEN = 0x28;
const HALF_CLOSE = 0x29;

/** （2023)12号: the number of a document, which has brackets of its own. */
function isDocumentYear(words: string, start: number, end: number): boolean {
  return (
    /^\s?\d{4}\s?$/.test(words.slice(start + 1, Math.min(end, start + 8))) &&
    /^\s?第?\s?\d{1,4}\s?号/.test(words.slice(end + 1, end + 10))
  );
}
