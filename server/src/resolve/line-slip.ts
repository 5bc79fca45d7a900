import type { TableForm } from '../spec/types';
import type { Cause } from './causes';
import { type EquationSystem, residualOf } from './equations';
import type { Change } from './repair-search';
import type { TableSums } from './table-sums';

/**
 * A written line that holds several rows of sums (table 四) with all its figures one cell too far right or
 * left, as far as undoing it makes all of them hold. The figure pushed out follows from its sum.
 */
export function lineSlip(form: TableForm, sums: TableSums): Cause | undefined {
  for (const { cells } of form.blocks.flatMap(({ lines }) => lines)) {
    if (new Set(cells.map(({ row }) => row)).size < 2) continue;
    const order = cells.map(({ row, column }) =>
      sums.system.cells.findIndex((cell) => cell.row === row && cell.column === column),
    );
    const changes = movedBack(sums, order, 'left') ?? movedBack(sums, order, 'right');
    if (changes) return { kind: 'shifted', changes, slip: undefined };
  }
  return undefined;
}

function movedBack(
  { system, values, blankTotals }: TableSums,
  order: readonly number[],
  direction: 'left' | 'right',
): readonly Change[] | undefined {
  const figureAt = (cell: number) => (blankTotals.has(cell) ? 0 : values[cell]);
  const written = order.map(figureAt);
  const vacated = direction === 'left' ? written.shift() : written.pop();
  if (vacated !== 0 || written.includes(undefined)) return undefined;
  const repaired = [...values];
  const lost = order.at(direction === 'left' ? -1 : 0) ?? -1;
  const meant = direction === 'left' ? [...written, 0] : [0, ...written];
  order.forEach((cell, i) => {
    repaired[cell] = meant[i];
  });
  repaired[lost] = lackingAt(system, repaired, lost);
  if ((repaired[lost] ?? -1) < 0) return undefined;
  if (!system.equations.every((equation) => residualOf(repaired, equation) === 0)) return undefined;
  return order.flatMap((cell): readonly Change[] => {
    const from = figureAt(cell) ?? 0;
    const to = repaired[cell] ?? 0;
    return from === to ? [] : [{ cell, from, to }];
  });
}

/** What a cell that holds 0 has to hold for its sum. */
function lackingAt({ through, equations }: EquationSystem, values: (number | undefined)[], cell: number): number {
  const [membership] = through[cell] ?? [];
  const equation = equations[membership?.equation ?? -1];
  return membership && equation ? -membership.sign * (residualOf(values, equation) ?? 0) : 0;
}
