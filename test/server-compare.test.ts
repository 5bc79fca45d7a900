import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver';
import { ENGINE } from '../server/src/lsp/host';
import { COMPARE_REQUEST, type CompareParams, type CompareResult } from '../server/src/lsp/protocol';
import { type LspClient, MODERN, startPair } from './support/lsp-client';
import { sampleDraft } from './support/sample-draft';

const DRAFT = 'file:///d/draft.txt';
const PREVIOUS = 'file:///d/previous.txt';
const OWN = sampleDraft();
/** Of the year before, everything settled: what the draft carries in, nothing, agrees with it. */
const SETTLED = OWN.replaceAll('2024', '2023').replaceAll('2025', '2024');
/** The same with two applications carried over. */
const CARRYING = SETTLED.replace(/(一、本年新收政府信息公开申请数量\t)5(.*)5$/m, '$17$27').replace(
  /(四、结转下年度继续办理\t)0(.*)0$/m,
  '$12$22',
);
const TWO_YEARS_BEFORE = CARRYING.replaceAll('2023', '2022').replaceAll('2024', '2023');
const OTHERS = CARRYING.replaceAll('青禾县', '白石县');
const COMPARED = {
  kind: 'compared',
  year: 2023,
  body: '青禾县水务局',
  expected: 2023,
} as const;

type Options = Parameters<typeof startPair>[0] & { capabilities?: object };

async function withClient(run: (client: LspClient) => Promise<void>, options: Options = {}): Promise<void> {
  const client = startPair(options);
  try {
    await client.initialize(options.capabilities ?? MODERN);
    await run(client);
    assert.deepEqual(client.log, []);
  } finally {
    client.dispose();
  }
}

/** Two reports of nearly the same words have more to be said of than is looked at here. */
const isOfCarryover = ({ code }: Diagnostic): boolean => code === 'unbalanced-carryover';
const codesOf = async (client: LspClient, uri = DRAFT) =>
  (await client.diagnostics(uri)).filter(isOfCarryover).map(({ code }) => code);

/** Waits until the client is told once more to ask again. */
async function refreshed(client: LspClient, act: () => Promise<unknown>): Promise<void> {
  const before = client.refreshes();
  await act();
  await client.until(() => client.refreshes() > before);
}

const choose = (client: LspClient, previous: CompareParams['previous'], uri = DRAFT) =>
  client.connection.sendRequest<CompareResult>(COMPARE_REQUEST, { uri, previous } satisfies CompareParams);

test('last year’s report that is open as well is compared with, edited and closed', () =>
  withClient(async (client) => {
    await client.open(DRAFT, OWN);
    assert.deepEqual(await codesOf(client), []);
    await refreshed(client, () => client.open(PREVIOUS, CARRYING));
    const [finding, ...more] = (await client.diagnostics(DRAFT)).filter(isOfCarryover);
    assert.deepEqual([finding?.code, more], ['unbalanced-carryover', []]);
    const row = CARRYING.split('\n').findIndex((line) => line.startsWith('四、结转下年度继续办理'));
    assert.deepEqual(
      finding?.relatedInformation?.map(({ location }) => [location.uri, location.range.start.line]),
      [
        [PREVIOUS, row],
        [PREVIOUS, row],
      ],
    );
    assert.deepEqual(await codesOf(client, PREVIOUS), []);
    await client.until(() => client.analysed.some(({ uri, compared }) => uri === DRAFT && compared !== null));
    assert.deepEqual(client.analysed.find(({ uri, compared }) => uri === DRAFT && compared)?.compared, {
      uri: PREVIOUS,
      year: 2023,
      body: '青禾县水务局',
      chosen: false,
    });
    await client.change(PREVIOUS, 2, [{ text: SETTLED }]);
    assert.deepEqual(await codesOf(client), [], 'its text counts even before it is asked for');
    await refreshed(client, () => client.pull(PREVIOUS));
    await client.change(PREVIOUS, 3, [{ text: CARRYING }]);
    await refreshed(client, () => client.pull(PREVIOUS));
    assert.deepEqual(await codesOf(client), ['unbalanced-carryover']);
    await refreshed(client, () => client.close(PREVIOUS));
    assert.deepEqual(await codesOf(client), []);
  }));

