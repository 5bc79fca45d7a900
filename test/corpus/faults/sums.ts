import { type LogicalValues, pick, type Random, type WrittenValues, whole } from '../../support/logical-table';
import type { CleanReport } from '../clean-report';
import { type Fault, type Pair, withCell, withTable } from './fault';

const APPLICANTS = ['natural', 'enterprise', 'research', 'publicBenefit', 'legalService', 'other'];

/** Any cell of table 三, and the number it holds. */
function anyCell({ facts }: CleanReport, random: Random): readonly [row: string, column: string, value: number] {
  const { applications } = facts.tables;
  const row = pick(random, Object.keys(applications));
  const column = pick(random, [...APPLICANTS, 'total']);
  return [row, column, applications[row]?.[column] ?? 0];
}

function mistyped(value: number, random: Random): number {
  const digits = String(value);
  return pick(random, [
    value + whole(random, 1, 9),
    Number(`${digits}${digits.slice(-1)}`) || 5,
    Number([...digits].reverse().join('')) === value ? value + 10 : Number([...digits].reverse().join('')),
    Math.abs(value - whole(random, 1, 9)),
  ]);
}

export const SUM_FAULTS: readonly Fault[] = [
  {
    rule: 'unbalanced-sum',
    what: '表三一格数字打错',
    isCertain: true,
    make: (report, random) => {
      const [row, column, value] = anyCell(report, random);
      return withCell(report, 'applications', row, column, mistyped(value, random));
    },
  },
  {
    rule: 'unbalanced-sum',
    what: '表四总计算错',
    isCertain: true,
    make: (report, random) => {
      const row = pick(random, ['reconsideration', 'litigationDirect', 'litigationAfterReview']);
      const value = report.facts.tables.reviews[row]?.total ?? 0;
      return withCell(report, 'reviews', row, 'total', value + whole(random, 1, 9));
    },
  },
  {
    rule: 'blank-total',
    what: '有分项而总计空白',
    isCertain: true,
    make: (report, random) => {
      const { applications } = report.facts.tables;
      const rows = Object.keys(applications).filter((row) => (applications[row]?.total ?? 0) > 0);
      return rows.length === 0 || report.layout === 'columns'
        ? undefined
        : withCell(report, 'applications', pick(random, rows), 'total', '');
    },
  },
  {
    rule: 'missing-breakdown',
    what: '表三只填总计',
    isCertain: true,
    isLack: true,
    make: (report) => {
      const { applications } = report.facts.tables;
      if (!(applications.received?.total ?? 0)) return undefined;
      return withTable(
        report,
        'applications',
        mapRows(applications, (own) => ({
          ...Object.fromEntries(APPLICANTS.map((id) => [id, 0])),
          total: own.total ?? 0,
        })),
      );
    },
  },
  {
    rule: 'suspect-documents',
    what: '现行有效少于本年制发',
    isCertain: true,
    make: (report, random) => {
      const own = report.facts.tables.proactive.normativeDocument;
      if (own?.issued === undefined || own.issued < 2) return undefined;
      return withCell(report, 'proactive', 'normativeDocument', 'inForce', whole(random, 0, own.issued - 1));
    },
  },
  {
    rule: 'suspect-rule-making',
    what: '无规章制定权而填规章',
    isCertain: true,
    make: (report) => {
      const { body, edition, tables } = report.facts;
      const canTell =
        body.kind === 'township' || body.kind === 'street' || /[县区][^县区]{1,12}(?:局|委员会)$/.test(body.name);
      if (edition.id !== '2021' || !canTell) return undefined;
      return withTable(report, 'proactive', { ...tables.proactive, rule: { issued: 2, repealed: 0, inForce: 5 } });
    },
  },
  {
    rule: 'repeated-row',
    what: '一行数字照抄上一行',
    isCertain: false,
    make: (report, random) => copiedRow(report, random),
  },
];

function mapRows(values: LogicalValues, change: (own: LogicalValues[string]) => WrittenValues[string]): WrittenValues {
  return Object.fromEntries(Object.entries(values).map(([row, own]) => [row, change(own)]));
}

/** Another row takes the figures of one; what was handled and received grows with it, so that every sum holds. */
function copiedRow(report: CleanReport, random: Random): Pair | undefined {
  const { applications } = report.facts.tables;
  const isResult = (row: string) => !['received', 'carriedIn', 'handled', 'carriedOut'].includes(row);
  const rows = Object.keys(applications).filter(isResult);
  const busy = rows.filter((row) => APPLICANTS.filter((id) => (applications[row]?.[id] ?? 0) > 0).length > 1);
  const idle = rows.filter((row) => applications[row]?.total === 0);
  if (busy.length === 0 || idle.length === 0) return undefined;
  const copied = applications[pick(random, busy)] ?? {};
  const grown = (row: string) =>
    Object.fromEntries(Object.entries(applications[row] ?? {}).map(([id, value]) => [id, value + (copied[id] ?? 0)]));
  return withTable(report, 'applications', {
    ...applications,
    [pick(random, idle)]: copied,
    handled: grown('handled'),
    received: grown('received'),
  });
}
