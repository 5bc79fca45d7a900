import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { TableLayout } from '../server/src/report/model';
import { RULES } from '../server/src/rules/index';
import { checkLaws, findingsOf, read } from './support/check-examples';
import { ownDrafts } from './support/drafts';
import { type LogicalReport, logicalReports, seeded } from './support/logical-table';
import { fileEnding, LAYOUTS, writeReport } from './support/write-table';

const DRAFTS = ownDrafts();

for (const { name, text } of DRAFTS) test(`laws of the catalogue on ${name}`, () => checkLaws(RULES, text, name));

/** Written with what may vary, such as the width of brackets: that is worth a hint. */
test('no rule finds an error or a warning in the tables of a balanced report, in whatever layout', () => {
  const cases = fc.record({ report: logicalReports, layout: fc.constantFrom(...LAYOUTS), seed: fc.nat() });
  const isSilent = ({ report, layout, seed }: { report: LogicalReport; layout: TableLayout; seed: number }) => {
    const name = `report.${fileEnding(layout)}`;
    const resolved = read(writeReport(report, layout, seeded(seed)), name);
    const found = RULES.flatMap((rule) =>
      findingsOf(rule, resolved).flatMap(({ message, severity = rule.severity }) =>
        severity === 'info' ? [] : [`${rule.id}: ${message}`],
      ),
    );
    assert.deepEqual(found, [], `${layout}, ${report.title}`);
  };
  fc.assert(fc.property(cases, isSilent), { numRuns: 150 });
});
