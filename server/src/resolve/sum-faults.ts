import type { Cause } from './causes';
import { residualOf } from './equations';
import { lineSlip } from './line-slip';
import type { ResolvedTable } from './model';
import { findTroubles, type Repair, type Trouble } from './repair';
import { shiftBeside } from './shift-beside';
import { readSums, type TableSums } from './table-sums';

/** What does not add up in a table, each fault with the one rule that speaks of it. */
export interface SumFaults {
  /** Figures that nobody broke down are not known here. */
  readonly sums: TableSums;
  /** For unbalanced-sum. */
  readonly troubles: readonly Trouble[];
  /** For shifted-figures: nothing else explains as well what is broken. */
  readonly shifted: readonly NamedFault[];
  /** For split-figure. */
  readonly split: readonly NamedFault[];
  /** For missing-breakdown: rows with a total over parts that are all 0 or blank. */
  readonly undivided: readonly string[];
  /** True where every row that has a total is so. */
  readonly isUndivided: boolean;
}

/** A slip of a whole row, or of two cells, that undone alone makes the broken equations hold. */
export interface NamedFault {
  readonly cause: Cause;
  readonly broken: readonly number[];
}

/** Computed once for each table, because several rules ask. */
export function readSumFaults(table: ResolvedTable): SumFaults {
  table.facts.faults ??= computeFaults(table);
  return table.facts.faults;
}

function computeFaults(table: ResolvedTable): SumFaults {
  const written = readSums(table);
  const { sums, troubles: found, undivided } = withoutUndivided(written);
  const troubles = found.flatMap((trouble) =>
    isFarFetched(trouble) ? (shiftBeside(sums, trouble) ?? trouble) : trouble,
  );
  const totals = written.system.equations.filter(
    ({ row, whole: [total = -1] }) => row !== undefined && (written.values[total] ?? 0) > 0,
  );
  const isUndivided = undivided.length > 0 && undivided.length === totals.length;
  const line = troubles.length > 1 ? lineSlip(table.form, sums) : undefined;
  const faults = line ? asOneSlip(line, troubles) : byCause(troubles);
  return { sums, ...faults, undivided, isUndivided };
}

type Faults = Pick<SumFaults, 'troubles' | 'shifted' | 'split'>;

const asOneSlip = (cause: Cause, troubles: readonly Trouble[]): Faults => ({
  troubles: [],
  shifted: [{ cause, broken: troubles.flatMap(({ broken }) => broken) }],
  split: [],
});

/** Each trouble goes to the rule that speaks of such slips. */
function byCause(all: readonly Trouble[]): Faults {
  const troubles: Trouble[] = [];
  const shifted: NamedFault[] = [];
  const split: NamedFault[] = [];
  for (const trouble of all) {
    const { broken } = trouble;
    const cause = onlyCause(trouble);
    if (cause?.kind === 'shifted') shifted.push({ cause, broken });
    else if (cause?.kind === 'split') split.push({ cause, broken });
    else troubles.push(trouble);
  }
  return { troubles, shifted, split };
}

/** The one cause that explains a trouble, where there is no other way to. */
function onlyCause({ repairs: [repair, ...others] }: Trouble): Cause | undefined {
  return others.length === 0 && repair?.causes.length === 1 ? repair.causes[0] : undefined;
}

/** So many single mistakes at once are less likely than a row that slipped. */
const MANY_CELLS = 4;

function isFarFetched({ repairs: [best] }: Trouble): boolean {
  return best === undefined || (best.causes.every(({ kind }) => kind === 'cell') && sizeOf(best) >= MANY_CELLS);
}

interface Division {
  readonly sums: TableSums;
  readonly troubles: readonly Trouble[];
  readonly undivided: readonly string[];
}

/** Rows whose parts nobody filled in are set aside, unless one or two figures would make everything hold. */
function withoutUndivided(sums: TableSums): Division {
  const { system, isUndivided } = sums;
  const troubles = findTroubles(system, sums.values, sums);
  if (troubles.length === 0 && !isUndivided) return { sums, troubles, undivided: [] };
  const troubleAt = new Map(troubles.flatMap((trouble) => trouble.broken.map((index) => [index, trouble])));
  const rows = system.equations.filter((_, index) => {
    const trouble = troubleAt.get(index);
    return hasOnlyTotal(sums, index) && (isUndivided || (trouble && lacksParts(sums, index, trouble)));
  });
  const undivided = rows.flatMap(({ row }) => row ?? []);
  if (rows.length === 0 || isUndivided) return { sums, troubles, undivided };
  const values = [...sums.values];
  for (const cell of rows.flatMap(({ parts }) => parts)) values[cell] = undefined;
  return { sums: { ...sums, values }, troubles: findTroubles(system, values, sums), undivided };
}

function hasOnlyTotal({ system, values }: TableSums, index: number): boolean {
  const equation = system.equations[index];
  const [total] = equation?.whole ?? [];
  if (!equation || equation.row === undefined || total === undefined) return false;
  return (values[total] ?? 0) > 0 && equation.parts.every((cell) => values[cell] === 0);
}

const MOST_SETTLED = 2;

/** Blanks say it themselves; parts written as 0 only where the total is borne out by the column of totals. */
function lacksParts(sums: TableSums, index: number, { repairs }: Trouble): boolean {
  const { system, values, blank, unchecked } = sums;
  const { parts = [], whole = [] } = system.equations[index] ?? {};
  const isSmall = repairs[0] !== undefined && sizeOf(repairs[0]) <= MOST_SETTLED;
  if (parts.every((cell) => blank.has(cell))) return !isSmall || repairs.length > 1;
  const crossing = whole.flatMap((cell) => system.through[cell] ?? []).filter(({ equation }) => equation !== index);
  const holds = crossing.every(({ equation: other }) => {
    const equation = system.equations[other];
    return !unchecked.has(other) && equation !== undefined && residualOf(values, equation) === 0;
  });
  return !isSmall && crossing.length > 0 && holds;
}

const sizeOf = ({ causes }: Repair): number => causes.reduce((size, { changes }) => size + changes.length, 0);
