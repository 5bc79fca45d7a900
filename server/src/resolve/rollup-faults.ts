import type { SumSpec } from '../spec/types';
import type { ReportRef } from './context';
import type { RolledUpCell, RolledUpTable } from './rollup';
import { tellingDigits } from './telling-figures';

/** What differs in a report that sums up others, as far as can be told for one cause. */
export interface RollupFault {
  /** With the cells to be told, in writing order: not those that differ because others do. */
  readonly tables: readonly RolledUpTable[];
  readonly oddOne: OddOne | undefined;
}

/** All differs by the figures of one report. */
export interface OddOne {
  /** More than one where several have the same figures. */
  readonly reports: readonly ReportRef[];
  readonly isTwice: boolean;
}

/** Rows of a table that are told one by one: more than that have one cause, whatever it is. */
const MOST_ROWS = 5;

export function rollupFaults(tables: readonly RolledUpTable[], children: readonly ReportRef[]): readonly RollupFault[] {
  const differing = tables.filter(({ cells }) => cells.some(differs));
  const told = new Map(differing.map((table) => [table, withoutConsequences(table)]));
  const odd = oddOneOf(differing, children);
  const explained = odd?.tables ?? [];
  const faultsOf = (table: RolledUpTable) =>
    explained.includes(table) ? [] : byRow(told.get(table) ?? table, table.cells, children);
  return [
    ...(odd ? [{ tables: explained.map((table) => told.get(table) ?? table), oddOne: odd }] : []),
    ...differing.flatMap(faultsOf),
  ];
}

const differs = ({ difference, slack }: RolledUpCell): boolean => Math.abs(difference) > slack;

/** The report that explains most tables, if it was left out or counted twice. */
function oddOneOf(
  differing: readonly RolledUpTable[],
  children: readonly ReportRef[],
): (OddOne & { readonly tables: readonly RolledUpTable[] }) | undefined {
  const suspects = children.flatMap((child) =>
    [false, true].map((isTwice) => ({
      child,
      isTwice,
      tables: differing.filter(({ cells }) => cells.every((cell) => isMadeBy(cell, child, isTwice))),
    })),
  );
  const most = Math.max(0, ...suspects.map(({ tables }) => tables.length));
  const [first, ...others] = suspects.filter(({ tables }) => tables.length === most && most > 0);
  if (!first) return undefined;
  const { tables, isTwice } = first;
  const alike = others.filter((one) => one.isTwice === isTwice && one.tables.every((table) => tables.includes(table)));
  return { tables, isTwice, reports: [first, ...alike].map(({ child }) => child) };
}

function isMadeBy({ parts, difference, slack }: RolledUpCell, child: ReportRef, isTwice: boolean): boolean {
  const value = parts.find((part) => part.child === child)?.figure.value ?? 0;
  return Math.abs(difference - (isTwice ? value : -value)) <= slack;
}

/** `all` are the cells of the table, those that do not differ included. */
function byRow(
  { form, cells }: RolledUpTable,
  all: readonly RolledUpCell[],
  children: readonly ReportRef[],
): readonly RollupFault[] {
  const rows = [...new Set(cells.map(({ own }) => own.id.row))];
  if (rows.length > MOST_ROWS) return [{ tables: [{ form, cells }], oddOne: undefined }];
  return rows.map((row) => {
    const isOfRow = ({ own }: RolledUpCell): boolean => own.id.row === row;
    const group = cells.filter(isOfRow);
    return { tables: [{ form, cells: group }], oddOne: oddOneOfRow(group, all.filter(isOfRow), children) };
  });
}

/** The one report whose figures a row lacks or has twice; undefined where that may well be by chance. */
function oddOneOfRow(
  differing: readonly RolledUpCell[],
  row: readonly RolledUpCell[],
  children: readonly ReportRef[],
): OddOne | undefined {
  const digits = Math.max(...differing.map(({ difference }) => tellingDigits(difference)));
  if (10 ** digits < ODDS * children.length) return undefined;
  const suspects = children.flatMap((child) =>
    [false, true].flatMap((isTwice) =>
      row.every((cell) => isMadeBy(cell, child, isTwice)) ? [{ reports: [child], isTwice }] : [],
    ),
  );
  return suspects.length === 1 ? suspects[0] : undefined;
}

/** A figure of n digits is that of a given report by chance about once in 10ⁿ. */
const ODDS = 100;

/** The cells that differ, without the totals that do because their parts do. */
function withoutConsequences({ form, cells }: RolledUpTable): RolledUpTable {
  const differences = new Map(cells.map(({ own, difference }) => [keyOf(own.id.row, own.id.column), difference]));
  const at = (row: string, column: string): number => differences.get(keyOf(row, column)) ?? 0;
  const follows = ({ own: { id }, difference }: RolledUpCell): boolean =>
    form.sums.some((sum) =>
      sum.along === 'rows'
        ? id.row === totalOf(sum) && difference === expected(sum, id.row, (row) => at(row, id.column))
        : id.column === totalOf(sum) && difference === expected(sum, id.column, (column) => at(id.row, column)),
    );
  return { form, cells: cells.filter((cell) => differs(cell) && !follows(cell)) };
}

const keyOf = (row: string, column: string): string => `${row} ${column}`;

/** The total; where two balance two, the first: 新收, which is what was handled and carried out less what was carried in. */
const totalOf = ({ parts, whole }: SumSpec): string | undefined => (whole.length === 1 ? whole[0] : parts[0]);

/** By how much one line of a sum differs if the others are taken as they are. */
function expected({ parts, whole }: SumSpec, line: string, difference: (line: string) => number): number {
  const sum = (lines: readonly string[]): number =>
    lines.reduce((all, other) => (other === line ? all : all + difference(other)), 0);
  return whole.includes(line) ? sum(parts) - sum(whole) : sum(whole) - sum(parts);
}
