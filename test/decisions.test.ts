import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../server/src/cli/apply-edits';
import { type Analysis, analyze, type RuleFinding } from '../server/src/service/analyze';
import { MOST_DECISIONS } from '../server/src/service/decision-limits';
import {
  acceptFindings,
  contentKey,
  type Decisions,
  judgeDecisions,
  readDecisions,
  reportName,
} from '../server/src/service/decisions';
import { DEFAULT_SETTINGS } from '../server/src/service/settings';
import { settleDraft } from '../server/src/service/settle';
import { decisionOn, decisionsOn } from './support/decisions';
import { sampleDraft } from './support/sample-draft';

const CLEAN = sampleDraft();
const ROW = '5\t0\t0\t0\t0\t0\t5';
/** One sum is wrong, and one label. */
const FAULTY = CLEAN.replace(ROW, '6\t0\t0\t0\t0\t0\t5').replace('2.重复申请', '2.重复申清');

const check = (text: string): Analysis => analyze(text, DEFAULT_SETTINGS);

function finding({ findings }: Analysis, rule: string): RuleFinding {
  const found = findings.find((one) => one.rule === rule);
  assert.ok(found, rule);
  return found;
}

/** What is left of the findings under decisions made on another text, by rule. */
function left(text: string, decisions: Decisions): string[] {
  const analysis = check(text);
  return acceptFindings(analysis, decisions, analysis.resolved).findings.map(({ rule }) => rule);
}

const accepted = (text: string, rule: string): Decisions => {
  const analysis = check(text);
  return decisionsOn(analysis.resolved, [finding(analysis, rule)]);
};

test('an accepted finding is hidden, with its reason at hand, and no other', () => {
  const analysis = check(FAULTY);
  const split = acceptFindings(analysis, accepted(FAULTY, 'unbalanced-sum'), analysis.resolved);
  assert.deepEqual(
    split.findings.map(({ rule }) => rule),
    ['mislabelled-row'],
  );
  assert.deepEqual(
    split.accepted?.map(({ rule, decision }) => [rule, decision.report, decision.reason]),
    [['unbalanced-sum', '青禾县水务局 2024', '已逐项核对，原文如此']],
  );
});

test('a decision holds wherever the text has moved to and however it is laid out', () => {
  const decisions = accepted(FAULTY, 'unbalanced-sum');
  assert.deepEqual(left(FAULTY.replace('\n', '\n\n\n\n'), decisions), ['mislabelled-row']);
  assert.deepEqual(left(FAULTY.replaceAll('\t', ' | '), decisions), ['mislabelled-row']);
});

test('a changed figure brings the finding back, and the decision is past its time', () => {
  const decisions = accepted(FAULTY, 'unbalanced-sum');
  const changed = check(FAULTY.replace('6\t0\t0\t0\t0\t0\t5', '7\t0\t0\t0\t0\t0\t5'));
  const split = acceptFindings(changed, decisions, changed.resolved);
  assert.ok(split.findings.some(({ rule }) => rule === 'unbalanced-sum'));
  assert.deepEqual(
    judgeDecisions(decisions, split, { settings: DEFAULT_SETTINGS }).stale.map(({ rule }) => rule),
    ['unbalanced-sum'],
  );
});

test('a decision is on one report: another year or body has findings of its own', () => {
  const decisions = accepted(FAULTY, 'unbalanced-sum');
  for (const other of [FAULTY.replaceAll('2024', '2023'), FAULTY.replaceAll('青禾县水务局', '白茅县水务局')]) {
    assert.ok(left(other, decisions).includes('unbalanced-sum'));
    const analysis = check(other);
    assert.deepEqual(
      judgeDecisions(decisions, analysis, { settings: DEFAULT_SETTINGS }).stale,
      [],
      'nor is it missed there',
    );
  }
});

test('what was accepted is accepted wherever the report says the same', () => {
  const twice = CLEAN.replace('河长制等信息', '河长制等信息，做好公开工做').replace('将增加', '将做好公开工做，增加');
  const analysis = check(twice);
  assert.deepEqual(
    analysis.findings.map(({ rule }) => rule),
    ['typo', 'typo'],
  );
  assert.deepEqual(left(twice, decisionsOn(analysis.resolved, analysis.findings.slice(0, 1))), []);
});

