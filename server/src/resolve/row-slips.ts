import type { Equation, EquationSystem } from './equations';
import type { Balance, Change } from './repair-search';

/** A slip that concerns a row or more, with the changes that undo it, in the order of cells. */
export interface RowSlip {
  readonly kind: 'swapped' | 'shifted' | 'split';
  readonly changes: readonly Change[];
}

/**
 * Neighbouring rows swapped and rows shifted by one column, as far as undoing it makes all equations
 * hold. `blankTotals` count 0 here: a figure may have been pushed out of its cell.
 */
export function rowSlips(balance: Balance, blankTotals: ReadonlySet<number>): readonly RowSlip[] {
  const { system, residuals } = balance;
  const broken = system.equations.filter(({ row }, index) => row !== undefined && residuals[index] !== 0);
  // Whole rows that change places keep their own sums.
  const candidates = broken.length === 0 ? swaps(balance) : [];
  const slips = candidates.filter(({ changes }) => mends(balance, changes));
  for (const changes of shifts(balance, broken, blankTotals)) {
    if (changes.length > 1 && mends(balance, changes)) slips.push({ kind: 'shifted', changes });
  }
  const [row, ...others] = broken;
  if (row && others.length === 0 && !isCrossed(balance)) slips.push(...splits(balance, row));
  return slips;
}

/** True where more than one equation is looked at. */
const isCrossed = ({ isChecked }: Balance): boolean => isChecked.indexOf(1) !== isChecked.lastIndexOf(1);

/** Two neighbours whose digits make one figure, in a row that no column crosses: elsewhere the search finds them. */
function splits(balance: Balance, { cells }: Equation): RowSlip[] {
  return cells.slice(1).flatMap((second, i): readonly RowSlip[] => {
    const pair = [cells[i] ?? -1, second];
    const [head = 0, tail = 0] = pair.map((cell) => balance.values[cell] ?? 0);
    if (head === 0 || tail === 0) return [];
    const joined = Number(`${head}${tail}`);
    const ways = [changesTo(balance.values, pair, [joined, 0]), changesTo(balance.values, pair, [0, joined])];
    return ways.filter((changes) => mends(balance, changes)).map((changes) => ({ kind: 'split', changes }));
  });
}

function swaps({ system: { rows }, values }: Balance): RowSlip[] {
  return rows.slice(1).flatMap((lower, i): readonly RowSlip[] => {
    const upper = rows[i] ?? [];
    if (upper.length !== lower.length) return [];
    const changes = changesTo(
      values,
      [...upper, ...lower],
      [...lower, ...upper].map((cell) => values[cell] ?? 0),
    );
    return changes.length > 0 ? [{ kind: 'swapped', changes }] : [];
  });
}

/** One row shifted in any way; of several that do not add up, all shifted alike by a whole column. */
function* shifts(
  balance: Balance,
  broken: readonly Equation[],
  blankTotals: ReadonlySet<number>,
): Generator<readonly Change[]> {
  const { system, values, residuals } = balance;
  const written = ({ cells }: Equation) => cells.map((cell) => (blankTotals.has(cell) ? 0 : (values[cell] ?? 0)));
  if (broken.length > 1) {
    for (const meantBy of [movedLeft, movedRight]) {
      const changes = broken.map((row) => changesTo(values, row.cells, meantBy(written(row), 0) ?? [], blankTotals));
      if (changes.every((own) => own.length > 0)) yield changes.flat();
    }
    return;
  }
  for (const row of broken.length > 0 ? broken : system.equations) {
    if (row.row === undefined || row.whole.length !== 1) continue;
    const figures = written(row);
    for (const meant of isCrossed(balance) ? meantRows(figures) : meantAlone(figures)) {
      const changes = changesTo(values, row.cells, meant, blankTotals);
      if (changes[0] && isSuspect(system, residuals, changes[0].cell)) yield changes;
    }
  }
}

