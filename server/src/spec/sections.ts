import type { SectionSpec } from './types';

/** The six parts prescribed by the format of 2021 (国办公开办函〔2021〕30号); that of 2019 has the same. */
export const SECTIONS: readonly SectionSpec[] = [
  { id: 'overview', ordinal: 1, title: '总体情况' },
  { id: 'proactive', ordinal: 2, title: '主动公开政府信息情况', form: 'proactive' },
  { id: 'applications', ordinal: 3, title: '收到和处理政府信息公开申请情况', form: 'applications' },
  { id: 'reviews', ordinal: 4, title: '政府信息公开行政复议、行政诉讼情况', form: 'reviews' },
  { id: 'problems', ordinal: 5, title: '存在的主要问题及改进情况' },
  { id: 'other', ordinal: 6, title: '其他需要报告的事项' },
];

const NUMERALS = '一二三四五六七八九';

/** 一 for 1, … 十 for 10, 十一 for 11: the numbers that headings carry. */
export function chineseOrdinal(n: number): string {
  if (n < 1 || n > 99) return String(n);
  const tens = Math.floor(n / 10);
  const ones = NUMERALS.charAt((n % 10) - 1);
  return tens === 0 ? ones : `${tens === 1 ? '' : NUMERALS.charAt(tens - 1)}十${ones}`;
}
