import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createClient } from './support/lsp-client';
import { openSandbox } from './support/run-cli';
import { sampleDraft } from './support/sample-draft';

const CLEAN = sampleDraft();
const FAULTY = CLEAN.replace('本年废止件数', '本年度止件数').replace('2.重复申请', '2.重复申清');
const { cli, folder, read, refused, run, write } = openSandbox();

write('clean.txt', CLEAN);
write('faulty.txt', FAULTY);

test('check: a line for each finding, then a sentence', () => {
  const { status, stdout, stderr } = run(['check', 'faulty.txt']);
  const [first, second, blank, summary] = stdout.split('\n');
  assert.match(first ?? '', /^faulty\.txt:\d+:\d+ 错误 .*“本年度止件数”.* \[mislabelled-column\]$/);
  assert.match(second ?? '', /^faulty\.txt:\d+:\d+ 错误 .*重复申清.* \[mislabelled-row\]$/);
  assert.equal(blank, '');
  assert.equal(summary, '检查了 1 份年报：2 处错误，0 处警告，0 处提示。其中 2 处可以用 nianbao fix 自动修正。');
  assert.deepEqual([status, stderr], [1, '']);
});

test('check: a draft without faults ends with 0', () => {
  assert.deepEqual(run(['check', 'clean.txt']), {
    status: 0,
    stdout: '检查了 1 份年报：没有发现问题。\n',
    stderr: '',
    bytes: Buffer.from('检查了 1 份年报：没有发现问题。\n'),
  });
});

test('check --format json: positions, related places and fixes as the contract has them', () => {
  const { status, stdout } = run(['check', '--format', 'json', 'faulty.txt']);
  const [file] = JSON.parse(stdout);
  assert.equal(status, 1);
  assert.deepEqual(Object.keys(file), ['path', 'year', 'body', 'edition', 'findings']);
  assert.deepEqual([file.path, file.year, file.body, file.edition], ['faulty.txt', 2024, '青禾县水务局', '2021']);
  const offset = FAULTY.indexOf('本年度止件数');
  const before = FAULTY.slice(0, offset).split('\n');
  const start = { line: before.length, column: (before.at(-1) ?? '').length + 1, offset };
  const end = { ...start, column: start.column + 6, offset: offset + 6 };
  const [column] = file.findings;
  assert.deepEqual(Object.keys(column), ['rule', 'severity', 'message', 'start', 'end', 'related', 'fixes']);
  assert.deepEqual([column.rule, column.severity], ['mislabelled-column', 'error']);
  assert.deepEqual([column.start, column.end, column.related], [start, end, []]);
  const [{ edits, ...fix }] = column.fixes;
  assert.deepEqual(fix, { title: fix.title, safety: 'safe', preferred: true });
  const [edit] = edits;
  const corrected = FAULTY.slice(0, edit.start.offset) + edit.newText + FAULTY.slice(edit.end.offset);
  assert.equal(corrected, FAULTY.replace('本年度止件数', '本年废止件数'));
});

test('check --format json: the worked sums of a wrong cell are its related places', () => {
  const rows = CLEAN.replace('5\t0\t0\t0\t0\t0\t5', '6\t0\t0\t0\t0\t0\t5');
  const { stdout } = run(['check', '--format=json', '-', '--stdin-name', 'in/put.txt'], { input: rows });
  const [file] = JSON.parse(stdout);
  const [finding] = file.findings;
  assert.deepEqual([file.path, finding.rule], ['in/put.txt', 'unbalanced-sum']);
  assert.ok(finding.related.length > 0);
  for (const { path, start, end, message } of finding.related) {
    assert.deepEqual([path, typeof message], ['in/put.txt', 'string']);
    assert.ok(start.offset <= end.offset && start.line >= 1 && start.column >= 1);
  }
});

test('--rule, --quiet and --max-warnings', () => {
  const off = ['--rule', 'mislabelled-row=off'];
  assert.doesNotMatch(run(['check', 'faulty.txt', ...off]).stdout, /mislabelled-row/);
  const mild = [...off, '--rule', 'mislabelled-column=warning'];
  assert.equal(run(['check', 'faulty.txt', ...mild]).status, 0);
  assert.equal(run(['check', 'faulty.txt', ...mild, '--max-warnings', '1']).status, 0);
  assert.equal(run(['check', 'faulty.txt', ...mild, '--max-warnings=0']).status, 1);
  const quiet = run(['check', 'faulty.txt', '--rule', 'mislabelled-column=warning', '--quiet']);
  assert.match(quiet.stdout, /mislabelled-row/);
  assert.doesNotMatch(quiet.stdout, /mislabelled-column/);
  assert.match(quiet.stdout, /1 处错误，1 处警告/);
});

test('--output: the result goes to the file and nowhere else', () => {
  const { status, stdout } = run(['check', '--format', 'json', '--output', 'result.json', 'faulty.txt']);
  assert.deepEqual([status, stdout], [1, '']);
  assert.equal(JSON.parse(read('result.json').toString())[0].findings.length, 2);
  refused(['check', '--output', 'no/such/result.json', 'clean.txt'], /“no\/such\/result\.json”：所在的文件夹不存在/);
});

