import { type Cause, causesOf } from './causes';
import type { EquationSystem, Values } from './equations';
import { costOf } from './repair-cost';
import { type Balance, keyOf, searchRepairs } from './repair-search';
import { rowSlips } from './row-slips';

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
/** Cases moved to another column may have come from any row: 25 and a few more. */
const MOST_OFFERED = 30;
/** Repairs dearer than the best by more than this are not offered. */
const MARGIN = 1;

/** The equations that do not hold with the smallest repairs, one item for each connected set of equations. */
export function findTroubles(system: EquationSystem, values: Values, circumstances: Circumstances): readonly Trouble[] {
  const balance = balanceOf(system, values, circumstances.unchecked);
  const troubles: Trouble[] = [];
  const isSeen = new Uint8Array(balance.residuals.length);
  for (let index = 0; index < isSeen.length; index++) {
    if (balance.residuals[index] === 0 || isSeen[index]) continue;
    const own = connectedWith(balance, index);
    const broken: number[] = [];
    own.forEach((isIn, equation) => {
      if (isIn && balance.residuals[equation] !== 0) broken.push(equation);
      if (isIn) isSeen[equation] = 1;
    });
    troubles.push(troubleOf(partOf(balance, own, broken), broken, circumstances));
  }
  return troubles;
}

function balanceOf(system: EquationSystem, known: Values, unchecked: ReadonlySet<number>): Balance {
  const { equations, families } = system;
  const values = new Float64Array(known.length);
  for (let cell = 0; cell < known.length; cell++) values[cell] = known[cell] ?? Number.NaN;
  const residuals = new Float64Array(equations.length);
  const isChecked = new Uint8Array(equations.length);
  for (let index = 0; index < equations.length; index++) {
    const { parts = [], whole = [] } = equations[index] ?? {};
    let residual = 0;
    for (const cell of parts) residual += values[cell] as number;
    for (const cell of whole) residual -= values[cell] as number;
    if (Number.isNaN(residual) || unchecked.has(index)) continue;
    residuals[index] = residual;
    isChecked[index] = 1;
  }
  return { system, values, residuals, isChecked, broken: new Int32Array(families) };
}

/** The equations that have cells in common with this one, or with one that has. */
function connectedWith({ system, isChecked }: Balance, start: number): Uint8Array {
  const isIn = new Uint8Array(isChecked.length);
  isIn[start] = 1;
  const { starts, equations } = system.incidence;
  const queue = [start];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const cell of system.equations[next]?.cells ?? []) {
      for (let i = starts[cell] as number; i < (starts[cell + 1] as number); i++) {
        const equation = equations[i] as number;
        if (isIn[equation] || !isChecked[equation]) continue;
        isIn[equation] = 1;
        queue.push(equation);
      }
    }
  }
  return isIn;
}

/** The balance of connected equations alone. */
function partOf(whole: Balance, isChecked: Uint8Array, broken: readonly number[]): Balance {
  const { system, values } = whole;
  const residuals = new Float64Array(isChecked.length);
  const counts = new Int32Array(system.families);
  for (const index of broken) {
    residuals[index] = whole.residuals[index] as number;
    const family = system.equations[index]?.family ?? 0;
    counts[family] = (counts[family] as number) + 1;
  }
  return { system, values, residuals, isChecked, broken: counts };
}

function troubleOf(balance: Balance, broken: readonly number[], circumstances: Circumstances): Trouble {
  const { system } = balance;
  const single = searchRepairs(balance, 1, 1);
  const [only, ...others] = single.repairs;
  if (only && others.length === 0) {
    const repairs = rank(system, [causesOf(system, only)], circumstances);
    return { broken, repairs, isUnique: true, isCut: false };
  }
  const slips = rowSlips(balance, circumstances.blankTotals);
  // A slip of a whole row is likelier than three single mistakes.
  const { repairs, gaveUp } = only ? single : searchRepairs(balance, 2, slips.length > 0 ? 2 : MOST_CELLS);
  const known = new Map(slips.map((slip) => [keyOf(slip.changes), slip]));
  const ways = repairs.map((changes): readonly Cause[] => {
    const causes = causesOf(system, changes);
    const key = keyOf(changes);
    const slip = known.get(key);
    known.delete(key);
    // Said as one mistake rather than as two.
    return slip && causes.length > 1 ? [{ ...slip, slip: undefined }] : causes;
  });
  for (const slip of known.values()) ways.push([{ ...slip, slip: undefined }]);
  const ranked = rank(system, ways, circumstances);
  const offered = ranked.slice(0, MOST_OFFERED);
  return { broken, repairs: offered, isUnique: false, isCut: gaveUp || offered.length < ranked.length };
}

/** The likeliest first; those much dearer than the best are left out. */
function rank(
  system: EquationSystem,
  ways: readonly (readonly Cause[])[],
  circumstances: Circumstances,
): readonly Repair[] {
  const ranked = ways
    .map((causes) => ({ causes, cost: costOf(system, causes, circumstances) }))
    .sort((a, b) => a.cost - b.cost);
  const best = ranked[0]?.cost ?? 0;
  return ranked.filter((repair) => repair.cost <= best + MARGIN);
}
