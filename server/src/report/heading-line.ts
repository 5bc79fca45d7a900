import { SECTIONS } from '../spec/sections';
import type { SectionSpec } from '../spec/types';
import { isKnownLabel } from './cells';
import { fold, markNumber, splitMark } from './fold';
import { isBlankCode } from './lines';
import type { Heading, Span } from './model';
import { labelLikeness } from './nearest-label';
import { officialTitles, resembledSection, SURELY_ALIKE } from './section-titles';

/** A line that may head one of the six sections, with the section it resembles most. */
export interface HeadingCandidate {
  readonly heading: Heading;
  readonly spec: SectionSpec | undefined;
  /** 0 to 1, to the title of `spec`. */
  readonly likeness: number;
  /** 一、二、 as prescribed, 1、2、 as Word's lists have it, （一）（二） as sub-headings are numbered, or none at all. */
  readonly numbering: 'chinese' | 'arabic' | 'bracketed' | 'none';
}

/** The longest official title has 17 characters, a reworded one at most some twice as many. */
const LONGEST_HEADING = 42;

/** Judges what stands on a line, without outer white space: undefined if it cannot be a heading of the form. */
export function judgeLine(text: string, line: Span, index: number): HeadingCandidate | undefined {
  const raw = text.slice(line.start, Math.min(line.end, line.start + LONGEST_HEADING * 3));
  const mark = readMark(raw);
  const titleStart = line.start + mark.end;
  const title = titleSpan(text, { start: titleStart, end: line.end });
  if (isProse(text, title) || (isArabic(mark) && isSentence(text, title))) return undefined;
  const folded = fold(text.slice(title.start, title.end));
  if (folded === '' || folded.length > LONGEST_HEADING) return undefined;
  // An official title heads its section with a number or without; another line has to be marked and no label.
  const isOfficial = officialTitles().has(folded);
  if (!isOfficial && (!isMarked(mark) || isKnownLabel(raw))) return undefined;
  const section = resembledSection(folded);
  if (!isOfficial && !isAlikeEnough(raw, mark, section?.likeness ?? 0)) return undefined;
  const markStart = line.start + mark.start;
  return {
    heading: {
      span: { start: markStart, end: title.end },
      mark: { start: markStart, end: titleStart },
      ordinal: ordinalOf(mark),
      title,
      line: index,
    },
    spec: section?.spec,
    likeness: section?.likeness ?? 0,
    numbering: numberingOf(mark),
  };
}

/** What stands on a line before its title; positions count from the beginning of the line. */
interface LineMark {
  /** Past the marks of Markdown. */
  readonly start: number;
  /** Where the title begins. */
  readonly end: number;
  /** 一、 or 1. with the white space behind it, or what is left of such; empty where there is none. */
  readonly number: string;
  /** Of the number only a stop or a dash is left. */
  readonly isLost: boolean;
  readonly isMarkdown: boolean;
}

