import { FULL_STOP, WIDE_CLOSING_BRACKET, WIDE_COMMA, WIDE_OPENING_BRACKET } from '../report/codes';
import { markNumber } from '../report/fold';
import type { ResolvedReport } from './model';
import { lookThrough } from './paragraph-wise';
import { type ProseParagraph, proseOf } from './prose';
import type { Range } from './sentences';

/**
 * `bracketed` （一） or 一） · `plain` 一、 · `arabic` 1. or 1、 · `arabic-bracketed` （1） or 1） · `circled` ① ·
 * `worded` 一是 or 第一， · `none` a short first sentence without a number.
 */
export type MarkStyle = 'bracketed' | 'plain' | 'arabic' | 'arabic-bracketed' | 'circled' | 'worded' | 'none';

/** A paragraph that begins with a heading of its own, on a line by itself or run in. Ranges of `Prose.text`. */
export interface SubHeading {
  readonly paragraph: ProseParagraph;
  readonly style: MarkStyle;
  /** The number with its mark, and what was set after it: （一）, （一）、, 1. Empty where there is none. */
  readonly mark: Range;
  /** 0 where there is no number. */
  readonly ordinal: number;
  /** Its words, without the mark that ends them. */
  readonly title: Range;
  /** True where text follows in the same paragraph. */
  readonly isRunIn: boolean;
}

/** The sub-headings of the prose, in order. Those that encoding damage hides are there if `Prose` restored them. */
export function outlineOf(resolved: ResolvedReport): readonly SubHeading[] {
  resolved.facts.outline ??= readOutline(resolved);
  return resolved.facts.outline;
}

function readOutline(resolved: ResolvedReport): readonly SubHeading[] {
  const { text } = proseOf(resolved);
  return lookThrough(resolved, 'outline', (paragraph) => {
    const heading = paragraph.place === 'title' ? undefined : headingOf(text, paragraph);
    return heading && [heading];
  });
}

