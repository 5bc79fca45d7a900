import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { test } from 'node:test';
import { languageOf } from '../server/src/cli/words';
import { COMMAND_START, NO_BASELINE_CODE } from '../server/src/launch.flags';
import { RULES } from '../server/src/rules/index';
import { analyze } from '../server/src/service/analyze';
import { DEFAULT_SETTINGS } from '../server/src/service/settings';
import { partsFor } from './support/drafts';
import { unmark } from './support/marked';
import { openSandbox } from './support/run-cli';
import { sampleDraft } from './support/sample-draft';

const CLEAN = sampleDraft();
const FAULTY = CLEAN.replace('本年废止件数', '本年度止件数').replace('2.重复申请', '2.重复申清');
const { cli, folder, run, write } = openSandbox();

for (let i = 0; i < 40; i++) write(`many/${i}.txt`, FAULTY);

test('a reader that stops reading is no failure', async () => {
  const child = spawn(process.execPath, [cli, 'check', '--format', 'json', 'many'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const [status] = await once(child, 'close');
  assert.deepEqual([status, said], [1, '']);
});

for (const [bundle, flags] of [
  ['main', COMMAND_START],
  ['sometimes', [...COMMAND_START, NO_BASELINE_CODE]],
] as const) {
  test(`what was compiled of cli.${bundle}.js when the command was built is taken`, () => {
    const script = `
      const { readFileSync } = require('node:fs');
      if (parseInt(process.versions.v8) <= 12) process.argv.slice(1).forEach(require('node:v8').setFlagsFromString);
      const cache = \`cli.${bundle}.\${process.version}-\${process.platform}-\${process.arch}.cache\`;
      const [source, cachedData] = [readFileSync('cli.${bundle}.js', 'utf8'), readFileSync(cache)];
      console.log(new (require('node:vm').Script)(source, { cachedData }).cachedDataRejected);`;
    const said = execFileSync(process.execPath, ['-e', script, '--', ...flags], {
      cwd: dirname(cli),
      encoding: 'utf8',
    });
    assert.equal(said, 'false\n');
  });
}

test('a result longer than a pipe holds arrives whole', () => {
  const { stdout } = run(['check', '--format', 'json', 'many']);
  assert.ok(Buffer.byteLength(stdout) > 70_000);
  assert.equal(JSON.parse(stdout).length, 40);
});

test('standard output that takes nothing is named', (t) => {
  if (!existsSync('/dev/full')) return t.skip('there is no /dev/full');
  const { status, stderr } = spawnSync(process.execPath, [cli, 'check', 'many'], {
    cwd: folder,
    stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
  });
  assert.deepEqual([status, stderr.toString()], [2, '无法写入“标准输出”：磁盘已满。\n']);
});

test('English where the locale is, else Chinese; Windows is asked where no variable says', () => {
  const none = () => '';
  assert.equal(languageOf({ LANG: 'en_US.UTF-8' }, none), 'en');
  assert.equal(languageOf({ LANG: 'zh_CN.UTF-8', LC_ALL: 'en' }, none), 'en');
  assert.equal(languageOf({ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }, none), 'zh');
  for (const LC_ALL of ['C', 'C.UTF-8', 'POSIX', '']) assert.equal(languageOf({ LC_ALL }, none), 'zh');
  assert.equal(
    languageOf({}, () => 'en-US'),
    'en',
  );
  assert.equal(
    languageOf({ LANG: 'zh_CN' }, () => 'en-US'),
    'zh',
  );
});

test('many files: the same result from one thread and from several, in order', () => {
  write('many/7.txt', CLEAN);
  write('many/note.txt', '今天下午开会。\n');
  for (const args of [['check'], ['check', '--format', 'json'], ['export'], ['fix', '--dry-run']]) {
    const alone = run([...args, 'many', '--jobs', '1']);
    const together = run([...args, 'many', '--jobs', '3']);
    assert.deepEqual(together, alone);
    assert.match(alone.stdout, /many\/0\.txt[\s\S]*many\/1\.txt[\s\S]*many\/10\.txt/);
  }
});

test('many files: what cannot be checked is named by every thread, in order', () => {
  for (let i = 0; i < 20; i++) write(`odd/${i}.txt`, i % 5 === 0 ? '' : FAULTY);
  const names = Array.from({ length: 20 }, (_, i) => `odd/${i}.txt`);
  const { status, stdout, stderr } = run(['check', ...names, '--jobs', '2']);
  assert.deepEqual([status, stdout], [2, '']);
  assert.deepEqual(stderr.match(/odd\/\d+/g), ['odd/0', 'odd/5', 'odd/10', 'odd/15']);
});

test('many files: fixed in several threads', () => {
  const { status, stdout } = run(['fix', 'many', '--jobs', '2']);
  assert.equal(status, 0);
  assert.equal(stdout.split('\n').filter((line) => line.endsWith('修正 2 处')).length, 39);
  assert.equal(
    run(['check', 'many']).stdout,
    '检查了 40 份年报：没有发现问题。另有 1 个文件不是年报或按设置不检查，已跳过。\n',
  );
});

test('what is built says what the sources say', () => {
  const drafts = RULES.flatMap(({ id, examples }) =>
    examples.map(({ draft, file = 'draft.txt' }, number) => ({
      path: `examples/${id}/${number}/${file}`,
      ...unmark(draft),
    })),
  );
  for (const { path, text } of drafts) write(path, text);
  const paths = drafts.map(({ path }) => path);
  const files = JSON.parse(run(['check', '--format', 'json', ...paths]).stdout) as readonly Checked[];
  const built = new Map(files.map(({ path, findings }) => [path, findings.map(textOf)]));
  // Of a text that is no report the command says nothing.
  const judged = drafts.filter(({ path }) => built.get(path)?.length);
  assert.ok(judged.length > 100);
  for (const { path, text } of judged) {
    const { findings } = analyze(text, DEFAULT_SETTINGS, { name: basename(path), parts: partsFor(text, path) });
    assert.deepEqual(built.get(path), findings.map(textOf), path);
  }
});

interface Checked {
  readonly path: string;
  readonly findings: readonly { readonly rule: string; readonly message: string }[];
}

const textOf = ({ rule, message }: Checked['findings'][number]) => `${rule} ${message}`;
