// What the packed extension could be made to do, and whether it is what the sources say.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = read('package.json');
const lock = read('package-lock.json');

/** The libraries of the protocol start servers and open sockets, in ways that are not used here. */
const PROTOCOL = ['crypto', 'fs', 'net', 'os', 'path', 'util'];
const LAUNCH = ['crypto', 'fs', 'path', 'v8', 'vm'];
const PARTS = ['html', 'recode', 'simplify'];
const REQUIRED = {
  'main.js': ['./client.node.js'],
  'client.node.js': [...PROTOCOL, 'child_process', 'readline', 'vscode'],
  'client.browser.js': ['vscode'],
  'server.node.js': LAUNCH,
  'server.main.js': [...PROTOCOL, 'url', 'v8', ...PARTS.map((part) => `./parts/${part}.js`)],
  'server.browser.js': [],
  'webview/preview.js': [],
  ...Object.fromEntries(PARTS.map((part) => [`parts/${part}.js`, []])),
};

test('each packed bundle requires exactly the modules that are known of it', () => {
  const packed = filesIn('dist').filter((name) => name.endsWith('.js') && !/^(?:cli|selftest)\b/.test(name));
  assert.deepEqual(
    Object.fromEntries(packed.map((name) => [name, modulesOf(readFileSync(`dist/${name}`, 'utf8'))])),
    Object.fromEntries(packed.map((name) => [name, [...(REQUIRED[name] ?? ['nothing is known of it'])].sort()])),
  );
});

test('own code starts no process, opens no socket, unpacks nothing, and uses files on Node only', () => {
  const allowed = [
    'buffer',
    'crypto',
    'fs',
    'fs/promises',
    'module',
    'os',
    'path',
    'stream',
    'url',
    'util',
    'v8',
    'vm',
    'worker_threads',
  ];
  for (const file of sources(['client/src', 'client/webview', 'server/src'])) {
    const used = [...readFileSync(file, 'utf8').matchAll(/['"](?:node:)([a-z/_0-9]+)['"]/g)].map(([, name]) => name);
    assert.deepEqual(
      used.filter((name) => !allowed.includes(name)),
      [],
      file,
    );
  }
});

test('nothing of a draft is given to a parser of the page, to another program, or to a command', () => {
  const banned =
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|srcdoc|registerUriHandler|openExternal|supportHtml: true|isTrusted: true|createTerminal|enableCommandUris: true)\b/;
  for (const file of sources(['client/src', 'client/webview', 'server/src'])) {
    assert.doesNotMatch(readFileSync(file, 'utf8'), banned, file);
  }
  assert.doesNotMatch(readFileSync('dist/webview/preview.js', 'utf8'), banned);
});

test('what would take text of a draft or of the clipboard for more than text is not there', () => {
  // Who adds a hover escapes what it quotes; who adds a paste bounds its length and reads it as drafts are read.
  const providers = /\b(?:MarkdownString|MarkupContent|hoverProvider|registerHoverProvider)\b/;
  for (const file of sources(['client/src', 'client/webview', 'server/src'])) {
    assert.doesNotMatch(readFileSync(file, 'utf8'), providers, file);
    assert.doesNotMatch(readFileSync(file, 'utf8'), /PasteEdit|DocumentDrop/, file);
  }
  assert.match(readFileSync('client/src/status.ts', 'utf8'), /detail: withoutLinks\(/, 'the status item knows links');
  assert.match(readFileSync('client/src/options.ts', 'utf8'), /markdown: \{ isTrusted: false, supportHtml: false \}/);
});

test('the preview may load its own script and style and nothing else', () => {
  const shell = readFileSync('client/src/preview-shell.ts', 'utf8');
  for (const rule of ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "script-src 'nonce-"]) {
    assert.ok(shell.includes(rule), rule);
  }
  assert.doesNotMatch(shell, /unsafe-|https:|data:|blob:/);
  assert.match(shell, /getRandomValues\(new Uint8Array\((?:1[6-9]|[2-9]\d)\)\)/);
});

test('no setting names a program, a script or an address, and no address wakes the extension', () => {
  const settings = manifest.contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
  assert.deepEqual(
    settings.filter((name) => /path|exec|command|script|module|url|server/i.test(name)),
    [],
  );
  assert.deepEqual(
    manifest.activationEvents.filter((event) => /onUri|\*|onStartup/.test(event)),
    [],
  );
  assert.equal(manifest.enabledApiProposals, undefined);
});

test('packages are those of the lock file, with their hashes, and none runs a script when installed', () => {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  assert.deepEqual(
    packages.filter(([, { integrity, link }]) => !integrity || link).map(([path]) => path),
    [],
  );
  assert.match(readFileSync('.npmrc', 'utf8'), /^ignore-scripts=true$/m);
  for (const hook of ['preinstall', 'install', 'postinstall', 'prepare'])
    assert.equal(manifest.scripts[hook], undefined);
  for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies })) {
    assert.match(version, /^\d+\.\d+\.\d+$/, 'one version, no range');
  }
});

