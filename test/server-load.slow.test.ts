import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { DEFAULT_SETTINGS, type Settings } from '../server/src/service/settings';
import { changesOf, expectedFor, type OpenDraft, openDraft } from './fuzz/session';
import { seeded } from './support/logical-table';
import { createClient, type LspClient } from './support/lsp-client';
import { sampleDraft } from './support/sample-draft';

/** How many times as much as is quick: NIANBAO_LOAD=10. */
const LOAD = Number(process.env.NIANBAO_LOAD ?? 1);
const DRAFTS = 200;
const ROUNDS = 2 * LOAD;
const EDITS = 10_000 * LOAD;
const SERVER = join(process.cwd(), 'dist', 'server.node.js');
const FAULTS = ['', '2.重复申清', '本年度止件数', '政府信息公开公开', '己公开。', '12月31止'];
const CHOICES: readonly Settings['rules'][] = [{}, { 'mislabelled-row': 'off', typo: 'info' }];

interface Served {
  readonly client: LspClient;
  readonly child: ChildProcess;
  /** Chooses among `CHOICES`. */
  choose: (index: number) => Promise<void>;
  readonly rules: () => Settings['rules'];
}

async function withServer(use: (served: Served) => Promise<void>): Promise<void> {
  assert.ok(existsSync(SERVER), `${SERVER} is missing: npm run build`);
  let chosen = 0;
  const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const rules = () => CHOICES[chosen] ?? {};
  const client = createClient(child.stdout, child.stdin, () => ({ rules: rules() }));
  const choose = async (index: number) => {
    chosen = index % CHOICES.length;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  };
  try {
    await client.initialize();
    await use({ client, child, choose, rules });
    assert.deepEqual(client.log, []);
  } finally {
    client.dispose();
    child.kill('SIGKILL');
  }
}

/** Resident memory in MB; undefined where the system does not tell. */
function memoryOf({ pid }: ChildProcess): number | undefined {
  const path = `/proc/${pid}/status`;
  if (!existsSync(path)) return undefined;
  return Math.round(Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync(path, 'utf8'))?.[1]) / 1000);
}

const expected = ({ rules }: Served, draft: OpenDraft, previous?: OpenDraft): unknown =>
  JSON.parse(JSON.stringify(expectedFor(draft, { ...DEFAULT_SETTINGS, rules: rules() }, previous)));

async function told({ client }: Served, { uri }: OpenDraft): Promise<unknown> {
  return (await client.diagnostics(uri)).map(({ codeDescription: _, ...diagnostic }) => diagnostic);
}

/** One more version, sent as an editor sends it. */
async function retype({ client }: Served, draft: OpenDraft, at: number, remove: number, insert: string) {
  const { changes, text } = changesOf(draft.text, [{ at, remove, insert }]);
  const next = { ...draft, text, version: draft.version + 1 };
  await client.change(next.uri, next.version, changes);
  return next;
}

/** Waits for the answer without end: one that is lost is a test that does not finish. */
async function ask({ client }: Served, uri: string, cancel: boolean): Promise<'answered' | 'cancelled'> {
  const source = new CancellationTokenSource();
  const answer = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
  if (cancel) source.cancel();
  try {
    await answer;
    return 'answered';
  } catch (error) {
    assert.ok(error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled, String(error));
    return 'cancelled';
  }
}

