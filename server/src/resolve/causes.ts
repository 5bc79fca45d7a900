import type { EquationSystem } from './equations';
import type { Change } from './repair-search';
import { type DigitSlip, digitSlip } from './slips';

/**
 * `moved`: cases counted in another column of the row, or in another row of the column. `swapped`: the
 * figures of neighbouring rows, one or all. `split`: the digits of one figure in two cells. `shifted`: a row.
 */
export type CauseKind = 'cell' | 'moved' | 'swapped' | 'split' | 'shifted';

/** One mistake with the changes that undo it. */
export interface Cause {
  readonly kind: CauseKind;
  /** In the order of cells. */
  readonly changes: readonly Change[];
  readonly slip: DigitSlip | undefined;
}

/** Changes sorted into mistakes: pairs that are one mistake, the rest alone. */
export function causesOf(system: EquationSystem, changes: readonly Change[]): readonly Cause[] {
  const causes: Cause[] = [];
  const left = [...changes];
  for (let change = left.shift(); change; change = left.shift()) {
    const pair = pairOf(system, change, left);
    if (pair) {
      left.splice(left.indexOf(pair.partner), 1);
      causes.push({ kind: pair.kind, changes: [change, pair.partner], slip: undefined });
    } else causes.push({ kind: 'cell', changes: [change], slip: digitSlip(change.from, change.to) });
  }
  return causes;
}

interface Pair {
  readonly kind: CauseKind;
  readonly partner: Change;
}

/** The likeliest way in which a change is one mistake with one of the others. */
function pairOf(system: EquationSystem, change: Change, others: readonly Change[]): Pair | undefined {
  const tests = [
    ['swapped', isSwap],
    ['split', isSplit],
    ['moved', isMove],
  ] as const;
  for (const [kind, isPair] of tests) {
    const partner = others.find((other) => isPair(system, change, other));
    if (partner) return { kind, partner };
  }
  return undefined;
}

/** Two neighbours of a column that hold each other's figure. */
function isSwap({ cells, rows }: EquationSystem, a: Change, b: Change): boolean {
  if (a.from !== b.to || a.to !== b.from || cells[a.cell]?.column !== cells[b.cell]?.column) return false;
  const rowOf = (cell: number) => rows.findIndex((row) => row.includes(cell));
  return Math.abs(rowOf(a.cell) - rowOf(b.cell)) === 1;
}

/** Two neighbours of a row whose digits make one figure for the one, nothing for the other: 1 and 2 for 12. */
function isSplit({ cells }: EquationSystem, a: Change, b: Change): boolean {
  if (b.cell !== a.cell + 1 || cells[a.cell]?.row !== cells[b.cell]?.row || a.from === 0) return false;
  const joined = Number(`${a.from}${b.from}`);
  return (a.to === joined && b.to === 0) || (a.to === 0 && b.to === joined);
}

/** What one cell has too many another part of the same row or column lacks. */
function isMove({ cells, through }: EquationSystem, a: Change, b: Change): boolean {
  if (a.to - a.from !== b.from - b.to) return false;
  const one = cells[a.cell];
  const other = cells[b.cell];
  if (one?.row !== other?.row && one?.column !== other?.column) return false;
  const isBeside = (equation: number, sign: number) =>
    through[b.cell]?.some((own) => own.equation === equation && own.sign === sign) ?? false;
  return through[a.cell]?.some(({ equation, sign }) => isBeside(equation, sign)) ?? false;
}
