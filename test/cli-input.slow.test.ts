import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSandbox } from './support/run-cli';
import { sampleDraft } from './support/sample-draft';

const CLEAN = sampleDraft();
const FAULTY = CLEAN.replace('本年废止件数', '本年度止件数').replace('2.重复申请', '2.重复申清');
const { folder, read, refused, run, write } = openSandbox();

write('clean.txt', CLEAN);
write('faulty.txt', FAULTY);
write('note.txt', '今天下午开会。\n');

test('lines end with LF, CRLF or CR, and columns count UTF-16 units behind a byte order mark', () => {
  const places = (text: string) =>
    JSON.parse(run(['check', '--format', 'json', '-'], { input: text }).stdout)[0].findings.map(
      ({ start }: { start: { line: number; column: number } }) => [start.line, start.column],
    );
  const expected = places(FAULTY);
  assert.equal(expected.length, 2);
  assert.deepEqual(places(FAULTY.replaceAll('\n', '\r\n')), expected);
  assert.deepEqual(places(FAULTY.replaceAll('\n', '\r')), expected);
  assert.deepEqual(places(`\ufeff${FAULTY}`), expected);
});

test('a folder: sorted, what is no report skipped and counted', () => {
  write('folder/b.txt', FAULTY);
  write('folder/a/z.md', CLEAN);
  write('folder/note.txt', '今天下午开会。\n');
  write('folder/empty.txt', '');
  write('folder/image.txt', Buffer.from([0x89, 0x50, 0, 0, 0, 1, 2, 3]));
  write('folder/report.docx', FAULTY);
  for (const hidden of ['.git/x.txt', 'node_modules/x.txt', '.hidden.txt']) write(`folder/${hidden}`, FAULTY);
  const { status, stdout, stderr } = run(['check', '--format', 'json', 'folder']);
  assert.deepEqual(
    JSON.parse(stdout).map(({ path }: { path: string }) => path),
    ['folder/a/z.md', 'folder/b.txt'],
  );
  assert.deepEqual([status, stderr], [1, '']);
  assert.match(run(['check', 'folder']).stdout, /检查了 2 份年报：.*另有 3 个文件不是年报/);
});

test('globs, and names that only look like globs', () => {
  write('globs/2023[1].txt', CLEAN);
  write('globs/2024.txt', CLEAN);
  write('globs/deep/2024.md', CLEAN);
  const paths = (...args: string[]) =>
    JSON.parse(run(['check', '--format', 'json', ...args]).stdout).map(({ path }: { path: string }) => path);
  assert.deepEqual(paths('globs/*.txt'), ['globs/2023[1].txt', 'globs/2024.txt']);
  assert.deepEqual(paths('globs/**/2024.{md,txt}'), ['globs/2024.txt', 'globs/deep/2024.md']);
  assert.deepEqual(paths('globs/2023[1].txt'), ['globs/2023[1].txt']);
  assert.deepEqual(paths('globs/2024.txt', 'globs', './globs/2024.txt'), [
    'globs/2024.txt',
    'globs/2023[1].txt',
    'globs/deep/2024.md',
  ]);
  refused(['check', 'globs/*.html'], /“globs\/\*\.html”/);
});

test('a named file that is no report gets a notice', () => {
  const { status, stdout, stderr } = run(['check', '--format', 'json', 'note.txt', 'clean.txt']);
  assert.equal(status, 0);
  assert.deepEqual(
    JSON.parse(stdout).map(({ path, year }: { path: string; year: number | null }) => [path, year]),
    [
      ['note.txt', null],
      ['clean.txt', 2024],
    ],
  );
  assert.match(stderr, /^“note\.txt”不像.*，未检查。\n$/);
});

test('the nearest configuration holds; --config takes its place and --rule goes over both', () => {
  const codes = (...args: string[]) =>
    JSON.parse(run(['check', '--format', 'json', ...args]).stdout)[0].findings.map(
      ({ rule, severity }: { rule: string; severity: string }) => `${rule} ${severity}`,
    );
  write('set/nianbao.config.json', '{ "$schema": "x", "rules": { "mislabelled-row": "off" } }');
  write('set/below/faulty.txt', FAULTY);
  write('other.json', '{ "rules": { "mislabelled-column": "info" } }');
  assert.deepEqual(codes('set/below/faulty.txt'), ['mislabelled-column error']);
  assert.deepEqual(codes('set/below/faulty.txt', '--rule', 'mislabelled-row=info'), [
    'mislabelled-column error',
    'mislabelled-row info',
  ]);
  assert.deepEqual(codes('set/below/faulty.txt', '--config', 'other.json'), [
    'mislabelled-column info',
    'mislabelled-row error',
  ]);
});

test('include and exclude of the configuration', () => {
  write('globbed/nianbao.config.json', '{ "include": ["odd/*.txt"], "exclude": ["old/**"] }');
  write('globbed/odd/note.txt', '今天下午开会。\n');
  write('globbed/old/faulty.txt', FAULTY);
  const paths = JSON.parse(run(['check', '--format', 'json', 'globbed']).stdout).map(
    ({ path }: { path: string }) => path,
  );
  assert.deepEqual(paths, ['globbed/odd/note.txt']);
  assert.match(run(['check', 'globbed/old/faulty.txt']).stderr, /“globbed\/old\/faulty\.txt”按设置不检查/);
});

