import { type Equation, type EquationSystem, residualOf, type Values } from './equations';

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

const MOST_STEPS = 12_000;
const MOST_REPAIRS = 64;

/**
 * The smallest sets of cells whose change to other whole numbers ≥ 0 makes all `equations` hold. New
 * values come from what the broken equations lack, never from trying numbers. Complete up to three
 * cells: among so few, some cell always stands alone in one of its broken equations.
 */
export function searchRepairs(
  system: EquationSystem,
  values: Values,
  equations: readonly number[],
  mostCells: number,
): SearchResult {
  const search = new Map<string, readonly Change[]>();
  const state = startState(system, values, equations);
  for (let size = lowestCount(state); size <= mostCells; size++) {
    extend(state, size, [], search);
    if (search.size > 0 || state.steps > MOST_STEPS) break;
  }
  return { repairs: [...search.values()], gaveUp: state.steps > MOST_STEPS || search.size >= MOST_REPAIRS };
}

interface State {
  readonly system: EquationSystem;
  readonly values: (number | undefined)[];
  readonly equations: readonly number[];
  /** By equation: parts less whole; 0 too for what is not checked, which `isChecked` tells apart. */
  readonly residuals: Float64Array;
  readonly isChecked: Uint8Array;
  /** Broken equations in each family, counted anew at every step. */
  readonly counts: Int32Array;
  readonly changed: Set<number>;
  steps: number;
}

function startState(system: EquationSystem, values: Values, equations: readonly number[]): State {
  const residuals = new Float64Array(system.equations.length);
  const isChecked = new Uint8Array(system.equations.length);
  for (const index of equations) {
    residuals[index] = residualOf(values, system.equations[index] as Equation) ?? 0;
    isChecked[index] = 1;
  }
  const counts = new Int32Array(system.families);
  return { system, values: [...values], equations, residuals, isChecked, counts, changed: new Set(), steps: 0 };
}

function countBroken({ system, equations, residuals, counts }: State): void {
  counts.fill(0);
  for (const index of equations) {
    if (residuals[index] === 0) continue;
    const family = system.equations[index]?.family ?? 0;
    counts[family] = (counts[family] ?? 0) + 1;
  }
}

/** No cell enters two equations of a family, so as many cells are needed as a family has broken ones. */
function lowestCount(state: State): number {
  countBroken(state);
  return Math.max(...state.counts);
}

function extend(
  state: State,
  remaining: number,
  changes: readonly Change[],
  found: Map<string, readonly Change[]>,
): void {
  if (++state.steps > MOST_STEPS || found.size >= MOST_REPAIRS) return;
  const needed = lowestCount(state);
  if (needed === 0) {
    const inOrder = [...changes].sort((a, b) => a.cell - b.cell);
    found.set(inOrder.map(({ cell, to }) => `${cell}=${to}`).join(' '), inOrder);
    return;
  }
  if (needed > remaining) return;
  const { parts, whole } = state.system.equations[tightestBroken(state, needed)] as Equation;
  for (const cell of parts) tryCell(state, cell, remaining, changes, found);
  for (const cell of whole) tryCell(state, cell, remaining, changes, found);
}

/** Of the family with most broken equations the broken one with fewest cells. */
function tightestBroken({ system, equations, residuals, counts }: State, needed: number): number {
  let best = -1;
  let fewest = Number.POSITIVE_INFINITY;
  for (const index of equations) {
    const equation = system.equations[index];
    if (!equation || residuals[index] === 0 || counts[equation.family] !== needed) continue;
    const size = equation.parts.length + equation.whole.length;
    if (size < fewest) {
      fewest = size;
      best = index;
    }
  }
  return best;
}

function tryCell(
  state: State,
  cell: number,
  remaining: number,
  changes: readonly Change[],
  found: Map<string, readonly Change[]>,
): void {
  const from = state.values[cell];
  if (from === undefined || state.changed.has(cell)) return;
  for (const by of impliedChanges(state, cell)) {
    if (from + by < 0) continue;
    shift(state, cell, by);
    state.changed.add(cell);
    extend(state, remaining - 1, [...changes, { cell, from, to: from + by }], found);
    state.changed.delete(cell);
    shift(state, cell, -by);
  }
}

/** What the cell would have to change by to mend one of its broken equations. */
function impliedChanges({ system, residuals }: State, cell: number): readonly number[] {
  const changes: number[] = [];
  for (const { equation, sign } of system.through[cell] ?? []) {
    const by = -sign * (residuals[equation] ?? 0);
    if (by !== 0 && !changes.includes(by)) changes.push(by);
  }
  return changes;
}

function shift({ system, values, residuals, isChecked }: State, cell: number, by: number): void {
  values[cell] = (values[cell] ?? 0) + by;
  for (const { equation, sign } of system.through[cell] ?? []) {
    if (isChecked[equation]) residuals[equation] = (residuals[equation] ?? 0) + sign * by;
  }
}
