import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ENGINE } from '../server/src/lsp/host';
import { TABLES_REQUEST, type TablesResult } from '../server/src/lsp/protocol';
import { languageOf, words } from '../server/src/lsp/words';
import { applied, type LspClient, MODERN, startPair } from './support/lsp-client';
import { mark } from './support/marked';
import { sampleDraft } from './support/sample-draft';

const URI = 'file:///d/%E9%9D%92%E7%A6%BE%E5%8E%BF.txt';
const CLEAN = sampleDraft();
/** Two labels with one wrong character each, in one table head and in a row. */
const FAULTY = CLEAN.replace('本年废止件数', '本年度止件数')
  .replace('2.重复申请', '2.重复申清')
  .replace('3.要求提供公开出版物', '3.要求提供公开出板物');

async function withClient(
  run: (client: LspClient) => Promise<void>,
  options: Parameters<typeof startPair>[0] & { capabilities?: object; initialize?: unknown; folder?: string } = {},
): Promise<void> {
  const client = startPair(options);
  try {
    await client.initialize(options.capabilities ?? MODERN, options.initialize, options.folder);
    await run(client);
  } finally {
    client.dispose();
  }
}

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

/** The text with the ranges of the diagnostics marked in it, cut down to the lines that have any. */
function marked(text: string, diagnostics: readonly Diagnostic[]): string[] {
  const document = TextDocument.create('untitled:text', 'plaintext', 1, text);
  const spans = diagnostics.map(({ range }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
  }));
  return mark(text, spans)
    .split('\n')
    .filter((line) => line.includes('⟦'))
    .map((line) => line.replace(/^[^⟦]*(⟦.*⟧)[^⟧]*$/u, '$1'));
}

test('the sample has no finding, the faulty one a finding on each wrong character run', () =>
  withClient(async (client) => {
    await client.open(URI, CLEAN);
    assert.deepEqual(await client.diagnostics(URI), []);
    await client.open('untitled:Untitled-1', FAULTY);
    const diagnostics = await client.diagnostics('untitled:Untitled-1');
    assert.deepEqual(marked(FAULTY, diagnostics), ['⟦本年度止件数⟧', '⟦2.重复申清⟧', '⟦3.要求提供公开出板物⟧']);
    assert.deepEqual(codes(diagnostics), ['mislabelled-column', 'mislabelled-row', 'mislabelled-row']);
    assert.equal(diagnostics[0]?.source, '年报校核');
    assert.equal(diagnostics[0]?.severity, 1);
    assert.equal(diagnostics[0]?.message, '列名“本年度止件数”应为“本年废止件数”');
  }));

test('the server introduces itself as a puller to those who pull, and pushes to the others', async () => {
  const pulling = startPair();
  const { capabilities, serverInfo } = await pulling.initialize();
  assert.equal(serverInfo?.name, 'nianbao');
  assert.deepEqual(capabilities.diagnosticProvider, {
    identifier: 'nianbao',
    interFileDependencies: false,
    workspaceDiagnostics: false,
  });
  assert.equal(capabilities.positionEncoding, 'utf-16');
  pulling.dispose();
  const pushing = startPair();
  assert.equal((await pushing.initialize({})).capabilities.diagnosticProvider, undefined);
  pushing.dispose();
});

test('a rule links to its page below the address the client gave, never to a command', async () => {
  for (const [ruleDocs, href] of [
    ['https://example.invalid/rules', 'https://example.invalid/rules/mislabelled-column.md'],
    ['file:///ext/docs/rules/', 'file:///ext/docs/rules/mislabelled-column.md'],
    ['nianbao-rule:/', 'nianbao-rule:/mislabelled-column.md'],
    ['command:evil?', undefined],
  ]) {
    await withClient(
      async (client) => {
        await client.open(URI, FAULTY);
        assert.equal((await client.diagnostics(URI))[0]?.codeDescription?.href, href);
      },
      { initialize: { ruleDocs } },
    );
  }
});

test('an unchanged document is answered as unchanged, under any version; other text and settings are not', async () => {
  let settings: unknown = {};
  await withClient(
    async (client) => {
      await client.open(URI, FAULTY);
      const first = await client.pull(URI);
      assert.equal(first.kind, 'full');
      const again = await client.pull(URI, first.resultId);
      assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
      await client.change(URI, 2, [{ text: CLEAN }]);
      const changed = await client.pull(URI, first.resultId);
      assert.equal(changed.kind, 'full');
      await client.close(URI);
      await client.open(URI, CLEAN, 'plaintext', 1);
      assert.equal((await client.pull(URI, first.resultId)).kind, 'full', 'version 1 with other text');
      await client.change(URI, 2, [{ text: FAULTY }]);
      settings = { rules: { 'mislabelled-column': 'off' } };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await client.until(() => client.refreshes() === 1);
      const other = await client.pull(URI, first.resultId);
      assert.equal(other.kind, 'full');
      assert.deepEqual(other.kind === 'full' && codes(other.items), ['mislabelled-row', 'mislabelled-row']);
    },
    { settings: () => settings },
  );
});

