import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONFIG_FILE_REQUEST } from '../server/src/lsp/protocol';
import { matchesGlob } from '../server/src/service/globs';
import { MODERN, startPair } from './support/lsp-client';
import { sampleDraft } from './support/sample-draft';

const FAULTY = sampleDraft().replace('本年废止件数', '本年度止件数').replace('2.重复申请', '2.重复申清');
const FOLDER = 'file:///d/%E5%B9%B4%E6%8A%A5';
const URI = `${FOLDER}/2024/draft.txt`;

/** Codes of the diagnostics of a draft under settings and a configuration file. */
async function codesUnder(options: { settings?: unknown; config?: string; locale?: string; capabilities?: object }) {
  const client = startPair({
    settings: () => options.settings ?? {},
    host: { readConfig: async () => (options.config === undefined ? null : { folder: FOLDER, text: options.config }) },
  });
  try {
    const { settings, locale } = options;
    await client.initialize(options.capabilities ?? MODERN, { settings, locale }, FOLDER);
    await client.open(URI, FAULTY);
    const diagnostics = await client.diagnostics(URI);
    return { codes: diagnostics.map(({ code, severity }) => `${code ?? 'notice'} ${severity}`), shown: client.shown };
  } finally {
    client.dispose();
  }
}

const BOTH = ['mislabelled-column 1', 'mislabelled-row 1'];

test('without settings the defaults hold', async () => {
  assert.deepEqual((await codesUnder({})).codes, BOTH);
  assert.deepEqual((await codesUnder({ settings: null })).codes, BOTH);
});

test('the editor sets severities', async () => {
  const settings = { rules: { 'mislabelled-column': 'info', 'mislabelled-row': 'off' } };
  assert.deepEqual((await codesUnder({ settings })).codes, ['mislabelled-column 3']);
  const pulling = { textDocument: { diagnostic: {} } };
  assert.deepEqual((await codesUnder({ settings, capabilities: pulling })).codes, ['mislabelled-column 3']);
});

test('the configuration file wins, rule by rule', async () => {
  const settings = { rules: { 'mislabelled-column': 'info', 'mislabelled-row': 'off' } };
  const config = '{ "rules": { "mislabelled-row": "warning" } }';
  assert.deepEqual((await codesUnder({ settings, config })).codes, ['mislabelled-column 3', 'mislabelled-row 2']);
});

test('a broken configuration file is named once and has no effect', async () => {
  const { codes, shown } = await codesUnder({ config: '{ "rules": ' });
  assert.deepEqual(codes, BOTH);
  assert.deepEqual(shown, ['/d/年报/nianbao.config.json 不是写在一对花括号“{ }”里的有效 JSON，其中的设置未生效。']);
});

test('a configuration file that is no object is named; one with a byte order mark is read', async () => {
  const { codes, shown } = await codesUnder({ config: '[]', settings: { rules: { 'mislabelled-row': 'off' } } });
  assert.deepEqual(codes, ['mislabelled-column 1'], 'the settings of the editor hold');
  assert.match(shown[0] ?? '', /nianbao\.config\.json 不是写在一对花括号“\{ \}”里的有效 JSON/);
  const marked = await codesUnder({ config: '\ufeff{ "rules": { "mislabelled-row": "off" } }' });
  assert.deepEqual([marked.codes, marked.shown], [['mislabelled-column 1'], []]);
});

test('an invalid setting of the configuration file is told with its path, in the language of the user', async () => {
  const config = '{ "rules": { "mislabelled-row": "off", "unheard-of": "off" } }';
  const chinese = await codesUnder({ config });
  assert.deepEqual(chinese.codes, ['mislabelled-column 1']);
  assert.deepEqual(chinese.shown, ['/d/年报/nianbao.config.json 有误：没有“unheard-of”这条规则。']);
  const english = await codesUnder({ config, settings: { maxFindings: 0 }, locale: 'en' });
  assert.deepEqual(english.shown, [
    'Invalid setting: “maxFindings” should be a whole number from 1 to 1000.',
    '/d/年报/nianbao.config.json: There is no rule “unheard-of”.',
  ]);
});

