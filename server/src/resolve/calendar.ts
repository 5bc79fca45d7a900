import { chineseNumber } from './numerals';
import type { Range } from './sentences';

/** A date without its role: 2023年1月31日, 1月31日, 2023年1月, 二〇二三年一月三十一日, 2023-01-31. */
export interface BareDate extends Range {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number | undefined;
}

const IN_DIGITS = /(?<![\d.])(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})(?:[日号]|(?=[止至起到前，。；）\n])))?/g;
const IN_WORDS =
  /(?:(二[〇○零O0][〇○零O0一二三四五六七八九]{2})年)?(?<![一二三四五六七八九十])([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/g;
const WITH_DASHES = /(?<![\d.])(20\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d.])/g;

/** The dates of a text of `Prose`, in order. */
export function datesIn(text: string): readonly BareDate[] {
  const dates: BareDate[] = [];
  const add = (match: RegExpExecArray, year: number | undefined, month: number | undefined, day: number | undefined) =>
    dates.push({ start: match.index, end: match.index + match[0].length, year, month: month ?? 0, day });
  for (const match of text.matchAll(IN_DIGITS)) add(match, numberIn(match[1]), Number(match[2]), numberIn(match[3]));
  for (const match of text.matchAll(IN_WORDS))
    add(match, yearInWords(match[1]), chineseNumber(match[2] ?? ''), chineseNumber(match[3] ?? ''));
  for (const match of text.matchAll(WITH_DASHES)) add(match, Number(match[1]), Number(match[3]), Number(match[4]));
  return dates.sort((a, b) => a.start - b.start);
}

const numberIn = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

/** 二〇二三, whichever zero is written. */
export function yearInWords(words: string | undefined): number | undefined {
  return words === undefined ? undefined : chineseNumber(words.replace(/[○O0零]/g, '〇'));
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the calendar has it; without a year 29 February may be. */
export function isPossible({ year, month, day }: BareDate): boolean {
  const days = DAYS[month - 1];
  if (days === undefined) return false;
  const isLeap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return day === undefined || (day >= 1 && day <= (month === 2 && !isLeap ? 28 : days));
}
