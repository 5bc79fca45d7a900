import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RULES } from '../server/src/rules/index';
import type { Finding, Rule } from '../server/src/rules/rule';
import { applications2021 } from '../server/src/spec/forms/applications';
import { findingsOf, read } from './support/check-examples';
import { randomReport, seeded, type WrittenValues } from './support/logical-table';
import { NEWEST } from './support/sheet';
import { writeReport } from './support/write-table';

/** Which of the rules on figures and sums speaks of a fault: one of them, once. */
const IDS = [
  'miscounted-cells',
  'blank-figure',
  'invalid-figure',
  'split-figure',
  'shifted-figures',
  'unbalanced-sum',
  'blank-total',
  'missing-breakdown',
];
const RULES_ON_SUMS = RULES.filter(({ id }) => IDS.includes(id));

type Row = Record<string, number | string>;

/** What the rules say of a balanced report after a change of tables 三 and 四, as “rule: message”. */
function said(change: (applications: Record<string, Row>, reviews: Record<string, Row>) => void): readonly string[] {
  const { found } = check(change);
  return found.map(({ rule, finding }) => `${rule.id}: ${finding.message}`);
}

function check(change: (applications: Record<string, Row>, reviews: Record<string, Row>) => void) {
  const report = randomReport(seeded(11), NEWEST);
  const { applications, reviews } = structuredClone(report.tables) as Record<string, Record<string, Row>>;
  change(applications ?? {}, reviews ?? {});
  const tables = { ...report.tables, applications, reviews } as Record<string, WrittenValues>;
  const source = writeReport({ ...report, tables } as typeof report, 'tabbed-cells', () => 0);
  const resolved = read(source, 'report.txt');
  const found = RULES_ON_SUMS.flatMap((rule): readonly { rule: Rule; finding: Finding }[] =>
    findingsOf(rule, resolved).map((finding) => ({ rule, finding })),
  );
  return { source, found };
}

const COLUMNS = Object.keys(applications2021.columnNames);
const PARTS = COLUMNS.slice(0, -1);

/** The row with all its figures one column further right (`by` 1) or left (−1). */
function shifted(row: Row, by: 1 | -1, columns: readonly string[] = COLUMNS): Row {
  return { ...row, ...Object.fromEntries(columns.map((column, i) => [column, row[columns[i - by] ?? ''] ?? 0])) };
}

const undivided = (row: Row, nothing: number | string): Row => ({
  ...Object.fromEntries(PARTS.map((column) => [column, nothing])),
  total: row.total ?? 0,
});

test('a row shifted by a column is said by shifted-figures alone, with its total and without', () => {
  const changes = [
    (rows: Record<string, Row>) => shifted(rows.received ?? {}, 1),
    (rows: Record<string, Row>) => shifted(rows.received ?? {}, -1),
    (rows: Record<string, Row>) => shifted(rows.received ?? {}, 1, PARTS),
    (rows: Record<string, Row>) => ({ ...shifted(rows.received ?? {}, -1), total: '' }),
  ];
  for (const change of changes) {
    const messages = said((rows) => {
      rows.received = change(rows);
    });
    assert.equal(messages.length, 1, messages.join('\n'));
    assert.match(
      messages[0] ?? '',
      /^shifted-figures: “一、本年新收政府信息公开申请数量”一行为 .+，疑似整行错位，应为 .+、406：移回后/,
    );
  }
});

test('a row shifted beside another wrong figure is told, and so is that figure', () => {
  for (const by of [1, -1] as const) {
    const messages = said((rows) => {
      rows.received = shifted(rows.received ?? {}, by);
      const { otherOther = {} } = rows;
      otherOther.natural = Number(otherOther.natural) + 7;
    });
    assert.deepEqual(
      messages.map((message) => message.replace(/一行为.+移回/, '…移回').replace(/自然人为.+/, '自然人…')),
      [
        'shifted-figures: “一、本年新收政府信息公开申请数量”…移回并改正相关的另一处后各行、各列均相等',
        'unbalanced-sum: “3.其他”自然人…',
      ],
    );
  }
});

