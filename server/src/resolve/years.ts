/** A year of this century as Arabic or Chinese digits: 2023年, 2023 年, ２０２３年, 二〇二三年; 2023 before 政府信息公开, too. */
export interface WrittenYear {
  readonly year: number;
  /** Offsets into the text searched; 年 and a 度 after it included. */
  readonly start: number;
  readonly end: number;
}

const YEAR =
  /([2２二][0０〇○零Ｏ][0-9０-９〇○零一二三四五六七八九]{2})(?:[ \u00a0\u3000]{0,2}年(度)?|(?=度?[ \u00a0\u3000]{0,2}(?:政府信息|政务|政務|信息公)))/;
const DIGITS = '0123456789０１２３４５６７８９〇一二三四五六七八九';

export function findYear(text: string): WrittenYear | undefined {
  const match = YEAR.exec(text);
  if (!match) return undefined;
  return { year: yearOf(match[1] ?? ''), start: match.index, end: match.index + match[0].length };
}

function yearOf(digits: string): number {
  let year = 0;
  for (const digit of digits) year = year * 10 + ('○零Ｏ'.includes(digit) ? 0 : DIGITS.indexOf(digit) % 10);
  return year;
}
