import type { Equation } from '../../resolve/equations';
import type { Change } from '../../resolve/repair-search';
import type { TableSums } from '../../resolve/table-sums';
import type { TableForm } from '../../spec/types';
import { columnName, rowName } from './names';

/** What an equation is about: “（一）予以公开”一行, 自然人一列. */
export function equationName(form: TableForm, { row, column }: Equation): string {
  if (row !== undefined) return `${rowName(form, row)}${form.id === 'reviews' ? '' : '一行'}`;
  return `${columnName(form, column ?? '')}一列`;
}

/** The sum as it is written: 5＋2＋3＝10，总计写 11，差 1. Blank cells are called so. */
export function workedSum(form: TableForm, sums: TableSums, equation: Equation): string {
  const { parts, whole } = equation;
  const sum = add(sums, parts);
  const total = add(sums, whole);
  return `${partsText(sums, parts)}，${wholeText(form, sums, equation)}，差 ${Math.abs(sum - total)}`;
}

const MOST_TERMS = 8;

/** 5＋2＋3＝10; zeros are left out, and so are the terms where there are many. */
export function partsText(sums: TableSums, parts: readonly number[]): string {
  const terms = parts.flatMap((cell) => (sums.values[cell] ? [sums.values[cell]] : []));
  const sum = add(sums, parts);
  if (terms.length < 2) return `各项之和为 ${sum}`;
  return terms.length <= MOST_TERMS ? `${terms.join('＋')}＝${sum}` : `${terms.length} 项之和为 ${sum}`;
}

function wholeText(form: TableForm, sums: TableSums, { row, whole }: Equation): string {
  const terms = whole.map((cell) => {
    const { row: ownRow = '', column = '' } = sums.system.cells[cell] ?? {};
    const name = row === undefined ? rowName(form, ownRow) : columnName(form, column);
    return { name, value: writtenValue(sums, cell) };
  });
  const [only] = terms;
  if (terms.length === 1 && only) return only.value === undefined ? `${only.name}空白` : `${only.name}写 ${only.value}`;
  return `${terms.map(({ name, value }) => `${name}${value ?? '空白'}`).join('＋')}＝${add(sums, whole)}`;
}

/** Undefined where the cell is blank. */
export function writtenValue({ blank, values }: TableSums, cell: number): number | undefined {
  return blank.has(cell) ? undefined : values[cell];
}

function add({ values }: TableSums, cells: readonly number[]): number {
  return cells.reduce((sum, cell) => sum + (values[cell] ?? 0), 0);
}

/** The sums as they would be with some figures changed. */
export function withChanges(sums: TableSums, changes: readonly Change[]): TableSums {
  const values = [...sums.values];
  const blank = new Set(sums.blank);
  for (const { cell, to } of changes) {
    values[cell] = to;
    blank.delete(cell);
  }
  return { ...sums, values, blank };
}
