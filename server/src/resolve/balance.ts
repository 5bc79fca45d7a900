import { type EquationSystem, equationSystem } from './equations';
import type { ResolvedTable } from './model';

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

/** NaN where a count is not known. */
function valuesOf(table: ResolvedTable, { cells }: EquationSystem): Float64Array {
  const values = new Float64Array(cells.length);
  let row = '';
  let inRow = table.figures.get(row);
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (!cell) continue;
    if (cell.row !== row) inRow = table.figures.get(cell.row);
    row = cell.row;
    const figure = inRow?.get(cell.column);
    const isCount = figure?.kind === 'number' && Number.isSafeInteger(figure.value) && (figure.value ?? -1) >= 0;
    values[i] = isCount ? (figure.value ?? 0) : figure?.kind === 'blank' || figure?.kind === 'dash' ? 0 : Number.NaN;
  }
  return values;
}
