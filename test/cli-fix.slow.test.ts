import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { applyEdits } from '../server/src/cli/apply-edits';
import { decodeText, encodeText } from '../server/src/cli/encoding';
import { unifiedDiff } from '../server/src/cli/unified-diff';
import type { Edit } from '../server/src/rules/rule';
import { openSandbox } from './support/run-cli';
import { sampleDraft } from './support/sample-draft';

const CLEAN = sampleDraft();
const FAULTY = CLEAN.replace('本年废止件数', '本年度止件数').replace('2.重复申请', '2.重复申清');
const { cli, folder, read, refused, run, write } = openSandbox();

write('clean.txt', CLEAN);
write('faulty.txt', FAULTY);

test('every encoding is read, and written back as it was', () => {
  const rare = FAULTY.replace('没有其他', '“𠮷”“㐂”“—”没有其他');
  const fixed = rare.replace('本年度止件数', '本年废止件数').replace('2.重复申清', '2.重复申请');
  for (const encoding of ['utf-8', 'utf-8-bom', 'gb18030', 'utf-16le', 'utf-16be'] as const) {
    const bytes = encodeText(rare, encoding);
    assert.ok(bytes);
    write(`encoded/${encoding}.txt`, bytes);
    assert.match(run(['check', `encoded/${encoding}.txt`]).stdout, /2 处错误/, encoding);
    const { status, stdout } = run(['fix', `encoded/${encoding}.txt`]);
    assert.deepEqual([status, stdout.split('\n')[0]], [0, `encoded/${encoding}.txt：修正 2 处`]);
    assert.deepEqual(decodeText(read(`encoded/${encoding}.txt`)), { text: fixed, encoding });
  }
});

test('text that was spoilt before it was saved as UTF-8 is UTF-8 all the same', () => {
  const spoilt = '\ufffd\ufffd\ufffd年报\ufeff𠮷\n';
  assert.deepEqual(decodeText(Buffer.from(spoilt)), { text: spoilt, encoding: 'utf-8' });
  assert.deepEqual(decodeText(Buffer.from('')), { text: '', encoding: 'utf-8' });
});

test('GB18030 is what others write', () => {
  assert.equal(encodeText('a中€㐂𠮷', 'gb18030')?.toString('hex'), '61d6d0a2e38139ef319534b235');
  assert.equal(encodeText('\ud800', 'gb18030'), undefined);
  assert.equal(encodeText('\ud800', 'utf-8'), undefined);
});

test('a file that would not come back as it was is not written', () => {
  const bytes = Buffer.concat([Buffer.from(FAULTY), Buffer.from([0xed, 0xa0, 0x80, 0x0a])]);
  write('scratched.txt', bytes);
  assert.match(run(['check', 'scratched.txt']).stdout, /mislabelled-column/);
  refused(['fix', 'scratched.txt'], /“scratched\.txt”.*未修改/);
  assert.ok(read('scratched.txt').equals(bytes));
});

test('fix: in place, once, the mode of the file kept and nothing left beside it', () => {
  write('fix/faulty.txt', FAULTY);
  chmodSync(join(folder, 'fix/faulty.txt'), 0o640);
  const { status, stdout, stderr } = run(['fix', 'fix']);
  assert.deepEqual([status, stdout, stderr], [0, 'fix/faulty.txt：修正 2 处\n没有其他问题。\n', '']);
  assert.equal(read('fix/faulty.txt').toString(), CLEAN);
  assert.equal(statSync(join(folder, 'fix/faulty.txt')).mode & 0o777, 0o640);
  assert.deepEqual(readdirSync(join(folder, 'fix')), ['faulty.txt']);
  assert.equal(run(['fix', 'fix']).stdout, '没有发现问题。\n');
});

test('fix: a figure is never changed, and what is left decides the status', () => {
  const wrong = FAULTY.replace('5\t0\t0\t0\t0\t0\t5', '6\t0\t0\t0\t0\t0\t5');
  const { status, stdout } = run(['fix', '-', '--stdin-name', 'a.txt'], { input: wrong });
  assert.equal(stdout, CLEAN.replace('5\t0\t0\t0\t0\t0\t5', '6\t0\t0\t0\t0\t0\t5'));
  assert.equal(status, 1);
});

test('fix: a link, a read-only file and one of several that cannot be written are refused, and nothing is written', () => {
  write('kept/faulty.txt', FAULTY);
  write('kept/sealed.txt', FAULTY);
  chmodSync(join(folder, 'kept/sealed.txt'), 0o444);
  symlinkSync('faulty.txt', join(folder, 'kept/link.txt'));
  refused(['fix', 'kept/link.txt'], /“kept\/link\.txt”是符号链接，未修改/);
  refused(['fix', 'kept'], /“kept\/sealed\.txt”是只读文件，未修改/);
  assert.equal(read('kept/faulty.txt').toString(), FAULTY);
  assert.equal(run(['fix', '--dry-run', 'kept/link.txt']).status, 0);
  assert.deepEqual(readdirSync(join(folder, 'kept')), ['faulty.txt', 'link.txt', 'sealed.txt']);
});

test('fix: a file in which nothing changes is not touched', () => {
  write('same/clean.txt', CLEAN);
  const { mtimeMs, ino } = statSync(join(folder, 'same/clean.txt'));
  assert.equal(run(['fix', 'same/clean.txt']).stdout, '没有发现问题。\n');
  const after = statSync(join(folder, 'same/clean.txt'));
  assert.deepEqual([after.mtimeMs, after.ino], [mtimeMs, ino]);
});

