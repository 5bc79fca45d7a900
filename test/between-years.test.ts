import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportContext } from '../server/src/resolve/context';
import { RULES } from '../server/src/rules/index';
import { analyze, readReport } from '../server/src/service/analyze';
import { DEFAULT_SETTINGS } from '../server/src/service/settings';
import { type CleanReport, cleanReport } from './corpus/clean-report';
import { lastYearOf } from './corpus/last-year';
import { writeCleanReport } from './corpus/write-report';
import { partsFor } from './support/drafts';

const PAIRS = 100;

interface Years {
  readonly report: CleanReport;
  readonly previous: CleanReport;
}

/** The first pairs of two years, or those of them that a change has a place in. */
function pairs(change: (years: Years) => Years | undefined = (years) => years): readonly Years[] {
  const found: Years[] = [];
  for (let seed = 1; found.length < PAIRS && seed < 20 * PAIRS; seed++) {
    const report = cleanReport(seed);
    const previous = lastYearOf(report);
    const changed = previous && change({ report, previous });
    if (changed) found.push(changed);
  }
  return found;
}

/** What the rules that compare reports say, as “rule: message”. */
function said({ report, previous }: Years): readonly string[] {
  const context: ReportContext = { previous: { path: 'previous', report: read(previous) } };
  const { name, text } = writeCleanReport(report);
  const { findings } = analyze(text, DEFAULT_SETTINGS, { name, parts: partsFor(text, name), context });
  return findings.filter(({ rule }) => COMPARING.has(rule)).map(({ rule, message }) => `${rule}: ${message}`);
}

const COMPARING = new Set(RULES.filter(({ needs }) => needs !== undefined).map(({ id }) => id));

function read(report: CleanReport) {
  const { name, text } = writeCleanReport(report);
  return readReport(text, { name, parts: partsFor(text, name) });
}

test('last year’s report of a clean one has no error and no warning', () => {
  const wrong = pairs().flatMap(({ previous }) => {
    const { name, text } = writeCleanReport(previous);
    const { findings } = analyze(text, DEFAULT_SETTINGS, { name, parts: partsFor(text, name) });
    return findings.filter(({ severity }) => severity !== 'info').map((one) => `${name} ${one.rule}: ${one.message}`);
  });
  assert.deepEqual(wrong, []);
});

test('two clean years of a body differ in nothing that must agree', () => {
  assert.equal(pairs().length, PAIRS);
  assert.deepEqual(pairs().flatMap(said), []);
});