const MARK =
  /^(?:#{1,6}[ \t]*)?(?:\*\*|__)?(?<number>第?[一二三四五六七八九十]{1,2}(?:[ \u3000\u00a0]?[、.．,，:：]|部分[、:：]?|(?=[ \u3000\u00a0]))[ \u3000\u00a0\t]*|[1-9](?:[、.．,，]|(?=[ \u3000\u00a0]))[ \u3000\u00a0\t]*)/;
/** 、总体情况: what is left of a number that a page lost; —、总体情况: a dash typed for 一. */
const LOST_NUMBER = /^[—―–－ー-]?[、.．][ \u3000\u00a0\t]*/;
/** 二主动公开政府信息情况: the mark behind the number was lost. */
const BARE_NUMBER = /^[一二三四五六]/;
const MARKDOWN = /^#{1,6}[ \t]*(?:\*\*|__)?|^(?:\*\*|__)/;

function readMark(line: string): LineMark {
  const match = MARK.exec(line);
  const lost = match ? undefined : LOST_NUMBER.exec(line)?.[0];
  const dress = match ? 0 : (MARKDOWN.exec(line)?.[0].length ?? 0);
  const number = match?.groups?.number ?? lost ?? (bracketedNumber(line.slice(dress)) || bareNumber(line));
  const start = match ? match[0].length - number.length : dress;
  return { start, end: start + number.length, number, isLost: lost !== undefined, isMarkdown: start > 0 };
}

const BRACKETED_NUMBER = /^[（(]([一二三四五六])[）)][、.．,，]?[ \u3000\u00a0\t]*/;
const CLOSING_MARKS = /(?<![*_#：:。\s])[*_#：:。\s]+$/;

/** （二）主动公开政府信息情况: under any other number, or with other words, it is a sub-heading. */
function bracketedNumber(line: string): string {
  const [number = '', numeral = ''] = BRACKETED_NUMBER.exec(line) ?? [];
  const official = SECTIONS['一二三四五六'.indexOf(numeral || '〇')]?.title;
  if (number === '' || official === undefined) return '';
  return fold(line.slice(number.length).replace(CLOSING_MARKS, '')) === fold(official) ? number : '';
}

/** A number that only the official title behind it tells from a word. */
function bareNumber(line: string): string {
  return BARE_NUMBER.test(line) && officialTitles().has(fold(line.slice(1))) ? line.charAt(0) : '';
}

function numberingOf(mark: LineMark): HeadingCandidate['numbering'] {
  if (mark.number === '') return 'none';
  return isArabic(mark) ? 'arabic' : isBracketed(mark) ? 'bracketed' : 'chinese';
}

const isBracketed = ({ number }: LineMark): boolean => '（('.includes(number.charAt(0) || '、');

const isArabic = ({ number }: LineMark): boolean => /\d/.test(number);

const isMarked = ({ number, isLost, isMarkdown }: LineMark): boolean => isMarkdown || (number !== '' && !isLost);

/** Undefined where there is no number, and where it cannot be told. */
function ordinalOf({ number }: LineMark): number | undefined {
  if (number === '') return undefined;
  const closed = fold(number.replace('第', '')).padEnd(2, '、');
  return markNumber(splitMark(closed).mark) || undefined;
}

/** In Markdown sub-headings are marked like those of sections: without a number only a few characters may differ. */
const LEAST_ALIKE_UNNUMBERED = 0.8;

/** Whether a marked line is as like a section's title as its mark makes needful, and not rather a row's label. */
function isAlikeEnough(raw: string, { number }: LineMark, likeness: number): boolean {
  return number === '' ? likeness >= LEAST_ALIKE_UNNUMBERED : !isRowLabel(raw, likeness);
}

/** So alike a damaged label of a row is to what the form has. */
const LEAST_ALIKE_LABEL = 0.75;

/** 2.申请人逾期… in table three holds the key words of a section, mistyped or not. */
const isRowLabel = (raw: string, likeness: number): boolean =>
  likeness > 0 && likeness < SURELY_ALIKE && labelLikeness(raw, LEAST_ALIKE_LABEL) > 0;

const BEGINNING = 64;
/** What a bracket with pinyin that is cut off at the end has too many. */
const LONGEST_REST = 8;

/** Prose that begins like a heading is told by its beginning: it is not folded as a whole. */
function isProse(text: string, { start, end }: Span): boolean {
  if (end - start <= BEGINNING) return false;
  return fold(text.slice(start, start + BEGINNING)).length > LONGEST_HEADING + LONGEST_REST;
}

/** 2.依申请公开。本年度收到申请3件。: a paragraph of a list. */
const isSentence = (text: string, { start, end }: Span): boolean => text.slice(start, end).includes('。');

/** The title without closing marks. Where text follows the official title on the line, the title alone. */
function titleSpan(text: string, rest: Span): Span {
  for (const { title } of SECTIONS) {
    if (!text.startsWith(title, rest.start)) continue;
    const next = text.charAt(rest.start + title.length);
    if (/[。：:；，,\s\u3000\d]/.test(next) && rest.end - rest.start > title.length + 1) {
      return { start: rest.start, end: rest.start + title.length };
    }
  }
  let { end } = rest;
  while (end > rest.start && (isBlankCode(text.charCodeAt(end - 1)) || '*_#：:。'.includes(text.charAt(end - 1))))
    end--;
  return { start: rest.start, end };
}
