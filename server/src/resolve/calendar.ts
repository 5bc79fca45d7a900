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
const MONTH_IN_DIGITS = /(?:^|[^\d.])((?:(\d{4})年)?(\d{1,2}))$/;
const DAY_IN_DIGITS = /^(\d{1,2})(?:[日号]|(?=[止至起到前，。；）\n]))/;
const MONTH_IN_WORDS =
  /(?:^|[^一二三四五六七八九十])((?:(二[〇○零O0][〇○零O0一二三四五六七八九]{2})年)?([一二三四五六七八九十]{1,3}))$/;
const NUMERALS = '一二三四五六七八九十';
const DAY_IN_WORDS = /^([一二三四五六七八九十]{1,3})日/;

function dateInDigits(text: string, month: number): BareDate | undefined {
  const [, head, year, digits] = MONTH_IN_DIGITS.exec(text.slice(Math.max(0, month - LONGEST_BEFORE), month)) ?? [];
  if (head === undefined) return undefined;
  const [rest = '', day] = DAY_IN_DIGITS.exec(text.slice(month + 1, month + 1 + LONGEST_AFTER)) ?? [];
  return {
    start: month - head.length,
    end: month + 1 + rest.length,
    year: numberIn(year),
    month: Number(digits),
    day: numberIn(day),
  };
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

const WITH_DASHES = /20\d\d([-/.])(\d{1,2})\1(\d{1,2})(?![\d.])/g;

function datesWithDashes(text: string): readonly BareDate[] {
  const dates: BareDate[] = [];
  WITH_DASHES.lastIndex = 0;
  for (let match = WITH_DASHES.exec(text); match; match = WITH_DASHES.exec(text)) {
    const { 0: written, 2: month, 3: day, index } = match;
    if (/[\d.]/.test(text.charAt(index - 1))) continue;
    const year = Number(written.slice(0, 4));
    dates.push({ start: index, end: index + written.length, year, month: Number(month), day: Number(day) });
  }
  return dates;
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
