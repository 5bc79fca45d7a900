// The manifest and its texts.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = read('package.json');
const texts = readdirSync('.').filter((name) => /^package\.nls(?:\..+)?\.json$/.test(name));

test('every text of the manifest stands in every language, and none is left over', () => {
  const used = [...new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key))].sort();
  assert.deepEqual(texts.sort(), ['package.nls.en.json', 'package.nls.json', 'package.nls.zh-tw.json']);
  for (const name of texts) {
    const own = read(name);
    assert.deepEqual(Object.keys(own).sort(), used, name);
    for (const [key, text] of Object.entries(own)) assert.ok(text.trim(), `${name} ${key}`);
  }
});

test('files that the manifest names exist', () => {
  const { main, browser, icon, bin, contributes } = manifest;
  const named = [main, browser, icon, ...Object.values(bin)];
  for (const { configuration } of contributes.languages) named.push(configuration);
  for (const { path } of contributes.grammars) named.push(path);
  for (const { url } of contributes.jsonValidation) named.push(url);
  assert.deepEqual(
    named.filter((path) => !existsSync(path)),
    [],
  );
});

test('menus and keys name commands of the manifest', () => {
  const { commands, menus, keybindings } = manifest.contributes;
  const known = new Set(commands.map(({ command }) => command));
  const used = [...Object.values(menus).flat(), ...keybindings].map(({ command }) => command);
  assert.deepEqual(
    used.filter((command) => !known.has(command)),
    [],
  );
});

test('README calls commands and the language by their names', () => {
  const { contributes } = manifest;
  const names = read('package.nls.json');
  const titles = contributes.commands.map(({ title }) => names[title.slice(1, -1)]);
  const readme = readFileSync('README.md', 'utf8');
  const called = [...readme.matchAll(/命令“年报校核：([^”]+)”/g)].map(([, title]) => title);
  assert.ok(called.length > 0);
  assert.deepEqual(
    called.filter((title) => !titles.includes(title)),
    [],
  );
  assert.ok(readme.includes(contributes.languages[0].aliases[0]));
});

test('at most 15 settings, each described', () => {
  const settings = manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
  assert.ok(settings.length > 0 && settings.length <= 15, `${settings.length} settings`);
  for (const [name, setting] of settings) {
    assert.ok(name.startsWith('nianbao.'), name);
    assert.ok(setting.markdownDescription ?? setting.description, name);
  }
});

test('works in untrusted and virtual workspaces', () => {
  assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
});
