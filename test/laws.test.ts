import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Span, type TableLayout, toSource } from '../server/src/report/model';
import type { ResolvedReport } from '../server/src/resolve/model';
import { RULES } from '../server/src/rules/index';
import { checkAlone } from '../server/src/service/cues';
import { checkLaws, findingKeys, findingsOf, read } from './support/check-examples';
import { type DraftFile, ownDrafts } from './support/drafts';
import { type LogicalReport, logicalReports, pick, type Random, seeded } from './support/logical-table';
import { fileEnding, LAYOUTS, writeReport } from './support/write-table';

const DRAFTS = ownDrafts();

for (const { name, text } of DRAFTS) test(`laws of the catalogue on ${name}`, () => checkLaws(RULES, text, name));

test('laws of the catalogue on damaged tables', () => {
  const cases = fc.record({ draft: fc.constantFrom(...DRAFTS), seed: fc.nat() });
  const holds = ({ draft: { name, text }, seed }: { draft: DraftFile; seed: number }) => {
    const resolved = read(text, name);
    const damaged = damage(seeded(seed), resolved);
    try {
      checkLaws(RULES, damaged, name, findingKeys(RULES, resolved));
    } catch (error) {
      throw new Error(`${name}, seed ${seed}: ${error instanceof Error ? error.message : error}`);
    }
  };
  fc.assert(fc.property(cases, holds), { numRuns: 150 });
});

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

test('no rule throws on the beginning of a draft, wherever it ends', () => {
  for (const { name, text } of DRAFTS) {
    for (let end = 0; end < text.length; end += 97) {
      const resolved = read(text.slice(0, end), name);
      for (const rule of RULES) assert.ok([...checkAlone(rule, resolved)].every(({ message }) => message !== ''));
    }
  }
});

const FIGURES = ['', '/', '无', '１２', '3件', '1,200', '\u30007', '2.5', '约8', '9（其中1件为上年）'];
const CHARACTERS = ['', '', ' ', '度', '(', '、', '其'];

/** One fault put into a table of the draft: in a figure, a label, or a whole row. */
function damage(random: Random, { report, tables }: ResolvedReport): string {
  const { draft } = report;
  if (tables.length === 0) return draft.source;
  const table = pick(random, tables);
  const row = pick(random, table.rows);
  const kind = random();
  // A row of markup is more than its lines.
  if (kind < 0.3 && !draft.origin)
    return kind < 0.15 ? withoutRow(draft.text, row.source.span) : withRowTwice(draft.text, row.source.span);
  const inFigure = kind < 0.6;
  const cells = inFigure ? row.figures.map(({ cell }) => cell) : table.labels.map(({ cell }) => cell);
  if (cells.length === 0) return draft.source;
  const { span } = pick(random, cells);
  if (inFigure) return replace(draft.source, toSource(draft, span), pick(random, FIGURES));
  const at = span.start + Math.floor(random() * (span.end - span.start));
  const letter = toSource(draft, { start: at, end: at + (random() < 0.6 ? 1 : 0) });
  return replace(draft.source, letter, pick(random, CHARACTERS));
}

function withoutRow(text: string, row: Span): string {
  return replace(text, wholeLines(text, row), '');
}

function withRowTwice(text: string, row: Span): string {
  const lines = wholeLines(text, row);
  return replace(text, { start: lines.end, end: lines.end }, text.slice(lines.start, lines.end));
}

const replace = (text: string, { start, end }: Span, by: string): string => text.slice(0, start) + by + text.slice(end);

function wholeLines(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? text.length : next + 1 };
}
