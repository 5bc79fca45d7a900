import { editionOfYear } from '../../server/src/spec/editions';
import type { TableForm } from '../../server/src/spec/types';
import {
  type LogicalReport,
  type LogicalValues,
  pick,
  type Random,
  randomApplications,
  seeded,
  whole,
} from '../support/logical-table';
import { LAYOUTS } from '../support/write-table';
import { type Block, blocksOf, type CleanReport } from './clean-report';
import type { Facts } from './facts';
import { countsOf, hasAlikeRows, randomTables, zeros } from './figures';

type Tables = LogicalReport['tables'];

/**
 * A clean report of the same body for the year before, so that all that binds two years holds: it carries out what this one
 * carries in, and what was in force then is in force now but for what was issued and repealed. None before 2019.
 */
export function lastYearOf(report: CleanReport): CleanReport | undefined {
  const { year, body } = report.facts;
  const edition = editionOfYear(year - 1);
  if (!edition) return undefined;
  const seed = report.seed + SEEDS_APART;
  const random = seeded(seed * 6007 + 29);
  const any = randomTables(random, edition, body);
  const isSameForm = edition === report.facts.edition;
  const tables: Tables = {
    proactive: isSameForm ? proactiveBefore(random, any.proactive, report.facts.tables.proactive) : any.proactive,
    applications: applicationsBefore(
      random,
      edition.forms.applications,
      report.facts.tables.applications.carriedIn ?? {},
    ),
    reviews: any.reviews,
  };
  const facts: Facts = { year: year - 1, body, edition, tables, counts: countsOf(tables) };
  return { seed, facts, layout: pick(random, LAYOUTS), blocks: otherWords(facts, random, report.blocks) };
}

/** So that no report is the year before of one and a report of its own as well. */
const SEEDS_APART = 1_000_000;

/** Decisions and fees change from year to year, but not by an order of magnitude. */
function proactiveBefore(random: Random, any: LogicalValues, now: LogicalValues): LogicalValues {
  return Object.fromEntries(
    Object.entries(now).map(([row, own]) => [
      row,
      Object.fromEntries(
        Object.entries(own).map(([column, value]) => [column, near(random, column, value, any[row] ?? {}, own)]),
      ),
    ]),
  );
}

type Columns = Readonly<Record<string, number>>;

function near(random: Random, column: string, value: number, any: Columns, now: Columns): number {
  const share = whole(random, 60, 160) / 100;
  if (column === 'amount') return Math.round(value * share * 10_000) / 10_000;
  if (now.inForce === undefined) return value === 0 ? whole(random, 0, 5) : Math.ceil(value * share);
  const inForce = (now.inForce ?? 0) - (now.issued ?? 0) + (now.repealed ?? 0);
  if (column === 'inForce') return inForce;
  // No more was issued than is in force.
  return Math.min(any[column] ?? 0, inForce);
}

/** Any handling of applications that leaves these open. */
function applicationsBefore(random: Random, form: TableForm, carriedOut: Columns): LogicalValues {
  for (let tries = 0; tries < 20; tries++) {
    const values = leavingOpen(randomApplications(random, form), carriedOut);
    if (!hasAlikeRows(values)) return values;
  }
  return leavingOpen(zeros(form), carriedOut);
}

function leavingOpen(values: LogicalValues, carriedOut: Columns): LogicalValues {
  const carriedIn: Record<string, number> = {};
  const received: Record<string, number> = {};
  for (const [column, left] of Object.entries(carriedOut)) {
    const all = (values.handled?.[column] ?? 0) + left;
    if (column === 'total') continue;
    carriedIn[column] = Math.min(values.carriedIn?.[column] ?? 0, all);
    received[column] = all - carriedIn[column];
  }
  return { ...values, received: withTotal(received), carriedIn: withTotal(carriedIn), carriedOut };
}

const withTotal = (columns: Columns): Columns => ({
  ...columns,
  total: Object.values(columns).reduce((sum, value) => sum + value, 0),
});

const DRAFTS = 40;

/** The words that have the least in common with those of the year after: no part was carried over. */
function otherWords(facts: Facts, random: Random, after: readonly Block[]): readonly Block[] {
  const told = new Set(clausesOf(after));
  const likeness = (blocks: readonly Block[]) => clausesOf(blocks).filter((clause) => told.has(clause)).length;
  const drafts = Array.from({ length: DRAFTS }, () => blocksOf(facts, random)).map((blocks) => ({
    blocks,
    likeness: likeness(blocks),
  }));
  return drafts.reduce((best, draft) => (draft.likeness < best.likeness ? draft : best)).blocks;
}

/** The problems are few, and are not to be the same ones: each of their clauses counts as so many. */
const WEIGHT_OF_PROBLEMS = 10;

/** What parts 一 and 五 say, without numbers. */
function clausesOf(blocks: readonly Block[]): readonly string[] {
  let part = 0;
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') part = block.ordinal;
    if (block.kind !== 'paragraph' || (part !== 1 && part !== 5)) return [];
    return block.text
      .replace(/\d+/g, '')
      .split(/[，。；：、]|[一二三]是/)
      .filter((clause) => clause.length >= 6)
      .flatMap((clause) => Array.from({ length: part === 5 ? WEIGHT_OF_PROBLEMS : 1 }, () => clause));
  });
}