test('--output: a draft that is to be checked is not overwritten, and an earlier result is not taken for a draft', () => {
  write('kept/draft.txt', FAULTY);
  refused(['check', '--output', 'kept/draft.txt', './kept/draft.txt'], /“\.\/kept\/draft\.txt”.*盖掉/);
  refused(['fix', '--output', 'kept/../kept/draft.txt', 'kept/draft.txt'], /“kept\/draft\.txt”.*盖掉/);
  assert.equal(read('kept/draft.txt').toString(), FAULTY);
  const exported = () => {
    run(['export', '--format', 'md', '--output', 'kept/all.md', 'kept']);
    return read('kept/all.md').toString();
  };
  assert.equal(exported(), exported());
});

test('what the command line does not know is named', () => {
  refused([], /--help/);
  refused(['chek'], /“chek”/);
  refused(['check'], /路径/);
  refused(['check', ''], /路径/);
  refused(['check', '--fast', 'clean.txt'], /“--fast”/);
  refused(['fix', '--quiet', 'clean.txt'], /“--quiet”/);
  refused(['check', 'clean.txt', '--output'], /--output/);
  refused(['check', '--output', '--quiet', 'clean.txt'], /--output/);
  refused(['check', '--quiet=yes', 'clean.txt'], /--quiet/);
  refused(['check', '--max-warnings', 'few', 'clean.txt'], /“few”/);
  refused(['check', '--max-warnings', '-1', 'clean.txt'], /“-1”/);
  refused(['check', '--rule', 'mislabelled-row', 'clean.txt'], /“mislabelled-row”/);
  refused(['check', '--rule', 'mislabeled-row=off', 'clean.txt'], /“mislabeled-row”.*“mislabelled-row”/);
  refused(['check', '--format', 'xml', 'clean.txt'], /“xml”.*text、json、sarif、junit、github、html、markdown/);
  refused(['export', '--format', 'text', 'clean.txt'], /“text”.*json、csv、md、html/);
  refused(['check', '--stdin-name', 'a.md', 'clean.txt'], /--stdin-name/);
  refused(['explain'], /explain/);
  refused(['explain', 'no-such-rule'], /“no-such-rule”/);
  refused(['rules', 'all'], /“all”/);
});

test('export: one file is an object, several are a list', () => {
  const one = JSON.parse(run(['export', '--format', 'json', 'clean.txt']).stdout);
  assert.deepEqual([one.path, one.year, one.body, one.edition], ['clean.txt', 2024, '青禾县水务局', '2021']);
  assert.deepEqual(one.tables.applications.received, {
    natural: 5,
    enterprise: 0,
    research: 0,
    publicBenefit: 0,
    legalService: 0,
    other: 0,
    total: 5,
  });
  const several = JSON.parse(run(['export', 'clean.txt', 'faulty.txt']).stdout);
  assert.deepEqual(
    several.map(({ path }: { path: string }) => path),
    ['clean.txt', 'faulty.txt'],
  );
  assert.deepEqual(several[1].tables, one.tables);
});

test('markup and Traditional characters are read', () => {
  const rows = FAULTY.split('\n').map((line) => `<p>${line.replaceAll('\t', ' | ')}</p>`);
  const html = run(['export', '-', '--stdin-name', 'a.html'], {
    input: `<html><body>${rows.join('\n')}</body></html>`,
  });
  assert.equal(JSON.parse(html.stdout).year, 2024);
  const { stdout } = run(['export', '-'], { input: CLEAN.replace('总体情况', '總體情況') });
  assert.equal(JSON.parse(stdout).sections[0].id, 'overview');
});

test('rules and explain', () => {
  const rules = JSON.parse(run(['rules', '--format', 'json']).stdout);
  const row = rules.find(({ id }: { id: string }) => id === 'mislabelled-row');
  assert.deepEqual([row.severity, row.fix, row.title.en], ['error', 'safe', 'Mislabelled row']);
  const lines = run(['rules']).stdout.trim().split('\n');
  assert.deepEqual(
    lines.map((line) => line.split(' ')[0]),
    rules.map(({ id }: { id: string }) => id),
  );
  assert.match(run(['explain', 'mislabelled-row']).stdout, /^# 行名错误\n[\s\S]*## 例子/);
  assert.match(
    run(['explain', 'mislabelled-row'], { env: { LANG: 'en_US.UTF-8' } }).stdout,
    /^# [A-Z][\s\S]*## Example/,
  );
});

test('help and version', () => {
  assert.match(run(['--help']).stdout, /^用法：/);
  assert.match(run(['check', '-h'], { env: { LC_MESSAGES: 'en_US.UTF-8' } }).stdout, /^Usage:/);
  assert.match(run(['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
});

test('lsp --stdio: the language server, in this process', async () => {
  const child = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const client = createClient(child.stdout, child.stdin);
  await client.initialize();
  const uri = pathToFileURL(join(folder, 'faulty.txt')).href;
  await client.open(uri, FAULTY);
  assert.deepEqual(
    (await client.diagnostics(uri)).map(({ code }) => code),
    ['mislabelled-column', 'mislabelled-row'],
  );
  await client.connection.sendRequest('shutdown');
  await client.connection.sendNotification('exit');
  assert.equal(await exit, 0);
  client.dispose();
});
