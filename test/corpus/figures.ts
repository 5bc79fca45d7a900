import type { Edition, TableForm } from '../../server/src/spec/types';
import {
  type LogicalReport,
  type LogicalValues,
  pick,
  type Random,
  randomApplications,
  whole,
} from '../support/logical-table';
import type { Body } from './bodies';

type MutableValues = Record<string, Record<string, number>>;

/** Three tables as a clean report has them: every sum holds, and nothing in them is odd. */
export function randomTables(random: Random, edition: Edition, body: Body): LogicalReport['tables'] {
  const { proactive, applications, reviews } = edition.forms;
  const isQuiet = body.kind !== 'government' && random() < 0.45;
  return {
    proactive: randomProactive(random, proactive, body),
    applications: isQuiet ? zeros(applications) : distinctRows(random, applications),
    reviews: isQuiet ? zeros(reviews) : randomReviews(random, reviews),
  };
}

export function zeros(form: TableForm): LogicalValues {
  const values: MutableValues = {};
  for (const { row, column } of cellsOf(form)) values[row] = { ...values[row], [column]: 0 };
  return values;
}

const cellsOf = (form: TableForm) => form.blocks.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells));

/** Two rows of several figures that are the same would look copied. */
function distinctRows(random: Random, form: TableForm): LogicalValues {
  for (let tries = 0; tries < 20; tries++) {
    const values = randomApplications(random, form);
    if (!hasAlikeRows(values)) return values;
  }
  return zeros(form);
}

export function hasAlikeRows(values: LogicalValues): boolean {
  const rows = Object.entries(values)
    .filter(([row]) => row !== 'handled' && row !== 'received')
    .map(([, columns]) => Object.values(columns))
    .filter((figures) => figures.filter((figure) => figure > 0).length > 2)
    .map((figures) => figures.join());
  return new Set(rows).size < rows.length;
}

function randomProactive(random: Random, form: TableForm, body: Body): LogicalValues {
  const values: MutableValues = {};
  for (const { row, column } of cellsOf(form))
    values[row] = { ...values[row], [column]: figureFor(random, column, body) };
  for (const [row, own] of Object.entries(values)) {
    if (row === 'rule' && !body.makesRules)
      values[row] = Object.fromEntries(Object.keys(own).map((column) => [column, 0]));
    else if (own.issued !== undefined) values[row] = { ...own, inForce: own.issued + whole(random, 0, 60) };
  }
  return values;
}

function figureFor(random: Random, column: string, { kind }: Body): number {
  if (column === 'amount') return pick(random, [0, 0, whole(random, 1, 90000) / 100, whole(random, 1, 9999) / 10000]);
  if (random() < 0.4) return 0;
  const most = kind === 'government' ? 5000 : column === 'processed' ? 300 : 12;
  return whole(random, 0, most);
}

const OUTCOMES = ['upheld', 'corrected', 'other', 'pending'];

function randomReviews(random: Random, form: TableForm): LogicalValues {
  return Object.fromEntries(
    Object.keys(form.rowNames).map((row) => {
      const own = Object.fromEntries(OUTCOMES.map((column) => [column, random() < 0.6 ? 0 : whole(random, 1, 15)]));
      return [row, { ...own, total: OUTCOMES.reduce((sum, column) => sum + (own[column] ?? 0), 0) }];
    }),
  );
}

/** Figures that the prose speaks of. */
export interface Counts {
  readonly received: number;
  readonly carriedIn: number;
  readonly handled: number;
  readonly carriedOut: number;
  readonly natural: number;
  readonly groups: Readonly<
    Record<'予以公开' | '部分公开' | '不予公开' | '无法提供' | '不予处理' | '其他处理', number>
  >;
  readonly reviews: number;
  readonly lawsuits: number;
  readonly issued: number;
  readonly repealed: number;
  readonly inForce: number;
}

const GROUPS = {
  予以公开: /^granted$/,
  部分公开: /^partial$/,
  不予公开: /^refused/,
  无法提供: /^unavailable/,
  不予处理: /^notProcessed/,
  其他处理: /^other/,
} as const;

export function countsOf({ applications, reviews, proactive }: LogicalReport['tables']): Counts {
  const total = (row: string) => applications[row]?.total ?? 0;
  const group = (rows: RegExp) =>
    Object.keys(applications)
      .filter((row) => rows.test(row))
      .reduce((sum, row) => sum + total(row), 0);
  const documents = proactive.normativeDocument ?? {};
  return {
    received: total('received'),
    carriedIn: total('carriedIn'),
    handled: total('handled'),
    carriedOut: total('carriedOut'),
    natural: applications.received?.natural ?? 0,
    groups: Object.fromEntries(Object.entries(GROUPS).map(([name, rows]) => [name, group(rows)])) as Counts['groups'],
    reviews: reviews.reconsideration?.total ?? 0,
    lawsuits: (reviews.litigationDirect?.total ?? 0) + (reviews.litigationAfterReview?.total ?? 0),
    issued: documents.issued ?? documents.made ?? 0,
    repealed: documents.repealed ?? 0,
    inForce: documents.inForce ?? 0,
  };
}
