import { LONGEST_LABEL, wordOf } from '../report/words';
import type { Range } from './sentences';

/** 处理其政府信息公开申请1000001: a row that was torn off its table, with the end of its label and its figures run together. */
export function isRowOfTable(text: string, from: number, { start, end }: Range): boolean {
  if (end < text.length && text.charAt(end) !== '\n') return false;
  if (start - from > LONGEST_LABEL) return false;
  const { isPiece, kinds } = wordOf(text, from, start);
  return isPiece || kinds !== 0;
}
