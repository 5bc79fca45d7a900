import { firstWordsOf } from '../../report/cell-places';
import type { Span } from '../../report/model';
import type { ResolvedReport } from '../../resolve/model';
import { tellingFigures } from '../../resolve/telling-figures';
import { cellName } from './names';

const SHOWN = 2;

/** What all tables have in common with those of another report: 如“行政许可”本年处理决定数量都是 1286. */
export function sameFigures(report: ResolvedReport): string {
  const told = tellingFigures(report).slice(0, SHOWN);
  return `如${told.map(({ form, id, value }) => `${cellName(form, id)}都是 ${value}`).join('、')}`;
}

export const valuesOf = (report: ResolvedReport): readonly number[] => tellingFigures(report).map(({ value }) => value);

/** Where the tables of a report begin. */
export function startOfTables({ tables: [first] }: ResolvedReport): Span {
  return firstWordsOf(first?.rows[0]?.source) ?? { start: 0, end: 0 };
}
