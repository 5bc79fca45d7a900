import type { CellId } from '../spec/types';
import { type EquationSystem, equationSystem } from './equations';
import type { Figure, ResolvedTable } from './model';

/**
 * True where every sum of a table holds whose figures are all known, blanks and marks for nothing counting 0.
 * Most tables are so, and then there is nothing to search for.
 */
export function isBalanced(table: ResolvedTable): boolean {
  table.facts.isBalanced ??= balances(table);
  return table.facts.isBalanced;
}

function balances(table: ResolvedTable): boolean {
  if (table.form.sums.length === 0) return true;
  const system = equationSystem(table.form);
  const values = valuesOf(table, system);
  for (const { parts, whole } of system.equations) {
    let residual = 0;
    for (const cell of parts) residual += values[cell] as number;
    for (const cell of whole) residual -= values[cell] as number;
    if (residual !== 0 && !Number.isNaN(residual)) return false;
  }
  return true;
}

/** NaN where a count is not known. Most tables have their figures in the order of the form. */
function valuesOf(table: ResolvedTable, { cells }: EquationSystem): readonly number[] {
  const values = new Array<number>(cells.length).fill(Number.NaN);
  let next = 0;
  for (const row of table.figures.values()) {
    for (const figure of row) {
      if (!isAt(cells[next], figure)) next = cells.findIndex((cell) => isAt(cell, figure));
      if (next >= 0) values[next] = countOf(figure);
      next++;
    }
  }
  return values;
}

const isAt = (cell: CellId | undefined, { id }: Figure): boolean => cell?.column === id.column && cell.row === id.row;

function countOf({ kind, value }: Figure): number {
  if (kind === 'blank' || kind === 'dash') return 0;
  const isCount = kind === 'number' && value !== undefined && Number.isSafeInteger(value) && value >= 0;
  return isCount ? value : Number.NaN;
}
