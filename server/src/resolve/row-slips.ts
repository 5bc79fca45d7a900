import { type EquationSystem, residualOf, type Values } from './equations';
import type { Change } from './repair-search';

/** A slip that concerns whole rows, with the changes that undo it. */
export interface RowSlip {
  readonly kind: 'swapped' | 'shifted';
  readonly changes: readonly Change[];
}

/** Neighbouring rows swapped and rows shifted by one column, as far as undoing it makes all equations hold. */
export function rowSlips(system: EquationSystem, values: Values, equations: readonly number[]): readonly RowSlip[] {
  const candidates = [...swaps(system, values), ...shifts(system, values)];
  return candidates.filter(({ changes }) => changes.length > 1 && restores(system, values, equations, changes));
}

function* swaps(system: EquationSystem, values: Values): Generator<RowSlip> {
  for (let i = 0; i + 1 < system.rows.length; i++) {
    const upper = system.rows[i] ?? [];
    const lower = system.rows[i + 1] ?? [];
    if (upper.length !== lower.length) continue;
    const targets = [...upper.map((cell, at) => [cell, lower[at]]), ...lower.map((cell, at) => [cell, upper[at]])];
    const changes = changesTo(
      values,
      targets.map(([cell = 0, source = 0]) => [cell, values[source]]),
    );
    if (changes) yield { kind: 'swapped', changes };
  }
}

/** A row whose figures all stand one column too far right or left; the one pushed out follows from the sum. */
function* shifts(system: EquationSystem, values: Values): Generator<RowSlip> {
  for (const { row, parts, whole } of system.equations) {
    const [total] = whole;
    if (row === undefined || total === undefined || whole.length !== 1) continue;
    const cells = [...parts, total];
    const written = cells.map((cell) => values[cell]);
    if (written.some((value) => value === undefined)) continue;
    const figures = written as readonly number[];
    for (const meant of [shiftedLeft(figures), shiftedRight(figures)]) {
      const changes =
        meant &&
        changesTo(
          values,
          cells.map((cell, i) => [cell, meant[i]]),
        );
      if (changes) yield { kind: 'shifted', changes };
    }
  }
}

/** `figures` end with their total. What was vacated is 0, or holds what was pushed out at the other end. */
function shiftedLeft(figures: readonly number[]): readonly number[] | undefined {
  const parts = figures.slice(1);
  const total = parts.reduce((sum, figure) => sum + figure, 0);
  const [vacated] = figures;
  return vacated === 0 || vacated === total ? [...parts, total] : undefined;
}

function shiftedRight(figures: readonly number[]): readonly number[] | undefined {
  const others = figures.slice(0, -1);
  const total = others.at(-1) ?? 0;
  const first = 2 * total - others.reduce((sum, figure) => sum + figure, 0);
  const vacated = figures.at(-1);
  return first >= 0 && (vacated === 0 || vacated === first) ? [first, ...others] : undefined;
}

/** Undefined where a value is not known. */
function changesTo(values: Values, targets: readonly (readonly [number, number | undefined])[]): Change[] | undefined {
  const changes: Change[] = [];
  for (const [cell, to] of targets) {
    const from = values[cell];
    if (from === undefined || to === undefined) return undefined;
    if (from !== to) changes.push({ cell, from, to });
  }
  return changes;
}

function restores(
  system: EquationSystem,
  values: Values,
  equations: readonly number[],
  changes: readonly Change[],
): boolean {
  const changed = [...values];
  for (const { cell, to } of changes) changed[cell] = to;
  return equations.every((index) => {
    const equation = system.equations[index];
    return !equation || residualOf(changed, equation) === 0;
  });
}
