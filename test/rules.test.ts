import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { RULES } from '../server/src/rules/index';
import type { Safety, Severity } from '../server/src/rules/rule';
import { checkExample } from './support/check-examples';

type Row = readonly [id: string, severity: Severity, fix?: Safety];

/** Rules with single findings graver than their default, and how grave. */
const WORST: Readonly<Record<string, Severity>> = {
  'blank-figure': 'warning',
  'contradicting-prose': 'error',
  'unbalanced-breakdown': 'error',
  'leftover-year': 'error',
  'leftover-text': 'warning',
};

/** The catalogue's rows, in its order: what settings, decisions and documentation refer to. */
const CATALOGUE: readonly Row[] = [
  ['misworded-title', 'error', 'safe'],
  ['missing-title', 'info'],
  ['inconsistent-year', 'error', 'unsafe'],
  ['inconsistent-body-name', 'info', 'unsafe'],
  ['missing-section', 'error', 'safe'],
  ['misworded-section', 'warning', 'safe'],
  ['misnumbered-section', 'error', 'safe'],
  ['misordered-section', 'warning'],
  ['duplicate-section', 'error'],
  ['empty-section', 'error'],
  ['misnumbered-heading', 'warning', 'safe'],
  ['missing-aspect', 'warning', 'unsafe'],
  ['missing-accountability', 'warning', 'unsafe'],
  ['missing-improvement', 'warning'],
  ['missing-fee-statement', 'warning', 'unsafe'],
  ['contradicting-fee-statement', 'warning', 'unsafe'],
  ['missing-table', 'error', 'safe'],
  ['miscounted-parts', 'warning', 'unsafe'],
  ['leftover-placeholder', 'error'],
  ['missing-signature', 'info'],
  ['duplicate-paragraph', 'warning', 'safe'],
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
  ['blank-figure', 'info', 'safe'],
  ['invalid-figure', 'error'],
  ['unit-in-figure', 'info', 'safe'],
  ['malformed-figure', 'info', 'safe'],
  ['split-figure', 'warning', 'unsafe'],
  ['shifted-figures', 'warning', 'unsafe'],
  ['suspect-unit', 'warning'],
  ['unbalanced-sum', 'error', 'unsafe'],
  ['blank-total', 'warning', 'safe'],
  ['missing-breakdown', 'warning'],
  ['suspect-documents', 'warning'],
  ['suspect-rule-making', 'warning'],
  ['repeated-row', 'info'],
  ['contradicting-prose', 'warning', 'unsafe'],
  ['contradicting-zero', 'error'],
  ['contradicting-outcome', 'warning'],
  ['unbalanced-breakdown', 'warning', 'unsafe'],
  ['wrong-percentage', 'warning', 'unsafe'],
  ['inconsistent-prose', 'info'],
  ['miscounted-list', 'warning', 'safe'],
  ['confused-fee', 'info'],
  ['unbalanced-carryover', 'error', 'unsafe'],
  ['unbalanced-stock', 'warning', 'unsafe'],
  ['wrong-growth', 'warning', 'unsafe'],
  ['leftover-text', 'info'],
  ['leftover-year', 'warning', 'unsafe'],
  ['repeated-tables', 'warning'],
  ['suspect-change', 'info'],
  ['unbalanced-rollup', 'warning'],
  ['missing-child', 'info'],
  ['duplicate-report', 'warning'],
  ['wrong-period', 'error', 'unsafe'],
  ['misused-until', 'warning', 'safe'],
  ['suspect-date', 'warning'],
  ['impossible-date', 'error'],
  ['ambiguous-year', 'info'],
  ['inconsistent-numerals', 'info', 'safe'],
  ['malformed-document-number', 'error', 'safe'],
  ['superseded-notice', 'error', 'unsafe'],
  ['mismatched-notice', 'error', 'safe'],
  ['misnamed-law', 'warning', 'safe'],
  ['unclear-short-name', 'info'],
  ['wrong-article', 'info'],
  ['misnested-title-marks', 'info', 'safe'],
  ['half-width-punctuation', 'info', 'safe'],
  ['full-width-digit', 'info', 'safe'],
  ['stray-space', 'info', 'safe'],
  ['doubled-word', 'warning', 'safe'],
  ['typo', 'error', 'safe'],
  ['misused-term', 'warning', 'safe'],
  ['altered-slogan', 'error', 'safe'],
  ['unpaired-mark', 'warning', 'unsafe'],
  ['unfinished-paragraph', 'info', 'safe'],
  ['clashing-punctuation', 'warning', 'safe'],
  ['vague-exact-number', 'warning', 'unsafe'],
  ['missing-measure-word', 'info'],
  ['redundant-wording', 'info'],
  ['garbled-text', 'error', 'safe'],
  ['traditional-character', 'warning', 'safe'],
  ['stray-markup', 'error', 'safe'],
  ['stray-field', 'error', 'safe'],
  ['stray-invisible', 'info', 'safe'],
  ['private-use-character', 'error', 'safe'],
  ['stray-page-text', 'info', 'safe'],
  ['suspect-lookalike', 'warning', 'unsafe'],
  ['stray-pinyin', 'error', 'safe'],
  ['hijacked-text', 'error'],
  ['lost-character', 'error', 'safe'],
  ['exposed-id-number', 'error', 'safe'],
  ['exposed-phone', 'warning', 'safe'],
  ['exposed-bank-card', 'warning', 'safe'],
  ['exposed-mailbox', 'info'],
  ['exposed-person', 'warning'],
  ['internal-path', 'warning'],
];

test('the rules are those of the catalogue, in its order', () => {
  const rows = RULES.map(({ id, severity, fix }): Row => (fix ? [id, severity, fix] : [id, severity]));
  const written = new Set(RULES.map(({ id }) => id));
  assert.deepEqual(
    rows,
    CATALOGUE.filter(([id]) => written.has(id)),
  );
  for (const { id, worst } of RULES) assert.equal(worst, WORST[id], id);
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
    assert.match(explanation.zh, /接受/, `${id} does not say when to accept it`);
    assert.match(explanation.en, /[Aa]ccept/, `${id} does not say when to accept it`);
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