test('an answer stays the same until what the draft is compared with changes', () =>
  withClient(async (client) => {
    await client.open(DRAFT, OWN);
    const alone = await client.pull(DRAFT);
    await refreshed(client, () => client.open(PREVIOUS, CARRYING));
    const beside = await client.pull(DRAFT, alone.resultId);
    assert.equal(beside.kind, 'full');
    assert.deepEqual(await client.pull(DRAFT, beside.resultId), { kind: 'unchanged', resultId: beside.resultId });
    await refreshed(client, () => client.close(PREVIOUS));
    assert.deepEqual((await client.pull(DRAFT, beside.resultId)).resultId, alone.resultId);
    await refreshed(client, () => client.open(PREVIOUS, SETTLED));
    const agreeing = await client.pull(DRAFT, beside.resultId);
    assert.notEqual(agreeing.resultId, beside.resultId, 'version 1 again, with another text');
    assert.equal(agreeing.kind, 'full');
  }));

test('of two reports for last year neither is compared with', () =>
  withClient(async (client) => {
    await client.open(DRAFT, OWN);
    await client.open(PREVIOUS, CARRYING);
    await client.pull(PREVIOUS);
    assert.deepEqual(await codesOf(client), ['unbalanced-carryover']);
    await refreshed(client, async () => {
      await client.open('file:///d/copy.txt', CARRYING);
      await client.pull('file:///d/copy.txt');
    });
    assert.deepEqual(await codesOf(client), []);
    await refreshed(client, () => client.close('file:///d/copy.txt'));
    assert.deepEqual(await codesOf(client), ['unbalanced-carryover']);
  }));

test('reports of other bodies, of other years, or left out by the settings are not compared with', async () => {
  let settings: unknown = {};
  await withClient(
    async (client) => {
      await client.open(DRAFT, OWN);
      for (const [i, text] of [TWO_YEARS_BEFORE, OTHERS, OWN].entries()) {
        await client.open(`file:///d/${i}.txt`, text);
        await client.pull(`file:///d/${i}.txt`);
      }
      assert.deepEqual(await codesOf(client), []);
      await client.open(PREVIOUS, CARRYING);
      await client.pull(PREVIOUS);
      assert.deepEqual(await codesOf(client), ['unbalanced-carryover']);
      settings = { exclude: ['**/previous.txt'] };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await client.pull(PREVIOUS);
      assert.deepEqual(await codesOf(client), []);
    },
    { settings: () => settings },
  );
});

test('a draft that becomes one of another year or body is compared no longer', () =>
  withClient(async (client) => {
    await client.open(PREVIOUS, CARRYING);
    await client.pull(PREVIOUS);
    await client.open(DRAFT, OWN);
    assert.deepEqual(await codesOf(client), ['unbalanced-carryover']);
    await client.change(DRAFT, 2, [{ text: OWN.replaceAll('青禾县', '白石县') }]);
    assert.deepEqual(await codesOf(client), []);
    await client.change(DRAFT, 3, [{ text: OWN }]);
    assert.deepEqual(await codesOf(client), ['unbalanced-carryover']);
  }));