test('of rules that were not asked, and of reports without name, nothing is past its time', () => {
  const analysis = check(CLEAN);
  const decision = decisionOn(analysis.resolved, { rule: 'typo', about: { text: '公干' } });
  const decisions = readDecisions([decision, { ...decision, report: '' }])?.decisions;
  assert.ok(decisions);
  assert.equal(judgeDecisions(decisions, analysis, { settings: DEFAULT_SETTINGS }).stale.length, 1);
  assert.deepEqual(
    judgeDecisions(decisions, analysis, { settings: { ...DEFAULT_SETTINGS, rules: { typo: 'off' } } }).stale,
    [],
  );
  const carried = readDecisions([{ ...decision, rule: 'unbalanced-carryover' }])?.decisions;
  assert.ok(carried);
  assert.deepEqual(judgeDecisions(carried, analysis, { settings: DEFAULT_SETTINGS }).stale, [], 'not asked either');
  const context = { previous: { path: '2023.txt', report: analysis.resolved } };
  assert.equal(judgeDecisions(carried, analysis, { settings: DEFAULT_SETTINGS, context }).stale.length, 1);
  const nameless = check('今天开会。');
  assert.equal(reportName(nameless.resolved), '');
  assert.deepEqual(judgeDecisions(decisions, nameless, { settings: DEFAULT_SETTINGS }).stale, []);
});

test('no fix touches what was accepted, even where other fixes make it say something else', () => {
  const text = CLEAN.replace(
    '主动公开水价、供水、河长制等信息',
    '主动公开水价,供水、河长制等信息，认真做好信息公开工做',
  );
  const analysis = check(text);
  const decisions = decisionsOn(analysis.resolved, [finding(analysis, 'half-width-punctuation')]);
  const accepting = (one: Analysis): Analysis => acceptFindings(one, decisions, analysis.resolved);
  const { edits } = settleDraft(text, accepting(analysis), (next) => accepting(check(next)));
  assert.equal(applyEdits(text, edits), text.replace('工做', '工作'));
});

test('the key is made of content: spaces do not count, row, column and figures do', () => {
  const report = { year: 2024, body: '青禾县水务局' };
  const key = (about: RuleFinding['about'], rule = 'typo') => contentKey(report, { rule, about });
  assert.equal(key({ text: '公 开\n信息' }), key({ text: '公开信息' }));
  const cell = { table: 'applications', row: 'granted', column: 'natural', values: [5] };
  const others = [{ ...cell, row: 'partial' }, { ...cell, column: 'total' }, { ...cell, values: [6] }, { text: '5' }];
  const keys = new Set([cell, ...others].map((about) => key(about)));
  assert.equal(keys.size, 5);
  assert.notEqual(key(cell), key(cell, 'unbalanced-sum'));
  assert.match(key(cell), /^[0-9a-z]{1,12}$/);
});

const GOOD = {
  rule: 'typo',
  report: '青禾县水务局 2024',
  key: 'abc123',
  reason: '原文如此',
  by: '王',
  at: '2025-01-20',
};

test('a file is a list of decisions; what is not as it should be is named in one sentence', () => {
  for (const none of [undefined, null, {}, 'x', 1, Array(MOST_DECISIONS + 1).fill(GOOD)]) {
    assert.equal(readDecisions(none), undefined);
  }
  assert.deepEqual(readDecisions([])?.problem, undefined);
  const { by: _by, at: _at, ...short } = GOOD;
  assert.deepEqual(readDecisions([short])?.decisions.entries, [{ ...GOOD, by: '', at: '' }]);
  const mixed = readDecisions([
    GOOD,
    7,
    { ...GOOD, rule: 'unheard-of' },
    { ...GOOD, reason: ' ' },
    { ...GOOD, at: 'yesterday' },
  ]);
  assert.deepEqual(mixed?.decisions.entries, [GOOD]);
  assert.equal(
    mixed?.problem,
    '第 2 条（不在一对花括号“{ }”里）、第 3 条（没有这条规则）、第 4 条（“reason”不对）等 4 条有误，未采用。',
  );
  const english = readDecisions([{ ...GOOD, key: '../x' }], 'en');
  assert.equal(english?.problem, '1 of the entries had no effect: entry 1 (wrong “key”).');
});

test('hostile entries have no effect and break nothing', () => {
  const long = 'x'.repeat(1_000_000);
  const hostile = [
    ...Object.keys(GOOD).flatMap((name) =>
      [long, 5, null, [], {}, '\u001b[2J', '\u202e'].map((bad) => ({ ...GOOD, [name]: bad })),
    ),
    JSON.parse('{ "__proto__": { "rule": "typo" } }'),
    { ...GOOD, rule: '__proto__' },
    { ...GOOD, rule: 'constructor' },
  ];
  const reading = readDecisions(hostile);
  assert.deepEqual(reading?.decisions.entries, []);
  assert.ok((reading?.problem ?? '').length < 200);
});