test('incremental edits are followed, and the client is told of each analysis with its version', () =>
  withClient(async (client) => {
    await client.open(URI, FAULTY);
    const [column] = await client.diagnostics(URI);
    assert.ok(column);
    const { start } = column.range;
    const wrong = {
      start: { ...start, character: start.character + 2 },
      end: { ...start, character: start.character + 3 },
    };
    await client.change(URI, 2, [{ range: wrong, text: '废' }]);
    assert.deepEqual(codes(await client.diagnostics(URI)), ['mislabelled-row', 'mislabelled-row']);
    await client.until(() => client.analysed.length === 2);
    assert.deepEqual(client.analysed, [
      {
        uri: URI,
        version: 1,
        isReport: true,
        year: 2024,
        body: '青禾县水务局',
        errors: 3,
        warnings: 0,
        infos: 0,
        unchecked: null,
        undecoded: false,
        compared: null,
      },
      {
        uri: URI,
        version: 2,
        isReport: true,
        year: 2024,
        body: '青禾县水务局',
        errors: 2,
        warnings: 0,
        infos: 0,
        unchecked: null,
        undecoded: false,
        compared: null,
      },
    ]);
  }));

test('a quick fix changes only what is wrong, in the version that was checked', () =>
  withClient(async (client) => {
    await client.open(URI, FAULTY, 'plaintext', 7);
    const [column] = await client.diagnostics(URI);
    assert.ok(column);
    const actions = await client.actions(URI, column.range, ['quickfix']);
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['改为“本年废止件数”'],
    );
    const [action] = actions;
    assert.equal(action?.kind, 'quickfix');
    assert.equal(action.diagnostics?.[0]?.code, 'mislabelled-column');
    const { start } = column.range;
    assert.deepEqual(action.edit, {
      documentChanges: [
        {
          textDocument: { uri: URI, version: 7 },
          edits: [
            {
              range: {
                start: { line: start.line, character: start.character + 2 },
                end: { line: start.line, character: start.character + 3 },
              },
              newText: '废',
            },
          ],
        },
      ],
    });
  }));

test('findings of one rule can be fixed together, and all of them from the source menu', () =>
  withClient(async (client) => {
    await client.open(URI, FAULTY);
    const [, row] = await client.diagnostics(URI);
    assert.ok(row);
    const actions = await client.actions(URI, row.range);
    assert.deepEqual(
      actions.map(({ title, kind }) => [title, kind]),
      [
        ['改为“2.重复申请”', 'quickfix'],
        ['修正所有“行名错误”问题（2 处）', 'quickfix'],
        ['修正全部有把握的问题，不改数值（3 处）', 'source.fixAll.nianbao'],
      ],
    );
    const rows = actions[1]?.edit;
    assert.ok(rows);
    assert.equal(applied(FAULTY, rows), CLEAN.replace('本年废止件数', '本年度止件数'));

    const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    for (const only of ['source', 'source.fixAll', 'source.fixAll.nianbao']) {
      const [all, ...others] = await client.actions(URI, nowhere, [only]);
      assert.deepEqual(others, []);
      assert.ok(all?.edit);
      assert.equal(applied(FAULTY, all.edit), CLEAN);
    }
    const [columns] = await client.actions(URI, nowhere, ['source.fixAll.nianbao.mislabelled-column']);
    assert.equal(columns?.kind, 'source.fixAll.nianbao.mislabelled-column');
    assert.ok(columns.edit);
    assert.equal(applied(FAULTY, columns.edit), FAULTY.replace('本年度止件数', '本年废止件数'));
    assert.deepEqual(await client.actions(URI, row.range, ['refactor']), []);
    assert.deepEqual(await client.actions(URI, nowhere, ['source.fixAll.eslint']), []);
  }));