test('all rows shifted alike are one finding', () => {
  const messages = said((rows) => {
    for (const [id, row] of Object.entries(rows)) rows[id] = shifted(row, 1);
  });
  assert.equal(messages.length, 1, messages.join('\n'));
  assert.match(messages[0] ?? '', /^shifted-figures: 表三“.+等 \d+ 行的数字疑似整行错位/);
});

test('a figure in two cells of a row that has its seven is said by split-figure alone', () => {
  const messages = said(({ granted = {} }) => {
    granted.natural = 3;
    granted.enterprise = 2;
  });
  assert.deepEqual(messages, [
    'split-figure: “（一）予以公开”自然人与商业企业分别为 3、2，疑为 32 拆在两格：合并后各行、各列均相等',
  ]);
});

test('a table that is not broken down is one finding, whether its parts are blank or 0', () => {
  for (const [nothing, how] of [
    [0, '0'],
    ['', '空白'],
  ] as const) {
    const messages = said((rows) => {
      for (const [id, row] of Object.entries(rows)) rows[id] = undivided(row, nothing);
    });
    const own = messages.filter((message) => !message.startsWith('blank-figure'));
    assert.equal(own.length, 1, messages.join('\n'));
    assert.match(own[0] ?? '', new RegExp(`^missing-breakdown: 表三有 \\d+ 行只填了总计，各分项均为 ?${how}$`));
  }
});

test('a row that is not broken down is one finding, and its blanks are no others', () => {
  const messages = said((rows) => {
    rows.received = undivided(rows.received ?? {}, '');
  });
  assert.deepEqual(messages, ['missing-breakdown: “一、本年新收政府信息公开申请数量”总计为 406，各分项均为空白']);
});

test('a single wrong total over zeros stays the business of unbalanced-sum', () => {
  const messages = said(({ carriedOut = {} }) => {
    carriedOut.total = 5;
  });
  assert.deepEqual(messages, [
    'unbalanced-sum: “四、结转下年度继续办理”总计为 5，应为 0：改为 0 后本行、本列均相等（多 5）',
  ]);
});

test('what is no count is said by invalid-figure alone', () => {
  for (const text of ['若干', '12.5', '-3', '约8']) {
    const messages = said(({ granted = {} }) => {
      granted.natural = text;
    });
    assert.deepEqual(
      messages.map((message) => message.split(':')[0]),
      ['invalid-figure'],
      text,
    );
  }
});

test('a mark that stands for nothing is called what it is', () => {
  const messages = said(({ granted = {} }) => {
    granted.natural = '/';
  });
  assert.deepEqual(messages, ['unbalanced-sum: “（一）予以公开”自然人写作“/”，应为 32：改为 32 后本行、本列均相等']);
});

test('table 四 shifted as a whole is one finding', () => {
  const messages = said((_, reviews) => {
    reviews.reconsideration = { upheld: 0, corrected: 3, other: 1, pending: 0, total: 0 };
    reviews.litigationDirect = { upheld: 4, corrected: 2, other: 0, pending: 0, total: 0 };
    reviews.litigationAfterReview = { upheld: 2, corrected: 0, other: 0, pending: 0, total: 0 };
  });
  assert.deepEqual(messages, ['shifted-figures: 表四整行数字疑似错位一格：移回后各项之和均等于总计']);
});

test('a mistake in two cells points at both', () => {
  const { source, found } = check(({ granted = {} }) => {
    granted.natural = Number(granted.natural) - 2;
    granted.enterprise = Number(granted.enterprise) + 2;
  });
  const [one, ...others] = found;
  assert.equal(others.length, 0);
  assert.match(
    one?.finding.message ?? '',
    /^“（一）予以公开”商业企业为 2、自然人为 30，可能应为 0、32：2 件由商业企业移到自然人后各列均相等；另有 \d+ 种改法$/,
  );
  const partner = one?.finding.related?.at(-1);
  assert.equal(partner?.message, '“（一）予以公开”自然人为 30，改为 32');
  assert.equal(source.slice(partner?.span.start, partner?.span.end), '30');
});
