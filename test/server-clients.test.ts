import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClientCapabilities, Command, WorkspaceEdit } from 'vscode-languageserver';
import { ENGINE } from '../server/src/lsp/host';
import { applied, type LspClient, MODERN, startPair } from './support/lsp-client';
import { sampleDraft } from './support/sample-draft';

/** Clients that know less of the protocol than VS Code, or take liberties with it. */

const URI = 'file:///d/%E9%9D%92%E7%A6%BE%E5%8E%BF.txt';
const CLEAN = sampleDraft();
const FAULTY = CLEAN.replace('本年废止件数', '本年度止件数');
const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const PULLING: ClientCapabilities = { textDocument: { diagnostic: {} } };
const WITH_ACTIONS: ClientCapabilities = {
  textDocument: { diagnostic: {}, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
};

async function withClient(capabilities: ClientCapabilities, run: (client: LspClient) => Promise<void>): Promise<void> {
  const client = startPair();
  try {
    await client.initialize(capabilities);
    await run(client);
  } finally {
    client.dispose();
  }
}

test('a client without versioned edits gets plain ones', () =>
  withClient(WITH_ACTIONS, async (client) => {
    await client.open(URI, FAULTY);
    const [column] = await client.diagnostics(URI);
    assert.ok(column);
    const [action] = await client.actions(URI, column.range);
    assert.deepEqual(Object.keys(action?.edit ?? {}), ['changes']);
    assert.deepEqual(Object.keys(action?.edit?.changes ?? {}), [URI]);
  }));

test('fix-all that nobody asked for is worked out when it is chosen, or at once for a client that cannot wait', async () => {
  let analyses = 0;
  const analyze: typeof ENGINE.analyze = (...args) => {
    analyses++;
    return ENGINE.analyze(...args);
  };
  for (const capabilities of [MODERN, WITH_ACTIONS]) {
    const client = startPair({ engine: { ...ENGINE, analyze } });
    await client.initialize(capabilities);
    await client.open(URI, FAULTY);
    await client.diagnostics(URI);
    analyses = 0;
    const offered = await client.actions(URI, START);
    const [all] = offered;
    assert.deepEqual([offered.length, all?.kind], [1, 'source.fixAll.nianbao']);
    const canWait = capabilities === MODERN;
    assert.deepEqual([all?.edit === undefined, analyses === 0], [canWait, canWait]);
    const { edit } = canWait ? await client.complete(all) : (all ?? {});
    assert.equal(applied(FAULTY, edit ?? {}), CLEAN);
    if (canWait) {
      await client.change(URI, 2, [{ range: START, text: '\n' }]);
      await assert.rejects(client.complete(all), { code: -32801 }, 'the text has changed since');
      const stranger = { title: '', data: { uri: 5 } };
      assert.deepEqual(await client.complete(stranger), stranger);
    }
    client.dispose();
  }
});

test('a client without code actions gets commands, which the server carries out', () =>
  withClient(PULLING, async (client) => {
    const asked: WorkspaceEdit[] = [];
    client.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      asked.push(edit);
      return { applied: true };
    });
    await client.open(URI, FAULTY);
    const [column] = await client.diagnostics(URI);
    assert.ok(column);
    const commands: unknown = await client.actions(URI, column.range);
    const [fix] = commands as Command[];
    assert.deepEqual([fix?.title, fix?.command], ['改为“本年废止件数”', 'nianbao.applyFix']);
    await client.connection.sendRequest('workspace/executeCommand', fix);
    assert.equal(asked.length, 1);
    assert.equal(applied(FAULTY, asked[0] ?? {}), CLEAN);
    await client.change(URI, 2, [{ range: START, text: '\n' }]);
    await client.connection.sendRequest('workspace/executeCommand', fix);
    await client.until(() => client.shown.length === 1);
    assert.equal(asked.length, 1, 'the text has changed since');
    const elsewhere = { changes: { [URI]: [], 'file:///other.txt': [] } };
    const created = { documentChanges: [{ kind: 'create', uri: URI }] };
    for (const params of [
      ...[elsewhere, created].map((edit) => ({
        command: 'nianbao.applyFix',
        arguments: [{ uri: URI, version: 2, edit }],
      })),
      ...[{ command: 'nianbao.applyFix' }, { command: 'rm', arguments: [fix] }, {}],
    ]) {
      assert.equal(await client.connection.sendRequest('workspace/executeCommand', params), null);
    }
    assert.equal(asked.length, 1);
  }));

test('only who knows no code actions is told of the command; all are asked to say when a draft is saved', async () => {
  for (const [capabilities, commands] of [
    [PULLING, ['nianbao.applyFix']],
    [WITH_ACTIONS, undefined],
  ] as const) {
    const client = startPair();
    const introduced = (await client.initialize(capabilities)).capabilities;
    assert.deepEqual(introduced.executeCommandProvider?.commands, commands);
    assert.equal((introduced.textDocumentSync as { save?: unknown }).save, true);
    client.dispose();
  }
});

test('a previous result that is null, or unheard of, is none', () =>
  withClient(PULLING, async (client) => {
    await client.open(URI, FAULTY);
    for (const previousResultId of [null, '', 'x', 7]) {
      const textDocument = { uri: URI };
      const report: { kind: string; items: unknown[] } = await client.connection.sendRequest(
        'textDocument/diagnostic',
        {
          textDocument,
          previousResultId,
        },
      );
      assert.deepEqual([report.kind, report.items.length], ['full', 1], String(previousResultId));
    }
  }));

test('saving and settings of no use are taken note of without trouble', () =>
  withClient({}, async (client) => {
    await client.open(URI, FAULTY, 'Normal');
    await client.until(() => client.published.length === 1);
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: URI } });
    await client.connection.sendNotification('textDocument/willSave', { textDocument: { uri: URI }, reason: 1 });
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    await client.connection.sendNotification('workspace/didChangeConfiguration', {});
    await client.until(() => client.published.length >= 2);
    assert.equal(client.published.at(-1)?.diagnostics.length, 1);
    assert.deepEqual(client.log, []);
  }));

for (const languageId of ['text', 'Normal', 'fundamental', 'txt', '', 'TEXT.PLAIN']) {
  test(`the ending of the file stands for a language id of “${languageId}”`, () =>
    withClient(PULLING, async (client) => {
      await client.open(URI, FAULTY, languageId);
      assert.equal((await client.diagnostics(URI)).length, 1);
    }));
}
