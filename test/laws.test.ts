import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Span } from '../server/src/report/model';
import type { ResolvedReport } from '../server/src/resolve/model';
import { RULES } from '../server/src/rules/index';
import { checkLaws, read } from './support/check-examples';
import { pick, type Random, seeded } from './support/logical-table';

const FOLDER = 'test/drafts';
const DRAFTS = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));

for (const { name, text } of DRAFTS) test(`laws of the catalogue on ${name}`, () => checkLaws(RULES, text, name));

test('laws of the catalogue on damaged tables', async () => {
  const cases = fc.record({ draft: fc.constantFrom(...DRAFTS), seed: fc.nat() });
  const holds = async ({ draft: { name, text }, seed }: { draft: (typeof DRAFTS)[number]; seed: number }) => {
    const damaged = damage(seeded(seed), await read(text, name));
    try {
      await checkLaws(RULES, damaged, name);
    } catch (error) {
      throw new Error(`${name}, seed ${seed}: ${error instanceof Error ? error.message : error}`);
    }
  };
  await fc.assert(fc.asyncProperty(cases, holds), { numRuns: 150 });
});

test('no rule throws on the beginning of a draft, wherever it ends', async () => {
  for (const { name, text } of DRAFTS) {
    for (let end = 0; end < text.length; end += 97) {
      const resolved = await read(text.slice(0, end), name);
      for (const rule of RULES) assert.ok([...rule.check(resolved)].every(({ message }) => message !== ''));
    }
  }
});

const FIGURES = ['', '/', '无', '１２', '3件', '1,200', '\u30007', '2.5', '约8', '9（其中1件为上年）'];
const CHARACTERS = ['', '', ' ', '度', '(', '、', '其'];

/** One fault put into a table of the draft: in a figure, a label, or a whole row. */
function damage(random: Random, { report, tables }: ResolvedReport): string {
  const source = report.draft.source;
  // Offsets into markup would need the way back; there the draft stays as it is.
  if (report.draft.origin || tables.length === 0) return source;
  const table = pick(random, tables);
  const row = pick(random, table.rows);
  const kind = random();
  if (kind < 0.15) return replace(source, wholeLines(source, row.source.span), '');
  if (kind < 0.3) return replace(source, { start: row.source.span.end, end: row.source.span.end }, `\n${lineText(source, row.source.span)}`);
  const cells = kind < 0.6 ? row.figures.map(({ cell }) => cell) : table.labels.map(({ cell }) => cell);
  if (cells.length === 0) return source;
  const { span } = pick(random, cells);
  if (kind < 0.6) return replace(source, span, pick(random, FIGURES));
  const at = span.start + Math.floor(random() * (span.end - span.start));
  return replace(source, { start: at, end: at + (random() < 0.6 ? 1 : 0) }, pick(random, CHARACTERS));
}

const replace = (text: string, { start, end }: Span, by: string): string => text.slice(0, start) + by + text.slice(end);

function wholeLines(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? text.length : next + 1 };
}

function lineText(text: string, span: Span): string {
  const lines = wholeLines(text, span);
  return text.slice(lines.start, lines.end).replace(/\n$/, '');
}
