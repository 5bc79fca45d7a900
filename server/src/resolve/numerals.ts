import { COMMA, DIGIT_ZERO, isDigit, PER_CENT, PER_MILLE, POINT } from '../report/codes';
import { isOneOf } from './prose-characters';
import { marksIn, type ProseMarks } from './prose-marks';
import { listedUnits } from './unit-words';
import { longestAt, numberOfWord, type WordTable, wordTable } from './word-table';

/** A number in words or digits, with what it counts. Offsets into the text searched. */
export interface WrittenNumber {
  /** The number alone, without sign words and unit. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** 件, 条, 万元, %: what follows the number; empty where nothing known does. */
  readonly unit: string;
  /** 约, 近, 余, 多, 以上 and the like stand beside it. */
  readonly isApproximate: boolean;
  /** Digits after the decimal point. */
  readonly decimals: number;
}

const DIGITS = '〇一二三四五六七八九';
const BEFORE = /(?:约|近|超|逾|大约|将近|超过|不足|不少于|不低于|至少|多达|接近)$/;
const BEFORE_ENDS = '约近超逾过足于少达';
const BETWEEN = '余多来';
const AFTER = /^(?:余|多|来|左右|以上|以下|上下)/;
/** After the unit; 5件来自网络 and 5件多为… are exact. */
const PAST = /^(?:余|左右|以上|以下|上下)/;
const AFTER_BEGINS = '余多来左以上';

const MOST_DIGITS = 20;
const MOST_DECIMALS = 8;
const MOST_NUMERALS = 12;

/**
 * The numbers of a text of `Prose`, in order. A Chinese numeral counts only where a unit follows (一件, 三十余条),
 * because 一 and 十 are words as well (一是, 统一, 十分).
 */
export function numbersIn(text: string, { digits, numerals }: Figures = marksIn(text)): readonly WrittenNumber[] {
  const numbers: WrittenNumber[] = [];
  let past = 0;
  for (let d = 0, n = 0; d < digits.length || n < numerals.length; ) {
    const isChinese = d === digits.length || (numerals[n] as number) < (digits[d] as number);
    const run = isChinese ? numerals : digits;
    const next = isChinese ? n : d;
    const start = Math.max(run[next] as number, past);
    const end = run[next + 1] as number;
    if (start < end) {
      past = isChinese ? Math.min(end, start + MOST_NUMERALS) : endOfDigits(text, start);
      const number = toNumber(text, start, past, isChinese);
      if (number) numbers.push(number);
    }
    if (past < end) continue;
    if (isChinese) n += 2;
    else d += 2;
  }
  return numbers;
}

/** Where digits and numerals stand in a text. */
type Figures = Pick<ProseMarks, 'digits' | 'numerals'>;

const isDigitAt = (text: string, at: number): boolean => at < text.length && isDigit(text.charCodeAt(at));

/** 12, 2,150, 3.5; a comma at the end belongs to the sentence. */
function endOfDigits(text: string, start: number): number {
  const last = Math.min(text.length, start + 1 + MOST_DIGITS);
  let end = start + 1;
  while (end < last && (isDigit(text.charCodeAt(end)) || text.charCodeAt(end) === COMMA)) end++;
  if (text.charCodeAt(end) === POINT && isDigitAt(text, end + 1)) {
    const most = end + 1 + MOST_DECIMALS;
    end += 2;
    while (end < most && isDigitAt(text, end)) end++;
    return end;
  }
  while (text.charCodeAt(end - 1) === COMMA) end--;
  return end;
}

function toNumber(text: string, start: number, end: number, isChinese: boolean): WrittenNumber | undefined {
  const unit = unitAt(text, end);
  if (isChinese && (unit === '' || isOneOf('年月日号', unit.charCodeAt(unit.length - 1)) || isPartOfWord(text, start)))
    return undefined;
  const value = isChinese ? chineseNumber(text.slice(start, end)) : countAt(text, start, end);
  if (value === undefined || !Number.isFinite(value)) return undefined;
  return {
    start,
    end,
    value,
    unit,
    isApproximate: isApproximate(text, start, end, end + unit.length),
    decimals: isChinese ? 0 : decimalsOf(text, start, end),
  };
}

const MOST_EXACT = 15;

