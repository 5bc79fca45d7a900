import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CodeActionKind, type Command, type Diagnostic } from 'vscode-languageserver';
import {
  ACCEPT_COMMAND,
  type AcceptArgument,
  CONFIG_FILE_REQUEST,
  DECISIONS_FILE_REQUEST,
  type Decision,
} from '../server/src/lsp/protocol';
import { applied, type LspClient, MODERN, startPair } from './support/lsp-client';
import { sampleDraft } from './support/sample-draft';

const FOLDER = 'file:///d/%E5%B9%B4%E6%8A%A5';
const URI = `${FOLDER}/2024/draft.txt`;
const CLEAN = sampleDraft();
const FAULTY = CLEAN.replace('本年废止件数', '本年度止件数').replace('2.重复申请', '2.重复申清');
const ACCEPTING = { acceptsFindings: true };

/** A client with a decisions file in its folder, which may change. */
function startWith(file: { text: string | undefined }): LspClient {
  return startPair({
    host: { readDecisions: async () => (file.text === undefined ? null : { folder: FOLDER, text: file.text }) },
  });
}

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

/** What the action on a finding would have the client accept. */
async function argumentFor(client: LspClient, rule: string): Promise<AcceptArgument> {
  const finding = (await client.diagnostics(URI)).find(({ code }) => code === rule);
  assert.ok(finding, rule);
  const action = (await client.actions(URI, finding.range)).at(-1);
  assert.equal(action?.command?.command, ACCEPT_COMMAND);
  return action?.command?.arguments?.[0];
}

const entry = ({ rule, report, key }: AcceptArgument): Decision => ({
  ...{ rule, report, key, reason: '原文如此', by: '', at: '2025-01-20' },
});

test('each finding can be accepted: last in the list, never preferred, no part of fix-all', async () => {
  const client = startWith({ text: undefined });
  await client.initialize(MODERN, ACCEPTING, FOLDER);
  await client.open(URI, FAULTY.replace('5\t0\t0\t0\t0\t0\t5', '6\t0\t0\t0\t0\t0\t5'));
  const found = await client.diagnostics(URI);
  assert.ok(found.length >= 3);
  for (const { range, code, message } of found) {
    for (const only of [undefined, ['quickfix'], ['']]) {
      const actions = await client.actions(URI, range, only);
      const last = actions.at(-1);
      assert.deepEqual(
        actions.filter(({ command }) => command).map(({ title }) => title),
        ['认可此项…'],
      );
      assert.deepEqual(
        [last?.title, last?.kind, last?.isPreferred, last?.edit],
        ['认可此项…', CodeActionKind.QuickFix, undefined, undefined],
      );
      assert.deepEqual(codes(last?.diagnostics ?? []), [code]);
      const argument: AcceptArgument = last?.command?.arguments?.[0];
      assert.deepEqual(Object.keys(argument), ['uri', 'rule', 'report', 'key', 'message']);
      assert.deepEqual(
        [argument.uri, argument.rule, argument.report, argument.message],
        [URI, code, '青禾县水务局 2024', message],
      );
    }
    for (const only of [['source.fixAll'], ['source'], ['refactor']]) {
      const others = await client.actions(URI, range, only);
      assert.ok(others.every(({ command }) => command === undefined));
    }
  }
  const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
  const titles = (await client.actions(URI, whole)).flatMap(({ title, command }) => (command ? [title] : []));
  assert.equal(titles.length, found.length);
  assert.ok(titles.includes('认可此项（列名错误）…'), 'several are told apart by the names of the rules');
  client.dispose();
});

test('it is offered to those who can write it down: not to other editors, without a folder, or for a new text', async () => {
  const offers = async (options: unknown, folder: string | undefined, uri: string) => {
    const client = startPair();
    await client.initialize(MODERN, options, folder);
    await client.open(uri, FAULTY);
    const [first] = await client.diagnostics(uri);
    assert.ok(first);
    const actions = await client.actions(uri, first.range);
    client.dispose();
    return actions.some(({ command }) => command?.command === ACCEPT_COMMAND);
  };
  assert.equal(await offers(ACCEPTING, FOLDER, URI), true);
  assert.equal(await offers({}, FOLDER, URI), false);
  assert.equal(await offers({ acceptsFindings: 'yes' }, FOLDER, URI), false);
  assert.equal(await offers(ACCEPTING, undefined, URI), false);
  assert.equal(await offers(ACCEPTING, FOLDER, 'untitled:Untitled-1'), false);
});

test('a client that knows no code actions is offered fixes alone', async () => {
  const client = startPair();
  await client.initialize({ textDocument: { diagnostic: {} } }, {}, FOLDER);
  await client.open(URI, FAULTY);
  const [first] = await client.diagnostics(URI);
  const commands: unknown = await client.actions(URI, first?.range ?? assert.fail());
  assert.ok((commands as Command[]).every(({ command }) => command === 'nianbao.applyFix'));
  client.dispose();
});

