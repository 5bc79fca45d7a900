import { cellSpan } from '../../report/cell-places';
import type { RolledUpCell, RolledUpTable } from '../../resolve/rollup';
import type { OddOne, RollupFault } from '../../resolve/rollup-faults';
import type { TableForm } from '../../spec/types';
import type { Finding, Related } from '../rule';
import { relatedFigure } from './figures';
import { cellName, columnName, listed, quote, rowName, surplus, tableName } from './names';
import { bodyName, inReportOf } from './other-reports';

const MOST_TOLD = 3;
export const MOST_RELATED = 30;

/** What to say of a fault, at its first cell. */
export function rollupFinding({ tables, oddOne }: RollupFault, count: number): Finding | undefined {
  const [table] = tables;
  const [first] = table?.cells ?? [];
  if (!table || !first) return undefined;
  const { form } = table;
  const row = onlyRowOf(tables);
  const name = row === undefined ? tables.map((one) => tableName(one.form)).join('、') : rowName(form, row);
  const figures = tables.flatMap(({ cells }) => cells);
  return {
    span: cellSpan(first.own.cell),
    message: `${headOf(name, count)}：${differencesOf(table, row !== undefined)}${oddOne ? hint(oddOne) : ''}`,
    about: {
      table: form.id,
      ...(row !== undefined && { row }),
      ...(figures.length === 1 && { column: first.own.id.column }),
      values: [...figures.map(({ own }) => own.value), ...figures.map(({ sum }) => sum)],
    },
    related: tables.flatMap((one) => partsOf(one, oddOne)).slice(0, MOST_RELATED),
  };
}

export const headOf = (name: string, count: number): string => `${name}与名单中 ${count} 份年报的合计不符`;

/** The row that all differing cells are in. */
function onlyRowOf([table, ...others]: readonly RolledUpTable[]): string | undefined {
  const rows = new Set(table?.cells.map(({ own }) => own.id.row));
  return others.length === 0 && rows.size === 1 ? [...rows][0] : undefined;
}

function differencesOf({ form, cells }: RolledUpTable, isOneRow: boolean): string {
  const told = (isOneRow ? cells : cells.slice(0, MOST_TOLD)).map((cell) => {
    const { id, value } = cell.own;
    const name = isOneRow ? columnName(form, id.column) : cellName(form, id);
    return `${name}为 ${value}，合计 ${cell.sum}，${surplus(cell.difference)}`;
  });
  return told.join('；') + (told.length < cells.length ? `等 ${cells.length} 格` : '');
}

function hint({ reports, isTwice }: OddOne): string {
  const names = listed(
    reports.map((report) => quote(bodyName(report))),
    '份',
  );
  return `；${isTwice ? '多' : '少'}的正是${names}${reports.length > 1 ? '其中' : ''}一份的数，可能${isTwice ? '计了两次' : '没有计入'}`;
}

/** What was added up; where one report explains all, its figures alone. */
function partsOf({ form, cells }: RolledUpTable, oddOne: OddOne | undefined): readonly Related[] {
  return cells.flatMap((cell) => relatedOf(form, cell, oddOne));
}

function relatedOf(form: TableForm, { parts }: RolledUpCell, oddOne: OddOne | undefined): readonly Related[] {
  return parts
    .filter(({ child }) => !oddOne || oddOne.reports.includes(child))
    .map(({ child, figure }) => inReportOf(child, relatedFigure(form, figure)));
}
