import { type EquationSystem, equationSystem } from './equations';
import { isAt } from './figure-map';
import { countOf } from './figures';
import type { ResolvedTable } from './model';

/**
 * True where every sum of a table holds whose figures are all known, blanks and marks for nothing counting 0.
 * Most tables are so, and then there is nothing to search for.
 */
export function isBalanced(table: ResolvedTable): boolean {
  table.facts.isBalanced ??= balances(table);
  return table.facts.isBalanced;
}

/** Each figure is added to the sums that it enters; a sum with one that is not known is none. */
function balances(table: ResolvedTable): boolean {
  if (table.form.sums.length === 0) return true;
  const system = equationSystem(table.form);
  const { cells, equations } = system;
  const residuals = new Array<number>(equations.length).fill(0);
  let known = 0;
  let next = 0;
  for (const row of table.figures.values()) {
    for (const figure of row) {
      // Most tables have their figures in the order of the form.
      if (!isAt(cells[next], figure)) next = cells.findIndex((cell) => isAt(cell, figure));
      if (next >= 0) {
        known++;
        if (figure.value !== 0) addTo(residuals, system, next, countOf(figure) ?? Number.NaN);
      }
      next++;
    }
  }
  if (known < cells.length) addUnknown(residuals, system, table);
  return residuals.every((residual) => residual === 0 || Number.isNaN(residual));
}

function addUnknown(residuals: number[], system: EquationSystem, { figures }: ResolvedTable): void {
  system.cells.forEach((cell, index) => {
    if (!figures.get(cell.row)?.some((figure) => isAt(cell, figure))) addTo(residuals, system, index, Number.NaN);
  });
}

function addTo(residuals: number[], { incidence }: EquationSystem, cell: number, count: number): void {
  const { starts, equations, signs } = incidence;
  const end = starts[cell + 1] as number;
  for (let i = starts[cell] as number; i < end; i++) {
    const equation = equations[i] as number;
    residuals[equation] = (residuals[equation] as number) + count * (signs[i] as number);
  }
}
