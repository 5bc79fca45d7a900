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

const CHINESE = '〇零一二三四五六七八九十百千万两';
const DIGITS = '〇一二三四五六七八九';
const NUMBER = /\d[\d,]{0,20}(?:\.\d{1,8})?|[〇零一二三四五六七八九十百千万两]{1,12}/;
/** Longest first: 人次 before 人. */
const UNIT =
  /^(?:余|多|来)?((?:万|亿)?(?:平方米|公里|人次|件次|条次|篇次|批次|场次|个百分点|个工作日|分钟|小时|工作日|元|件|条|宗|份|起|项|个|篇|期|次|场|部|批|人|名|家|户|例|类|种|页|字|幅|块|台|套|本|册|张|处|句|天|年|月|日|号|届|版|方面|倍|成)|%|‰)/;
const BEFORE = /(?:约|近|超|逾|大约|将近|超过|不足|不少于|不低于|至少|多达|接近)$/;
const AFTER = /^(?:余|多|来|左右|以上|以下|上下)/;
/** After the unit; 5件来自网络 and 5件多为… are exact. */
const PAST = /^(?:余|左右|以上|以下|上下)/;

/**
 * The numbers of a text of `Prose`, in order. A Chinese numeral counts only where a unit follows (一件, 三十余条),
 * because 一 and 十 are words as well (一是, 统一, 十分).
 */
export function* numbersIn(text: string, from = 0, to = text.length): Generator<WrittenNumber> {
  // A pattern of its own: the place where it goes on must not be shared with another loop.
  const pattern = new RegExp(NUMBER, 'g');
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match && match.index < to; match = pattern.exec(text)) {
    const start = match.index;
    const written = match[0].replace(/(?<!,),+$/, '');
    const end = start + written.length;
    const number = toNumber(text, start, end, written);
    if (number) yield number;
    pattern.lastIndex = end;
  }
}

function toNumber(text: string, start: number, end: number, written: string): WrittenNumber | undefined {
  const after = text.slice(end, end + 8);
  const unit = UNIT.exec(after)?.[1] ?? '';
  const isChinese = CHINESE.includes(written.charAt(0));
  if (isChinese && (unit === '' || /[年月日号]/.test(unit) || isPartOfWord(text, start))) return undefined;
  const value = isChinese ? chineseNumber(written) : Number(written.replaceAll(',', ''));
  if (value === undefined || !Number.isFinite(value)) return undefined;
  const past = text.slice(end + unit.length, end + unit.length + 3);
  return {
    start,
    end,
    value,
    unit,
    isApproximate: BEFORE.test(text.slice(Math.max(0, start - 3), start)) || AFTER.test(after) || PAST.test(past),
    decimals: written.includes('.') ? written.length - written.indexOf('.') - 1 : 0,
  };
}

/** 第一批, 统一件, 之一: the numeral belongs to the word before it. */
function isPartOfWord(text: string, start: number): boolean {
  return /[第统唯专单逐同某每任万]$/.test(text.slice(Math.max(0, start - 1), start));
}

/** 三百零六 → 306, 一千二 is not read, 二〇二四 → 2024; undefined where the characters make no number. */
export function chineseNumber(written: string): number | undefined {
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

const GROUPS =
  /^(?:([一二三四五六七八九])千)?〇?(?:([一二三四五六七八九])百)?〇?(?:([一二三四五六七八九])?(十))?〇?([一二三四五六七八九])?$/;

function belowTenThousand(text: string): number | undefined {
  const groups = GROUPS.exec(text);
  if (!groups || text === '') return undefined;
  const [, thousands, hundreds, tens, ten, ones] = groups;
  const digit = (character: string | undefined) => (character ? DIGITS.indexOf(character) : 0);
  return digit(thousands) * 1000 + digit(hundreds) * 100 + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones);
}