test('three years open in a row settle, and each is read once for each of its versions', async () => {
  let analyses = 0;
  let readings = 0;
  const engine = {
    ...ENGINE,
    analyze: ((...args) => {
      analyses++;
      return ENGINE.analyze(...args);
    }) satisfies typeof ENGINE.analyze,
    readReport: ((...args) => {
      readings++;
      return ENGINE.readReport(...args);
    }) satisfies typeof ENGINE.readReport,
  };
  await withClient(
    async (client) => {
      const uris = [DRAFT, PREVIOUS, 'file:///d/before.txt'];
      for (const [i, text] of [OWN, CARRYING, TWO_YEARS_BEFORE].entries()) await client.open(uris[i] ?? '', text);
      const pullAll = async () => {
        for (const uri of uris) await client.pull(uri);
      };
      await pullAll();
      await pullAll();
      const settled = { analyses, readings, refreshes: client.refreshes() };
      await pullAll();
      assert.deepEqual({ analyses, readings, refreshes: client.refreshes() }, settled);
      for (let version = 2; version < 12; version++) {
        await client.change(DRAFT, version, [{ text: `${OWN}${'\n'.repeat(version)}` }]);
        await client.pull(DRAFT);
      }
      assert.equal(analyses, settled.analyses + 10);
      assert.equal(readings, settled.readings, 'last year’s report is not read again');
      assert.equal(client.refreshes(), settled.refreshes, 'nothing depends on the draft');
      await refreshed(client, async () => {
        await client.change('file:///d/before.txt', 2, [{ text: `${TWO_YEARS_BEFORE}\n` }]);
        await client.pull('file:///d/before.txt');
      });
      await pullAll();
      await client.pull(DRAFT);
      assert.equal(analyses, settled.analyses + 12, 'the edited one, and the one that is compared with it');
    },
    { engine },
  );
});

test('a client that asks but cannot be told to ask again is told to ask for other drafts after an edit', async () => {
  for (const [workspace, interFileDependencies] of [
    [{}, true],
    [{ diagnostics: { refreshSupport: true } }, false],
  ] as const) {
    const client = startPair();
    const { capabilities } = await client.initialize({ workspace, textDocument: { diagnostic: {} } });
    const provider = capabilities.diagnosticProvider;
    assert.equal(provider?.interFileDependencies, interFileDependencies);
    client.dispose();
  }
});

test('a client that does not ask is sent the draft’s findings anew', () =>
  withClient(
    async (client) => {
      const published = (count: number, code?: string) =>
        client.until(() => {
          const own = client.published.filter(({ uri }) => uri === DRAFT);
          return own.length === count && own.at(-1)?.diagnostics.find(isOfCarryover)?.code === code;
        });
      await client.open(DRAFT, OWN);
      await published(1);
      await client.open(PREVIOUS, CARRYING);
      await published(2, 'unbalanced-carryover');
      await client.change(PREVIOUS, 2, [{ text: SETTLED }]);
      await published(3);
      await client.change(PREVIOUS, 3, [{ text: CARRYING }]);
      await published(4, 'unbalanced-carryover');
      await client.close(PREVIOUS);
      await published(5);
    },
    { capabilities: {} },
  ));

test('a report that was chosen is compared with, and wins over one that is open', () =>
  withClient(async (client) => {
    await client.open(DRAFT, OWN);
    await client.open(PREVIOUS, SETTLED);
    await client.pull(PREVIOUS);
    assert.deepEqual(await codesOf(client), []);
    const chosen = { uri: 'file:///elsewhere/%5B2023%5D.txt', text: CARRYING };
    await refreshed(client, async () => assert.deepEqual(await choose(client, chosen), COMPARED));
    const finding = (await client.diagnostics(DRAFT)).find(isOfCarryover);
    assert.equal(finding?.relatedInformation?.[0]?.location.uri, chosen.uri);
    await client.until(() => client.analysed.some(({ compared }) => compared?.chosen === true));

    await refreshed(client, () => choose(client, { ...chosen, text: SETTLED }));
    assert.deepEqual(await codesOf(client), [], 'the file has changed');
    await refreshed(client, () => choose(client, chosen));
    await refreshed(client, async () => assert.equal(await choose(client, 'none'), null));
    await client.change(PREVIOUS, 2, [{ text: CARRYING }]);
    await client.pull(PREVIOUS);
    assert.deepEqual(await codesOf(client), [], 'nothing is compared');
    await refreshed(client, () => choose(client, 'open'));
    assert.deepEqual(await codesOf(client), ['unbalanced-carryover']);
  }));

