import type { CellSum } from '../../resolve/claim-quantities';
import type { Contradiction, TableReading } from '../../resolve/contradictions';
import type { Prose } from '../../resolve/prose';
import type { Range } from '../../resolve/sentences';
import type { CellId, TableForm } from '../../spec/types';
import type { Related, Subject } from '../rule';
import { relatedFigure } from './figures';
import { columnName, quote, rowName, tableName } from './names';

/** The words of a claim as a message quotes them, without marks that lost their partner. */
export function phraseOf({ text }: Prose, { start, end }: Range): string {
  return quote(text.slice(start, end).replace(/[“”]/g, '').replace(/的$/, ''));
}

/** The usual reading and those that add to it; others are allowances that need no words. */
export function toldReadings({ claim, readings }: Contradiction): readonly TableReading[] {
  const [first, ...others] = readings;
  if (!first) return [];
  const told = [first, ...others.filter((reading) => isTold(claim.quantity.id, first.sum, reading.sum))];
  return told.filter(({ value }, i) => told.findIndex((other) => other.value === value) === i);
}

function isTold(id: string, first: CellSum, sum: CellSum): boolean {
  if (sum.minus.length > 0) return false;
  // 结转 alone says not which way; the form of 2019 counts documents made and documents published.
  const isEither = id === 'carry' || sum.plus[0]?.row === first.plus[0]?.row;
  return first.plus.every((cell) => isAmong(cell, sum.plus)) || (isEither && sum.plus.length === first.plus.length);
}

const isAmong = ({ row, column }: CellId, cells: readonly CellId[]): boolean =>
  cells.some((cell) => cell.row === row && cell.column === column);

/** “（三）不予公开”各项总计之和为 42: what the table has, the usual reading first. */
export function tableText(contradiction: Contradiction): string {
  const { form } = contradiction.table.table;
  const [first, ...others] = toldReadings(contradiction);
  if (!first) return '';
  const base = `${sumName(form, first.sum)}为 ${first.value}`;
  const added = others.map(({ sum, value }) => `${addedText(form, first.sum, sum)}为 ${value}`);
  return added.length > 0 ? `${base}（${added.join('，')}）` : base;
}

/** What a reading adds to the usual one, or all of it where it is of other cells. */
function addedText(form: TableForm, first: CellSum, sum: CellSum): string {
  const added = sum.plus.filter((cell) => !isAmong(cell, first.plus));
  const isMore = first.plus.every((cell) => isAmong(cell, sum.plus));
  return isMore ? `加${rowsName(form, rowsOf({ plus: added, minus: [] }))}` : sumName(form, sum);
}

/** “一、本年新收政府信息公开申请数量”总计, 行政诉讼总计, “（三）不予公开”各项总计之和. */
export function sumName(form: TableForm, sum: CellSum): string {
  const rows = rowsOf(sum);
  const columns = [...new Set(sum.plus.map(({ column }) => column))];
  const isSum = sum.plus.length > 1;
  return `${rowsName(form, rows)}${columnsName(form, columns)}${isSum ? '之和' : ''}`;
}

const rowsOf = ({ plus }: CellSum): readonly string[] => [...new Set(plus.map(({ row }) => row))];

function rowsName(form: TableForm, rows: readonly string[]): string {
  const group = rows.length > 1 ? groupOf(form, rows) : undefined;
  if (group !== undefined) return `${quote(group)}各项`;
  const names = rows.map((row) => rowName(form, row));
  const isLitigation = LITIGATION.every((row) => rows.includes(row));
  if (!isLitigation) return names.join('与');
  return [...names.slice(0, rows.length - LITIGATION.length), quote('行政诉讼')].join('与');
}

/** Both kinds of lawsuit are one in the head of table 四. */
const LITIGATION: readonly string[] = ['litigationDirect', 'litigationAfterReview'];

/** The label over the rows, if they are all rows under it. */
function groupOf(form: TableForm, rows: readonly string[]): string | undefined {
  const lines = form.blocks.flatMap((block) => block.lines);
  const groups = new Set(rows.map((row) => lines.find(({ cells }) => cells[0]?.row === row)?.groups.at(-1)));
  const [group] = groups;
  if (groups.size !== 1 || group === undefined) return undefined;
  return lines.filter(({ groups: own }) => own.at(-1) === group).length === rows.length ? group : undefined;
}

const LEGAL = 5;

function columnsName(form: TableForm, columns: readonly string[]): string {
  if (form.id === 'applications' && columns.length === LEGAL) return '法人或其他组织';
  return columns.map((column) => columnName(form, column)).join('、');
}

const MOST_CELLS = 6;

/** The cells that say otherwise; of a large sum those that are not 0. */
export function relatedCells({
  table: { table },
  readings,
}: Pick<Contradiction, 'table' | 'readings'>): readonly Related[] {
  const figures = readings[0]?.figures ?? [];
  const telling = figures.length > 2 ? figures.filter(({ value }) => value !== 0) : figures;
  return telling.slice(0, MOST_CELLS).map((figure) => relatedFigure(table.form, figure));
}

/** What stands where: 与表三不符. */
export const tableOf = ({ table: { table } }: Contradiction): string => tableName(table.form);

export function subjectOfClaim(prose: Prose, { claim, readings }: Contradiction): Subject {
  const phrase = prose.text.slice(claim.phrase.start, claim.phrase.end);
  return { text: `${phrase}；${claim.quantity.id} ${readings.map(({ value }) => value).join('/')}` };
}
