import assert from 'node:assert/strict';
import { registerPreview } from '../../client/src/preview-panel';
import type { Page } from '../../client/webview/messages';
import { analyze } from '../../server/src/service/analyze';
import { DEFAULT_SETTINGS } from '../../server/src/service/settings';
import { tableView } from '../../server/src/service/table-view';
import { sampleDraft } from '../support/sample-draft';
import * as stub from './vscode-stub';

/** The extension's side of the preview over a stub of the editor, with the server's own tables. */

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
/** Longer than the pause after an edit. */
const SETTLED = 250;

function setUp() {
  stub.workspace.textDocuments = [];
  stub.window.visibleTextEditors = [];
  stub.window.activeTextEditor = undefined;
  stub.window.panel = undefined;
  const notify = stub.emitter<unknown>();
  const warned: string[] = [];
  let asked = 0;
  const client = {
    outputChannel: { warn: (line: string) => warned.push(line) },
    code2ProtocolConverter: { asUri: String },
    sendRequest: async (_: string, { uri }: { uri: string }) => {
      asked++;
      const document = stub.workspace.textDocuments.find((candidate) => String(candidate.uri) === uri);
      if (!document?.text.includes('政府信息公开')) return null;
      const { version } = document;
      const { resolved, findings } = analyze(document.text, DEFAULT_SETTINGS);
      return { version, view: JSON.parse(JSON.stringify(tableView(resolved, findings))) };
    },
  };
  const registered = registerPreview({ extensionUri: 'ext' } as never, client as never, notify.event as never);
  const panel = () => stub.window.panel ?? assert.fail('no panel');
  return {
    notify,
    panel,
    asked: () => asked,
    warned,
    dispose: () => registered.dispose(),
    edit: open,
    start: async () => {
      stub.commands.all.get('nianbao.openPreviewToSide')?.();
      panel().say({ type: 'ready' });
      await wait(SETTLED);
    },
    page: () => {
      const last = panel().posted.findLast(({ type }) => type === 'show') ?? assert.fail('nothing shown');
      return last.page as Page;
    },
    pointed: () => panel().posted.findLast(({ type }) => type === 'current'),
  };
}

function open(name: string, text: string, languageId?: string): stub.StubEditor {
  const document = new stub.StubDocument(`file:///${name}`, text, languageId);
  const editor = new stub.StubEditor(document);
  stub.workspace.textDocuments.push(document);
  stub.window.visibleTextEditors.push(editor);
  stub.window.activeTextEditor = editor;
  return editor;
}

type Checked = ReturnType<typeof setUp>;

