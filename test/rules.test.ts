import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { RULES } from '../server/src/rules/index';
import type { Safety, Severity } from '../server/src/rules/rule';
import { checkExample } from './support/check-examples';

type Row = readonly [id: string, severity: Severity, fix?: Safety];

/** The catalogue's rows of stage 1, in its order: what settings, decisions and documentation refer to. */
const CATALOGUE: readonly Row[] = [
  ['misworded-title', 'error', 'safe'],
  ['missing-section', 'error', 'safe'],
  ['misworded-section', 'warning', 'safe'],
  ['misnumbered-section', 'error', 'safe'],
  ['misordered-section', 'warning'],
  ['duplicate-section', 'error'],
  ['empty-section', 'error'],
  ['missing-table', 'error', 'safe'],
  ['wrong-edition', 'error'],
  ['mislabelled-row', 'error', 'safe'],
  ['mislabelled-column', 'error', 'safe'],
  ['truncated-label', 'warning', 'safe'],
  ['misworded-note', 'warning', 'safe'],
  ['missing-row', 'error', 'unsafe'],
  ['duplicate-row', 'error'],
  ['misordered-row', 'error'],
  ['surplus-row', 'warning'],
  ['miscounted-cells', 'error'],
  // info up to the report for 2020: a finding may lower its rule's severity, never raise it.
  ['blank-figure', 'warning', 'safe'],
  ['invalid-figure', 'error'],
  ['unit-in-figure', 'info', 'safe'],
  ['malformed-figure', 'info', 'safe'],
  ['unbalanced-sum', 'error', 'unsafe'],
  ['blank-total', 'warning', 'safe'],
  ['malformed-document-number', 'error', 'safe'],
  ['half-width-punctuation', 'info', 'safe'],
  ['garbled-text', 'error', 'safe'],
  ['traditional-character', 'warning', 'safe'],
  ['stray-markup', 'error', 'safe'],
  ['stray-field', 'error', 'safe'],
  ['stray-invisible', 'info', 'safe'],
];

test('the rules are those of the catalogue, in its order', () => {
  const rows = RULES.map(({ id, severity, fix }): Row => (fix ? [id, severity, fix] : [id, severity]));
  assert.deepEqual(rows, CATALOGUE);
});

test('each rule is a file of its name, and each file but rule.ts and index.ts a rule', () => {
  const files = readdirSync('server/src/rules').filter(
    (name) => name.endsWith('.ts') && !['rule.ts', 'index.ts'].includes(name),
  );
  assert.deepEqual(files.sort(), RULES.map(({ id }) => `${id}.ts`).sort());
});

test('each rule has words in both languages and examples; one with a fix shows it', () => {
  for (const { id, title, explanation, fix, examples } of RULES) {
    for (const words of [title, explanation]) assert.ok(words.zh !== '' && words.en !== '', `${id} lacks words`);
    assert.ok(examples.length > 0 && examples.every(({ draft }) => draft !== ''), `${id} has no example`);
    assert.ok(
      examples.some(({ says }) => says && says.length > 0),
      `no example shows what ${id} says`,
    );
    assert.equal(
      examples.some(({ fixed }) => fixed !== undefined),
      fix !== undefined,
      `the fix of ${id} and its examples`,
    );
  }
});

for (const rule of RULES) {
  rule.examples.forEach((example, i) => {
    test(`${rule.id}, example ${i + 1}`, () => checkExample(rule, RULES, example));
  });
}