test('what was accepted is not shown, counted, or fixed; a change of the file is seen at once', async () => {
  const file: { text: string | undefined } = { text: undefined };
  const client = startWith(file);
  await client.initialize(MODERN, ACCEPTING, FOLDER);
  await client.open(URI, FAULTY);
  assert.deepEqual(codes(await client.diagnostics(URI)), ['mislabelled-column', 'mislabelled-row']);
  const report = await client.pull(URI);
  const resultId = 'resultId' in report ? report.resultId : undefined;
  file.text = JSON.stringify([entry(await argumentFor(client, 'mislabelled-row'))]);
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
  await client.until(() => client.refreshes() === 1);
  const after = await client.pull(URI, resultId);
  assert.deepEqual(after.kind === 'full' && codes(after.items), ['mislabelled-column']);
  await client.until(() => client.analysed.at(-1)?.errors === 1);
  const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
  const [all] = await client.actions(URI, whole, ['source.fixAll.nianbao']);
  assert.equal(applied(FAULTY, all?.edit ?? {}), CLEAN.replace('2.重复申请', '2.重复申清'));
  assert.deepEqual(
    (await client.actions(URI, whole, ['quickfix'])).flatMap(({ diagnostics = [] }) => codes(diagnostics)),
    ['mislabelled-column', 'mislabelled-column'],
  );
  file.text = undefined;
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
  await client.until(() => client.refreshes() === 2);
  assert.deepEqual(codes(await client.diagnostics(URI)), ['mislabelled-column', 'mislabelled-row']);
  assert.deepEqual(client.shown, []);
  client.dispose();
});

test('clients that are sent diagnostics are sent them anew', async () => {
  const file: { text: string | undefined } = { text: undefined };
  const client = startWith(file);
  const { textDocument, ...others } = MODERN;
  await client.initialize(
    { ...others, textDocument: { codeAction: textDocument?.codeAction ?? {} } },
    ACCEPTING,
    FOLDER,
  );
  await client.open(URI, FAULTY);
  await client.until(() => client.published.length === 1);
  const [, row] = client.published[0]?.diagnostics ?? [];
  assert.ok(row);
  const action = (await client.actions(URI, row.range)).at(-1);
  file.text = JSON.stringify([entry(action?.command?.arguments?.[0])]);
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
  await client.until(() => client.published.length === 2);
  assert.deepEqual(codes(client.published[1]?.diagnostics ?? []), ['mislabelled-column']);
  client.dispose();
});

test('it is asked to be told of changes of the file', async () => {
  const client = startPair();
  const watched: string[] = [];
  client.connection.onRequest('client/registerCapability', ({ registrations }) => {
    for (const { registerOptions } of registrations)
      for (const { globPattern } of registerOptions?.watchers ?? []) watched.push(globPattern);
    return null;
  });
  const workspace = { ...MODERN.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
  await client.initialize({ ...MODERN, workspace }, {}, FOLDER);
  await client.open(URI, CLEAN);
  await client.diagnostics(URI);
  assert.deepEqual(watched, ['**/nianbao.config.json', '**/nianbao.decisions.json']);
  client.dispose();
});

test('a hostile file is one notice and hides nothing', async () => {
  for (const [text, notice] of [
    ['{ "rule": ', '/d/年报/nianbao.decisions.json 不是写在一对方括号“[ ]”里的有效 JSON，其中的认可未生效。'],
    ['[]]', '/d/年报/nianbao.decisions.json 不是写在一对方括号“[ ]”里的有效 JSON，其中的认可未生效。'],
    ['', '/d/年报/nianbao.decisions.json 不是写在一对方括号“[ ]”里的有效 JSON，其中的认可未生效。'],
    ['['.repeat(100_000), '/d/年报/nianbao.decisions.json 不是写在一对方括号“[ ]”里的有效 JSON，其中的认可未生效。'],
    [
      '[{ "rule": "[看](command:workbench.action.quit)" }, 5]',
      '/d/年报/nianbao.decisions.json 中第 1 条（没有这条规则）、第 2 条（不在一对花括号“{ }”里）有误，未采用。',
    ],
  ] as const) {
    const client = startWith({ text });
    await client.initialize(MODERN, {}, FOLDER);
    for (const uri of [URI, `${FOLDER}/other.txt`]) {
      await client.open(uri, FAULTY);
      assert.deepEqual(codes(await client.diagnostics(uri)), ['mislabelled-column', 'mislabelled-row']);
    }
    assert.deepEqual(client.shown, [notice]);
    client.dispose();
  }
});

test('without files of its own the server asks the client, and does without where that does not know', async () => {
  for (const answers of [true, false]) {
    const client = startPair();
    client.connection.onRequest(CONFIG_FILE_REQUEST, () => null);
    await client.initialize(MODERN, { configFiles: true, acceptsFindings: true }, FOLDER);
    await client.open(URI, FAULTY);
    const text = JSON.stringify([entry(await argumentFor(client, 'mislabelled-row'))]);
    if (answers) client.connection.onRequest(DECISIONS_FILE_REQUEST, () => ({ folder: FOLDER, text: `\ufeff${text}` }));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    await client.until(() => client.refreshes() === 1);
    assert.equal((await client.diagnostics(URI)).length, answers ? 1 : 2);
    assert.deepEqual(client.shown, []);
    client.dispose();
  }
});
