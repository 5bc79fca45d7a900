import { EDITIONS } from '../../server/src/spec/editions';
import type { FormId } from '../../server/src/spec/types';
import { type LogicalReport, type LogicalValues, pick, type Random, seeded, whole } from '../support/logical-table';
import { LAYOUTS } from '../support/write-table';
import { type Body, randomBody } from './bodies';
import type { Block } from './clean-report';
import { countsOf, randomTables } from './figures';
import { type WrittenReport, writeCleanReport } from './write-report';

/** The tables of a government's report and of those that it sums up, each written in a layout of its own. */
export interface Consolidation {
  readonly tables: LogicalReport['tables'];
  readonly children: readonly ConsolidatedChild[];
  readonly write: (tables: LogicalReport['tables'], child?: ConsolidatedChild) => WrittenReport;
}

export interface ConsolidatedChild {
  readonly body: Body;
  readonly tables: LogicalReport['tables'];
}

export function consolidation(seed: number): Consolidation {
  const random = seeded(seed * 104_729 + 5);
  const edition = pick(random, EDITIONS);
  const year = whole(random, edition.firstReportYear, edition.lastReportYear ?? 2025);
  const children = Array.from({ length: whole(random, 2, 7) }, (_, i): ConsolidatedChild => {
    const body = { ...randomBody(random), name: `青禾县${'甲乙丙丁戊己庚辛'.charAt(i)}局` };
    return { body, tables: randomTables(random, edition, body) };
  });
  const county = { ...randomBody(random), name: '青禾县人民政府' };
  return {
    tables: summedUp(children.map(({ tables }) => tables)),
    children,
    write: (own, child) =>
      writeTables(random, { year, edition, body: child?.body ?? county, tables: own, counts: countsOf(own) }),
  };
}

/** What a report has that sums up others. */
export function summedUp(all: readonly LogicalReport['tables'][]): LogicalReport['tables'] {
  const of = (form: FormId): LogicalValues => sumOf(all.map((tables) => tables[form]));
  return { proactive: of('proactive'), applications: of('applications'), reviews: of('reviews') };
}

/** Amounts have at most four digits after the point. */
function sumOf(all: readonly LogicalValues[]): LogicalValues {
  const [first = {}] = all;
  const rows = Object.entries(first).map(([row, columns]) => {
    const sums = Object.keys(columns).map((column) => {
      const sum = all.reduce((added, values) => added + (values[row]?.[column] ?? 0), 0);
      return [column, Math.round(sum * 10_000) / 10_000];
    });
    return [row, Object.fromEntries(sums)];
  });
  return Object.fromEntries(rows);
}

function writeTables(random: Random, facts: Parameters<typeof writeCleanReport>[0]['facts']): WrittenReport {
  const blocks: readonly Block[] = [
    { kind: 'title', text: `${facts.body.name}${facts.year}年政府信息公开工作年度报告` },
    { kind: 'heading', ordinal: 2, text: '二、主动公开政府信息情况' },
    { kind: 'table', form: 'proactive' },
    { kind: 'heading', ordinal: 3, text: '三、收到和处理政府信息公开申请情况' },
    { kind: 'table', form: 'applications' },
    { kind: 'heading', ordinal: 4, text: '四、政府信息公开行政复议、行政诉讼情况' },
    { kind: 'table', form: 'reviews' },
  ];
  return writeCleanReport({ seed: whole(random, 1, 1e6), facts, layout: pick(random, LAYOUTS), blocks });
}
