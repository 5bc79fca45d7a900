import { EDITIONS } from '../../../server/src/spec/editions';
import type { FormId, FormLine, TableForm } from '../../../server/src/spec/types';
import { pick, type Random, whole } from '../../support/logical-table';
import type { CleanReport } from '../clean-report';
import { randomTables } from '../figures';
import { type Fault, type Pair, retyped, withCell, withForm, withTable } from './fault';

const APPLICANTS = ['natural', 'enterprise', 'research', 'publicBenefit', 'legalService', 'other'];

/** A row of table 三 that has figures in it, if there is one. */
function busyRow(report: CleanReport, random: Random, least = 1): string | undefined {
  const { applications } = report.facts.tables;
  const rows = Object.keys(applications).filter((row) => (applications[row]?.total ?? 0) >= least);
  return rows.length > 0 ? pick(random, rows) : undefined;
}

/** The form of a table with other lines. */
function relined(
  report: CleanReport,
  id: FormId,
  change: (lines: readonly FormLine[]) => readonly FormLine[],
): TableForm {
  const form = report.facts.edition.forms[id];
  return { ...form, blocks: form.blocks.map((block) => ({ ...block, lines: change(block.lines) })) };
}

function rowOf(report: CleanReport, random: Random): FormLine {
  const lines = report.facts.edition.forms.applications.blocks.flatMap((block) => block.lines);
  return pick(random, lines.slice(4, -3));
}

const MISTYPED_ROWS: readonly (readonly [string, string])[] = [
  ['四类过程性信息', '四类过程行信息'],
  ['保护第三方合法权益', '保护第三方合法权利'],
  ['没有现成信息需要另行制作', '没有现成信息须要另行制作'],
  ['要求提供公开出版物', '要求提供公共出版物'],
  ['信访举报投诉类申请', '信访举报投诉申请'],
  ['无正当理由大量反复申请', '无正当理由大量重复申请'],
  ['结转下年度继续办理', '结转下年继续办理'],
];
const MISTYPED_COLUMNS: readonly (readonly [string, string])[] = [
  ['本年废止件数', '本年度止件数'],
  ['现行有效件数', '现行有郊件数'],
  ['社会公益组织', '社会公益团体'],
  ['法律服务机构', '法律服务机关'],
];
const SHORTENED: readonly (readonly [string, string])[] = [
  ['社会公益组织', '社会公益'],
  ['法律服务机构', '法律服务'],
  ['本年制发件数', '本年制发'],
];

const asTyped = (report: CleanReport, [from, to]: readonly [string, string]): Pair => retyped(report, from, to);