/** A row meets no column twice: each of its cells that was shifted is in a broken sum. */
function isSuspect({ through }: EquationSystem, residuals: Float64Array, cell: number): boolean {
  return through[cell]?.some(({ equation }) => residuals[equation] !== 0) ?? false;
}

/** What a row may have been meant to be whose figures, total included, were shifted from some cell on. */
export function* meantRows(figures: readonly number[]): Generator<readonly number[]> {
  for (let at = 0; at < figures.length - 1; at++) {
    const left = movedLeft(figures, at);
    if (left) yield left;
    const right = movedRight(figures, at);
    if (right) yield right;
  }
  yield* meantParts(figures);
}

/** Where no column can bear it out, only what the row itself proves: its total stands one cell too early. */
function* meantAlone(figures: readonly number[]): Generator<readonly number[]> {
  const others = figures.slice(0, -2);
  const isTotal = figures.at(-1) === 0 && add(others) === figures.at(-2);
  const meant = isTotal ? movedRight(figures, others.length) : undefined;
  if (meant) yield meant;
}

/** The same with the total where it belongs. */
function* meantParts(figures: readonly number[]): Generator<readonly number[]> {
  const parts = figures.slice(0, -1);
  const total = figures.at(-1) ?? 0;
  const lacking = total - add(parts);
  if (lacking < 0 || parts.every((part) => part === 0)) return;
  for (let at = 0; at < parts.length; at++) {
    if (parts[at] === 0 && !isRepeatedZero(parts, at))
      yield [...parts.slice(0, at), ...parts.slice(at + 1), lacking, total];
    if (parts.at(-1) === 0 && !(lacking === 0 && isRepeatedZero(parts, at)))
      yield [...parts.slice(0, at), lacking, ...parts.slice(at, -1), total];
  }
}

/** Without the figure at `at`, which is 0 or, being the first, the total that came round; the total is made anew. */
function movedLeft(figures: readonly number[], at: number): readonly number[] | undefined {
  const parts = [...figures.slice(0, at), ...figures.slice(at + 1)];
  const total = add(parts);
  if (isRepeatedZero(figures, at) || !(figures[at] === 0 || (at === 0 && figures[0] === total))) return undefined;
  return total > 0 ? [...parts, total] : undefined;
}

/** With a figure put in at `at`, which follows from the total, the last but one; the last is 0 or that figure. */
function movedRight(figures: readonly number[], at: number): readonly number[] | undefined {
  const others = figures.slice(0, -1);
  const total = others.at(-1) ?? 0;
  const lost = 2 * total - add(others);
  const last = figures.at(-1);
  if (total === 0 || lost < 0 || (lost === 0 && isRepeatedZero(figures, at))) return undefined;
  if (!(last === 0 || (at === 0 && last === lost))) return undefined;
  return [...others.slice(0, at), lost, ...others.slice(at)];
}

/** Any 0 of several in succession gives the same row when it goes. */
const isRepeatedZero = (figures: readonly number[], at: number): boolean => at > 0 && figures[at - 1] === 0;

const add = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0);

/** In the order of cells; none where a value is not known. A blank total has to be written in any case. */
export function changesTo(
  values: Float64Array,
  cells: readonly number[],
  meant: readonly number[],
  blankTotals?: ReadonlySet<number>,
): readonly Change[] {
  const changes: Change[] = [];
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] ?? -1;
    const from = values[cell] ?? Number.NaN;
    const to = meant[i] ?? Number.NaN;
    if (Number.isNaN(from) || Number.isNaN(to)) return [];
    if (from !== to || blankTotals?.has(cell)) changes.push({ cell, from, to });
  }
  return changes.sort((a, b) => a.cell - b.cell);
}

/** True where the changes together make every equation hold. */
function mends({ system, residuals, isChecked }: Balance, changes: readonly Change[]): boolean {
  const after = residuals.slice();
  for (const { cell, from, to } of changes) {
    for (const { equation, sign } of system.through[cell] ?? []) {
      if (isChecked[equation]) after[equation] = (after[equation] ?? 0) + sign * (to - from);
    }
  }
  return after.every((residual) => residual === 0);
}
