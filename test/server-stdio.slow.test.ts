import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { applied, createClient, type LspClient } from './support/lsp-client';
import { sampleDraft } from './support/sample-draft';

const DIST = join(process.cwd(), 'dist');
const SERVER = join(DIST, 'server.node.js');
const CLEAN = sampleDraft();
const FAULTY = CLEAN.replace('本年废止件数', '本年度止件数').replace('2.重复申请', '2.重复申清');
const URI = 'file:///d/%E5%B9%B4%E6%8A%A5.txt';

interface Running {
  readonly client: LspClient;
  readonly child: ChildProcess;
  readonly exit: Promise<number | null>;
  readonly errors: () => string;
}

/** The built server as other editors start it. */
function start(args: readonly string[], server = SERVER): Running {
  assert.ok(existsSync(server), `${server} is missing: npm run build`);
  const child = spawn(process.execPath, [server, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { client: createClient(child.stdout, child.stdin), child, exit, errors: () => errors };
}

async function finish({ client, exit, errors }: Running): Promise<void> {
  await client.connection.sendRequest('shutdown');
  await client.connection.sendNotification('exit');
  assert.equal(await exit, 0);
  assert.equal(errors(), '');
  client.dispose();
}

for (const args of [['--stdio'], []]) {
  test(`a session over standard input and output [${args}]`, async () => {
    const running = start(args);
    const { client } = running;
    await client.initialize();
    await client.open(URI, FAULTY);
    const diagnostics = await client.diagnostics(URI);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['mislabelled-column', 'mislabelled-row'],
    );
    assert.match(diagnostics[0]?.codeDescription?.href ?? '', /^file:\/\/\/.*\/docs\/rules\/mislabelled-column\.md$/);
    const [all] = await client.actions(URI, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, [
      'source.fixAll',
    ]);
    assert.ok(all?.edit);
    assert.equal(applied(FAULTY, all.edit), CLEAN);
    await finish(running);
  });
}

test('markup and Traditional characters are read: the parts are in the bundle', async () => {
  const running = start(['--stdio']);
  const { client } = running;
  await client.initialize();
  const rows = CLEAN.split('\n').map((line) => `<p>${line.replaceAll('\t', ' | ')}</p>`);
  await client.open('file:///d/a.html', `<html><body>${rows.join('\n')}</body></html>`, 'html');
  await client.pull('file:///d/a.html');
  await client.open('file:///d/b.txt', CLEAN.replace('总体情况', '總體情況').replace('主动公开政府', '主動公開政府'));
  await client.pull('file:///d/b.txt');
  await client.until(() => client.analysed.length === 2);
  assert.deepEqual(
    client.analysed.map(({ isReport, year }) => [isReport, year]),
    [
      [true, 2024],
      [true, 2024],
    ],
  );
  assert.deepEqual(client.log, []);
  await finish(running);
});

test('the configuration file is found upwards from the draft', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  try {
    mkdirSync(join(folder, '局', '2024'), { recursive: true });
    writeFileSync(join(folder, 'nianbao.config.json'), '{ "rules": { "mislabelled-row": "off" } }');
    const running = start(['--stdio']);
    await running.client.initialize();
    const uri = pathToFileURL(join(folder, '局', '2024', '年报.txt')).href;
    await running.client.open(uri, FAULTY);
    assert.deepEqual(
      (await running.client.diagnostics(uri)).map(({ code }) => code),
      ['mislabelled-column'],
    );
    await finish(running);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('what another engine compiled is kept for the next start; a damaged file is passed over and replaced', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  try {
    // As it is installed: with nothing that was compiled when it was built.
    for (const name of ['server.node.js', 'server.main.js']) copyFileSync(join(DIST, name), join(folder, name));
    const kept = join(folder, 'kept');
    const session = async (): Promise<{ readonly path: string; readonly bytes: Buffer; readonly time: number }> => {
      const running = start(['--stdio', '--keep-compiled', kept], join(folder, 'server.node.js'));
      await running.client.initialize();
      await running.client.open(URI, FAULTY);
      assert.equal((await running.client.diagnostics(URI)).length, 2);
      await finish(running);
      const [name = '', ...others] = readdirSync(kept);
      assert.deepEqual(others, []);
      const path = join(kept, name);
      return { path, bytes: readFileSync(path), time: statSync(path).mtimeMs };
    };
    const first = await session();
    assert.ok(first.bytes.length > 100_000);
    assert.equal((await session()).time, first.time, 'taken as it is');
    writeFileSync(first.path, first.bytes.fill(1, 1000, 2000));
    assert.ok(!(await session()).bytes.equals(first.bytes), 'damaged');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a message that is no JSON does not end the server', async () => {
  const running = start(['--stdio']);
  const { client, child } = running;
  await client.initialize();
  child.stdin?.write('Content-Length: 9\r\n\r\n{ "broken');
  await client.open(URI, FAULTY);
  assert.equal((await client.diagnostics(URI)).length, 2);
  await client.connection.sendRequest('shutdown');
  await client.connection.sendNotification('exit');
  assert.equal(await running.exit, 0);
  client.dispose();
});

test('exit without shutdown is a failure', async () => {
  const { client, exit } = start(['--stdio']);
  await client.initialize();
  await client.connection.sendNotification('exit');
  assert.equal(await exit, 1);
  client.dispose();
});

test('the server ends when its editor is gone', async () => {
  const { client, child, exit } = start(['--stdio']);
  await client.initialize();
  child.stdin?.end();
  assert.notEqual(await exit, null);
  client.dispose();
});

/** An editor that starts the server in its own way and tells who that is. It does nothing more until it is killed. */
const EDITORS: Readonly<Record<string, string>> = {
  'over standard input and output': `spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })`,
  'over the channel of Node': `fork(server, ['--node-ipc'])`,
};

for (const [how, started] of Object.entries(EDITORS)) {
  test(`the server ends when its editor is killed, ${how}`, { skip: process.platform === 'win32' }, async () => {
    const code = `const { fork, spawn } = require('node:child_process'); const server = ${JSON.stringify(SERVER)};
      const child = ${started}; child.once('spawn', () => console.log(child.pid)); setInterval(() => {}, 1000);`;
    const editor = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
    const server = await new Promise<number>((resolve) =>
      editor.stdout.once('data', (chunk) => resolve(Number(chunk))),
    );
    editor.kill('SIGKILL');
    while (isRunning(server)) await setTimeout(20);
  });
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
  } catch {
    return false;
  }
  // A child of nobody that has ended is there until somebody asks for it.
  return !existsSync(`/proc/${id}/status`) || !/^State:\s*Z/m.test(readFileSync(`/proc/${id}/status`, 'utf8'));
}

test('drafts are checked as before when their folder has vanished', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  writeFileSync(join(folder, 'nianbao.config.json'), '{ "rules": { "mislabelled-row": "off" } }');
  const running = start(['--stdio']);
  const { client } = running;
  await client.initialize(undefined, {}, pathToFileURL(folder).href);
  const uri = pathToFileURL(join(folder, '年报.txt')).href;
  await client.open(uri, FAULTY);
  assert.equal((await client.diagnostics(uri)).length, 1);
  rmSync(folder, { recursive: true });
  await client.change(uri, 2, [{ text: CLEAN }]);
  assert.deepEqual(await client.diagnostics(uri), []);
  const changes = [{ uri: pathToFileURL(join(folder, 'nianbao.config.json')).href, type: 3 }];
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  await client.change(uri, 3, [{ text: FAULTY }]);
  assert.equal((await client.diagnostics(uri)).length, 2, 'the settings of the file are gone with it');
  assert.deepEqual([client.log, client.shown], [[], []]);
  await finish(running);
});
