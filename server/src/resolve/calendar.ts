import { DAY_SIGN, isDigit, NUMBER_SIGN, POINT, YEAR_SIGN } from '../report/codes';
import { chineseNumber } from './numerals';
import type { Range } from './sentences';

/** A date without its role: 2023年1月31日, 1月31日, 2023年1月, 二〇二三年一月三十一日, 2023-01-31. */
export interface BareDate extends Range {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number | undefined;
}

/** The dates of a text of `Prose`, in order. They are found by their 月, which is rare. */
export function datesIn(text: string): readonly BareDate[] {
  const dates: BareDate[] = [];
  for (let at = text.indexOf('月', 1); at >= 0; at = text.indexOf('月', at + 1)) {
    const before = text.charAt(at - 1);
    const isInDigits = before >= '0' && before <= '9';
    const date = isInDigits ? dateInDigits(text, at) : NUMERALS.includes(before) ? dateInWords(text, at) : undefined;
    if (date) dates.push(date);
  }
  const dashed = datesWithDashes(text);
  return dashed.length === 0 ? dates : [...dates, ...dashed].sort((a, b) => a.start - b.start);
}

const LONGEST_BEFORE = 10;
const LONGEST_AFTER = 5;
const MONTH_IN_WORDS =
  /(?:^|[^一二三四五六七八九十])((?:(二[〇○零O0][〇○零O0一二三四五六七八九]{2})年)?([一二三四五六七八九十]{1,3}))$/;
const NUMERALS = '一二三四五六七八九十';
const DAY_IN_WORDS = /^([一二三四五六七八九十]{1,3})日/;

const isDigitOrPoint = (code: number): boolean => isDigit(code) || code === POINT;

/** `month` is the place of 月; a digit stands before it. */
function dateInDigits(text: string, month: number): BareDate | undefined {
  const first = isDigit(text.charCodeAt(month - 2)) ? month - 2 : month - 1;
  if (isDigitOrPoint(text.charCodeAt(first - 1))) return undefined;
  const hasYear = isYearBefore(text, first);
  const day = endOfDay(text, month + 1);
  return {
    start: hasYear ? first - 5 : first,
    end: day.end,
    year: hasYear ? Number(text.slice(first - 5, first - 1)) : undefined,
    month: Number(text.slice(first, month)),
    day: day.value,
  };
}

/** Four digits and 年 stand before a place. */
function isYearBefore(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) !== YEAR_SIGN) return false;
  for (let digit = at - 5; digit < at - 1; digit++) if (!isDigit(text.charCodeAt(digit))) return false;
  return !isDigitOrPoint(text.charCodeAt(at - 6));
}

/** Up to two digits with 日 or 号, or with what else may follow a day. */
function endOfDay(text: string, start: number): { readonly end: number; readonly value: number | undefined } {
  let end = start;
  while (end < start + 2 && isDigit(text.charCodeAt(end))) end++;
  const after = text.charCodeAt(end);
  const isWritten = after === DAY_SIGN || after === NUMBER_SIGN;
  if (end === start || !(isWritten || '止至起到前，。；）\n'.includes(text.charAt(end) || '-')))
    return { end: start, value: undefined };
  return { end: isWritten ? end + 1 : end, value: Number(text.slice(start, end)) };
}

/** In words a month alone is a word as well: 一月 may be a name. */
function dateInWords(text: string, month: number): BareDate | undefined {
  const [, head, year, words = ''] = MONTH_IN_WORDS.exec(text.slice(Math.max(0, month - LONGEST_BEFORE), month)) ?? [];
  const [rest, day = ''] = DAY_IN_WORDS.exec(text.slice(month + 1, month + 1 + LONGEST_AFTER)) ?? [];
  if (head === undefined || rest === undefined) return undefined;
  return {
    start: month - head.length,
    end: month + 1 + rest.length,
    year: yearInWords(year),
    month: chineseNumber(words) ?? 0,
    day: chineseNumber(day),
  };
}

const WITH_DASHES = /20\d\d([-/.])(\d{1,2})\1(\d{1,2})(?![\d.])/y;
const CENTURY = '20';
const DASHES = '-/.';

function datesWithDashes(text: string): readonly BareDate[] {
  const dates: BareDate[] = [];
  for (let at = text.indexOf(CENTURY); at >= 0; at = text.indexOf(CENTURY, at + 1)) {
    if (!DASHES.includes(text.charAt(at + 4) || ' ')) continue;
    WITH_DASHES.lastIndex = at;
    const match = WITH_DASHES.exec(text);
    if (!match) continue;
    const { 0: written, 2: month, 3: day } = match;
    const isWhole = !isDigitOrPoint(text.charCodeAt(at - 1));
    const start = at;
    at += written.length - 1;
    if (!isWhole) continue;
    const year = Number(written.slice(0, 4));
    dates.push({ start, end: start + written.length, year, month: Number(month), day: Number(day) });
  }
  return dates;
}

/** 二〇二三, whichever zero is written. */
function yearInWords(words: string | undefined): number | undefined {
  return words === undefined ? undefined : chineseNumber(words.replace(/[○O0零]/g, '〇'));
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 0 where there is no such month; without a year February may have 29. */
export function daysIn(month: number, year: number | undefined): number {
  const isLeap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return month === 2 && !isLeap ? 28 : (DAYS[month - 1] ?? 0);
}

/** Whether the calendar has it. */
export function isPossible({ year, month, day = 1 }: BareDate): boolean {
  return day >= 1 && day <= daysIn(month, year);
}
