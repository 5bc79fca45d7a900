import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readHtml } from '../server/src/parts/html';
import { readDraft } from '../server/src/report/draft';
import type { TableLayout } from '../server/src/report/model';
import { parseReport } from '../server/src/report/parse';
import type { ResolvedReport } from '../server/src/resolve/model';
import { resolveReport } from '../server/src/resolve/resolve';
import { type LogicalReport, logicalReports, seeded, withBlanks } from './support/logical-table';
import { fileEnding, LAYOUTS, writeReport } from './support/write-table';

function read(source: string, layout: TableLayout): ResolvedReport {
  return resolveReport(parseReport(readDraft(source, `report.${fileEnding(layout)}`, { html: readHtml })));
}

/** Figures in the order of the form, so that differences are easy to see. */
function figuresIn({ tables }: ResolvedReport, { edition }: LogicalReport): unknown {
  return Object.fromEntries(
    tables.map(({ form, figures }) => {
      const rows = Object.keys(edition.forms[form.id].rowNames).map((row) => [
        row,
        Object.fromEntries((figures.get(row) ?? []).map(({ id, value }) => [id.column, value])),
      ]);
      return [form.id, Object.fromEntries(rows)];
    }),
  );
}

for (const layout of LAYOUTS) {
  test(`${layout}: a table is read as it was meant, whichever way it is written`, () => {
    fc.assert(
      fc.property(logicalReports, fc.nat(), (report, seed) => {
        const source = writeReport(report, layout, seeded(seed));
        const resolved = read(source, layout);
        assert.deepEqual(figuresIn(resolved, report), report.tables, source);
        assert.equal(resolved.edition?.id, report.edition.id);
        assert.equal(resolved.year, report.year);
        assert.equal(resolved.body, report.body);
        assert.deepEqual(
          resolved.tables.map(({ form }) => form.id),
          ['proactive', 'applications', 'reviews'],
        );
        assert.ok(resolved.tables.every(({ doubt, missing }) => doubt === undefined && missing.length === 0));
      }),
      { numRuns: 40, includeErrorInReport: true },
    );
  });
}

/** Layouts that show where a blank cell is, and pages of columns, where its place tells. */
const SHOW_BLANKS: readonly TableLayout[] = [
  'tabbed-cells',
  'tab-lines',
  'tab-separated',
  'comma-separated',
  'pipe-rows',
  'pipe-cells',
  'markdown',
  'html',
  'columns',
];

for (const layout of SHOW_BLANKS) {
  test(`${layout}: among blank cells a figure is read in its own place or not at all`, () => {
    fc.assert(
      fc.property(logicalReports, fc.nat(), fc.constantFrom(0.02, 0.15, 0.5), (report, seed, share) => {
        const sparse = withBlanks(report, seeded(seed), share);
        const source = writeReport(sparse, layout, seeded(seed));
        for (const { form, figures } of read(source, layout).tables) {
          for (const [row, inRow] of figures) {
            for (const {
              id: { column },
              value,
            } of inRow) {
              assert.equal(value, sparse.tables[form.id][row]?.[column], `${form.id} ${row} ${column}\n${source}`);
            }
          }
        }
      }),
      { numRuns: 40, includeErrorInReport: true },
    );
  });
}

test('columns: figures whose label is gone leave the labels below to their own figures', () => {
  const label = '二、上年结转政府信息公开申请数量';
  fc.assert(
    fc.property(logicalReports, fc.nat(), (report, seed) => {
      const source = writeReport(report, 'columns', seeded(seed));
      for (const { form, figures } of read(source.replace(label, ' '.repeat(label.length)), 'columns').tables) {
        for (const [row, inRow] of figures) {
          for (const {
            id: { column },
            value,
          } of inRow) {
            assert.equal(value, report.tables[form.id][row]?.[column], `${form.id} ${row} ${column}\n${source}`);
          }
        }
      }
    }),
    { numRuns: 20, includeErrorInReport: true },
  );
});