/** Of digits with commas and a point. */
function countAt(text: string, start: number, end: number): number {
  let value = 0;
  let isWhole = end - start <= MOST_EXACT;
  for (let at = start; at < end && isWhole; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) value = value * 10 + code - DIGIT_ZERO;
    else isWhole = code === COMMA;
  }
  return isWhole ? value : Number(text.slice(start, end).replaceAll(',', ''));
}

function decimalsOf(text: string, start: number, end: number): number {
  let at = end - 1;
  while (at > start && isDigit(text.charCodeAt(at))) at--;
  return text.charCodeAt(at) === POINT ? end - at - 1 : 0;
}

interface Units {
  readonly table: WordTable;
  readonly units: readonly string[];
}

let cachedUnits: Units | undefined;

function knownUnits(): Units {
  if (cachedUnits) return cachedUnits;
  const { words, units } = listedUnits();
  cachedUnits = { table: wordTable(words), units };
  return cachedUnits;
}

/** What follows a number, a 余, 多 or 来 between them left out. */
function unitAt(text: string, end: number): string {
  const at = isOneOf(BETWEEN, text.charCodeAt(end)) ? end + 1 : end;
  const first = text.charCodeAt(at);
  if (first === PER_CENT) return '%';
  if (first === PER_MILLE) return '‰';
  const { table, units } = knownUnits();
  const isScaled = first === TEN_THOUSAND || first === HUNDRED_MILLION;
  const record = longestAt(table, text, isScaled ? at + 1 : at);
  const unit = record < 0 ? '' : (units[numberOfWord(table, record)] as string);
  if (!isScaled || unit === '') return unit;
  return first === TEN_THOUSAND ? `万${unit}` : `亿${unit}`;
}

/** 万 and 亿 */
const TEN_THOUSAND = 0x4e07;
const HUNDRED_MILLION = 0x4ebf;

function isApproximate(text: string, start: number, end: number, past: number): boolean {
  return (
    (start > 0 &&
      isOneOf(BEFORE_ENDS, text.charCodeAt(start - 1)) &&
      BEFORE.test(text.slice(Math.max(0, start - 3), start))) ||
    begins(text, end, AFTER) ||
    begins(text, past, PAST)
  );
}

const begins = (text: string, at: number, words: RegExp): boolean =>
  isOneOf(AFTER_BEGINS, text.charCodeAt(at)) && words.test(text.slice(at, at + 3));

/** 第一批, 统一件, 之一: the numeral belongs to the word before it. */
const isPartOfWord = (text: string, start: number): boolean =>
  start > 0 && isOneOf('第统唯专单逐同某每任万', text.charCodeAt(start - 1));

/** 三百零六 → 306, 一千二 is not read, 二〇二四 → 2024; undefined where the characters make no number. */
export function chineseNumber(written: string): number | undefined {
  if (written.length === 1) return oneNumeral(written);
  const plain = written.replaceAll('零', '〇').replaceAll('两', '二');
  if (/^[〇一二三四五六七八九]+$/.test(plain)) {
    return plain.length === 1 || plain.length === 4
      ? Number([...plain].map((digit) => DIGITS.indexOf(digit)).join(''))
      : undefined;
  }
  const [high = '', low] = plain.split('万');
  if (low === undefined) return belowTenThousand(high);
  const tens = high === '' ? undefined : belowTenThousand(high);
  const ones = low === '' ? 0 : belowTenThousand(low);
  return tens === undefined || ones === undefined ? undefined : tens * 10_000 + ones;
}

function oneNumeral(written: string): number | undefined {
  if (written === '十') return 10;
  const digit = DIGITS.indexOf(written === '零' ? '〇' : written === '两' ? '二' : written);
  return digit < 0 ? undefined : digit;
}

const GROUPS =
  /^(?:([一二三四五六七八九])千)?〇?(?:([一二三四五六七八九])百)?〇?(?:([一二三四五六七八九])?(十))?〇?([一二三四五六七八九])?$/;

function belowTenThousand(text: string): number | undefined {
  const groups = GROUPS.exec(text);
  if (!groups || text === '') return undefined;
  const [, thousands, hundreds, tens, ten, ones] = groups;
  const digit = (character: string | undefined) => (character ? DIGITS.indexOf(character) : 0);
  return digit(thousands) * 1000 + digit(hundreds) * 100 + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones);
}
