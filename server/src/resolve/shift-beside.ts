import { residualOf } from './equations';
import { findTroubles, type Trouble } from './repair';
import type { Change } from './repair-search';
import { changesTo, meantRows } from './row-slips';
import type { TableSums } from './table-sums';

const MOST_ROWS = 4;
/** What one wrong figure breaks. */
const MOST_LEFT = 3;
/** So many sums have to bear out that the row was shifted. */
const LEAST_MENDED = 3;

/**
 * A row shifted by a column and another figure that is wrong, told apart: undoing the shift leaves what one cell
 * explains. Undefined where there is no such row, or more than one way.
 */
export function shiftBeside(sums: TableSums, { broken }: Trouble): readonly Trouble[] | undefined {
  const rows = broken.filter((index) => sums.system.equations[index]?.row !== undefined);
  if (rows.length > MOST_ROWS) return undefined;
  const ways = new Map<string, readonly Trouble[]>();
  for (const row of rows) {
    for (const changes of shiftsOf(sums, row)) {
      const troubles = troublesAfter(sums, broken, changes);
      if (troubles) ways.set(changes.map(({ cell, to }) => `${cell}=${to}`).join(), troubles);
    }
  }
  const [way, ...others] = ways.values();
  return others.length === 0 ? way : undefined;
}

function* shiftsOf({ system, values, blankTotals }: TableSums, row: number): Generator<readonly Change[]> {
  const { cells = [], whole = [] } = system.equations[row] ?? {};
  if (whole.length !== 1 || cells.some((cell) => values[cell] === undefined)) return;
  const written = Float64Array.from(values, (value) => value ?? Number.NaN);
  const figures = cells.map((cell) => (blankTotals.has(cell) ? 0 : (values[cell] ?? 0)));
  for (const meant of meantRows(figures)) yield changesTo(written, cells, meant, blankTotals);
}

/** The shift and what is left without it; undefined where that is nothing, or more than single figures. */
function troublesAfter(
  sums: TableSums,
  broken: readonly number[],
  changes: readonly Change[],
): readonly Trouble[] | undefined {
  const { system, unchecked } = sums;
  const values = [...sums.values];
  for (const { cell, to } of changes) values[cell] = to;
  const left = system.equations.filter(
    (equation, index) => !unchecked.has(index) && (residualOf(values, equation) ?? 0) !== 0,
  );
  if (left.length === 0 || left.length > MOST_LEFT || broken.length - left.length < LEAST_MENDED) return undefined;
  // What the row is part of is told with the row.
  const isOfRow = (index: number) => changes.some(({ cell }) => system.equations[index]?.cells.includes(cell));
  const troubles = findTroubles(system, values, sums).map((trouble) => ({
    ...trouble,
    broken: trouble.broken.filter((index) => !isOfRow(index)),
  }));
  if (!troubles.every(({ isUnique, broken: own }) => isUnique && own.length > 0)) return undefined;
  const shift: Trouble = {
    broken: broken.filter(isOfRow),
    repairs: [{ causes: [{ kind: 'shifted', changes, slip: undefined }], cost: 1 }],
    isUnique: false,
    isCut: false,
  };
  return [shift, ...troubles];
}
