import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type AnalysedParams, TABLES_REQUEST, type TablesResult, type TableView } from '../../server/src/lsp/protocol';
import { words } from '../../server/src/lsp/words';
import { type FromPage, type Page, readFromPage, type ToPage } from '../webview/messages';
import { displayLanguage } from './display-language';
import { nameOf } from './name-of';
import { oneAtATime } from './one-at-a-time';
import { noticePage, pageOf } from './preview-page';
import { cellAt, type Place, placeOfCell, placeOfFinding } from './preview-places';
import { shell } from './preview-shell';
import { type PreviewWords, previewWords } from './preview-words';

/** One panel and the draft that it shows. */
export interface Preview {
  /** Shows this document if it is a report, or if nothing else is shown. */
  readonly follow: (document: vscode.TextDocument) => Promise<void>;
  readonly refresh: () => void;
  readonly reveal: (column: vscode.ViewColumn) => void;
  readonly caretMoved: (event: vscode.TextEditorSelectionChangeEvent) => void;
  readonly edited: (document: vscode.TextDocument) => void;
  readonly opened: (document: vscode.TextDocument) => void;
  readonly closed: (document: vscode.TextDocument) => void;
  readonly analysed: (params: AnalysedParams) => void;
  readonly close: () => void;
  readonly dispose: () => void;
}

interface Surroundings {
  readonly panel: vscode.WebviewPanel;
  readonly client: BaseLanguageClient;
  /** Script and style of the page. */
  readonly folder: vscode.Uri;
}

/** Short enough to seem immediate, long enough not to draw between two keys. */
const PAUSE = 100;
/** For so long after an edit a moving caret means typing, and the page is not scrolled. */
const TYPING = 800;

