import { SECTIONS } from '../spec/sections';
import type { SectionSpec } from '../spec/types';
import { isKnownLabel } from './cells';
import { fold, likeness, markNumber, splitMark } from './fold';
import { isBlankCode } from './lines';
import type { Heading, Span } from './model';
import { labelLikeness } from './nearest-label';
import { type Word, wordOf } from './words';

/** A line that may head one of the six sections, with the section it resembles most. */
export interface HeadingCandidate {
  readonly heading: Heading;
  readonly spec: SectionSpec | undefined;
  /** 0 to 1, to the title of `spec`. */
  readonly likeness: number;
  /** 一、二、 as prescribed, 1、2、 as Word's lists have it, or none at all. */
  readonly numbering: 'chinese' | 'arabic' | 'none';
}

const LONGEST_HEADING = 42;
const MARK =
  /^(?:#{1,6}[ \t]*)?(?:\*\*|__)?(?<mark>第?[一二三四五六七八九十]{1,2}(?:[ \u3000\u00a0]?[、.．,，:：]|部分[、:：]?|(?=[ \u3000\u00a0]))[ \u3000\u00a0\t]*|[1-9](?:[、.．,，]|(?=[ \u3000\u00a0]))[ \u3000\u00a0\t]*)/;
/** 、总体情况: what is left of a number that a page lost; —、总体情况: a dash typed for 一. */
const LOST_NUMBER = /^[—―–－ー-]?[、.．][ \u3000\u00a0\t]*/;
const MARKDOWN = /^#{1,6}[ \t]*(?:\*\*|__)?|^(?:\*\*|__)/;

/** Words that tell a section though its title was reworded, surest first. */
const KEYWORDS: readonly (readonly [ordinal: number, words: RegExp])[] = [
  [4, /行政复议|行政诉讼|复议诉讼/],
  [5, /主要问题|存在.{0,4}问题|存在.{0,4}不足|问题.{0,6}(?:改进|措施|打算)|改进情况|下一步/],
  [3, /申请.{0,8}(?:处理|办理|受理|答复)|(?:收到|处理|受理|办理).{0,14}申请|依申请公开/],
  [2, /主动公开/],
  [6, /其[他它].{0,6}(?:报告|说明|反映)|其[他它](?:事项|情况)/],
  [1, /总体情况|总体概况|基本情况|工作概述|总体概述/],
];

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
  cachedFirsts ??= new Uint8Array(0x10000);
  const code = text.charCodeAt(start);
  if (cachedFirsts[code] === UNKNOWN) cachedFirsts[code] = mayBeginWith(text.charAt(start)) ? YES : NO;
  return cachedFirsts[code] === YES && !isOfDigits(text, start, end);
}

function isOfDigits(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  return at === end;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

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

function judgeLine(text: string, line: Span, index: number): HeadingCandidate | undefined {
  const raw = text.slice(line.start, Math.min(line.end, line.start + LONGEST_HEADING * 3));
  const match = MARK.exec(raw);
  const rest = match ? '' : (LOST_NUMBER.exec(raw)?.[0] ?? '');
  const mark = match?.groups?.mark ?? rest;
  const markStart = line.start + (match ? match[0].length - mark.length : (MARKDOWN.exec(raw)?.[0].length ?? 0));
  const titleStart = markStart + mark.length;
  const title = titleSpan(text, { start: titleStart, end: line.end });
  if (isProse(text, title)) return undefined;
  if (/\d/.test(mark) && isSentence(text, title)) return undefined;
  const folded = fold(text.slice(title.start, title.end));
  if (folded === '' || folded.length > LONGEST_HEADING) return undefined;
  const isMarkdown = markStart > line.start;
  const isTitle = officialTitles().has(folded);
  if (!isTitle && ((mark === rest && !isMarkdown) || isKnownLabel(raw))) return undefined;
  const best = resembledSection(folded);
  if (mark === '' && !(best && best.likeness >= (isMarkdown ? 0.8 : 0.99))) return undefined;
  if (!isTitle && isRowLabel(raw, mark, best?.likeness ?? 0)) return undefined;
  return {
    heading: {
      span: { start: markStart, end: title.end },
      mark: { start: markStart, end: titleStart },
      ordinal:
        mark === '' ? undefined : markNumber(splitMark(fold(mark.replace('第', '')).padEnd(2, '、')).mark) || undefined,
      title,
      line: index,
    },
    spec: best?.spec,
    likeness: best?.likeness ?? 0,
    numbering: mark === '' ? 'none' : /\d/.test(mark) ? 'arabic' : 'chinese',
  };
}

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

/** 2.申请人逾期… in table 三 holds the key words of a section, mistyped or not. */
function isRowLabel(raw: string, mark: string, likenessToSection: number): boolean {
  return mark !== '' && likenessToSection > 0 && likenessToSection < 0.7 && labelLikeness(raw, 0.75) > 0;
}

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

let cachedTitles: ReadonlySet<string> | undefined;

function officialTitles(): ReadonlySet<string> {
  cachedTitles ??= new Set(SECTIONS.map((spec) => fold(spec.title)));
  return cachedTitles;
}

function resembledSection(folded: string): { spec: SectionSpec; likeness: number } | undefined {
  const keyword = KEYWORDS.find(([, words]) => words.test(folded));
  const byKeyword = keyword && SECTIONS[keyword[0] - 1];
  let best: { spec: SectionSpec; likeness: number } | undefined;
  for (const spec of SECTIONS) {
    const title = fold(spec.title);
    if (!mayResemble(folded, title)) continue;
    const alike = likeness(folded, title);
    if (alike > (best?.likeness ?? 0)) best = { spec, likeness: alike };
  }
  if (best && best.likeness >= (byKeyword && byKeyword !== best.spec ? 0.9 : 0.7)) return best;
  if (byKeyword) return { spec: byKeyword, likeness: likeness(folded, fold(byKeyword.title)) };
  return best && best.likeness >= 0.6 ? best : undefined;
}

/** Whether their lengths let two texts be as alike as a heading must be. */
const mayResemble = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) > 0.59 * Math.max(a.length, b.length);