test('a broken configuration is named', () => {
  write('broken/clean.txt', CLEAN);
  write('broken/nianbao.config.json', '{ "rules": ');
  refused(['check', 'broken/clean.txt'], /nianbao\.config\.json”不是有效的 JSON/);
  write('comma.json', '{\n  "rules": {\n    "stray-field": "off",\n  }\n}');
  refused(['check', '--config', 'comma.json', 'clean.txt'], /“comma\.json”不是有效的 JSON，错在第 4 行附近/);
  write('wrong.json', '{ "rules": { "no-such-rule": "off" }, "colour": 1 }');
  refused(['check', '--config', 'wrong.json', 'clean.txt'], /“wrong\.json”有误：.*colour.*no-such-rule/);
  refused(['check', '--config', 'wrong.json', 'clean.txt'], /There is no rule/, { env: { LANG: 'en_US.UTF-8' } });
  refused(['check', '--config', 'absent.json', 'clean.txt'], /“absent\.json”/);
  mkdirSync(join(folder, 'folder.json'));
  refused(['check', '--config', 'folder.json', 'clean.txt'], /无法读取“folder\.json”/);
});

test('what cannot be read is named', () => {
  write('empty.txt', '');
  write('blank.txt', '\ufeff \n\n');
  write('binary.txt', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 37) % 256)));
  write('word.docx', Buffer.from('PK\x03\x04\x14\x00', 'latin1'));
  mkdirSync(join(folder, 'bare'));
  symlinkSync('loop', join(folder, 'loop'));
  refused(['check', 'absent.txt'], /找不到“absent\.txt”/);
  refused(['check', 'absent.txt'], /“absent\.txt” not found/, { env: { LC_ALL: 'en_GB.UTF-8', LANG: 'zh_CN.UTF-8' } });
  refused(['check', 'clean.txt/x.txt'], /clean\.txt\/x\.txt/);
  refused(['check', 'empty.txt'], /“empty\.txt”是空的/);
  refused(['check', 'blank.txt'], /“blank\.txt”是空的/);
  refused(['check', 'binary.txt'], /“binary\.txt”不是文本/);
  refused(['check', 'word.docx'], /“word\.docx”是 docx/);
  refused(['check', '/dev/null'], /“\/dev\/null”/);
  refused(['check', 'loop'], /无法读取“loop”/);
  refused(['check', 'bare'], /“bare”里没有/);
  refused(['check', '-'], /“标准输入”是空的/);
  refused(['export', 'empty.txt'], /“empty\.txt”/);
  refused(['fix', 'absent.txt'], /“absent\.txt”/);
});

test('one file that cannot be checked holds the verdict on all back, and all of them are named', () => {
  const { status, stdout, stderr } = run(['check', 'faulty.txt', 'empty.txt', 'binary.txt']);
  assert.deepEqual([status, stdout], [2, '']);
  assert.equal(stderr.trim().split('\n').length, 2);
  write('held/faulty.txt', FAULTY);
  assert.equal(run(['fix', 'held/faulty.txt', 'empty.txt']).status, 2);
  assert.equal(read('held/faulty.txt').toString(), FAULTY);
});

test('stray NULs and lone surrogates do not stop the check', () => {
  const nul = run(['check', '-'], { input: FAULTY.replace('总体', '总\0体') });
  assert.match(nul.stdout, /mislabelled-column/);
  const lone = Buffer.from(`\ufeff${FAULTY}\ud800尾\n`, 'utf16le');
  const checked = run(['check', '--format', 'json', '-'], { input: lone });
  assert.equal(JSON.parse(checked.stdout)[0].findings.length, 2);
  assert.ok(run(['fix', '-'], { input: lone }).bytes.equals(Buffer.from(`\ufeff${CLEAN}\ud800尾\n`, 'utf16le')));
});

test('a file of 10 MB is checked', () => {
  const text = FAULTY + '全面落实公开要求，稳步推进各项工作。\n'.repeat(180_000);
  assert.ok(Buffer.byteLength(text) > 9_900_000);
  const { status, stdout } = run(['check', '--format', 'json', '-'], { input: text });
  assert.equal(status, 1);
  assert.deepEqual(
    JSON.parse(stdout)[0].findings.map(({ rule }: { rule: string }) => rule),
    ['mislabelled-column', 'mislabelled-row'],
  );
});

test('what is too large for a draft is refused; in a folder it is left out, and that is said', () => {
  write('large/draft.txt', CLEAN);
  write('large/bytes.txt', `${CLEAN}${'\n'.repeat(12_000_000)}`);
  write('large/lines.txt', `${CLEAN}${'年\r\n'.repeat(1_000_000)}`);
  refused(['check', 'large/bytes.txt'], /“large\/bytes\.txt”超过 12 MB，未检查/);
  refused(['check', 'large/lines.txt'], /“large\/lines\.txt”超过 100 万行，不像一份年报，未检查/);
  const { status, stdout, stderr } = run(['check', 'large']);
  assert.equal(status, 0);
  assert.match(stdout, /检查了 1 份年报/);
  assert.match(stderr, /bytes\.txt.*\n.*lines\.txt/);
});

test('what a draft holds cannot steer the terminal', () => {
  const { stdout } = run(['check', '-'], { input: FAULTY.replace('2.重复申清', '2.重复\u001b[2J申清') });
  assert.ok(stdout.includes('2.重复\ufffd[2J申清'), stdout);
  assert.ok(!stdout.includes('\u001b'));
});
