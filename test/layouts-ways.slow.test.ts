import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ResolvedReport } from '../server/src/resolve/model';
import { RULES } from '../server/src/rules/index';
import { exportReport } from '../server/src/service/export';
import { EDITIONS } from '../server/src/spec/editions';
import { findingsOf, read } from './support/check-examples';
import { type LogicalReport, logicalReports, randomReport, seeded } from './support/logical-table';
import { WAYS } from './support/ways/index';
import { INVENTED_COLUMNS } from './support/ways/markdown-ways';
import { LOST_WAYS } from './support/ways/page-ways';
import { writeDraft } from './support/whole-draft';

function tablesOf(resolved: ResolvedReport): unknown {
  return exportReport('draft', resolved).tables;
}

/** Errors and warnings; what may vary in a way of writing is worth a hint at most. */
function faultsIn(resolved: ResolvedReport): readonly string[] {
  return RULES.flatMap((rule) =>
    findingsOf(rule, resolved).flatMap(({ message, severity = rule.severity }) =>
      severity === 'info' ? [] : [`${rule.id}: ${message}`],
    ),
  );
}

for (const way of WAYS) {
  test(`${way.name}: read as it was meant, without a fault`, () => {
    const isRead = (report: LogicalReport, seed: number) => {
      const resolved = read(writeDraft(report, way, seeded(seed)), `draft.${way.ending}`);
      assert.deepEqual(tablesOf(resolved), report.tables);
      const { edition, year, body, title } = exportReport('draft', resolved);
      assert.deepEqual([edition, year, body, title], [report.edition.id, report.year, report.body, report.title]);
      assert.deepEqual(faultsIn(resolved), []);
    };
    fc.assert(fc.property(logicalReports, fc.nat(), isRead), { numRuns: 8, includeErrorInReport: true });
  });
}

test('two figures on one line that look like one in groups are two where the form has two', () => {
  const way = WAYS.find(({ name }) => name.includes('the figures of a row on one'));
  const old = EDITIONS.find(({ id }) => id === '2019');
  assert.ok(way && old);
  const report = randomReport(seeded(5), old);
  const { proactive } = report.tables;
  const fee = { previousItems: 27, change: 414 };
  const tables = { ...report.tables, proactive: { ...proactive, institutionalFee: fee } };
  // Before it, a table with the same words whose figures are plain.
  for (const one of [report, { ...report, tables }]) {
    const text = writeDraft(one, way, seeded(0));
    assert.deepEqual(tablesOf(read(text, 'draft.txt')), one.tables);
  }
});

test('column names that nobody prescribed are one warning over right figures', () => {
  const isTold = (report: LogicalReport, seed: number) => {
    const resolved = read(writeDraft(report, INVENTED_COLUMNS, seeded(seed)), 'draft.md');
    assert.deepEqual(tablesOf(resolved), report.tables);
    assert.deepEqual(
      faultsIn(resolved).map((fault) => fault.split(':')[0]),
      ['mislabelled-column'],
    );
  };
  fc.assert(fc.property(logicalReports, fc.nat(), isTold), { numRuns: 8 });
});

/** Figures that are read though they were not written there. */
function inventedIn(resolved: ResolvedReport, { tables }: LogicalReport): readonly string[] {
  return resolved.tables.flatMap(({ form, figures }) =>
    [...figures].flatMap(([row, inRow]) =>
      inRow.flatMap(({ id: { column }, value }) =>
        value === undefined || value === tables[form.id][row]?.[column]
          ? []
          : [`${form.id} ${row} ${column}: ${value}`],
      ),
    ),
  );
}

function unchecked(resolved: ResolvedReport): readonly string[] {
  return RULES.filter(({ id }) => id === 'miscounted-cells').flatMap((rule) =>
    findingsOf(rule, resolved).flatMap(({ message, severity }) => (severity === 'info' ? [message] : [])),
  );
}

for (const way of LOST_WAYS) {
  test(`${way.name}: nothing is invented, and what was not checked is said`, () => {
    const isHonest = (report: LogicalReport, seed: number) => {
      const resolved = read(writeDraft(report, way, seeded(seed)), `draft.${way.ending}`);
      assert.deepEqual(inventedIn(resolved, report), []);
      const isWhole = resolved.tables.length === 3 && resolved.tables.every(({ doubt }) => !doubt);
      assert.ok(isWhole || unchecked(resolved).length > 0, 'not a word about it');
    };
    fc.assert(fc.property(logicalReports, fc.nat(), isHonest), { numRuns: 12, includeErrorInReport: true });
  });
}

const [EMPTY] = fc.sample(logicalReports, { numRuns: 1, seed: 3 }) as [LogicalReport];
const FIGURES = EMPTY.edition.id === '2021' ? 200 : 198;

/** Where a blank form cannot be told from its head: nobody saves one like that. */
const UNCLEAR_UNFILLED = [
  'spaced: two spaces, no columns',
  'tabs: quoted cells with line ends',
  'pipes: tight',
  'markdown: without outer pipes',
];

test('where no figure is filled in, every cell is blank and none is missing', () => {
  for (const way of WAYS) {
    if (UNCLEAR_UNFILLED.includes(way.name) || way.name.includes('wrapped after')) continue;
    const report = { ...EMPTY, tables: { proactive: {}, applications: {}, reviews: {} } };
    const resolved = read(writeDraft(report, way, seeded(1)), `draft.${way.ending}`);
    const missing = resolved.tables.flatMap((table) => table.missing);
    assert.deepEqual(missing, [], way.name);
    const values = resolved.tables.flatMap(({ figures }) => [...figures.values()].flat());
    assert.ok(
      values.every(({ kind }) => kind === 'blank'),
      way.name,
    );
    assert.equal(values.length, FIGURES, way.name);
  }
});