test('of a chosen report that is open the open text counts', () =>
  withClient(async (client) => {
    await client.open(DRAFT, OWN);
    await choose(client, { uri: PREVIOUS, text: CARRYING });
    assert.deepEqual(await codesOf(client), ['unbalanced-carryover']);
    await refreshed(client, async () => {
      await client.open(PREVIOUS, SETTLED);
      await client.pull(PREVIOUS);
    });
    assert.deepEqual(await codesOf(client), []);
    assert.deepEqual(await choose(client, { uri: PREVIOUS, text: CARRYING }), COMPARED);
    assert.deepEqual(await codesOf(client), [], 'still open');
    await refreshed(client, () => client.close(PREVIOUS));
    assert.deepEqual(await codesOf(client), ['unbalanced-carryover']);
  }));

test('what was chosen before the draft was opened holds, also when it is closed and opened again', () =>
  withClient(async (client) => {
    assert.deepEqual(await choose(client, { uri: PREVIOUS, text: CARRYING }), { ...COMPARED, expected: null });
    await client.open(DRAFT, OWN);
    assert.deepEqual(await codesOf(client), ['unbalanced-carryover']);
    await client.close(DRAFT);
    await client.open(DRAFT, OWN);
    assert.deepEqual(await codesOf(client), ['unbalanced-carryover']);
  }));

test('of what cannot be compared it is said why, and nothing is compared', () =>
  withClient(async (client) => {
    await client.open(DRAFT, OWN);
    for (const [text, result] of [
      ['会议记录\n', { kind: 'noReport', year: null, body: null, expected: 2023 }],
      [TWO_YEARS_BEFORE, { kind: 'otherYear', year: 2022, body: '青禾县水务局', expected: 2023 }],
    ] as const) {
      assert.deepEqual(await choose(client, { uri: PREVIOUS, text }), result);
      assert.deepEqual(await codesOf(client), []);
    }
    assert.deepEqual(await choose(client, { uri: PREVIOUS, text: OTHERS }), {
      ...COMPARED,
      kind: 'otherBody',
      body: '白石县水务局',
    });
    assert.deepEqual(await codesOf(client), ['unbalanced-carryover'], 'a body may have a new name');
  }));

test('a choice that is not as it should be is no choice', () =>
  withClient(async (client) => {
    await client.open(DRAFT, OWN);
    const text = CARRYING;
    for (const params of [
      null,
      {},
      { uri: DRAFT },
      { uri: DRAFT, previous: 'other' },
      { uri: DRAFT, previous: null },
      { uri: 5, previous: { uri: PREVIOUS, text } },
      { uri: DRAFT, previous: { uri: PREVIOUS } },
      { uri: DRAFT, previous: { uri: 5, text } },
      { uri: DRAFT, previous: { uri: DRAFT, text } },
      { uri: DRAFT, previous: { uri: PREVIOUS, text: text + ' '.repeat(2_000_000) } },
      { uri: DRAFT, previous: { uri: `file:///${'a'.repeat(10_000)}`, text } },
    ]) {
      assert.equal(
        await client.connection.sendRequest(COMPARE_REQUEST, params),
        null,
        JSON.stringify(params)?.slice(0, 80),
      );
    }
    assert.deepEqual(await codesOf(client), []);
  }));

test('no more reports are kept than a person compares', () =>
  withClient(async (client) => {
    await client.open(DRAFT, OWN);
    await choose(client, { uri: PREVIOUS, text: CARRYING });
    for (let i = 0; i < 20; i++) await choose(client, { uri: PREVIOUS, text: CARRYING }, `file:///d/${i}.txt`);
    assert.deepEqual(await codesOf(client), [], 'the choice made first is forgotten');
  }));
