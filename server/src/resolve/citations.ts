import { CLOSING_TITLE_MARK, LINE_FEED, NUMBER_SIGN, OPENING_TITLE_MARK } from '../report/codes';
import type { ResolvedReport } from './model';
import { proseOf } from './prose';
import { marksOf, type Runs } from './prose-marks';
import type { Range } from './sentences';

/** What is cited in one place: a title between 《 and 》, the number of a document, or both side by side. */
export interface Citation {
  readonly title: CitedTitle | undefined;
  readonly number: CitedNumber | undefined;
}

/** Range of `Prose.text` with the marks 《 and 》. */
export interface CitedTitle extends Range {
  /** Between the marks, marks within it left out. */
  readonly words: string;
}

/** Range of `Prose.text` from the agency's short form to 号. */
export interface CitedNumber extends Range {
  readonly agency: string;
  readonly year: number;
  readonly serial: number;
}

/** All titles, in order. */
export function citedTitles(resolved: ResolvedReport): readonly CitedTitle[] {
  resolved.facts.titles ??= citationsOf(resolved).flatMap(({ title }) => title ?? []);
  return resolved.facts.titles;
}

/** The title that a range of the prose stands in. */
export function titleAround(resolved: ResolvedReport, { start, end }: Range): CitedTitle | undefined {
  const title = lastBefore(citedTitles(resolved), start);
  return title && title.end >= end ? title : undefined;
}

/** The last of several in order that starts no later than a place. */
export function lastBefore<Item extends Range>(items: readonly Item[], at: number): Item | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}

/** Everything that is cited in the prose, in order of the titles, then of numbers without a title. */
export function citationsOf(resolved: ResolvedReport): readonly Citation[] {
  resolved.facts.citations ??= readCitations(proseOf(resolved).text, marksOf(resolved).digits);
  return resolved.facts.citations;
}

function readCitations(text: string, runs: Runs): readonly Citation[] {
  const titles = titlesIn(text);
  const numbers = numbersIn(text, runs);
  if (numbers.length === 0) return titles.map((title) => ({ title, number: undefined }));
  const byTitle = new Map(numbers.map((number) => [titleEndBefore(text, number.start), number] as const));
  const taken = new Set<CitedNumber>();
  const withTitle = titles.map((title): Citation => {
    const number = byTitle.get(title.end);
    if (number) taken.add(number);
    return { title, number };
  });
  return [
    ...withTitle,
    ...numbers.filter((number) => !taken.has(number)).map((number) => ({ title: undefined, number })),
  ];
}

const LONGEST_TITLE = 120;
/** Between a title and its number: 》的通知（文号：. */
const LONGEST_GAP = 12;

/** Outermost titles; one that is not closed within its paragraph is no title. */
function titlesIn(text: string): readonly CitedTitle[] {
  const titles: CitedTitle[] = [];
  for (let start = text.indexOf('《'); start >= 0; ) {
    const end = closingMark(text, start);
    if (end < 0) start = text.indexOf('《', start + 1);
    else {
      titles.push({ start, end, words: withoutMarks(text.slice(start + 1, end - 1)) });
      start = text.indexOf('《', end);
    }
  }
  return titles;
}

const INNER_MARKS = /[《》〈〉<>＜＞“”]/g;
const withoutMarks = (title: string): string =>
  title.search(INNER_MARKS) < 0 ? title : title.replace(INNER_MARKS, '');

/** After the 》 that closes the 《 at `start`, -1 where there is none. */
function closingMark(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length && at - start <= LONGEST_TITLE; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) return -1;
    if (code === OPENING_TITLE_MARK) depth++;
    if (code === CLOSING_TITLE_MARK && --depth === 0) return at + 1;
  }
  return -1;
}

/** What ends in 号, with the agency before it; read backwards from 号. */
const NUMBER =
  /((?:国[办发]|国令)[\u4e00-\u9fff]{0,6})[〔[（【［﹝〈{「『<]?((?:19|20)\d\d)[〕\]）】］﹞〉}」』>]?第?(\d{1,4})号$/;
const LONGEST_NUMBER = 24;

function numbersIn(text: string, runs: Runs): readonly CitedNumber[] {
  const numbers: CitedNumber[] = [];
  for (let i = 1; i < runs.length; i += 2) {
    const at = runs[i] as number;
    const end = at + 1;
    if (text.charCodeAt(at) !== NUMBER_SIGN) continue;
    const [written, agency = '', year, serial] = NUMBER.exec(text.slice(Math.max(0, end - LONGEST_NUMBER), end)) ?? [];
    if (written === undefined || '楼线窗厅门院馆'.includes(text.charAt(end) || ' ')) continue;
    numbers.push({ start: end - written.length, end, agency, year: Number(year), serial: Number(serial) });
  }
  return numbers;
}

/** After the 》 that a number belongs to: 》（国办函…; -1 where something else stands between. */
function titleEndBefore(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - LONGEST_GAP), start);
  const gap = /》(?:的通知)?[（，、]?(?:发文字号|文件编号|文号)?：?（?$/.exec(before)?.[0];
  return gap === undefined ? -1 : start - gap.length + 1;
}
