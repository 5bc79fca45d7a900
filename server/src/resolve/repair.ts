import { type EquationSystem, residualOf, type Values } from './equations';
import { type Change, searchRepairs } from './repair-search';
import { rowSlips } from './row-slips';
import { type DigitSlip, digitSlip } from './slips';

/** One mistake with the changes that undo it. */
export interface Cause {
  /** `moved`: cases counted in another column of the row. `swapped`, `shifted`: whole rows. */
  readonly kind: 'cell' | 'moved' | 'swapped' | 'shifted';
  readonly changes: readonly Change[];
  readonly slip: DigitSlip | undefined;
}

/** One way to make every equation hold. */
export interface Repair {
  readonly causes: readonly Cause[];
  /** In cells changed, less where the digits speak for it. */
  readonly cost: number;
}

/** Equations that do not hold, among equations connected by common cells. */
export interface Trouble {
  readonly broken: readonly number[];
  /** About equally good, likeliest first. Empty where none was found within the bounds. */
  readonly repairs: readonly Repair[];
  /** True where a single change of a single cell restores everything and no other single change does. */
  readonly isUnique: boolean;
  /** True where not every repair is listed. */
  readonly isCut: boolean;
}

/** What the search is told besides the values. */
export interface Circumstances {
  /** Equations that cannot be known to hold. */
  readonly unchecked: ReadonlySet<number>;
  /** Cells left blank: something may have been forgotten there. */
  readonly blank: ReadonlySet<number>;
  /** Blank totals over parts that are not: their change costs next to nothing. */
  readonly blankTotals: ReadonlySet<number>;
}

const MOST_CELLS = 6;
const MOST_OFFERED = 24;
/** Repairs dearer than the best by more than this are not offered. */
const MARGIN = 1;

/** The equations that do not hold with the smallest repairs, one item for each connected set of equations. */
export function findTroubles(system: EquationSystem, values: Values, circumstances: Circumstances): readonly Trouble[] {
  const residuals = system.equations.map((equation, index) =>
    circumstances.unchecked.has(index) ? undefined : residualOf(values, equation),
  );
  if (!residuals.some((residual) => residual !== undefined && residual !== 0)) return [];
  const checked = residuals.flatMap((residual, index) => (residual === undefined ? [] : [index]));
  return connected(system, checked).flatMap((equations) => {
    const broken = equations.filter((index) => residuals[index] !== 0);
    return broken.length > 0 ? [troubleOf(system, values, { equations, broken, circumstances })] : [];
  });
}

interface Part {
  readonly equations: readonly number[];
  readonly broken: readonly number[];
  readonly circumstances: Circumstances;
}

function troubleOf(system: EquationSystem, values: Values, { equations, broken, circumstances }: Part): Trouble {
  const cost = (causes: readonly Cause[]) => costOf(system, causes, circumstances);
  const slips = rowSlips(system, values, equations);
  // A slip of a whole row is likelier than three single mistakes.
  const { repairs, gaveUp } = searchRepairs(system, values, equations, slips.length > 0 ? 2 : MOST_CELLS);
  const fromCells = repairs.map((changes) => causesOf(system, changes));
  const known = new Set(repairs.map(keyOf));
  const fromRows = slips
    .filter(({ changes }) => !known.has(keyOf(changes)))
    .map(({ kind, changes }): readonly Cause[] => [{ kind, changes, slip: undefined }]);
  const named = fromCells.map((causes, i) => {
    const slip =
      causes.length > 1 ? slips.find(({ changes }) => keyOf(changes) === keyOf(repairs[i] ?? [])) : undefined;
    return slip ? [{ ...slip, slip: undefined }] : causes;
  });
  const ranked = [...named, ...fromRows]
    .map((causes) => ({ causes, cost: cost(causes) }))
    .sort((a, b) => a.cost - b.cost);
  const best = ranked[0]?.cost ?? 0;
  const offered = ranked.filter((repair) => repair.cost <= best + MARGIN).slice(0, MOST_OFFERED);
  return {
    broken,
    repairs: offered,
    isUnique: repairs.length === 1 && repairs[0]?.length === 1,
    isCut: gaveUp || offered.length === MOST_OFFERED,
  };
}

