import type { EquationSystem } from './equations';

/** A cell given another value. */
export interface Change {
  readonly cell: number;
  readonly from: number;
  readonly to: number;
}

/** What a search found: sets of changes, each of the same smallest size, that make every equation hold. */
export interface SearchResult {
  readonly repairs: readonly (readonly Change[])[];
  /** True where the bound on work was hit, so that repairs may be missing from the list. */
  readonly gaveUp: boolean;
}

/** Where a table stands: values with what its equations lack. Mutable, because a search tries and takes back. */
export interface Balance {
  readonly system: EquationSystem;
  /** By cell; NaN where no number is known. */
  readonly values: Float64Array;
  /** By equation: parts less whole; 0 too for what is not checked, which `isChecked` tells apart. */
  readonly residuals: Float64Array;
  readonly isChecked: Uint8Array;
  /** How many equations of each family are broken. */
  readonly broken: Int32Array;
}

const MOST_STEPS = 12_000;
const MOST_REPAIRS = 64;

/**
 * The smallest sets of cells, of `least` to `most`, whose change to other whole numbers ≥ 0 makes all
 * equations hold. New values come from what the broken equations lack, never from trying numbers.
 * Complete up to three cells: among so few, some cell always stands alone in one of its broken equations.
 */
export function searchRepairs(balance: Balance, least: number, most: number): SearchResult {
  const search: Search = { balance, found: new Map(), cells: [], shifts: [], steps: 0 };
  for (let size = Math.max(least, countNeeded(balance)); size <= most; size++) {
    extend(search, size);
    if (search.found.size > 0 || search.steps > MOST_STEPS) break;
  }
  const repairs = [...search.found.values()];
  return { repairs, gaveUp: search.steps > MOST_STEPS || repairs.length >= MOST_REPAIRS };
}

interface Search {
  readonly balance: Balance;
  readonly found: Map<string, readonly Change[]>;
  /** The changes tried at the moment, as stacks. */
  readonly cells: number[];
  readonly shifts: number[];
  steps: number;
}

/** No cell enters two equations of a family, so as many cells are needed as a family has broken ones. */
function countNeeded({ broken }: Balance): number {
  let needed = 0;
  for (let family = 0; family < broken.length; family++) needed = Math.max(needed, broken[family] as number);
  return needed;
}

function extend(search: Search, remaining: number): void {
  const { balance, found } = search;
  if (++search.steps > MOST_STEPS || found.size >= MOST_REPAIRS) return;
  const needed = countNeeded(balance);
  if (needed === 0) record(search);
  if (needed === 0 || needed > remaining) return;
  const candidates = balance.system.equations[tightestBroken(balance, needed)]?.cells ?? [];
  for (const cell of candidates) {
    if (Number.isNaN(balance.values[cell]) || search.cells.includes(cell)) continue;
    if (remaining === 1) finish(search, cell);
    else tryCell(search, cell, remaining);
  }
}

/** Of the family with most broken equations the broken one with fewest cells. */
function tightestBroken({ system: { equations }, residuals, broken }: Balance, needed: number): number {
  let best = -1;
  let fewest = Number.POSITIVE_INFINITY;
  for (let index = 0; index < residuals.length; index++) {
    if (residuals[index] === 0) continue;
    const equation = equations[index];
    if (equation && broken[equation.family] === needed && equation.cells.length < fewest) {
      fewest = equation.cells.length;
      best = index;
    }
  }
  return best;
}

/** The last cell has to mend everything that is still broken by one change. */
function finish(search: Search, cell: number): void {
  const { system, values, residuals, isChecked, broken } = search.balance;
  const { starts, equations, signs } = system.incidence;
  let left = 0;
  for (let family = 0; family < broken.length; family++) left += broken[family] as number;
  let by = 0;
  for (let i = starts[cell] as number; i < (starts[cell + 1] as number); i++) {
    const equation = equations[i] as number;
    if (isChecked[equation] === 0) continue;
    const own = -(signs[i] as number) * (residuals[equation] as number);
    if (own === 0 || (by !== 0 && own !== by)) return;
    by = own;
    left--;
  }
  if (left > 0 || (values[cell] as number) + by < 0) return;
  push(search, cell, by);
  record(search);
  pop(search);
}

/** Changes the cell to mend one of its broken equations, each in turn, and goes on. */
function tryCell(search: Search, cell: number, remaining: number): void {
  const { balance } = search;
  const { starts, equations, signs } = balance.system.incidence;
  const from = starts[cell] as number;
  for (let i = from; i < (starts[cell + 1] as number); i++) {
    const by = -(signs[i] as number) * (balance.residuals[equations[i] as number] as number);
    if (by === 0 || (balance.values[cell] as number) + by < 0 || isRepeated(balance, from, i, by)) continue;
    push(search, cell, by);
    extend(search, remaining - 1);
    pop(search);
  }
}

/** True where an earlier equation of the cell asks for the same change. */
function isRepeated({ system: { incidence }, residuals }: Balance, from: number, to: number, by: number): boolean {
  for (let i = from; i < to; i++) {
    if (-(incidence.signs[i] as number) * (residuals[incidence.equations[i] as number] as number) === by) return true;
  }
  return false;
}

function push(search: Search, cell: number, by: number): void {
  shift(search.balance, cell, by);
  search.cells.push(cell);
  search.shifts.push(by);
}

function pop({ balance, cells, shifts }: Search): void {
  const cell = cells.pop();
  const by = shifts.pop();
  if (cell !== undefined && by !== undefined) shift(balance, cell, -by);
}

/** Changes a value and what its equations lack. */
function shift({ system, values, residuals, isChecked, broken }: Balance, cell: number, by: number): void {
  const { starts, equations, signs } = system.incidence;
  values[cell] = (values[cell] as number) + by;
  for (let i = starts[cell] as number; i < (starts[cell + 1] as number); i++) {
    const equation = equations[i] as number;
    if (isChecked[equation] === 0) continue;
    const before = residuals[equation] as number;
    const after = before + (signs[i] as number) * by;
    residuals[equation] = after;
    const family = system.equations[equation]?.family ?? 0;
    if (before === 0 && after !== 0) broken[family] = (broken[family] as number) + 1;
    else if (before !== 0 && after === 0) broken[family] = (broken[family] as number) - 1;
  }
}

function record({ balance: { values }, found, cells, shifts }: Search): void {
  const changes = cells.map((cell, i): Change => {
    const to = values[cell] as number;
    return { cell, from: to - (shifts[i] ?? 0), to };
  });
  const inOrder = changes.sort((a, b) => a.cell - b.cell);
  found.set(keyOf(inOrder), inOrder);
}

/** The same for the same changes in whatever order they are sorted alike. */
export function keyOf(changes: readonly Change[]): string {
  return changes.map(({ cell, to }) => `${cell}=${to}`).join(' ');
}
