import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cellSpan } from '../server/src/report/cell-places';
import type { TableLayout } from '../server/src/report/model';
import { blankTotal } from '../server/src/rules/blank-total';
import { missingBreakdown } from '../server/src/rules/missing-breakdown';
import type { Finding, Fix } from '../server/src/rules/rule';
import { shiftedFigures } from '../server/src/rules/shifted-figures';
import { splitFigure } from '../server/src/rules/split-figure';
import { unbalancedSum } from '../server/src/rules/unbalanced-sum';
import { EDITIONS } from '../server/src/spec/editions';
import type { Edition } from '../server/src/spec/types';
import { applyFixes, findingsOf, read } from './support/check-examples';
import { pick, randomReport, seeded, whole } from './support/logical-table';
import { figureAt, NEWEST, preferred, sheet, sums, write } from './support/sheet';
import { fileEnding, LAYOUTS, writeReport } from './support/write-table';

const SUM_RULES = [splitFigure, shiftedFigures, unbalancedSum, blankTotal, missingBreakdown];

interface Case {
  readonly seed: number;
  readonly layout: TableLayout;
  readonly edition: Edition;
}

/** One figure of a balanced table 三 replaced, and the text written in a layout. */
function damageOne({ seed, layout, edition }: Case) {
  const random = seeded(seed);
  const report = randomReport(random, edition);
  const values = report.tables.applications;
  const row = pick(random, Object.keys(values));
  const column = pick(random, Object.keys(values[row] ?? {}));
  const right = values[row]?.[column] ?? 0;
  const other = whole(random, 0, 60);
  const wrong = other === right ? right + 1 : other;
  const applications = { ...values, [row]: { ...values[row], [column]: wrong } };
  const source = writeReport({ ...report, tables: { ...report.tables, applications } }, layout, random);
  return { source, row, column, right };
}

test('one wrong figure is one finding, and its preferred fix mends the draft, in whatever layout', () => {
  const mends = (one: Case) => {
    const { source, row, column, right } = damageOne(one);
    const name = `report.${fileEnding(one.layout)}`;
    const resolved = read(source, name);
    const findings = SUM_RULES.flatMap((rule) => findingsOf(rule, resolved));
    assert.equal(findings.length, 1, findings.map(({ message }) => message).join('\n'));
    const [finding] = findings as [Finding];
    assert.deepEqual(finding.span, cellSpan(figureAt(resolved, 'applications', row, column).cell));
    const fixes = preferred(finding);
    assert.equal(fixes.length, 1);
    const again = read(applyFixes({ source, resolved }, [fixes[0] as Fix]), name);
    assert.equal(figureAt(again, 'applications', row, column).value, right);
    assert.deepEqual(findingsOf(unbalancedSum, again), []);
  };
  const cases = fc.record({
    seed: fc.nat(),
    layout: fc.constantFrom(...LAYOUTS),
    edition: fc.constantFrom(...EDITIONS),
  });
  fc.assert(fc.property(cases, mends), { numRuns: 100 });
});

test('a balanced draft has no finding', () => {
  const { resolved } = sheet();
  assert.deepEqual([...findingsOf(unbalancedSum, resolved), ...findingsOf(blankTotal, resolved)], []);
});

test('a forgotten figure is called blank, and the fix writes it', () => {
  const { source, resolved, report } = sheet();
  const right = report.tables.applications.received?.natural ?? 0;
  assert.ok(right > 0);
  const blanked = write(source, resolved, figureAt(resolved, 'applications', 'received', 'natural'), '');
  const again = read(blanked, 'report.txt');
  const [finding] = findingsOf(unbalancedSum, again) as [Finding];
  assert.equal(
    finding.message,
    `“一、本年新收政府信息公开申请数量”自然人空白，应为 ${right}：改为 ${right} 后本行、本列均相等`,
  );
  assert.deepEqual(sums(applyFixes({ source: blanked, resolved: again }, [preferred(finding)[0] as Fix])), []);
});

test('a unit beside the digits stays when the figure is mended', () => {
  const { source, resolved, report } = sheet();
  const right = report.tables.applications.received?.natural ?? 0;
  const odd = write(source, resolved, figureAt(resolved, 'applications', 'received', 'natural'), `${right + 2}件`);
  const again = read(odd, 'report.txt');
  const [finding] = findingsOf(unbalancedSum, again) as [Finding];
  assert.equal(
    applyFixes({ source: odd, resolved: again }, [preferred(finding)[0] as Fix]),
    write(source, resolved, figureAt(resolved, 'applications', 'received', 'natural'), `${right}件`),
  );
});

/** The lines of table 三 that hold `label`. */
const lineWith = (source: string, label: string): string =>
  source.split('\n').find((line) => line.includes(label)) ?? '';

