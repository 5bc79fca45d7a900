import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellSpan } from '../server/src/report/cell-places';
import { blankTotal } from '../server/src/rules/blank-total';
import type { Finding } from '../server/src/rules/rule';
import { unbalancedSum } from '../server/src/rules/unbalanced-sum';
import { applyFixes, findingsOf, read } from './support/check-examples';
import { figureAt, sheet, write } from './support/sheet';
import { writeReport } from './support/write-table';

test('a blank total is said by blank-total alone, and filled with what its parts make', () => {
  const { source, report } = sheet();
  const { applications } = report.tables;
  const rows = Object.keys(applications).filter((row) => (applications[row]?.total ?? 0) > 0);
  assert.ok(rows.length > 4);
  const withoutTotals = Object.fromEntries(
    Object.entries(applications).map(([row, { total = 0, ...parts }]) => [
      row,
      total > 0 ? parts : { ...parts, total },
    ]),
  );
  const blanked = writeReport(
    { ...report, tables: { ...report.tables, applications: withoutTotals } },
    'tabbed-cells',
    () => 0,
  );
  const again = read(blanked, 'report.txt');
  assert.deepEqual(findingsOf(unbalancedSum, again), []);
  const findings = findingsOf(blankTotal, again);
  assert.equal(findings.length, rows.length);
  const fixes = findings.flatMap((finding) => finding.fixes ?? []);
  assert.equal(applyFixes({ source: blanked, resolved: again }, fixes), source);
});

test('a blank total whose sums disagree is not filled in; the wrong part is said besides', () => {
  const { source, resolved, report } = sheet();
  const right = report.tables.applications.received?.natural ?? 0;
  const wrong = write(source, resolved, figureAt(resolved, 'applications', 'received', 'natural'), String(right + 2));
  const middle = read(wrong, 'report.txt');
  const blanked = write(wrong, middle, figureAt(middle, 'applications', 'received', 'total'), '');
  const again = read(blanked, 'report.txt');
  const [finding] = findingsOf(blankTotal, again) as [Finding];
  assert.deepEqual(finding.fixes, []);
  assert.match(finding.message, /须先核对分项/);
  const [part, ...others] = findingsOf(unbalancedSum, again) as [Finding];
  assert.deepEqual(others, []);
  assert.deepEqual(part.span, cellSpan(figureAt(again, 'applications', 'received', 'natural').cell));
});
