import { editionOfYear } from '../spec/editions';
import type { CellId, FormId } from '../spec/types';
import { isBalanced } from './balance';
import { figureAt, inColumn } from './figure-map';
import type { Figure, ResolvedReport, ResolvedTable } from './model';
import { readSumFaults } from './sum-faults';

/** Figures of one form that can be relied on. */
export interface TrustedFigures {
  readonly table: ResolvedTable;
  /** Undefined for a cell that is blank, no number, not found, or itself in doubt. */
  readonly at: (cell: CellId) => Figure | undefined;
  /** Every figure was read, and each is 0. */
  readonly isAllZero: () => boolean;
}

/** By form, as far as somebody asked. */
export type TrustedTables = Map<FormId, TrustedFigures | undefined>;

/** Undefined where the form is missing, stands there twice, or could not be read with confidence. */
export function trustedFigures(resolved: ResolvedReport, form: FormId): TrustedFigures | undefined {
  resolved.facts.trusted ??= new Map();
  const { trusted } = resolved.facts;
  if (!trusted.has(form)) trusted.set(form, readTrusted(resolved, form));
  return trusted.get(form);
}

function readTrusted(resolved: ResolvedReport, form: FormId): TrustedFigures | undefined {
  const [table, ...others] = resolved.tables.filter((candidate) => candidate.form.id === form);
  if (!table || others.length > 0 || table.doubt || isOfOtherYears(resolved, table)) return undefined;
  const doubtful = doubtfulCells(table);
  return {
    table,
    at: ({ row, column }) => {
      const figure = figureAt(table, row, column);
      if (figure?.kind !== 'number') return undefined;
      return doubtful.size > 0 && doubtful.has(`${row} ${column}`) ? undefined : figure;
    },
    // No accessor: each would give its object a shape of its own, which the collector cannot let go of soon.
    isAllZero: () => isAllZero(table),
  };
}

function isAllZero({ missing, figures }: ResolvedTable): boolean {
  if (missing.length > 0) return false;
  for (const row of figures.values())
    for (const { kind, value } of row) if (kind !== 'number' || value !== 0) return false;
  return true;
}

/** Table 二 of an edition that was not in force counts other things. */
function isOfOtherYears({ year }: ResolvedReport, { form }: ResolvedTable): boolean {
  return form.id === 'proactive' && year !== undefined && editionOfYear(year)?.id !== form.edition;
}

/** Cells that another rule says are wrong, or may be. */
function doubtfulCells(table: ResolvedTable): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const { duplicate, line } of table.rows)
    if (duplicate && line) for (const { row, column } of line.cells) cells.add(`${row} ${column}`);
  for (const [row, figures] of table.form.id === 'proactive' ? table.figures : []) {
    const issued = inColumn(figures, 'issued')?.value ?? 0;
    const inForce = inColumn(figures, 'inForce')?.value ?? 0;
    if (inForce < issued) cells.add(`${row} inForce`);
  }
  if (isBalanced(table)) return cells;
  const { sums, troubles, shifted, split, undivided } = readSumFaults(table);
  const { system } = sums;
  const doubt = (index: number) => {
    const cell = system.cells[index];
    if (cell) cells.add(`${cell.row} ${cell.column}`);
  };
  for (const { cause } of [...shifted, ...split]) for (const { cell } of cause.changes) doubt(cell);
  for (const { broken, repairs } of troubles) {
    for (const { causes } of repairs) for (const { changes } of causes) for (const { cell } of changes) doubt(cell);
    if (repairs.length > 0) continue;
    for (const index of broken) {
      const { parts = [], whole = [] } = system.equations[index] ?? {};
      for (const cell of [...parts, ...whole]) doubt(cell);
    }
  }
  for (const { row, parts } of system.equations)
    if (row !== undefined && undivided.includes(row)) for (const cell of parts) doubt(cell);
  return cells;
}