export const TABLE_FAULTS: readonly Fault[] = [
  {
    rule: 'mislabelled-row',
    what: '行名错一字',
    isCertain: true,
    make: (report, random) => asTyped(report, pick(random, MISTYPED_ROWS)),
  },
  {
    rule: 'mislabelled-column',
    what: '列名错一字',
    isCertain: true,
    make: (report, random) => asTyped(report, pick(random, MISTYPED_COLUMNS)),
  },
  {
    rule: 'truncated-label',
    what: '列名残缺',
    isCertain: true,
    make: (report, random) => (report.layout === 'columns' ? undefined : asTyped(report, pick(random, SHORTENED))),
  },
  {
    rule: 'misworded-note',
    what: '勾稽关系说明少“为”',
    isCertain: true,
    make: (report) => retyped(report, '勾稽关系为：', '勾稽关系：'),
  },
  {
    rule: 'missing-row',
    what: '表三缺一行',
    isCertain: true,
    isLack: true,
    make: (report, random) => {
      const gone = rowOf(report, random);
      return withForm(
        report,
        relined(report, 'applications', (lines) => lines.filter((line) => line !== gone)),
      );
    },
  },
  {
    rule: 'duplicate-row',
    what: '表三一行写了两次',
    isCertain: true,
    make: (report, random) => {
      const twice = rowOf(report, random);
      return withForm(
        report,
        relined(report, 'applications', (lines) => lines.flatMap((line) => (line === twice ? [line, line] : [line]))),
      );
    },
  },
  {
    rule: 'misordered-row',
    what: '表三两行次序颠倒',
    isCertain: true,
    make: (report) => {
      const swap = (lines: readonly FormLine[]) => {
        const [a, b] = [lines[5], lines[6]];
        return lines.map((line) => (line === a && b ? b : line === b && a ? a : line));
      };
      return withForm(report, relined(report, 'applications', swap));
    },
  },
  {
    rule: 'surplus-row',
    what: '表二多一行',
    isCertain: true,
    make: (report) => {
      if (report.layout === 'columns' || report.layout === 'bare-cells') return undefined;
      const extra = '行政征收裁决确认';
      const form = relined(report, 'proactive', (lines) =>
        lines.flatMap((line) =>
          line.label === '行政许可'
            ? [line, { ...line, label: extra, cells: line.cells.map((cell) => ({ ...cell, row: 'extra' })) }]
            : [line],
        ),
      );
      return withForm(report, form, {
        ...report.facts.tables.proactive,
        extra: { processed: 3, previousItems: 3, change: 0 },
      });
    },
  },
  {
    rule: 'miscounted-cells',
    what: '表三一行少一格',
    isCertain: true,
    make: (report, random) => {
      const row = rowOf(report, random);
      return withForm(
        report,
        relined(report, 'applications', (lines) =>
          lines.map((line) => (line === row ? { ...line, cells: line.cells.slice(1) } : line)),
        ),
      );
    },
  },
  {
    rule: 'wrong-edition',
    what: '2021 年以后用 2019 年的表二',
    isCertain: true,
    isLack: true,
    make: (report, random) => {
      const { edition, counts, body } = report.facts;
      const old = EDITIONS.find(({ id }) => id === '2019');
      if (edition.id !== '2021' || !old || counts.issued > 0) return undefined;
      return withForm(report, old.forms.proactive, randomTables(random, old, body).proactive);
    },
  },
  {
    rule: 'blank-figure',
    what: '以“/”代零',
    isCertain: true,
    make: (report) =>
      report.facts.tables.proactive.rule?.repealed === 0
        ? withCell(report, 'proactive', 'rule', 'repealed', '/')
        : undefined,
  },
  {
    rule: 'invalid-figure',
    what: '件数写成小数',
    isCertain: true,
    make: (report, random) => withCell(report, 'proactive', 'licence', 'processed', `${whole(random, 1, 99)}.5`),
  },
  {
    rule: 'invalid-figure',
    what: '件数写成文字',
    isCertain: true,
    make: (report) => withCell(report, 'proactive', 'licence', 'processed', '若干'),
  },
  {
    rule: 'unit-in-figure',
    what: '数字带“件”',
    isCertain: true,
    make: (report) =>
      withCell(
        report,
        'proactive',
        'licence',
        'processed',
        `${report.facts.tables.proactive.licence?.processed ?? 0}件`,
      ),
  },
  {
    rule: 'malformed-figure',
    what: '全角数字',
    isCertain: true,
    make: (report) =>
      withCell(
        report,
        'proactive',
        'licence',
        'processed',
        fullWidth(report.facts.tables.proactive.licence?.processed ?? 0),
      ),
  },
  {
    rule: 'malformed-figure',
    what: '千分位',
    isCertain: true,
    make: (report) => {
      const value = report.facts.tables.proactive.licence?.processed ?? 0;
      return value < 1000
        ? undefined
        : withCell(report, 'proactive', 'licence', 'processed', value.toLocaleString('en-US'));
    },
  },
  {
    rule: 'split-figure',
    what: '一个数拆到两格',
    isCertain: true,
    make: (report, random) => splitFigure(report, random),
  },
  {
    rule: 'shifted-figures',
    what: '整行左移一格',
    isCertain: true,
    make: (report, random) => {
      const row = busyRow(report, random, 2);
      const own = row === undefined ? undefined : report.facts.tables.applications[row];
      if (row === undefined || !own) return undefined;
      const columns = [...APPLICANTS, 'total'];
      const moved = Object.fromEntries(columns.map((column, i) => [column, own[columns[i + 1] ?? ''] ?? 0]));
      return withTable(report, 'applications', { ...report.facts.tables.applications, [row]: moved });
    },
  },
];

const fullWidth = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

function splitFigure(report: CleanReport, random: Random): Pair | undefined {
  const { applications } = report.facts.tables;
  const row = busyRow(report, random, 10);
  const own = row === undefined ? undefined : applications[row];
  const column = own && APPLICANTS.find((id) => (own[id] ?? 0) >= 10);
  if (row === undefined || !own || column === undefined) return undefined;
  const digits = String(own[column]);
  const form = relined(report, 'applications', (lines) =>
    lines.map((line) =>
      line.cells[0]?.row === row
        ? {
            ...line,
            cells: line.cells.flatMap((cell) => (cell.column === column ? [cell, { row, column: 'rest' }] : [cell])),
          }
        : line,
    ),
  );
  return withForm(report, form, {
    ...applications,
    [row]: { ...own, [column]: digits.slice(0, 1), rest: digits.slice(1) },
  });
}