test('an unsafe fix is offered alone and stays out of fix-all', () =>
  withClient(async (client) => {
    const unbalanced = CLEAN.replace('（七）总计\t5\t0', '（七）总计\t6\t0');
    assert.notEqual(unbalanced, CLEAN);
    await client.open(URI, unbalanced);
    const [finding, ...others] = await client.diagnostics(URI);
    assert.deepEqual([finding?.code, others], ['unbalanced-sum', []]);
    assert.ok(finding);
    assert.ok((finding.relatedInformation?.length ?? 0) > 0);
    assert.equal(finding.relatedInformation?.[0]?.location.uri, URI);
    const actions = await client.actions(URI, finding.range);
    assert.deepEqual(actions.filter(({ isPreferred }) => isPreferred).length, 1);
    assert.ok(actions[0]?.isPreferred && actions[0].edit);
    assert.equal(applied(unbalanced, actions[0].edit), CLEAN);
    assert.deepEqual(await client.actions(URI, finding.range, ['source.fixAll']), []);
  }));

test('what is no report is left alone; the own language is always checked', () =>
  withClient(async (client) => {
    const letter = '各位同事：\n\n明天下午三点在二楼会议室开会，请准时参加。\n';
    await client.open('file:///d/letter.txt', letter);
    assert.deepEqual(await client.diagnostics('file:///d/letter.txt'), []);
    assert.deepEqual(
      await client.actions('file:///d/letter.txt', {
        start: { line: 0, character: 0 },
        end: { line: 2, character: 3 },
      }),
      [],
    );
    assert.equal(await client.connection.sendRequest(TABLES_REQUEST, { uri: 'file:///d/letter.txt' }), null);
    await client.open('file:///d/letter.nianbao', letter, 'nianbao');
    await client.diagnostics('file:///d/letter.nianbao');
    await client.until(() => client.analysed.length === 2);
    assert.deepEqual(
      client.analysed.map(({ isReport }) => isReport),
      [false, true],
    );
  }));

test('other languages and schemes are not looked at, whatever they hold', () =>
  withClient(async (client) => {
    for (const [uri, language] of [
      ['file:///d/draft.json', 'json'],
      ['chat-input:/1', 'plaintext'],
      ['output:log', 'plaintext'],
      ['git:/d/draft.txt', 'plaintext'],
    ] as const) {
      await client.open(uri, FAULTY, language);
      assert.deepEqual(await client.pull(uri), { kind: 'full', items: [] }, uri);
    }
    for (const [uri, language] of [
      ['vscode-vfs://github/a/b/draft.md', 'markdown'],
      ['file:///d/draft.txt', 'Normal'],
    ] as const) {
      await client.open(uri, FAULTY, language);
      assert.equal((await client.diagnostics(uri)).length, 3, uri);
    }
    await client.until(() => client.analysed.length === 2);
  }));

test('a document that is too large is not checked, and says so', () =>
  withClient(async (client) => {
    await client.open(URI, FAULTY + '年报\n'.repeat(4_000_000));
    const [notice, ...others] = await client.diagnostics(URI);
    assert.deepEqual(others, []);
    assert.equal(notice?.severity, 3);
    assert.match(String(notice.message), /^未检查：.*超过 200 万个字符的上限。$/);
    assert.equal(notice.range.start.line, 0);
    await client.until(() => client.analysed.length === 1);
    assert.equal(client.analysed[0]?.unchecked, 'tooLarge');
    await client.open('file:///d/tail.txt', '年报\n'.repeat(4_000_000) + FAULTY);
    assert.match(String((await client.diagnostics('file:///d/tail.txt'))[0]?.message), /^未检查：/);
    await client.open('file:///d/log.txt', 'a\n'.repeat(2_000_000));
    assert.deepEqual(await client.diagnostics('file:///d/log.txt'), []);
    await client.until(() => client.analysed.length === 3);
    assert.equal(client.analysed[2]?.unchecked, null, 'nothing is said of other large files');
  }));

test('a draft that was decoded with the wrong encoding is pointed out to the client', () =>
  withClient(async (client) => {
    await client.open(URI, '\ufffd\ufffd\ufffd2024\ufffd\ufffd\n'.repeat(50));
    await client.open('file:///d/one.txt', CLEAN.replace('水价', '水\ufffd'));
    await client.pull(URI);
    await client.pull('file:///d/one.txt');
    await client.until(() => client.analysed.length === 2);
    assert.deepEqual(
      client.analysed.map(({ undecoded }) => undecoded),
      [true, false],
    );
  }));

