import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../server/src/service/analyze';
import { DEFAULT_SETTINGS } from '../server/src/service/settings';
import { decisionOn } from './support/decisions';
import { openSandbox } from './support/run-cli';
import { sampleDraft } from './support/sample-draft';

const FILE = 'nianbao.decisions.json';
const CLEAN = sampleDraft();
const FAULTY = CLEAN.replace('本年废止件数', '本年度止件数').replace('2.重复申请', '2.重复申清');
const { read, refused, run, write } = openSandbox(['cli', 'parts']);

/** The entry that accepts what a rule says of a draft. */
function entry(rule: string, text = FAULTY) {
  const { resolved, findings } = analyze(text, DEFAULT_SETTINGS);
  const finding = findings.find((one) => one.rule === rule);
  assert.ok(finding, rule);
  return decisionOn(resolved, finding);
}

const ROW = entry('mislabelled-row');
const COLUMN = entry('mislabelled-column');

test('check: what was accepted in a folder above is neither reported nor counted, and its number is told', () => {
  write(`told/${FILE}`, JSON.stringify([ROW]));
  write('told/2024/faulty.txt', FAULTY);
  const { status, stdout, stderr } = run(['check', 'told/2024/faulty.txt']);
  assert.match(
    stdout,
    /\[mislabelled-column\]\n\n检查了 1 份年报：1 处错误，0 处警告，0 处提示。.*另有 1 处已认可，不再列出。\n$/,
  );
  assert.doesNotMatch(stdout, /\[mislabelled-row\]/);
  assert.deepEqual([status, stderr], [1, '']);
  write(`told/2024/${FILE}`, JSON.stringify([ROW, COLUMN]));
  const all = run(['check', 'told/2024/faulty.txt'], { env: { LANG: 'en_US.UTF-8' } });
  assert.match(all.stdout, /nothing found\. 2 more findings accepted/);
  assert.deepEqual([all.status, all.stderr], [0, ''], 'the nearest file is used');
});

test('check: the other formats leave it out, and JSON has nothing besides', () => {
  write(`formats/${FILE}`, `\ufeff${JSON.stringify([ROW])}`);
  write('formats/faulty.txt', FAULTY);
  for (const format of ['json', 'junit', 'github', 'html', 'markdown']) {
    const { status, stdout } = run(['check', '--format', format, 'formats/faulty.txt']);
    assert.equal(status, 1);
    assert.match(stdout, /本年度止件数/, format);
    assert.doesNotMatch(stdout, /重复申清/, format);
    if (format !== 'json') continue;
    const [file] = JSON.parse(stdout);
    assert.deepEqual(Object.keys(file), ['path', 'year', 'body', 'edition', 'findings']);
    assert.deepEqual(Object.keys(file.findings[0]), [
      'rule',
      'severity',
      'message',
      'start',
      'end',
      'related',
      'fixes',
    ]);
  }
});

test('check --format sarif: it is marked as suppressed, with the reason; the fingerprint begins with the key', () => {
  const { stdout } = run(['check', '--format', 'sarif', 'formats/faulty.txt']);
  const results: { ruleId: string; suppressions: object[]; partialFingerprints: object }[] =
    JSON.parse(stdout).runs[0].results;
  assert.deepEqual(
    results.map(({ ruleId, suppressions }) => [ruleId, suppressions]),
    [
      ['mislabelled-column', []],
      ['mislabelled-row', [{ kind: 'external', justification: ROW.reason }]],
    ],
  );
  assert.deepEqual(Object.values(results[1]?.partialFingerprints ?? {}), [`${ROW.key}:1`]);
});

test('check --config: the decisions lie beside that file', () => {
  write('beside/faulty.txt', FAULTY);
  write('beside/rules/own.json', '{}');
  write(`beside/rules/${FILE}`, JSON.stringify([ROW, COLUMN]));
  assert.equal(run(['check', 'beside/faulty.txt']).status, 1);
  assert.equal(run(['check', '--config', 'beside/rules/own.json', 'beside/faulty.txt']).status, 0);
});

test('check: standard input has the decisions of the place that it is said to come from', () => {
  assert.equal(run(['check', '-', '--stdin-name', 'told/2024/other.txt'], { input: FAULTY }).status, 0);
  assert.equal(run(['check', '-'], { input: FAULTY }).status, 1);
});

test('check: decisions past their time are told in one sentence and stay in the file', () => {
  const other = { ...ROW, report: '白茅县水务局 2024' };
  const text = JSON.stringify([ROW, COLUMN, { ...COLUMN, key: 'zzz' }, other]);
  write(`stale/${FILE}`, text);
  write('stale/faulty.txt', FAULTY);
  write('stale/clean.txt', CLEAN);
  const clean = run(['check', 'stale/clean.txt']);
  assert.equal(clean.status, 0);
  assert.match(clean.stderr, /^有 3 条认可已经过时（[^\n]*）：青禾县水务局 2024 mislabelled-row、[^\n]*\n$/);
  const both = run(['check', 'stale', '--jobs', '2']);
  assert.match(both.stderr, /^有 1 条认可已经过时（[^\n]*）：青禾县水务局 2024 mislabelled-column。\n$/);
  assert.equal(run(['check', 'stale/faulty.txt', '--rule', 'mislabelled-column=off']).stderr, '');
  assert.equal(read(`stale/${FILE}`).toString(), text);
});

test('check: entries with a mistake are named once, and the others hold', () => {
  write(`mixed/${FILE}`, JSON.stringify([{ ...ROW, rule: 'mislabeled-row' }, COLUMN]));
  for (const name of ['a', 'b']) write(`mixed/${name}.txt`, FAULTY);
  const { stdout, stderr } = run(['check', 'mixed']);
  assert.match(stderr, /^认可记录“[^\n]*nianbao\.decisions\.json”中第 1 条（没有这条规则）有误，未采用。\n$/);
  assert.match(stdout, /2 处错误.*另有 2 处已认可/);
});

test('a file that is no list of decisions is refused, by check and by fix', () => {
  write('broken/faulty.txt', FAULTY);
  for (const [text, reason] of [
    ['[\n{ "rule": ', /nianbao\.decisions\.json”不是有效的 JSON，错在第 2 行附近/],
    ['{}', /nianbao\.decisions\.json”应是写在一对方括号/],
    [`[${'0,'.repeat(6000)}0]`, /至多 5000 条/],
    [`["${'x'.repeat(4_000_000)}"]`, /至多 5000 条/],
    ['['.repeat(100_000), /不是有效的 JSON/],
  ] as const) {
    write(`broken/${FILE}`, text);
    refused(['check', 'broken/faulty.txt'], reason);
    refused(['fix', 'broken/faulty.txt'], reason);
  }
  assert.equal(read('broken/faulty.txt').toString(), FAULTY);
});

test('fix: what was accepted is not fixed, and is not counted as left', () => {
  const decisions = JSON.stringify([ROW]);
  write(`fixed/${FILE}`, decisions);
  write('fixed/faulty.txt', FAULTY);
  const { status, stdout } = run(['fix', 'fixed/faulty.txt']);
  assert.deepEqual([status, stdout], [0, 'fixed/faulty.txt：修正 1 处\n没有其他问题。\n']);
  assert.equal(read('fixed/faulty.txt').toString(), CLEAN.replace('2.重复申请', '2.重复申清'));
  assert.equal(read(`fixed/${FILE}`).toString(), decisions);
});