const keyOf = (changes: readonly Change[]): string =>
  [...changes]
    .sort((a, b) => a.cell - b.cell)
    .map(({ cell, to }) => `${cell}=${to}`)
    .join(' ');

/** Changes sorted into mistakes: two of one row that cancel out are cases moved, the rest stand alone. */
function causesOf(system: EquationSystem, changes: readonly Change[]): readonly Cause[] {
  const causes: Cause[] = [];
  const left = [...changes];
  while (left.length > 0) {
    const change = left.shift() as Change;
    const partner = left.findIndex((other) => isMove(system, change, other));
    if (partner >= 0) causes.push({ kind: 'moved', changes: [change, ...left.splice(partner, 1)], slip: undefined });
    else causes.push({ kind: 'cell', changes: [change], slip: digitSlip(change.from, change.to) });
  }
  return causes;
}

function isMove({ equations, through }: EquationSystem, a: Change, b: Change): boolean {
  if (a.to - a.from !== b.from - b.to) return false;
  const isPartOf = (equation: number) =>
    (through[b.cell] ?? []).some((other) => other.equation === equation && other.sign === 1);
  return (through[a.cell] ?? []).some(
    ({ equation, sign }) => sign === 1 && equations[equation]?.row !== undefined && isPartOf(equation),
  );
}

const MOVE = 2.5;
const ROW_SLIP = 3;
const CELL = 2;
const FORGOTTEN = 1.6;
const FROM_OR_TO_ZERO = 2.1;
const BY_DIGITS: Readonly<Record<DigitSlip, number>> = {
  transposed: 1.4,
  doubled: 1.4,
  undoubled: 1.5,
  extra: 1.6,
  dropped: 1.6,
  misread: 1.8,
};

function costOf(system: EquationSystem, causes: readonly Cause[], circumstances: Circumstances): number {
  let cost = 0;
  for (const { kind, changes, slip } of causes) {
    if (kind === 'moved') cost += MOVE;
    else if (kind !== 'cell') cost += ROW_SLIP;
    else for (const change of changes) cost += costOfCell(system, change, slip, circumstances);
  }
  return cost;
}

function costOfCell(
  system: EquationSystem,
  { cell, from, to }: Change,
  slip: DigitSlip | undefined,
  { blank, blankTotals }: Circumstances,
): number {
  if (blankTotals.has(cell)) return 0.1;
  const isTotal = (system.through[cell] ?? []).some(
    ({ sign, equation }) => sign === -1 && system.equations[equation]?.whole.length === 1,
  );
  // Where nothing else speaks, a total is suspected before a part, most of all one of 0 over parts that are not.
  const tie = isTotal ? -0.05 : 0;
  if (slip) return BY_DIGITS[slip] + tie;
  if (blank.has(cell) || (isTotal && from === 0)) return FORGOTTEN + tie;
  return (from === 0 || to === 0 ? FROM_OR_TO_ZERO : CELL) + tie;
}

/** Equations sorted into sets that have cells in common. */
function connected({ equations, through }: EquationSystem, checked: readonly number[]): readonly (readonly number[])[] {
  const open = new Set(checked);
  const sets: number[][] = [];
  for (const start of checked) {
    if (!open.delete(start)) continue;
    const set = [start];
    for (let i = 0; i < set.length; i++) {
      const equation = equations[set[i] ?? -1];
      for (const cell of [...(equation?.parts ?? []), ...(equation?.whole ?? [])]) {
        for (const { equation: next } of through[cell] ?? []) if (open.delete(next)) set.push(next);
      }
    }
    sets.push(set.sort((a, b) => a - b));
  }
  return sets;
}