const checks: readonly (readonly [string, (editor: Checked) => Promise<void>])[] = [
  [
    'opens beside with a strict policy and shows the active draft',
    async ({ start, panel, page }) => {
      open('a.txt', sampleDraft());
      await start();
      assert.deepEqual(panel().place, { viewColumn: stub.ViewColumn.Beside, preserveFocus: true });
      const allowed = {
        enableScripts: true,
        enableForms: false,
        enableCommandUris: false,
        localResourceRoots: ['ext/dist/webview'],
      };
      assert.deepEqual(panel().webview.options, allowed);
      assert.deepEqual(panel().options, { ...allowed, enableFindWidget: true });
      assert.equal(panel().webview.pages.length, 1, 'the page is written once, and then told');
      assert.match(
        panel().webview.html,
        /default-src 'none'; style-src https:\/\/stub; script-src 'nonce-[0-9a-f]{32}'/,
      );
      assert.ok(!/unsafe|\sstyle=|青禾/.test(panel().webview.html));
      assert.equal(page().tables.length, 3);
      assert.match(page().heading, /青禾县水务局2024年/);
      assert.deepEqual(page().facts.slice(0, 2), ['a.txt', '2021 年表样']);
    },
  ],
  [
    'follows edits with one question for a burst of keys, and another draft, but no other file',
    async ({ start, page, asked }) => {
      const first = open('a.txt', sampleDraft());
      await start();
      const before = asked();
      for (const digit of ['1', '12', '123']) first.document.edit(sampleDraft().replace('规章\t0', `规章\t${digit}`));
      await wait(SETTLED);
      assert.equal(asked() - before, 1);
      assert.ok(JSON.stringify(page().tables[0]).includes('"123"'));
      stub.activeEditor.fire(open('note.txt', '买菜'));
      stub.activeEditor.fire(open('x.ts', '政府信息公开', 'typescript'));
      await wait(SETTLED);
      assert.equal(page().facts[0], 'a.txt');
      stub.activeEditor.fire(open('b.txt', sampleDraft()));
      await wait(SETTLED);
      assert.equal(page().facts[0], 'b.txt');
    },
  ],
  [
    'says so when the document is no report and when the draft is closed, and goes on when it is open again',
    async ({ start, page }) => {
      const { document } = open('a.txt', '便条');
      await start();
      assert.match(page().notice ?? '', /“a.txt”没有当作年报/);
      document.edit(sampleDraft());
      await wait(SETTLED);
      assert.equal(page().notice, undefined);
      stub.workspace.textDocuments = [];
      stub.closedDocument.fire(document);
      await wait(SETTLED);
      assert.match(page().notice ?? '', /“a.txt”已关闭/);
      stub.workspace.textDocuments = [document];
      stub.openedDocument.fire(document);
      await wait(SETTLED);
      assert.equal(page().tables.length, 3);
    },
  ],
  [
    'leads from cell and finding to the text, in the newest text',
    async ({ start, panel }) => {
      const editor = open('a.txt', sampleDraft().replace('行政处罚\t0', '行政处罚\t9件'));
      await start();
      panel().say({ type: 'reveal', cell: 'proactive/penalty-processed' });
      panel().say({ type: 'reveal', cell: 7 });
      await wait(20);
      const selected = () => editor.document.text.slice(editor.selection.start, editor.selection.end);
      assert.equal(selected(), '9件');
      assert.equal(editor.revealed, editor.selection);
      editor.document.edit(`\n\n${editor.document.text.replace('9件', '8件')}`);
      panel().say({ type: 'revealFinding', table: 'proactive', index: 0 });
      await wait(20);
      assert.ok(selected().length > 0 && '8件'.includes(selected()), selected());
    },
  ],
  [
    'leads from the caret to the cell; typing does not scroll',
    async ({ start, pointed }) => {
      const editor = open('a.txt', sampleDraft());
      await start();
      const move = () => {
        const at = editor.document.text.indexOf('行政处罚\t') + 5;
        editor.selection = new stub.Selection(at, at);
        stub.movedCaret.fire({ textEditor: editor, kind: 2 });
      };
      move();
      assert.deepEqual(pointed(), { type: 'current', cell: 'proactive/penalty-processed', scroll: true });
      editor.document.edit(`　${editor.document.text}`);
      await wait(SETTLED);
      move();
      assert.deepEqual(pointed(), { type: 'current', cell: 'proactive/penalty-processed', scroll: false });
    },
  ],
  [
    'takes what the page says for what it is, and notes what it does not know',
    async ({ start, panel, warned }) => {
      const editor = open('a.txt', sampleDraft());
      const other = open('secret.txt', '不归预览的文件');
      stub.window.activeTextEditor = editor;
      await start();
      const unknown = [
        { type: 'edit', uri: 'file:///secret.txt', cell: 'proactive/rule-issued', value: '9' },
        { type: 'reveal', cell: 'x'.repeat(10_000) },
        { type: 'revealFinding', table: 'proactive', index: -1 },
        'ready',
        null,
      ];
      for (const message of unknown) panel().say(message);
      assert.equal(warned.length, unknown.length);
      assert.match(warned.at(-1) ?? '', /5/);
      panel().say({ type: 'reveal', uri: 'file:///secret.txt', cell: 'proactive/penalty-processed' });
      await wait(20);
      assert.ok(editor.revealed, 'the draft of the panel, whatever the message names');
      assert.equal(other.revealed, undefined);
    },
  ],
  [
    'gives every page a secret of its own',
    async ({ start, panel }) => {
      open('a.txt', sampleDraft());
      await start();
      const secrets = [panel().webview.html, ...(await restoredPages(2))].map(
        (html) => /'nonce-([^']+)'/.exec(html)?.[1],
      );
      assert.equal(new Set(secrets).size, 3);
    },
  ],
  [
    'follows new settings of the server, and is restored only with a draft',
    async ({ start, panel, notify, asked, page }) => {
      open('a.txt', sampleDraft());
      await start();
      const before = asked();
      notify.fire({ uri: 'file:///other.txt', version: 1 });
      notify.fire({ uri: 'file:///a.txt', version: 1 });
      await wait(SETTLED);
      assert.equal(asked() - before, 1);
      const restored = new stub.StubPanel({});
      stub.window.panel = restored;
      await stub.window.serializer?.deserializeWebviewPanel(restored, { uri: 'javascript:alert(1)', scroll: 0 });
      restored.say({ type: 'ready' });
      await wait(SETTLED);
      assert.equal(panel(), restored);
      assert.match(page().notice ?? '', /打开一份/);
    },
  ],
];

async function restoredPages(count: number): Promise<readonly string[]> {
  const pages: string[] = [];
  for (let i = 0; i < count; i++) {
    const restored = new stub.StubPanel({});
    await stub.window.serializer?.deserializeWebviewPanel(restored, undefined);
    pages.push(restored.webview.html);
  }
  return pages;
}

export const PANEL_CHECKS = checks.map(([name, check]) => {
  const run = async (): Promise<void> => {
    const checked = setUp();
    try {
      await check(checked);
    } finally {
      checked.dispose();
    }
  };
  return [`panel: ${name}`, run] as const;
});
