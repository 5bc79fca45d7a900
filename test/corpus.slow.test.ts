import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../server/src/service/analyze';
import { exportReport } from '../server/src/service/export';
import { DEFAULT_SETTINGS } from '../server/src/service/settings';
import { cleanReport } from './corpus/clean-report';
import { writeCleanReport } from './corpus/write-report';
import { partsFor } from './support/drafts';

const REPORTS = 500;
const MOST_HINTS = 1;

function check(seed: number) {
  const report = cleanReport(seed);
  const { name, text } = writeCleanReport(report);
  return { report, name, text, analysis: analyze(text, DEFAULT_SETTINGS, { name, parts: partsFor(text, name) }) };
}

test('a clean report has no error and no warning, and under one hint on average', () => {
  const wrong: string[] = [];
  let hints = 0;
  for (let seed = 1; seed <= REPORTS; seed++) {
    const { name, text, analysis } = check(seed);
    for (const { severity, rule, message, span } of analysis.findings) {
      if (severity === 'info') hints++;
      else
        wrong.push(
          `${name} ${severity} ${rule}: ${message}\n  ${text.slice(Math.max(0, span.start - 20), span.end + 20)}`,
        );
    }
  }
  assert.deepEqual(wrong, []);
  assert.ok(hints < REPORTS * MOST_HINTS, `${hints} hints on ${REPORTS} reports`);
});

test('a clean report is read as it is meant', () => {
  for (let seed = 1; seed <= REPORTS; seed += 5) {
    const { report, name, analysis } = check(seed);
    const data = exportReport(name, analysis.resolved);
    const { facts } = report;
    assert.deepEqual(
      [data.year, data.body, data.edition, data.sections.map(({ id }) => id)],
      [facts.year, facts.body.name, facts.edition.id, facts.edition.sections.map(({ id }) => id)],
      name,
    );
    assert.deepEqual(data.tables, facts.tables, name);
  }
});
