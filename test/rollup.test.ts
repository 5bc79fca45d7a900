import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toSource } from '../server/src/report/model';
import type { ReportRef } from '../server/src/resolve/context';
import { missingChild } from '../server/src/rules/missing-child';
import { unbalancedRollup } from '../server/src/rules/unbalanced-rollup';
import type { FormId } from '../server/src/spec/types';
import { type Consolidation, consolidation, summedUp } from './corpus/consolidated';
import type { WrittenReport } from './corpus/write-report';
import { findingsOf, read } from './support/check-examples';
import type { LogicalReport, LogicalValues } from './support/logical-table';

type Tables = LogicalReport['tables'];

const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1);

const refTo = ({ name, text }: WrittenReport): ReportRef => ({ path: name, report: read(text, name) });

/** What is said of a report beside those of the children. */
function saidOf({ write, children }: Consolidation, tables: Tables, childTables: readonly Tables[] = []) {
  const refs = children.map((child, i) => refTo(write(childTables[i] ?? child.tables, child)));
  const own = write(tables);
  const { report } = refTo(own);
  const found = findingsOf(unbalancedRollup, report, { rollup: { children: refs, missing: [], doubled: [] } });
  return found.map(({ span, message, about, related = [] }) => {
    const { start, end } = toSource(report.report.draft, span);
    return { at: own.text.slice(start, end).trim(), message, about, related };
  });
}

/** The tables with some figures raised. */
function raised(
  tables: Tables,
  form: FormId,
  cells: readonly (readonly [row: string, column: string])[],
  by = 3,
): Tables {
  let values: LogicalValues = tables[form];
  for (const [row, column] of cells)
    values = { ...values, [row]: { ...values[row], [column]: (values[row]?.[column] ?? 0) + by } };
  return { ...tables, [form]: values };
}

test('nothing is said of sums that hold, in whatever layout the reports are', () => {
  for (const seed of SEEDS) {
    const all = consolidation(seed);
    assert.deepEqual(saidOf(all, all.tables), [], `seed ${seed}`);
  }
});

test('a wrong figure of table 二 is told at its cell alone', () => {
  for (const seed of SEEDS) {
    const all = consolidation(seed);
    const said = saidOf(all, raised(all.tables, 'proactive', [['penalty', 'processed']], 5000));
    const value = (all.tables.proactive.penalty?.processed ?? 0) + 5000;
    assert.deepEqual(
      said.map(({ at }) => at),
      [String(value)],
      `seed ${seed}`,
    );
    assert.match(said[0]?.message ?? '', /^“行政处罚”与名单中 \d 份年报的合计不符：.*，多 5000$/);
    assert.ok(said[0]?.related.every((place) => place.in && !/ 0$/.test(place.message)));
  }
});

test('of tables 三 and 四 the part is told and not the totals that follow from it', () => {
  const cells = ['granted', 'handled', 'received'].flatMap(
    (row) =>
      [
        [row, 'research'],
        [row, 'total'],
      ] as const,
  );
  for (const seed of SEEDS) {
    const all = consolidation(seed);
    const three = saidOf(all, raised(all.tables, 'applications', cells, 7001));
    assert.equal(three.length, 1, `seed ${seed}`);
    assert.match(
      three[0]?.message ?? '',
      /^“（一）予以公开”与名单中 \d 份年报的合计不符：科研机构为 \d+，合计 \d+，多 7001$/,
    );
    assert.equal(three[0]?.at, String((all.tables.applications.granted?.research ?? 0) + 7001));
    const four = saidOf(
      all,
      raised(
        all.tables,
        'reviews',
        [
          ['litigationDirect', 'pending'],
          ['litigationDirect', 'total'],
        ],
        7001,
      ),
    );
    assert.equal(four.length, 1, `seed ${seed}`);
    assert.match(
      four[0]?.message ?? '',
      /^“未经复议直接起诉”与名单中 \d 份年报的合计不符：尚未审结为 \d+，合计 \d+，多 7001$/,
    );
  }
});

test('a report that was left out or counted twice is one finding, whatever differs', () => {
  for (const seed of SEEDS) {
    const all = consolidation(seed);
    const [odd, ...others] = [...all.children].sort((a, b) => sizeOf(b.tables) - sizeOf(a.tables));
    if (!odd) continue;
    for (const children of [others, [odd, ...all.children]]) {
      const said = saidOf(all, summedUp(children.map(({ tables }) => tables)));
      assert.equal(said.length, 1, `seed ${seed}`);
      assert.ok(said[0]?.message.includes(`的正是“${odd.body.name}”一份的数`), said[0]?.message);
    }
  }
});