test(`${DRAFTS} drafts open and edited in turn, requests cancelled, settings changed meanwhile`, (t) =>
  withServer(async (served) => {
    const { client, child, choose } = served;
    const random = seeded(7);
    const sample = sampleDraft();
    const start = memoryOf(child);
    const drafts = Array.from({ length: DRAFTS }, (_, i) =>
      openDraft(`file:///d/${i}.txt`, `${sample}${FAULTS[i % FAULTS.length]}\n第${i}号\n`),
    );
    for (const { uri, text } of drafts) await client.open(uri, text);
    const requests: Promise<'answered' | 'cancelled'>[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const [i, draft] of drafts.entries()) {
        const insert = FAULTS[(i + round + 1) % FAULTS.length] ?? '';
        drafts[i] = await retype(served, draft, random(), i % 3, insert);
        requests.push(ask(served, draft.uri, i % 5 === 0));
        if (i % 50 === 49) await choose(round + i);
      }
      await Promise.all(requests);
    }
    let wrong = 0;
    for (const draft of drafts) {
      if (JSON.stringify(await told(served, draft)) !== JSON.stringify(expected(served, draft))) wrong++;
    }
    const answers = await Promise.all(requests);
    const cancelled = answers.filter((answer) => answer === 'cancelled').length;
    assert.equal(wrong, 0);
    say(t, { asked: requests.length, answered: answers.length - cancelled, cancelled, wrong }, start, memoryOf(child));
  }));

test(`${DRAFTS / 2} drafts and last year’s report of each, open and edited in turn`, (t) =>
  withServer(async (served) => {
    const { client, child } = served;
    const random = seeded(13);
    const start = memoryOf(child);
    const drafts = Array.from({ length: DRAFTS }, (_, i) => openDraft(`file:///d/${i}.txt`, yearOf(i)));
    for (const { uri, text } of drafts) await client.open(uri, text);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [i, draft] of drafts.entries()) {
        drafts[i] = await retype(served, draft, random(), i % 3, FAULTS[(i + round + 1) % FAULTS.length] ?? '');
        await ask(served, draft.uri, i % 5 === 0);
      }
    }
    for (const { uri } of drafts) await ask(served, uri, false);
    let wrong = 0;
    let compared = 0;
    for (const [i, draft] of drafts.entries()) {
      const is = JSON.stringify(await told(served, draft));
      if (is !== JSON.stringify(expected(served, draft, i % 2 === 0 ? drafts[i + 1] : undefined))) wrong++;
      if (is.includes('unbalanced-carryover')) compared++;
    }
    assert.equal(wrong, 0);
    assert.ok(compared > DRAFTS / 4, `${compared} were compared`);
    say(t, { compared, wrong }, start, memoryOf(child));
  }));

/** By turns this year's and last year's report of one body after the other; what is carried over differs. */
function yearOf(index: number): string {
  const body = Math.floor(index / 2);
  const name = `${'东西南北上下大小长高'.charAt(body % 10)}${'山河湖江桥沟坪岭湾坝'.charAt(body / 10)}县`;
  const own = sampleDraft().replaceAll('青禾县', name);
  if (index % 2 === 0) return own;
  return own
    .replaceAll('2024', '2023')
    .replaceAll('2025', '2024')
    .replace(/(一、本年新收政府信息公开申请数量\t)5(.*)5$/m, '$17$27')
    .replace(/(四、结转下年度继续办理\t)0(.*)0$/m, '$12$22');
}

test(`${EDITS} edits to one draft`, (t) =>
  withServer(async (served) => {
    const { client, child } = served;
    const random = seeded(11);
    let draft = openDraft('file:///d/one.txt', sampleDraft());
    await client.open(draft.uri, draft.text);
    await told(served, draft);
    const start = memoryOf(child);
    let wrong = 0;
    let asked = 0;
    for (let i = 0; i < EDITS; i++) {
      // What is typed is taken back with the next edit: the draft stays as long as it is.
      const at = i % 2 === 0 ? random() : 0.5;
      draft = await retype(served, draft, at, i % 2, i % 2 === 0 ? '字' : '');
      if (i % 100 !== 99) continue;
      asked++;
      if (JSON.stringify(await told(served, draft)) !== JSON.stringify(expected(served, draft))) wrong++;
    }
    assert.equal(wrong, 0);
    say(t, { edits: EDITS, asked, wrong }, start, memoryOf(child));
  }));

function say(t: TestContext, counts: Readonly<Record<string, number>>, start?: number, end?: number): void {
  const memory = start === undefined ? '' : `, ${start} MB at the start, ${end} MB at the end`;
  t.diagnostic(
    `${Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}${memory}`,
  );
}
