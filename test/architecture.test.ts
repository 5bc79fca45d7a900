import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';

/** ARCHITECTURE.md, “Layers”: what each folder may import, itself always included. Libraries by package name. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'server/src/spec': [],
  'server/src/report': ['server/src/spec'],
  'server/src/resolve': ['server/src/report', 'server/src/spec'],
  'server/src/rules': ['server/src/resolve', 'server/src/report', 'server/src/spec'],
  'server/src/service': ['server/src/rules', 'server/src/resolve', 'server/src/report', 'server/src/spec'],
  'server/src/parts': ['server/src/report', 'server/src/spec', 'htmlparser2', 'opencc-js'],
  'server/src/lsp': [
    'server/src/service',
    'server/src/rules',
    'server/src/resolve',
    'server/src/report',
    'server/src/spec',
    'vscode-languageserver',
    'vscode-languageserver-textdocument',
  ],
  'server/src/cli': [
    'server/src',
    'server/src/lsp',
    'server/src/parts',
    'server/src/service',
    'server/src/rules',
    'server/src/resolve',
    'server/src/report',
    'server/src/spec',
    'node:',
  ],
  'client/src': ['vscode', 'vscode-languageclient', 'server/src/lsp', 'client/webview'],
  'client/webview': [],
};

/** Of another folder only these files may be imported from the client: types and words, no decisions. */
const OPEN_TO_CLIENT = ['server/src/lsp/protocol', 'server/src/lsp/words', 'client/webview/messages'];

const root = process.cwd();
const IMPORT =
  /(?:^|[\s;])(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm;

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly target: string;
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

function importsOf(folder: string): Import[] {
  return filesIn(folder).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)].map((match) => {
      const name = match[1] ?? match[2] ?? '';
      const target = name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name;
      return { file, folder, target };
    }),
  );
}

function isAllowed({ folder, target }: Import): boolean {
  if (target.startsWith(`${folder}/`)) return true;
  return (MAY_IMPORT[folder] ?? []).some((other) => {
    if (other.endsWith(':')) return target.startsWith(other);
    if (other === 'server/src') return dirname(target) === other;
    return target === other || target.startsWith(`${other}/`);
  });
}

for (const folder of Object.keys(MAY_IMPORT)) {
  test(`${folder} imports only what its layer may`, () => {
    const imports = importsOf(folder);
    assert.ok(filesIn(folder).length > 0, `${folder} has no files: is the path right?`);
    assert.deepEqual(
      imports.filter((one) => !isAllowed(one)).map(({ file, target }) => `${file} → ${target}`),
      [],
    );
  });
}

test('the client takes nothing but types and words from the server', () => {
  const outside = importsOf('client/src').filter(({ target }) => /^(?:server|client\/webview)\//.test(target));
  assert.deepEqual(
    outside.filter(({ target }) => !OPEN_TO_CLIENT.includes(target)).map(({ file, target }) => `${file} → ${target}`),
    [],
  );
});

test('rules do not import rules', () => {
  const names = new Set(
    filesIn('server/src/rules')
      .filter((file) => dirname(file) === 'server/src/rules')
      .map((file) => file.replace(/\.ts$/, '')),
  );
  const between = importsOf('server/src/rules').filter(
    ({ file, target }) =>
      names.has(target) && target !== 'server/src/rules/rule' && file !== 'server/src/rules/index.ts',
  );
  assert.deepEqual(
    between.map(({ file, target }) => `${file} → ${target}`),
    [],
  );
});
