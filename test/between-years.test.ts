import assert from 'node:assert/strict';
import { extname } from 'node:path';
import { test } from 'node:test';
import type { ReportContext, ReportRef } from '../server/src/resolve/context';
import { RULES } from '../server/src/rules/index';
import { analyze, type RuleFinding, readReport } from '../server/src/service/analyze';
import { DEFAULT_SETTINGS } from '../server/src/service/settings';
import { blocksOf, type CleanReport, cleanReport } from './corpus/clean-report';
import { lastYearOf } from './corpus/last-year';
import { writeCleanReport } from './corpus/write-report';
import { partsFor } from './support/drafts';
import { seeded } from './support/logical-table';

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
const said = ({ report, previous }: Years): readonly string[] =>
  findings(report, { previous: ref(previous) }).map(({ rule, message }) => `${rule}: ${message}`);

function findings(report: CleanReport, context: ReportContext): readonly RuleFinding[] {
  const { name, text } = writeCleanReport(report);
  const analysis = analyze(text, DEFAULT_SETTINGS, { name, parts: partsFor(text, name), context });
  return analysis.findings.filter(({ rule }) => COMPARING.has(rule));
}

const COMPARING = new Set(RULES.filter(({ needs }) => needs !== undefined).map(({ id }) => id));

function ref(report: CleanReport): ReportRef {
  const { name, text } = writeCleanReport(report);
  return { path: name, report: readReport(text, { name, parts: partsFor(text, name) }) };
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

type Change = (years: Years) => Years | undefined;

/** Each fault is found once in every pair that has a place for it, and nothing else is said. */
const FAULTS: readonly (readonly [rule: string, what: string, change: Change])[] = [
  ['unbalanced-carryover', '上年结转下年度多 3 件', carriedMore],
  ['unbalanced-stock', '上年规范性文件多 2 件', moreInForce],
  ['suspect-change', '行政许可为上年的 12 倍', ({ report, previous }) => manyMoreLicences(report, previous)],
  [
    'suspect-change',
    '行政许可为上年的十二分之一',
    ({ report, previous }) => reversed(manyMoreLicences(previous, report)),
  ],
  ['suspect-unit', '收费按元填', ({ report, previous }) => feesInYuan(report, previous)],
  ['suspect-unit', '上年收费按元填', ({ report, previous }) => reversed(feesInYuan(previous, report))],
  ['repeated-tables', '三张表照抄上年', copied],
];

for (const [rule, what, change] of FAULTS) {
  test(`${rule} is said once of a pair with this fault: ${what}`, () => {
    const faulty = pairs(change);
    assert.ok(faulty.length >= PAIRS / 4, `only ${faulty.length} pairs have a place for it`);
    for (const years of faulty) {
      const found = said(years);
      assert.deepEqual(
        found.map((text) => text.split(':')[0]),
        [rule],
        `${years.report.seed}: ${found.join('\n')}`,
      );
    }
  });
}

test('the places named in last year’s report are those of its figures, in whatever formats the two are', () => {
  const formats = new Set<string>();
  for (const { report, previous } of pairs(carriedMore)) {
    const { name, text } = writeCleanReport(previous);
    formats.add([writeCleanReport(report).name, name].map(extname).join(' after '));
    const [finding] = findings(report, { previous: ref(previous) });
    assert.ok(finding?.related?.length);
    for (const { span, message } of finding.related)
      assert.equal(text.slice(span.start, span.end).normalize('NFKC').trim(), message.split(' ').at(-1), name);
  }
  assert.ok(formats.has('.txt after .html'), [...formats].join(', '));
});

type Tables = CleanReport['facts']['tables'];

const withTables = (report: CleanReport, tables: Partial<Tables>): CleanReport => ({
  ...report,
  facts: { ...report.facts, tables: { ...report.facts.tables, ...tables } },
});

const withCell = (report: CleanReport, row: string, column: string, value: number): CleanReport => {
  const { proactive } = report.facts.tables;
  return withTables(report, { proactive: { ...proactive, [row]: { ...proactive[row], [column]: value } } });
};

const areOfNewest = ({ report, previous }: Years) =>
  report.facts.edition.id === '2021' && previous.facts.edition.id === '2021';

function carriedMore({ report, previous }: Years): Years {
  const { applications } = previous.facts.tables;
  const more = (row: string) => {
    const { natural = 0, total = 0 } = applications[row] ?? {};
    return { ...applications[row], natural: natural + 3, total: total + 3 };
  };
  const changed = { ...applications, received: more('received'), carriedOut: more('carriedOut') };
  return { report, previous: withTables(previous, { applications: changed }) };
}

function moreInForce(years: Years): Years | undefined {
  const { report, previous } = years;
  if (!areOfNewest(years)) return undefined;
  const inForce = previous.facts.tables.proactive.normativeDocument?.inForce ?? 0;
  return { report, previous: withCell(previous, 'normativeDocument', 'inForce', inForce + 2) };
}

function manyMoreLicences(report: CleanReport, previous: CleanReport): Years | undefined {
  const licences = previous.facts.tables.proactive.licence?.processed ?? 0;
  if (!areOfNewest({ report, previous }) || licences < 10) return undefined;
  return { report: withCell(report, 'licence', 'processed', licences * 12), previous };
}

function feesInYuan(report: CleanReport, previous: CleanReport): Years | undefined {
  const fees = previous.facts.tables.proactive.institutionalFee?.amount ?? 0;
  if (!areOfNewest({ report, previous }) || fees < 1) return undefined;
  return { report: withCell(report, 'institutionalFee', 'amount', Math.round(fees * 12_000)), previous };
}

const reversed = (years: Years | undefined): Years | undefined =>
  years && { report: years.previous, previous: years.report };

/** Only of bodies with much to count does it tell anything. */
function copied(years: Years): Years | undefined {
  const { report, previous } = years;
  const { proactive } = report.facts.tables;
  const large = ['licence', 'penalty', 'compulsion'].filter((row) => (proactive[row]?.processed ?? 0) % 1000 > 100);
  if (!areOfNewest(years) || large.length < 2) return undefined;
  return { report, previous: withTables(previous, report.facts.tables) };
}

test('a report with the tables of another body is told once, one of the same body never', () => {
  for (const { report, previous } of pairs(copied)) {
    const name = report.facts.body.name.startsWith('青禾县') ? '白塔县财政局' : '青禾县财政局';
    const other = ofBody(report, name);
    const found = findings(report, { equal: [ref(other)] });
    assert.deepEqual(
      found.map(({ rule, message }) => [rule, message.includes(`“${name}”`)]),
      [['duplicate-report', true]],
      `${report.seed}`,
    );
    assert.deepEqual(findings(report, { equal: [ref(report), ref(previous)] }), []);
  }
});

function ofBody(report: CleanReport, name: string): CleanReport {
  const facts = { ...report.facts, body: { ...report.facts.body, name } };
  return { ...report, facts, blocks: blocksOf(facts, seeded(report.seed)) };
}