/**
 * The headings of the six sections among all candidates, in order of position. At most one is kept
 * for a section unless two are equally good; lists of the six parts (a table of contents) are not.
 */
export function chooseHeadings(
  candidates: readonly HeadingCandidate[],
  hasTextAfter: (index: number) => boolean,
): HeadingCandidate[] {
  // Mostly each section has one heading, and then there is nothing to choose.
  if (SECTIONS.every(({ id }) => candidates.filter(({ spec }) => spec?.id === id).length === 1))
    return candidates.filter(({ spec }) => spec !== undefined);
  const isNumbered = candidates.some(isRightlyNumbered);
  const indexed = candidates
    .map((candidate, index) => ({ candidate, index }))
    .filter(({ candidate }) => !(isNumbered && isOfList(candidate)));
  const chosen = SECTIONS.flatMap((spec) => {
    const own = indexed.filter(({ candidate }) => candidate.spec?.id === spec.id);
    return bestOf(numberedBest(own), hasTextAfter);
  });
  const byOrdinal = headingsByNumber(indexed, chosen);
  return [...chosen, ...byOrdinal].sort((a, b) => a.index - b.index).map(({ candidate }) => candidate);
}

/** 一、总体情况. */
const isRightlyNumbered = ({ numbering, heading, spec }: HeadingCandidate): boolean =>
  numbering === 'chinese' && heading.ordinal === 1 && spec?.ordinal === 1;

/** 1、收到和处理政府信息公开申请情况 under 一、总体情况. */
const isOfList = ({ numbering, heading, spec }: HeadingCandidate): boolean =>
  numbering === 'arabic' && heading.ordinal !== spec?.ordinal;

interface Indexed {
  readonly candidate: HeadingCandidate;
  readonly index: number;
}

const NUMBERING_RANK = { chinese: 2, arabic: 1, none: 0 } as const;

/** Those that are numbered in the best way that occurs among the likely ones. */
function numberedBest(own: readonly Indexed[]): readonly Indexed[] {
  const isDoubtful = ({ numbering, likeness: alike, heading, spec }: HeadingCandidate) =>
    numbering === 'chinese' && alike < 0.5 && heading.ordinal !== spec?.ordinal;
  const rank = ({ candidate }: Indexed) => NUMBERING_RANK[candidate.numbering] - (isDoubtful(candidate) ? 3 : 0);
  const strong = own.filter(({ candidate }) => candidate.likeness >= 0.5);
  const best = (strong.length > 0 ? strong : own).reduce((most, one) => Math.max(most, rank(one)), -3);
  return own.filter((one) => rank(one) >= best);
}

function bestOf(own: readonly Indexed[], hasTextAfter: (index: number) => boolean): Indexed[] {
  if (own.length < 2) return [...own];
  const filled = own.filter(({ index }) => hasTextAfter(index));
  const pool = filled.length > 0 ? filled : own;
  const agrees = ({ candidate }: Indexed) => (candidate.heading.ordinal === candidate.spec?.ordinal ? 0.3 : 0);
  const best = pool.reduce((most, one) => Math.max(most, one.candidate.likeness + agrees(one)), 0);
  return pool
    .filter((one) => one.candidate.likeness >= 0.8 || one.candidate.likeness + agrees(one) === best)
    .slice(0, 4);
}

/** A section that no title resembles, by its number alone, between its neighbours. */
function headingsByNumber(all: readonly Indexed[], chosen: readonly Indexed[]): Indexed[] {
  const found: Indexed[] = [];
  for (const spec of SECTIONS) {
    if (chosen.some(({ candidate }) => candidate.spec?.id === spec.id)) continue;
    const placed = [...chosen, ...found];
    const after = Math.max(-1, ...placed.filter((one) => ordinalOf(one) < spec.ordinal).map((one) => one.index));
    const before = Math.min(
      all.length,
      ...placed.filter((one) => ordinalOf(one) > spec.ordinal).map((one) => one.index),
    );
    const gap = all.slice(after + 1, Math.max(after + 1, before));
    if (spec.ordinal > 1 && gap.some(({ candidate }) => candidate.heading.ordinal === 1)) continue;
    const one = gap.find(
      ({ candidate }) =>
        candidate.spec === undefined && candidate.numbering === 'chinese' && candidate.heading.ordinal === spec.ordinal,
    );
    if (one) found.push({ index: one.index, candidate: { ...one.candidate, spec } });
  }
  return found;
}

function ordinalOf({ candidate }: Indexed): number {
  return candidate.spec?.ordinal ?? 0;
}