test('a figure that lacks one report or has it twice names it where that can hardly be chance', () => {
  const all = consolidation(7);
  const penalties = (shares: readonly number[], county: number) => {
    const children = all.children.map(({ tables }, i) => withPenalties(tables, shares[i] ?? 0));
    const [finding, ...more] = saidOf(all, withPenalties(summedUp(children), county), children);
    assert.deepEqual(more, []);
    return finding;
  };
  assert.ok(all.children.length > 2);
  const [first, second] = all.children.map(({ body }) => body.name);
  const lacking = penalties([1234, 5678, 90], 5768);
  assert.ok(lacking?.message.endsWith(`少 1234；少的正是“${first}”一份的数，可能没有计入`), lacking?.message);
  assert.deepEqual(
    lacking?.related.map(({ in: report }) => report?.report.body),
    [first],
  );
  const twice = penalties([1234, 5678, 90], 12680);
  assert.ok(twice?.message.endsWith(`多 5678；多的正是“${second}”一份的数，可能计了两次`), twice?.message);
  for (const [shares, county] of [
    [[12, 5678, 90], 5768],
    [[1000, 5678, 90], 5768],
    [[1234, 1234, 90], 1324],
    [[1234, 5678, 90], 5767],
  ] as const)
    assert.doesNotMatch(penalties(shares, county)?.message ?? '', /正是/);
});

const withPenalties = (tables: Tables, processed: number): Tables => ({
  ...tables,
  proactive: { ...tables.proactive, penalty: { ...tables.proactive.penalty, processed } },
});

test('a body whose report is in Traditional characters is named in Simplified ones', () => {
  const child = (penalties: number): string => `青禾縣財政局2023年政府信息公開工作年度報告
二、主動公開政府信息情況
信息內容	本年制發件數	本年廢止件數	現行有效件數
規章	0	0	0
行政規範性文件	0	0	0
信息內容	本年處理決定數量
行政許可	60
行政處罰	${penalties}
行政強制	0
信息內容	本年收費金額（單位：萬元）
行政事業性收費	12.55
`;
  const ref: ReportRef = { path: 'child.txt', report: read(child(1234)) };
  const county = read(child(1243).replace('青禾縣財政局', '青禾縣人民政府'));
  const [finding] = findingsOf(unbalancedRollup, county, { rollup: { children: [ref], missing: [], doubled: [] } });
  assert.match(finding?.related?.[0]?.message ?? '', /^青禾县财政局：/);
});

test('a child that does not add up itself says so in its own report', () => {
  const all = consolidation(3);
  const [first] = all.children;
  assert.ok(first);
  const wrong = raised(first.tables, 'reviews', [['reconsideration', 'upheld']]);
  assert.deepEqual(saidOf(all, all.tables, [wrong]), []);
});

test('many rows that differ are one finding', () => {
  const all = consolidation(4);
  const rows = Object.keys(all.tables.applications).filter(
    (row) => !['received', 'carriedIn', 'carriedOut', 'handled'].includes(row),
  );
  const cells = rows.flatMap(
    (row) =>
      [
        [row, 'other'],
        [row, 'total'],
      ] as const,
  );
  const totals = ['handled', 'received'].flatMap(
    (row) =>
      [
        [row, 'other'],
        [row, 'total'],
      ] as const,
  );
  const tables = raised(raised(all.tables, 'applications', cells, 11), 'applications', totals, 11 * rows.length);
  const said = saidOf(all, tables);
  assert.equal(said.length, 1);
  assert.match(said[0]?.message ?? '', /^表三与名单中 \d 份年报的合计不符：“（一）予以公开”其他为 .*等 \d+ 格$/);
});

test('nothing is compared while a report is missing; that is told once', () => {
  const all = consolidation(5);
  const { report } = refTo(all.write(raised(all.tables, 'proactive', [['penalty', 'processed']])));
  const rollup = { children: [], missing: ['青禾县甲局', '青禾县乙局'], doubled: ['青禾县乙局'] };
  assert.deepEqual(findingsOf(unbalancedRollup, report, { rollup }), []);
  const [finding, ...others] = findingsOf(missingChild, report, { rollup });
  assert.equal(others.length, 0);
  assert.match(
    finding?.message ?? '',
    /^名单中 2 个机关，没有找到“青禾县甲局”的20\d\d年年报，“青禾县乙局”的20\d\d年年报不止一份，汇总数未作比对$/,
  );
});

/** How much a body has in its tables. */
const sizeOf = (tables: Tables): number =>
  Object.values(tables)
    .flatMap((values) => Object.values(values).flatMap((columns) => Object.values(columns)))
    .filter((value) => value > 0).length;