test('a rule that throws is logged once and without text; the others go on', async () => {
  const engine = {
    ...ENGINE,
    analyze: ((source, settings, options) => {
      const analysis = ENGINE.analyze(source, settings, options);
      const rule = {
        id: 'typo',
        severity: 'error',
        title: { zh: '', en: '' },
        explanation: { zh: '', en: '' },
        examples: [],
        check: () => [],
      } as const;
      options?.onRuleError?.(rule, new RangeError(`cannot read ${source}`));
      return analysis;
    }) satisfies typeof ENGINE.analyze,
  };
  await withClient(
    async (client) => {
      await client.open(URI, FAULTY);
      assert.equal((await client.diagnostics(URI)).length, 3);
      await client.change(URI, 2, [{ text: `${FAULTY}\n` }]);
      assert.equal((await client.diagnostics(URI)).length, 3);
      await client.until(() => client.log.length > 0);
      assert.deepEqual(client.log, ['规则 typo 出错（RangeError），已跳过；其他规则照常检查。']);
    },
    { engine },
  );
});

test('an analysis that throws answers empty, and the next document is served', async () => {
  const engine = {
    ...ENGINE,
    analyze: ((source, settings, options) => {
      if (source.includes('\0')) throw new TypeError(source);
      return ENGINE.analyze(source, settings, options);
    }) satisfies typeof ENGINE.analyze,
  };
  await withClient(
    async (client) => {
      await client.open('file:///d/bad.txt', `${FAULTY}\0`);
      assert.deepEqual(await client.diagnostics('file:///d/bad.txt'), []);
      await client.until(() => client.log.length > 0);
      assert.deepEqual(client.log, ['请求 textDocument/diagnostic 出错（TypeError），已忽略。']);
      await client.open(URI, FAULTY);
      assert.equal((await client.diagnostics(URI)).length, 3);
    },
    { engine },
  );
});

test('malformed requests are answered and survived', () =>
  withClient(async (client) => {
    assert.deepEqual(await client.connection.sendRequest('textDocument/diagnostic', {}), { kind: 'full', items: [] });
    assert.deepEqual(await client.connection.sendRequest('textDocument/codeAction', { textDocument: 5 }), []);
    assert.equal(await client.connection.sendRequest(TABLES_REQUEST, {}), null);
    await client.connection.sendNotification('textDocument/didOpen', {});
    await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri: URI } });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: 3 });
    await assert.rejects(client.connection.sendRequest('textDocument/unheardOf', {}));
    await client.open(URI, FAULTY);
    assert.deepEqual(
      await client.connection.sendRequest('textDocument/codeAction', { textDocument: { uri: URI } }),
      [],
    );
    assert.equal((await client.diagnostics(URI)).length, 3);
  }));

test('odd texts are read without trouble', () =>
  withClient(async (client) => {
    const odd = ['', '\0\x01\xff', '\ud800', '\ufeff', '\r', FAULTY.slice(0, 300), FAULTY.replaceAll('\n', '\r\n')];
    for (const [i, text] of odd.entries()) {
      await client.open(`untitled:${i}`, text, 'nianbao');
      assert.equal((await client.pull(`untitled:${i}`)).kind, 'full', JSON.stringify(text.slice(0, 10)));
    }
    assert.deepEqual(client.log, []);
  }));

test('characters beyond the basic plane are counted as the editor counts them', () =>
  withClient(async (client) => {
    const rare = CLEAN.replace('本年废止件数', '本年𠮷止件数');
    await client.open(URI, rare);
    const [column] = await client.diagnostics(URI);
    assert.ok(column);
    assert.equal(column.range.end.character - column.range.start.character, 7);
    const [action] = await client.actions(URI, column.range);
    assert.ok(action?.edit);
    assert.equal(applied(rare, action.edit), CLEAN);
  }));

test('the tables come with the version they belong to', () =>
  withClient(async (client) => {
    await client.open(URI, FAULTY, 'plaintext', 3);
    const answer = await client.connection.sendRequest<TablesResult>(TABLES_REQUEST, { uri: URI });
    assert.equal(answer?.version, 3);
    assert.deepEqual(
      answer.view.tables.map(({ form }) => form),
      ['proactive', 'applications', 'reviews'],
    );
    assert.equal(await client.connection.sendRequest(TABLES_REQUEST, { uri: 'file:///d/closed.txt' }), null);
  }));

test('a request that was cancelled says so', () =>
  withClient(async (client) => {
    await client.open(URI, FAULTY);
    const { CancellationTokenSource } = await import('vscode-jsonrpc/node');
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      'textDocument/diagnostic',
      { textDocument: { uri: URI } },
      source.token,
    );
    source.cancel();
    await assert.rejects(answer, { code: -32800 });
    assert.equal((await client.diagnostics(URI)).length, 3);
  }));