export function createPreview({ panel, client, folder }: Surroundings, first: vscode.Uri | undefined): Preview {
  let tracked = first;
  let shown: { readonly version: number; readonly view: TableView } | undefined;
  let page: Page | undefined;
  let lastEdit = 0;
  /** Messages of the page that were none of those known. */
  let unknown = 0;
  let isDisposed = false;

  const isTracked = (document: vscode.TextDocument): boolean => document.uri.toString() === tracked?.toString();
  const trackedDocument = (): vscode.TextDocument | undefined => vscode.workspace.textDocuments.find(isTracked);
  const idOf = (document: vscode.TextDocument): string => client.code2ProtocolConverter.asUri(document.uri);
  const post = (message: ToPage): void => {
    if (!isDisposed) void panel.webview.postMessage(message);
  };

  const show = (next: Page): void => {
    // The panel may have been closed while the server was asked.
    if (isDisposed) return;
    page = next;
    panel.title = tracked ? words(displayLanguage()).previewTitle(nameOf(tracked)) : next.heading;
    post({ type: 'show', uri: tracked?.toString() ?? '', page: next });
  };
  const showNotice = (sentence: (said: PreviewWords) => string): void => {
    shown = undefined;
    const said = previewWords(displayLanguage());
    show(noticePage(sentence(said), said));
  };

  /** The page is asked for while it can be seen. */
  const update = oneAtATime(async () => {
    if (!isDisposed && panel.visible) await ask();
  }, PAUSE);

  const ask = async (): Promise<void> => {
    const document = trackedDocument();
    if (!document) {
      if (!shown && !page) showNotice((said) => said.nothingOpen);
      return;
    }
    try {
      const result = await tablesOf(document);
      if (isTracked(document)) draw(document, result);
    } catch {
      showNotice((said) => said.failed);
    }
  };

  const tablesOf = (document: vscode.TextDocument): Promise<TablesResult> =>
    client.sendRequest<TablesResult>(TABLES_REQUEST, { uri: idOf(document) });

  const draw = (document: vscode.TextDocument, result: TablesResult): void => {
    const name = nameOf(document.uri);
    if (!result) {
      showNotice((said) => said.noReport(name));
      return;
    }
    shown = result;
    show(pageOf(result.view, name, previewWords(displayLanguage())));
    const editor = editorOf(document);
    if (editor) pointAt(editor, false);
  };

  /** Marks the cell of the caret, as long as the tables are those of this very text. */
  const pointAt = ({ document, selection }: vscode.TextEditor, scroll: boolean): void => {
    if (shown?.version !== document.version) return;
    const { range } = document.lineAt(selection.active.line);
    const line = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const cell = cellAt(shown.view, document.offsetAt(selection.active), line);
    post({ type: 'current', cell: cell ?? null, scroll: scroll && followsCaret() });
  };

  const goTo = async (find: (view: TableView) => Place | undefined): Promise<void> => {
    const document = trackedDocument();
    if (!document) return;
    if (shown?.version !== document.version) await ask();
    // Keys outlive edits, so what was clicked is found again in the newer tables.
    const place = shown && shown.version === document.version ? find(shown.view) : undefined;
    await focusText(document, place);
  };

  const onMessage = (message: FromPage): void => {
    if (message.type === 'ready') {
      if (page) show(page);
      void update.now();
    } else if (message.type === 'reveal') void goTo((view) => placeOfCell(view, message.cell));
    else if (message.type === 'revealFinding') void goTo((view) => placeOfFinding(view, message.table, message.index));
    else void goTo(() => undefined);
  };

  const listeners = vscode.Disposable.from(
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const known = readFromPage(message);
      if (known) onMessage(known);
      else client.outputChannel.warn(words(displayLanguage()).unknownMessage(++unknown));
    }),
    panel.onDidChangeViewState(() => void update.now()),
  );
  panel.title = words(displayLanguage()).previewTitle(first ? nameOf(first) : '');
  panel.webview.html = shell(panel.webview, folder, previewWords(displayLanguage()).tag);

  return {
    follow: async (document) => {
      if (!isTracked(document) && shown && !(await tablesOf(document).catch(() => null))) return;
      tracked = document.uri;
      await update.now();
    },
    refresh: update.soon,
    reveal: (column) => panel.reveal(column, true),
    caretMoved: ({ textEditor, kind }) => {
      const isTyping = Date.now() - lastEdit < TYPING || kind === undefined;
      if (isTracked(textEditor.document)) pointAt(textEditor, !isTyping);
    },
    edited: (document) => {
      if (!isTracked(document)) return;
      lastEdit = Date.now();
      update.soon();
    },
    opened: (document) => {
      if (isTracked(document)) update.soon();
    },
    closed: (document) => {
      // A change of the language mode closes a document and opens it again at once.
      if (isTracked(document)) setTimeout(() => afterClosing(document), PAUSE);
    },
    analysed: ({ uri, version }) => {
      const document = trackedDocument();
      const isAnswer = update.isRunning() && version === document?.version;
      if (document && uri === idOf(document) && !isAnswer) update.soon();
    },
    close: () => panel.dispose(),
    dispose: () => {
      isDisposed = true;
      update.stop();
      listeners.dispose();
    },
  };

  function afterClosing(document: vscode.TextDocument): void {
    if (isDisposed || trackedDocument() || !isTracked(document)) return;
    showNotice((said) => said.closed(nameOf(document.uri)));
  }
}

const followsCaret = (): boolean => vscode.workspace.getConfiguration('nianbao').get('preview.followCursor', true);

function editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
  const editors = vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
  return editors.find((editor) => editor === vscode.window.activeTextEditor) ?? editors[0];
}

/** Gives the focus to the text; with a place, selects it. */
async function focusText(document: vscode.TextDocument, place: Place | undefined): Promise<void> {
  const viewColumn = editorOf(document)?.viewColumn ?? vscode.ViewColumn.One;
  const editor = await vscode.window.showTextDocument(document, { viewColumn });
  if (!place) return;
  const selection = new vscode.Selection(document.positionAt(place.start), document.positionAt(place.end));
  editor.selection = selection;
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
