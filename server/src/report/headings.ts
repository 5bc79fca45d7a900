import type { SectionSpec } from '../spec/types';
import { isDigit } from './codes';
import { fold } from './fold';
import { type HeadingCandidate, judgeLine } from './heading-line';
import type { Span } from './model';
import { officialTitles } from './section-titles';
import { type Word, wordOf } from './words';

/**
 * Reads what stands in a range, without outer white space, as a section heading on a line; undefined if it cannot be
 * one. `word` is that of the range, if it is known.
 */
export function readHeading(
  text: string,
  start: number,
  end: number,
  index: number,
  word?: Word,
): HeadingCandidate | undefined {
  if (!mayBegin(text, start, end)) return undefined;
  if (!word && end - start > LONGEST_KEPT) return judgeLine(text, { start, end }, index);
  const known = headingOf(word ?? wordOf(text, start, end));
  return known && placedAt(known, start, index);
}

/** The section that a line heads, if it heads one. */
export function sectionOf(text: string, start: number, end: number, word?: Word): SectionSpec | undefined {
  if (!mayBegin(text, start, end)) return undefined;
  if (!word && end - start > LONGEST_KEPT) return judgeLine(text, { start, end }, 0)?.spec;
  return headingOf(word ?? wordOf(text, start, end))?.spec;
}

/** Headings, and what is numbered like them, are mostly the same in every draft. */
const LONGEST_KEPT = 50;

function headingOf(word: Word): HeadingCandidate | undefined {
  word.heading ??= judgeLine(word.text, { start: 0, end: word.text.length }, 0) ?? 'none';
  return word.heading === 'none' ? undefined : word.heading;
}

function placedAt(known: HeadingCandidate, at: number, line: number): HeadingCandidate {
  const { heading, spec, likeness: alike, numbering } = known;
  const { span, mark, title, ordinal } = heading;
  return {
    heading: { span: movedBy(span, at), mark: movedBy(mark, at), ordinal, title: movedBy(title, at), line },
    spec,
    likeness: alike,
    numbering,
  };
}

const movedBy = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/**
 * A number, a mark of Markdown or a title begins a heading: of most lines the first character says that they do not.
 * Of the others many are a figure and nothing else.
 */
function mayBegin(text: string, start: number, end: number): boolean {
  if (start === end) return false;
  if ('（('.includes(text.charAt(start))) return end - start <= LONGEST_BRACKETED;
  cachedFirsts ??= new Uint8Array(0x10000);
  const code = text.charCodeAt(start);
  if (cachedFirsts[code] === UNKNOWN) cachedFirsts[code] = mayBeginWith(text.charAt(start)) ? YES : NO;
  return cachedFirsts[code] === YES && !isOfDigits(text, start, end);
}

/** The longest official title behind （三）, and some spaces. */
const LONGEST_BRACKETED = 26;

function isOfDigits(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  return at === end;
}

const UNKNOWN = 0;
const NO = 1;
const YES = 2;

/** By character, what was found out so far. */
let cachedFirsts: Uint8Array | undefined;

function mayBeginWith(first: string): boolean {
  if ('第一二三四五六七八九十123456789#*_、.．—―–－ー-'.includes(first)) return true;
  const folded = fold(first);
  cachedBeginnings ??= new Set([...officialTitles()].map((title) => title.charAt(0)));
  return folded === '' || cachedBeginnings.has(folded);
}

let cachedBeginnings: ReadonlySet<string> | undefined;
