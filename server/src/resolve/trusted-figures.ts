import { editionOfYear } from '../spec/editions';
import type { CellId, FormId } from '../spec/types';
import { isBalanced } from './balance';
import type { Cause } from './causes';
import type { Equation } from './equations';
import { figureAt, inColumn } from './figure-map';
import type { Figure, ResolvedReport, ResolvedTable } from './model';
import type { Trouble } from './repair';
import { readSumFaults } from './sum-faults';

/** Figures of one form that can be relied on. */
export interface TrustedFigures {
  readonly table: ResolvedTable;
  /** Undefined for a cell that is blank, no number, not found, or itself in doubt. */
  readonly at: (cell: CellId) => Figure | undefined;
  /** Every figure was read, and each is 0. */
  readonly isAllZero: () => boolean;
}

/** By form, as far as somebody asked. */
export type TrustedTables = Map<FormId, TrustedFigures | undefined>;

/** Undefined where the form is missing, stands there twice, or could not be read with confidence. */
export function trustedFigures(resolved: ResolvedReport, form: FormId): TrustedFigures | undefined {
  resolved.facts.trusted ??= new Map();
  const { trusted } = resolved.facts;
  if (!trusted.has(form)) trusted.set(form, readTrusted(resolved, form));
  return trusted.get(form);
}

function readTrusted(resolved: ResolvedReport, form: FormId): TrustedFigures | undefined {
  const [table, ...others] = resolved.tables.filter((candidate) => candidate.form.id === form);
  if (!table || others.length > 0 || table.doubt || isOfOtherYears(resolved, table)) return undefined;
  const doubtful = doubtfulFigures(table);
  return {
    table,
    at: ({ row, column }) => {
      const figure = figureAt(table, row, column);
      return figure?.kind === 'number' && !doubtful.has(figure) ? figure : undefined;
    },
    // No accessor: each would give its object a shape of its own, which the collector cannot let go of soon.
    isAllZero: () => isAllZero(table),
  };
}

function isAllZero({ missing, figures }: ResolvedTable): boolean {
  if (missing.length > 0) return false;
  for (const row of figures.values())
    for (const { kind, value } of row) if (kind !== 'number' || value !== 0) return false;
  return true;
}

/** Table 二 of an edition that was not in force counts other things. */
function isOfOtherYears({ year }: ResolvedReport, { form }: ResolvedTable): boolean {
  return form.id === 'proactive' && year !== undefined && editionOfYear(year)?.id !== form.edition;
}

/** Those that another rule says are wrong, or may be. */
function doubtfulFigures(table: ResolvedTable): ReadonlySet<Figure> {
  const inSums = isBalanced(table) ? [] : doubtfulBySums(table);
  return new Set([...doubtfulByRows(table), ...doubtfulByDocuments(table), ...inSums]);
}

/** Of rows that stand there twice nobody knows which is meant. */
function doubtfulByRows(table: ResolvedTable): readonly Figure[] {
  const repeated = table.rows.flatMap(({ duplicate, line }) => (duplicate && line ? line.cells : []));
  return repeated.flatMap(({ row, column }) => figureAt(table, row, column) ?? []);
}

/** Fewer documents in force than were issued in the year. */
function doubtfulByDocuments({ form, figures }: ResolvedTable): readonly Figure[] {
  if (form.id !== 'proactive') return [];
  return [...figures.values()].flatMap((row) => {
    const inForce = inColumn(row, 'inForce');
    const issued = inColumn(row, 'issued')?.value ?? 0;
    return inForce && (inForce.value ?? 0) < issued ? [inForce] : [];
  });
}

/** What a sum that does not hold casts doubt on. */
function doubtfulBySums(table: ResolvedTable): readonly Figure[] {
  const { sums, troubles, shifted, split, undivided } = readSumFaults(table);
  const { equations } = sums.system;
  const cells = [
    ...[...shifted, ...split].flatMap(({ cause }) => cellsChanged(cause)),
    ...troubles.flatMap((trouble) => cellsInTrouble(trouble, equations)),
    ...equations.flatMap(({ row, parts }) => (row !== undefined && undivided.includes(row) ? parts : [])),
  ];
  return cells.flatMap((cell) => sums.figures[cell] ?? []);
}

/** All that some repair would change; without any, all that enters the broken sums. */
function cellsInTrouble({ broken, repairs }: Trouble, equations: readonly Equation[]): readonly number[] {
  return repairs.length > 0
    ? repairs.flatMap(({ causes }) => causes.flatMap(cellsChanged))
    : broken.flatMap((index) => equations[index]?.cells ?? []);
}

const cellsChanged = ({ changes }: Cause): readonly number[] => changes.map(({ cell }) => cell);