test('clients without pull are sent diagnostics with their version, and empty ones on close', () =>
  withClient(
    async (client) => {
      await client.open(URI, FAULTY, 'text', 4);
      await client.until(() => client.published.length === 1);
      assert.equal(client.published[0]?.version, 4);
      assert.equal(client.published[0].diagnostics.length, 3);
      await client.change(URI, 5, [{ text: CLEAN }]);
      await client.until(() => client.published.length === 2);
      assert.deepEqual(client.published[1], { uri: URI, version: 5, diagnostics: [] });
      await client.close(URI);
      await client.until(() => client.published.length === 3);
      assert.deepEqual(client.published[2], { uri: URI, diagnostics: [] });
    },
    { capabilities: {} },
  ));

test('keystrokes in quick succession are published once', async () => {
  const waiting: (() => void)[] = [];
  const wait = (_: number, then: () => void) => {
    waiting.push(then);
    return () => void waiting.splice(waiting.indexOf(then), 1);
  };
  await withClient(
    async (client) => {
      await client.open(URI, FAULTY);
      for (let version = 2; version < 20; version++) await client.change(URI, version, [{ text: FAULTY }]);
      await client.connection.sendRequest(TABLES_REQUEST, { uri: 'file:///d/closed.txt' });
      assert.equal(waiting.length, 1);
      waiting[0]?.();
      await client.until(() => client.published.length > 0);
      assert.deepEqual(
        client.published.map(({ version }) => version),
        [19],
      );
    },
    { capabilities: {}, host: { wait } },
  );
});

test('diagnostics are never sent to a client that asks for them', () =>
  withClient(async (client) => {
    await client.open(URI, FAULTY);
    await client.diagnostics(URI);
    await client.close(URI);
    await client.pull(URI);
    assert.deepEqual(client.published, []);
  }));

test('words follow the locale; findings stay Chinese', () =>
  withClient(
    async (client) => {
      await client.open(URI, FAULTY);
      const [, row] = await client.diagnostics(URI);
      assert.ok(row);
      assert.equal(row.message, '行名“2.重复申清”应为“2.重复申请”');
      const actions = await client.actions(URI, row.range);
      assert.deepEqual(
        actions.slice(1).map(({ title }) => title),
        ['Fix all “Mislabelled row” findings (2)', 'Apply all safe fixes; no figure changes its value (3)'],
      );
    },
    { initialize: { locale: 'en-GB' } },
  ));

test('parts are loaded for reports only', async () => {
  const asked: string[] = [];
  const loadParts = async (names: readonly string[]) => {
    asked.push(...names);
    return {};
  };
  await withClient(
    async (client) => {
      await client.open(
        'file:///d/page.html',
        '<html><body><table><tr><td>總體</td></tr></table></body></html>',
        'html',
      );
      await client.pull('file:///d/page.html');
      assert.deepEqual(asked, []);
      await client.open('file:///d/draft.html', `<html><body>${FAULTY}</body></html>`, 'html');
      await Promise.all([client.pull('file:///d/draft.html'), client.pull('file:///d/draft.html')]);
      assert.deepEqual(asked, ['html']);
      await client.until(() => client.analysed.length === 2);
    },
    { host: { loadParts } },
  );
});

test('a part that cannot be loaded is logged once, and the draft is read without it', async () => {
  let asked = 0;
  const loadParts = () => {
    asked++;
    return Promise.reject(new SyntaxError('secret'));
  };
  await withClient(
    async (client) => {
      await client.open('file:///d/draft.html', `<html><body><pre>${FAULTY}</pre></body></html>`, 'html');
      assert.equal((await client.pull('file:///d/draft.html')).kind, 'full');
      await client.change('file:///d/draft.html', 2, [{ text: `<html>${FAULTY}</html>` }]);
      assert.equal((await client.pull('file:///d/draft.html')).kind, 'full');
      await client.until(() => client.log.length > 0);
      assert.deepEqual([asked, client.log], [1, ['组件 html 未能加载（SyntaxError）。']]);
    },
    { host: { loadParts } },
  );
});

test('every locale has words', () => {
  for (const [locale, language] of [
    ['zh-CN', 'zh-cn'],
    ['zh-Hant-HK', 'zh-tw'],
    ['zh_TW', 'zh-tw'],
    ['en', 'en'],
    ['en-US', 'en'],
    ['fr', 'zh-cn'],
    [undefined, 'zh-cn'],
  ] as const) {
    assert.equal(languageOf(locale), language);
  }
  assert.equal(words('zh-tw').statusNoReport, '不是年報，未檢查');
});
