import fc from 'fast-check';
import { EDITIONS } from '../../server/src/spec/editions';
import type { Edition, FormId, TableForm } from '../../server/src/spec/types';

/** row id → column id → number */
export type LogicalValues = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What is written into the cells: numbers, or whatever a clerk put there instead. */
export type WrittenValues = Readonly<Record<string, Readonly<Record<string, number | string>>>>;

/** A report as it is meant, before anyone writes it down: all sums hold. */
export interface LogicalReport {
  readonly year: number;
  readonly body: string;
  readonly title: string;
  readonly edition: Edition;
  readonly tables: Readonly<Record<FormId, LogicalValues>>;
}

/** A number from 0 up to 1, the same ones for the same seed. */
export type Random = () => number;

/** mulberry32 */
export function seeded(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `least` to `most`. */
export function whole(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

const BODIES = ['青禾县水务局', '云溪区民政局', '临河市人民政府', '松岭镇人民政府', '白塔县自然资源局'];

/** Arbitrary reports of both editions for fast-check; a failing one is told by its seed. */
export const logicalReports: fc.Arbitrary<LogicalReport> = fc
  .record({ seed: fc.nat(), edition: fc.constantFrom(...EDITIONS) })
  .map(({ seed, edition }) => ({
    ...randomReport(seeded(seed), edition),
    [fc.toStringMethod]: () => `randomReport(seeded(${seed}), edition of ${edition.id})`,
  }));

export function randomReport(random: Random, edition: Edition): LogicalReport {
  const year = whole(random, edition.firstReportYear, edition.lastReportYear ?? 2025);
  const body = pick(random, BODIES);
  return {
    year,
    body,
    title: `${body}${year}年政府信息公开工作年度报告`,
    edition,
    tables: {
      proactive: randomProactive(random, edition.forms.proactive),
      applications: randomApplications(random, edition.forms.applications),
      reviews: randomReviews(random, edition.forms.reviews),
    },
  };
}

/** The same report with some figures of tables 三 and 四 left blank: they have no value. */
export function withBlanks(report: LogicalReport, random: Random, share: number): LogicalReport {
  const thinned = (values: LogicalValues): LogicalValues =>
    Object.fromEntries(
      Object.entries(values).map(([row, columns]) => [
        row,
        Object.fromEntries(Object.entries(columns).filter(() => random() >= share)),
      ]),
    );
  const { proactive, applications, reviews } = report.tables;
  return { ...report, tables: { proactive, applications: thinned(applications), reviews: thinned(reviews) } };
}

type MutableValues = Record<string, Record<string, number>>;

/** What was issued this year is in force; few bodies may make 规章. */
function randomProactive(random: Random, form: TableForm): LogicalValues {
  const values: MutableValues = {};
  for (const cell of form.blocks.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells))) {
    const own = values[cell.row] ?? {};
    const value = cell.column === 'amount' ? whole(random, 0, 5000) / 100 : sparse(random, 0.6);
    own[cell.column] = cell.row === 'rule' ? 0 : value + (cell.column === 'inForce' ? (own.issued ?? 0) : 0);
    values[cell.row] = own;
  }
  return values;
}

/** Mostly 0, else mostly small. */
function sparse(random: Random, share: number): number {
  if (random() >= share) return 0;
  const size = random();
  if (size < 0.6) return whole(random, 1, 9);
  return size < 0.93 ? whole(random, 10, 99) : whole(random, 100, 4000);
}

const APPLICANTS = ['natural', 'enterprise', 'research', 'publicBenefit', 'legalService', 'other'];

/** Figures are drawn for the results; what was received and carried over is made to fit. */
export function randomApplications(random: Random, form: TableForm): LogicalValues {
  const rows = Object.keys(form.rowNames);
  const results = rows.filter((row) => !['received', 'carriedIn', 'handled', 'carriedOut'].includes(row));
  const values: MutableValues = Object.fromEntries(rows.map((row) => [row, {}]));
  const set = (row: string, column: string, value: number) => {
    const own = values[row] ?? {};
    own[column] = value;
    values[row] = own;
  };
  for (const column of APPLICANTS) {
    const share = column === 'natural' ? 0.35 : pick(random, [0, 0.03, 0.12]);
    let handled = 0;
    for (const row of results) {
      const value = sparse(random, share);
      set(row, column, value);
      handled += value;
    }
    const carriedOut = sparse(random, share);
    const carriedIn = Math.min(handled + carriedOut, sparse(random, share));
    set('handled', column, handled);
    set('carriedOut', column, carriedOut);
    set('carriedIn', column, carriedIn);
    set('received', column, handled + carriedOut - carriedIn);
  }
  for (const row of rows) set(row, 'total', sumOf(values[row]));
  return values;
}

function randomReviews(random: Random, form: TableForm): LogicalValues {
  const values: MutableValues = {};
  for (const row of Object.keys(form.rowNames)) {
    const own: Record<string, number> = {};
    for (const column of ['upheld', 'corrected', 'other', 'pending']) own[column] = sparse(random, 0.4);
    values[row] = { ...own, total: sumOf(own) };
  }
  return values;
}

function sumOf(row: Readonly<Record<string, number>> | undefined): number {
  return Object.values(row ?? {}).reduce((sum, value) => sum + value, 0);
}