test('an invalid setting is named; the others hold', async () => {
  const settings = { rules: { 'mislabelled-column': 'loud', 'mislabelled-row': 'off' } };
  const { codes, shown } = await codesUnder({ settings });
  assert.deepEqual(codes, ['mislabelled-column 1']);
  assert.equal(shown.length, 1);
  assert.match(shown[0] ?? '', /^设置有误：.*mislabelled-column/);
});

test('a hostile configuration file is one notice, in which no name becomes a link', async () => {
  const names = [
    '[看](command:workbench.action.quit)',
    '$(error)',
    '__proto__',
    ...Array.from({ length: 5000 }, (_, i) => `x${i}`),
  ];
  const rules = names.map((name) => `${JSON.stringify(name)}: "error"`).join(',');
  const { codes, shown } = await codesUnder({ config: `{ "rules": { ${rules} } }` });
  assert.deepEqual(codes, BOTH);
  assert.deepEqual(shown, [
    '/d/年报/nianbao.config.json 有误：没有“[看] (command:workbench.action.quit)”这条规则。另有 5002 处设置有误。',
  ]);
  const nested = await codesUnder({ config: `${'['.repeat(100_000)}` });
  assert.equal(nested.shown.length, 1);
});

test('a file that is excluded is not checked, even if it is included', async () => {
  assert.deepEqual((await codesUnder({ settings: { exclude: ['2024/**'] } })).codes, []);
  assert.deepEqual((await codesUnder({ settings: { exclude: ['2023/**'] } })).codes, BOTH);
  assert.deepEqual((await codesUnder({ config: '{ "exclude": ["*.txt"] }' })).codes, []);
  assert.deepEqual((await codesUnder({ settings: { exclude: ['**/*.txt'], include: ['**'] } })).codes, []);
});

test('that a file is excluded is said of reports only', async () => {
  const client = startPair({ settings: () => ({ exclude: ['**'] }) });
  await client.initialize(MODERN, {}, FOLDER);
  for (const [uri, text] of [
    [URI, FAULTY],
    [`${FOLDER}/note.txt`, '今天开会。\n'],
  ] as const) {
    await client.open(uri, text);
    await client.pull(uri);
  }
  await client.until(() => client.analysed.length === 2);
  assert.deepEqual(
    client.analysed.map(({ unchecked }) => unchecked),
    ['excluded', null],
  );
  client.dispose();
});

test('a file that is included is a report whatever it holds', async () => {
  const client = startPair({ settings: () => ({ include: ['**/draft.txt'] }) });
  await client.initialize(MODERN, {}, FOLDER);
  for (const uri of [URI, `${FOLDER}/note.txt`]) {
    await client.open(uri, '今天开会。\n');
    await client.pull(uri);
  }
  await client.until(() => client.analysed.length === 2);
  assert.deepEqual(
    client.analysed.map(({ isReport }) => isReport),
    [true, false],
  );
  client.dispose();
});

test('more findings than are shown are announced; the gravest are kept', async () => {
  const settings = { maxFindings: 1, rules: { 'mislabelled-column': 'warning' } };
  assert.deepEqual((await codesUnder({ settings })).codes, ['notice 3', 'mislabelled-row 1']);
});

test('without files of its own the server asks the client for the configuration file', async () => {
  const client = startPair();
  client.connection.onRequest(CONFIG_FILE_REQUEST, () => ({
    folder: FOLDER,
    text: '{"rules":{"mislabelled-row":"off"}}',
  }));
  await client.initialize(MODERN, { configFiles: true });
  await client.open(URI, FAULTY);
  assert.equal((await client.diagnostics(URI)).length, 1);
  client.dispose();
});

test('globs', () => {
  for (const [glob, path, expected] of [
    ['*.txt', 'a/b/c.txt', true],
    ['a/*.txt', 'a/b/c.txt', false],
    ['a/**', 'a/b/c.txt', true],
    ['**/c.txt', 'c.txt', true],
    ['**/b/**/c.*', 'a/b/x/y/c.txt', true],
    ['./年报/?.md', '年报/甲.md', true],
    ['年报', '年报/甲.md', false],
    ['a*b*c', 'aXbXbc', true],
    ['a*b*c', 'aXbXb', false],
  ] as const) {
    assert.equal(matchesGlob(glob, path), expected, `${glob} ${path}`);
  }
});