test('where a row is missing, stands twice or elsewhere, its columns are not added up', () => {
  const { source } = sheet('tab-separated');
  const granted = lineWith(source, '（一）予以公开');
  const carriedOut = lineWith(source, '四、结转下年度继续办理');
  assert.match(granted, /[1-9]/);
  for (const damaged of [
    source.replace(`${granted}\n`, ''),
    source.replace(granted, `${granted}\n${granted}`),
    source.replace(carriedOut, `${carriedOut}\n${granted}`).replace(`${granted}\n`, ''),
  ]) {
    assert.notEqual(damaged, source);
    assert.deepEqual(sums(damaged), []);
  }
});

test('where most figures are wrong, one finding names every broken equation', () => {
  const random = seeded(1);
  const report = randomReport(random, NEWEST);
  const applications = Object.fromEntries(
    Object.entries(report.tables.applications).map(([row, columns]) => [
      row,
      Object.fromEntries(Object.keys(columns).map((column) => [column, whole(random, 1, 500)])),
    ]),
  );
  const findings = sums(
    writeReport({ ...report, tables: { ...report.tables, applications } }, 'tab-separated', random),
  );
  assert.equal(findings.length, 1);
  const [{ message, related = [], fixes = [] }] = findings as [Finding];
  assert.match(message, /^表三有 \d+ 处不相等，不能确定是哪几格有误：/);
  assert.ok(message.length < 200, message);
  assert.ok(related.length >= 25);
  assert.deepEqual(fixes, []);
});

/** Findings in the balanced sheet with some figures of table 三 changed, and the values that were right. */
function changed(change: (values: Record<string, Record<string, number>>) => void): readonly Finding[] {
  const { report } = sheet();
  const applications = structuredClone(report.tables.applications) as Record<string, Record<string, number>>;
  change(applications);
  return sums(writeReport({ ...report, tables: { ...report.tables, applications } }, 'tabbed-cells', () => 0));
}

const titles = ({ fixes = [] }: Finding): readonly string[] => fixes.map(({ title }) => title);

test('two wrong cells are two findings, each with its own repair and none preferred', () => {
  const findings = changed((values) => {
    values.received = { ...values.received, natural: (values.received?.natural ?? 0) + 2 };
    values.granted = { ...values.granted, enterprise: (values.granted?.enterprise ?? 0) + 5 };
  });
  assert.equal(findings.length, 2);
  for (const finding of findings) {
    assert.equal(finding.fixes?.length, 1);
    assert.deepEqual(preferred(finding), []);
  }
});

test('a case in the wrong column is one finding; rows that could hold it are offered, none preferred', () => {
  const findings = changed((values) => {
    const row = values.granted ?? {};
    values.granted = { ...row, natural: (row.natural ?? 0) - 2, other: (row.other ?? 0) + 2 };
  });
  assert.equal(findings.length, 1);
  const [finding] = findings as [Finding];
  assert.deepEqual(preferred(finding), []);
  assert.equal(titles(finding)[0], '“（一）予以公开”2 件由其他移到自然人（列次填错）');
});

test('rows swapped are one finding, named in the first fix', () => {
  const swapped = changed((values) => {
    [values.handled, values.carriedOut] = [values.carriedOut ?? {}, values.handled ?? {}];
  });
  assert.equal(swapped.length, 1);
  assert.equal(
    titles(swapped[0] as Finding)[0],
    '换回“（七）总计”与“四、结转下年度继续办理”两行的数字（两行数字互换）',
  );
});

test('table 四: every repair of a broken sum is offered, none preferred', () => {
  const { report } = sheet();
  const reviews = {
    ...report.tables.reviews,
    litigationDirect: { upheld: 4, corrected: 1, other: 0, pending: 2, total: 8 },
  };
  const findings = sums(writeReport({ ...report, tables: { ...report.tables, reviews } }, 'tabbed-cells', () => 0));
  assert.equal(findings.length, 1);
  const [finding] = findings as [Finding];
  assert.equal(finding.message, '“未经复议直接起诉”：4＋1＋2＝7，总计写 8，差 1');
  assert.deepEqual(preferred(finding), []);
  assert.deepEqual(titles(finding), [
    '“未经复议直接起诉”总计改为 7，4＋1＋2＝7',
    '“未经复议直接起诉”结果维持改为 5，5＋1＋2＝8',
    '“未经复议直接起诉”结果纠正改为 2，4＋2＋2＝8',
    '“未经复议直接起诉”尚未审结改为 3，4＋1＋3＝8',
    '“未经复议直接起诉”其他结果改为 1，4＋1＋1＋2＝8',
  ]);
});
