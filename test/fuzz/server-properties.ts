import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { TABLES_REQUEST } from '../../server/src/lsp/protocol';
import { DEFAULT_SETTINGS, type Settings } from '../../server/src/service/settings';
import { ALL_PARTS, type DraftFile } from '../support/drafts';
import { applied, type LspClient, startPair } from '../support/lsp-client';
import { type FuzzEdit, fuzzEdit, place } from './edits';
import { changesOf, expectedFor, type OpenDraft, openDraft, rangeOf } from './session';

type Step =
  | { readonly kind: 'open'; readonly uri: string; readonly draft: DraftFile }
  | { readonly kind: 'edit'; readonly uri: string; readonly edits: readonly FuzzEdit[] }
  | { readonly kind: 'replace'; readonly uri: string; readonly draft: DraftFile }
  | { readonly kind: 'close'; readonly uri: string }
  | { readonly kind: 'settings'; readonly rules: Settings['rules'] }
  | {
      readonly kind: 'ask';
      readonly uri: string;
      readonly what: Question;
      readonly at: number;
      readonly cancel: boolean;
    };

type Question = 'diagnostics' | 'actions' | 'fixAll' | 'tables';

const URIS = ['file:///d/a.txt', 'file:///d/b.md', 'untitled:c.html', 'file:///d/d.nianbao'] as const;
const QUESTIONS: readonly Question[] = ['diagnostics', 'actions', 'fixAll', 'tables'];
const SETTINGS: readonly Settings['rules'][] = [
  {},
  { 'unbalanced-sum': 'off', typo: 'info' },
  { 'missing-section': 'warning' },
];

export function sessions(drafts: fc.Arbitrary<DraftFile>): fc.Arbitrary<readonly Step[]> {
  const uri = fc.constantFrom(...URIS);
  const edits = fc.array(fuzzEdit, { minLength: 1, maxLength: 3 });
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('open'), uri, draft: drafts }) },
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('edit'), uri, edits }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('replace'), uri, draft: drafts }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('close'), uri }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('settings'), rules: fc.constantFrom(...SETTINGS) }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('ask'),
        uri,
        what: fc.constantFrom(...QUESTIONS),
        at: place,
        cancel: fc.boolean(),
      }),
    },
  );
  return fc.array(step, { minLength: 1, maxLength: 14 });
}

/** Every request is answered, and in the end every open draft has the findings of a fresh look at its text. */
export async function isServed(steps: readonly Step[]): Promise<void> {
  let rules: Settings['rules'] = {};
  const host = { loadParts: async () => ALL_PARTS };
  const client = startPair({ host, settings: () => ({ rules }) });
  try {
    await client.initialize();
    const open = new Map<string, OpenDraft>();
    const answers: Promise<unknown>[] = [];
    for (const step of steps) {
      if (step.kind === 'settings') {
        rules = step.rules;
        await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      } else if (step.kind === 'ask') answers.push(ask(client, open.get(step.uri), step));
      else await change(client, open, step);
    }
    await Promise.all(answers);
    for (const draft of open.values()) await assertUpToDate(client, draft, { ...DEFAULT_SETTINGS, rules });
    assert.deepEqual(client.log, [], 'errors in the log');
  } finally {
    client.dispose();
  }
}

async function change(
  client: LspClient,
  open: Map<string, OpenDraft>,
  step: Exclude<Step, { kind: 'settings' | 'ask' }>,
) {
  const { uri } = step;
  const draft = open.get(uri);
  if (step.kind === 'open') {
    if (draft) await client.close(uri);
    const next = openDraft(uri, step.draft.text);
    open.set(uri, next);
    await client.open(uri, next.text, next.languageId, next.version);
  } else if (draft && step.kind === 'close') {
    open.delete(uri);
    await client.close(uri);
  } else if (draft && (step.kind === 'edit' || step.kind === 'replace')) {
    const { changes, text } =
      step.kind === 'edit'
        ? changesOf(draft.text, step.edits)
        : { changes: [{ text: step.draft.text }], text: step.draft.text };
    open.set(uri, { ...draft, text, version: draft.version + 1 });
    await client.change(uri, draft.version + 1, changes);
  }
}

async function ask(
  { connection }: LspClient,
  draft: OpenDraft | undefined,
  { uri, what, at, cancel }: Extract<Step, { kind: 'ask' }>,
): Promise<void> {
  const source = new CancellationTokenSource();
  const offset = Math.floor(at * (draft?.text.length ?? 0));
  const range = rangeOf(draft?.text ?? '', offset, offset);
  const context = { diagnostics: [], ...(what === 'fixAll' && { only: ['source.fixAll'] }) };
  const document = { textDocument: { uri } };
  const answer =
    what === 'diagnostics'
      ? connection.sendRequest('textDocument/diagnostic', document, source.token)
      : what === 'tables'
        ? connection.sendRequest(TABLES_REQUEST, { uri }, source.token)
        : connection.sendRequest('textDocument/codeAction', { ...document, range, context }, source.token);
  if (cancel) source.cancel();
  try {
    await answer;
  } catch (error) {
    const isCancelled = error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled;
    assert.ok(cancel && isCancelled, `${what}: ${error}`);
  }
}

/** The findings, and that fix-all is made for this very text. */
async function assertUpToDate(client: LspClient, draft: OpenDraft, settings: Settings): Promise<void> {
  const { uri, text, version } = draft;
  const expected = expectedFor(draft, settings);
  const told = (await client.diagnostics(uri)).map(({ codeDescription: _, ...diagnostic }) => diagnostic);
  assert.deepEqual(told, JSON.parse(JSON.stringify(expected)), uri);
  const [all] = await client.actions(uri, rangeOf(text, 0, 0), ['source.fixAll']);
  if (!all?.edit) return;
  for (const one of all.edit.documentChanges ?? []) {
    assert.ok('textDocument' in one && one.textDocument.uri === uri && one.textDocument.version === version);
  }
  const fixed = openDraft(uri, applied(text, all.edit));
  assert.notEqual(fixed.text, text);
}