/** Libraries that the lock file has for use, not for development only, by what may be asked of us. */
const LICENCES = /^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|0BSD)(?: AND (?:MIT|Apache-2\.0))*$/;

test('every library that is bundled is listed with its licence', () => {
  const notices = readFileSync('dist/ThirdPartyNotices.txt', 'utf8').split(`\n${'-'.repeat(80)}\n\n`);
  const listed = new Map(notices.map((notice) => [/^(\S+) (\S+) \((.+)\)$/m.exec(notice)?.[1], notice]));
  for (const name of Object.keys(manifest.dependencies)) assert.ok(listed.has(name), `${name} is listed`);
  for (const [name, notice] of listed) {
    const [, version, licence] = /^\S+ (\S+) \((.+)\)/.exec(notice) ?? [];
    assert.equal(version, lock.packages[`node_modules/${name}`]?.version, name);
    assert.match(licence, LICENCES, name);
    assert.match(notice, /copyright|permission|licen[cs]e/i, `${name}: its text`);
  }
});

test('built and packed again, every file is the same', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-again-'));
  try {
    execFileSync(process.execPath, ['esbuild.mjs', '--outdir', join(folder, 'dist')], { stdio: 'pipe' });
    const names = filesIn('dist').filter((name) => !name.endsWith('.cache'));
    assert.deepEqual(hashes(join(folder, 'dist'), names), hashes('dist', names));
    execFileSync(process.execPath, ['scripts/package.mjs', join(folder, 'again.vsix')], { stdio: 'pipe' });
    const [first, again] = [contentsOf('build/nianbao.vsix'), contentsOf(join(folder, 'again.vsix'))];
    assert.ok(Object.keys(first).length > 100);
    assert.deepEqual(again, first);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .sort();
}

const sources = (folders) =>
  folders.flatMap((folder) =>
    filesIn(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );

function modulesOf(text) {
  const known = new Set([...builtinModules, 'vscode']);
  const called = [...text.matchAll(/\brequire\((["'`])([^"'`]+)\1\)/g)].map(([, , name]) => name.replace(/^node:/, ''));
  return [...new Set(called)].filter((name) => known.has(name) || name.startsWith('.')).sort();
}

const hashes = (folder, names) =>
  Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );

const ENTRY = 0x02014b50;
const END = 0x06054b50;

/** Of each file of an archive its check sum and its length, from the directory at the end. */
function contentsOf(path) {
  const bytes = readFileSync(path);
  let at = bytes.length - 22;
  while (bytes.readUInt32LE(at) !== END) at--;
  const entries = {};
  for (at = bytes.readUInt32LE(at + 16); bytes.readUInt32LE(at) === ENTRY; ) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const path = bytes.toString('utf8', at + 46, at + 46 + name);
    entries[path] = [bytes.readUInt32LE(at + 16).toString(16), bytes.readUInt32LE(at + 24)];
    at += 46 + name + extra + comment;
  }
  return entries;
}