test('fix: killed in the middle, every file is the old one or the new one', async () => {
  const names = Array.from({ length: 60 }, (_, i) => `killed/${i}.txt`);
  let fixed = 0;
  for (const delay of [0, 2, 4, 6, 8]) {
    for (const name of names) write(name, FAULTY);
    const child = spawn(process.execPath, [cli, 'fix', 'killed', '--jobs', '1'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'ignore'],
    });
    while (child.exitCode === null && names.every((name) => read(name).toString() === FAULTY)) await setTimeout(5);
    await setTimeout(delay);
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    for (const name of names) {
      const text = read(name).toString();
      assert.ok(text === FAULTY || text === CLEAN, name);
      if (text === CLEAN) fixed++;
    }
  }
  assert.ok(fixed > 0);
});

test('fix: on a full disk the old file stays whole, and nothing is left beside it', (t) => {
  if (process.platform === 'win32') return t.skip('there is no ulimit');
  const faulty = FAULTY.replaceAll('\n', '\r\n');
  write('full/faulty.txt', faulty);
  // Files that grow longer than a block are refused by the system half-way.
  const command = ['-c', 'ulimit -f 1 && exec "$0" "$@"', process.execPath, cli, 'fix', 'full/faulty.txt'];
  const { status, stdout, stderr } = spawnSync('sh', command, {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
  });
  assert.deepEqual([status, stdout.toString()], [2, '']);
  assert.match(stderr.toString(), /^[^\n]*“full\/faulty\.txt”[^\n]*EFBIG[^\n]*\n$/);
  assert.equal(read('full/faulty.txt').toString(), faulty);
  assert.deepEqual(readdirSync(join(folder, 'full')), ['faulty.txt']);
});

test('fix: line ends stay as they are, mixed ones too', () => {
  const mixed = FAULTY.split('\n').map((line, i) => line + ['\n', '\r\n', '\r'][i % 3]);
  const fixed = CLEAN.split('\n').map((line, i) => line + ['\n', '\r\n', '\r'][i % 3]);
  write('ends/mixed.txt', mixed.join(''));
  assert.equal(run(['fix', 'ends/mixed.txt']).status, 0);
  assert.equal(read('ends/mixed.txt').toString(), fixed.join(''));
});

test('fix --dry-run: a unified diff, and nothing is written', () => {
  const { status, stdout } = run(['fix', '--dry-run', 'faulty.txt']);
  assert.equal(status, 0);
  assert.equal(read('faulty.txt').toString(), FAULTY);
  assert.equal(patched(FAULTY, stdout), CLEAN);
  assert.match(stdout, /^--- faulty\.txt\n\+\+\+ faulty\.txt\n@@ -\d+,7 \+\d+,7 @@\n/);
  assert.equal(run(['fix', '--dry-run', 'clean.txt']).stdout, '');
});

test('fix --dry-run: `patch` takes the diff, whatever the name, the mark and the last line', (t) => {
  if (spawnSync('patch', ['--version']).error) return t.skip('there is no patch');
  for (const [name, text] of [
    ['a b.txt', FAULTY],
    ['引“号”"x.txt', FAULTY],
    ['mark.txt', `\ufeff${FAULTY.replace('年度报告', '报告')}`],
    ['end.txt', FAULTY.trimEnd()],
    ['crlf.txt', FAULTY.replaceAll('\n', '\r\n')],
  ] as const) {
    write(`patched/${name}`, text);
    const { stdout } = run(['fix', '--dry-run', `patched/${name}`]);
    assert.equal(run(['fix', `patched/${name}`]).status, 0, name);
    const fixed = read(`patched/${name}`).toString();
    write(`patched/${name}`, text);
    const { status, stderr } = spawnSync('patch', ['--binary', '-p0'], { cwd: folder, input: stdout });
    assert.equal(status, 0, `${name}: ${stderr}`);
    assert.equal(read(`patched/${name}`).toString(), fixed, name);
  }
});

test('a diff is the change, whatever lines it touches', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r', '中'), minLength: 1, maxLength: 60 });
  const cuts = fc.array(fc.tuple(fc.nat(8), fc.nat(6), fc.string({ unit: fc.constantFrom('x', '\n'), maxLength: 3 })));
  fc.assert(
    fc.property(text, cuts, (body, gaps) => {
      const source = `${body}\n`;
      const edits: Edit[] = [];
      let at = 0;
      for (const [gap, length, newText] of gaps) {
        const span = { start: at + gap + 1, end: at + gap + 1 + length };
        if (span.end >= source.length) break;
        if (length > 0 || newText !== '') edits.push({ span, newText });
        at = span.end;
      }
      const after = applyEdits(source, edits);
      assert.equal(patched(source, unifiedDiff('a', source, edits)), after);
    }),
    { numRuns: 2000 },
  );
});

/** The old text with the hunks of a diff in it, each line and count of which must fit. */
function patched(source: string, diff: string): string {
  const lines = source.split('\n');
  const result: string[] = [];
  let at = 0;
  for (const hunk of diff.split(/^@@ /m).slice(1)) {
    const [head = '', ...body] = hunk.split('\n').slice(0, -1);
    const [from = 0, before, to = 0, after] = (head.match(/\d+/g) ?? []).map(Number);
    const old = body.filter((line) => !line.startsWith('+')).map((line) => line.slice(1));
    const fresh = body.filter((line) => !line.startsWith('-')).map((line) => line.slice(1));
    assert.deepEqual([old.length, fresh.length], [before, after]);
    const start = old.length === 0 ? from : from - 1;
    while (at < start) result.push(lines[at++] ?? '');
    assert.equal(result.length, fresh.length === 0 ? to : to - 1);
    assert.deepEqual(lines.slice(at, at + old.length), old);
    result.push(...fresh);
    at += old.length;
  }
  return [...result, ...lines.slice(at)].join('\n');
}