/** The sub-heading that a paragraph begins with. */
export function headingAt(resolved: ResolvedReport, { start }: ProseParagraph): SubHeading | undefined {
  const outline = outlineOf(resolved);
  let low = 0;
  let high = outline.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((outline[middle]?.paragraph.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found = outline[low];
  return found?.paragraph.start === start ? found : undefined;
}

const LONGEST_START = 64;
/** What may stand before the number: residue of Word, marks of Markdown, a bullet. */
const DRESS = /^(?:\[bookmark[:：][^\]\n]{1,30}\]|[#*_>•·●◆■-]){1,8}/;
const DRESS_BEGINS = '[#*_>•·●◆■-';
const NUMERALS = '一二三四五六七八九十';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const IN_BRACKETS = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇';
const NUMERALS_IN_BRACKETS = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩';
const DIGITS = '0123456789';
const MARK_BEGINS = `（${NUMERALS}${DIGITS}第${NUMERALS_IN_BRACKETS}${IN_BRACKETS}${CIRCLED}`;

/** How a mark is written, and what it may begin with. */
interface Style {
  readonly style: MarkStyle;
  readonly begins: string;
  readonly mark: RegExp;
}

const STYLES: readonly Style[] = [
  {
    style: 'bracketed',
    begins: `（${NUMERALS}${NUMERALS_IN_BRACKETS}`,
    mark: /^(?:（?[一二三四五六七八九十]{1,3}）|[㈠-㈩])[、.。，,]?/,
  },
  {
    style: 'arabic-bracketed',
    begins: `（${DIGITS}${IN_BRACKETS}`,
    mark: /^(?:（\d{1,2}）|\d{1,2}）|[⑴-⒇])[、.。，,]?/,
  },
  { style: 'arabic', begins: DIGITS, mark: /^\d{1,2}[、.。](?!\d)/ },
  { style: 'circled', begins: CIRCLED, mark: /^[①-⑳]/ },
  { style: 'plain', begins: NUMERALS, mark: /^[一二三四五六七八九十]{1,3}[、.。，]/ },
  {
    style: 'worded',
    begins: `第${NUMERALS}`,
    mark: /^(?:第[一二三四五六七八九十]{1,3}[，、]|[一二三四五六七八九十]{1,3}[是要])/,
  },
];
const LONGEST_TITLE = 30;
const LONGEST_BARE_TITLE = 16;

function headingOf(text: string, paragraph: ProseParagraph): SubHeading | undefined {
  const from = paragraph.start + dressAt(text, paragraph);
  const first = from < paragraph.end ? text.charAt(from) : '';
  return (
    (first !== '' && MARK_BEGINS.includes(first) ? markedHeading(text, paragraph, from, first) : undefined) ??
    bareHeading(text, paragraph, from)
  );
}

function markedHeading(text: string, paragraph: ProseParagraph, from: number, first: string): SubHeading | undefined {
  const plain = plainBracketed(text, from);
  if (plain > 0)
    return headingAfter(text, paragraph, 'bracketed', { start: from, end: plain }, plainOrdinal(text, from));
  const start = text.slice(from, Math.min(paragraph.end, from + LONGEST_START));
  for (const { style, begins, mark } of STYLES) {
    const written = begins.includes(first) ? mark.exec(start)?.[0] : undefined;
    if (written === undefined) continue;
    return headingAfter(text, paragraph, style, { start: from, end: from + written.length }, ordinalOf(written));
  }
  return undefined;
}

function headingAfter(
  text: string,
  paragraph: ProseParagraph,
  style: MarkStyle,
  mark: Range,
  ordinal: number,
): SubHeading {
  const title = { start: mark.end, end: endOfTitle(text, mark.end, paragraph) };
  return { paragraph, style, mark, ordinal, title, isRunIn: title.end + 1 < paragraph.end };
}

/** Where the mark （一） ends, as most are written: one numeral in brackets, and no other mark after it. 0 if it is another. */
function plainBracketed(text: string, from: number): number {
  if (text.charCodeAt(from) !== WIDE_OPENING_BRACKET || text.charCodeAt(from + 2) !== WIDE_CLOSING_BRACKET) return 0;
  return plainOrdinal(text, from) > 0 && !AFTER_BRACKETS.includes(text.charAt(from + 3)) ? from + 3 : 0;
}

const plainOrdinal = (text: string, from: number): number => NUMERALS.indexOf(text.charAt(from + 1)) + 1;

/** （ and ） */
const AFTER_BRACKETS = '、.。，,';

function bareHeading(text: string, paragraph: ProseParagraph, from: number): SubHeading | undefined {
  const end = endOfTitle(text, from, paragraph);
  if (end === from || end - from > LONGEST_BARE_TITLE || '，、'.includes(text.charAt(end))) return undefined;
  const isRunIn = end + 1 < paragraph.end;
  return {
    paragraph,
    style: 'none',
    mark: { start: from, end: from },
    ordinal: 0,
    title: { start: from, end },
    isRunIn,
  };
}

function dressAt(text: string, { start, end }: ProseParagraph): number {
  if (!DRESS_BEGINS.includes(text.charAt(start))) return 0;
  return DRESS.exec(text.slice(start, Math.min(end, start + LONGEST_START)))?.[0].length ?? 0;
}

/** The first full stop, colon or semicolon; where that is too far, the first comma. */
function endOfTitle(text: string, start: number, paragraph: ProseParagraph): number {
  const last = Math.min(paragraph.end, start + LONGEST_TITLE + 1);
  let comma = -1;
  for (let at = start; at < last; at++) {
    const mark = text.charCodeAt(at);
    if (mark < 0xff00 && mark !== FULL_STOP) continue;
    if (mark === WIDE_COMMA) comma = comma < 0 ? at : comma;
    else if (mark === FULL_STOP || OTHER_STOPS.includes(text.charAt(at))) return at;
  }
  if (last - start <= LONGEST_TITLE) return last;
  return comma < 0 ? start : comma;
}

const OTHER_STOPS = '：；！？';

function ordinalOf(mark: string): number {
  const first = mark.charAt(0);
  const signed = Math.max(CIRCLED.indexOf(first), IN_BRACKETS.indexOf(first));
  return signed >= 0 ? signed + 1 : markNumber(mark);
}
