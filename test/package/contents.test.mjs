// What is packed, and what the bundles may do.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { test } from 'node:test';
import { listFiles } from '@vscode/vsce';

const KINDS = [
  /^package(?:\.nls(?:\.en|\.zh-tw)?)?\.json$/,
  /^(?:README\.md|CHANGELOG\.md|LICENSE)$/,
  /^dist\/(?:main|client\.node|client\.browser|server\.node|server\.main|server\.browser|webview\/preview|parts\/\w+)\.js$/,
  /^dist\/(?:webview\/preview\.css|ThirdPartyNotices\.txt)$/,
  /^docs\/rules\/(?:README|[a-z-]+)\.md$/,
  /^(?:schema|syntaxes)\/[\w.-]+\.json$/,
  /^media\/icon\.png$/,
];
const PARTS = ['html', 'recode', 'simplify'];
const SERVER = [
  ...['crypto', 'fs', 'net', 'os', 'path', 'url', 'util', 'v8'],
  ...PARTS.map((part) => `./parts/${part}.js`),
];

test('only what the extension needs is packed', async () => {
  const files = await listFiles({ dependencies: false });
  assert.deepEqual(
    files.filter((file) => !KINDS.some((kind) => kind.test(file))),
    [],
  );
  for (const file of [
    'dist/main.js',
    'dist/server.browser.js',
    'dist/server.main.js',
    'dist/parts/html.js',
    'dist/webview/preview.css',
    'README.md',
  ]) {
    assert.ok(files.includes(file), `${file} is packed`);
  }
});

test('the packed extension stays small: rules and word lists are in it once, for Node and for the worker', () => {
  const { size } = statSync('build/nianbao.vsix');
  assert.ok(size < 1_000_000, `${size} bytes`);
});

test('the command starts from the built files, without the libraries that it loads when needed', () => {
  const { status, stdout } = spawnSync(process.execPath, ['dist/cli.js', 'check', 'samples']);
  if (process.platform !== 'win32') assert.ok(statSync('dist/cli.js').mode & 0o100, 'npx runs the file itself');
  assert.equal(status, 1);
  assert.match(stdout.toString(), /mislabelled-column/);
  // What the protocol of the language server, and only that, writes before each message.
  assert.doesNotMatch(readFileSync('dist/cli.main.js', 'utf8'), /Content-Length/);
  assert.match(readFileSync('dist/server.main.js', 'utf8'), /Content-Length/);
});

test('no bundle makes code from text or fetches anything', () => {
  for (const file of bundles()) {
    const text = readFileSync(file, 'utf8');
    for (const banned of [/\beval\(/, /\bnew Function\b/, /\bfetch\(/, /\bXMLHttpRequest\b/, /\bWebSocket\b/]) {
      assert.ok(!banned.test(text), `${file} has ${banned}`);
    }
  }
});

test('bundles require what is known and nothing else', () => {
  const required = Object.fromEntries(bundles().map((file) => [file, modulesOf(readFileSync(file, 'utf8'))]));
  for (const file of ['dist/server.browser.js', 'dist/webview/preview.js']) assert.deepEqual(required[file], [], file);
  assert.deepEqual(required['dist/client.browser.js'], ['vscode']);
  assert.deepEqual(required['dist/main.js'], ['./client.node.js']);
  assert.deepEqual(required['dist/server.node.js'], ['crypto', 'fs', 'path', 'v8', 'vm']);
  assert.deepEqual(
    required['dist/server.main.js'].filter((name) => !SERVER.includes(name)),
    [],
  );
  for (const part of PARTS) assert.deepEqual(required[`dist/parts/${part}.js`], [], part);
});

function bundles() {
  return ['dist', 'dist/parts', 'dist/webview'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => `${folder}/${name}`),
  );
}

/** Modules by the names that `require` is called with. */
function modulesOf(text) {
  const called = [...text.matchAll(/\brequire\(["']([^"']+)["']\)/g)].map(([, name]) => name.replace(/^node:/, ''));
  const known = new Set([...builtinModules, 'vscode']);
  return [...new Set(called)].filter((name) => known.has(name) || name.startsWith('.')).sort();
}

test('the page of the extension names no picture and no file, which it could not show', () => {
  const page = readFileSync('build/package/README.md', 'utf8');
  assert.match(page, /^# 年报校核/);
  assert.doesNotMatch(page, /\]\((?!https:)/);
});
