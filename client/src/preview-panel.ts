import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type AnalysedParams, CHECKED_LANGUAGES, CHECKED_SCHEMES } from '../../server/src/lsp/protocol';
import { readPageState } from '../webview/messages';
import { createPreview, type Preview } from './preview';

/** Also the `onWebviewPanel:` activation event of the manifest. */
const VIEW_TYPE = 'nianbao.preview';

/**
 * The preview: one panel that follows the active draft. Registers the commands `nianbao.openPreview` and
 * `nianbao.openPreviewToSide` and restores the panel when the window is loaded again.
 */
export function registerPreview(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  onAnalysed: vscode.Event<AnalysedParams>,
): vscode.Disposable {
  const folder = vscode.Uri.joinPath(context.extensionUri, 'dist', 'webview');
  let preview: Preview | undefined;

  const adopt = (panel: vscode.WebviewPanel, uri: vscode.Uri | undefined): void => {
    panel.webview.options = pageOptions(folder);
    const adopted = createPreview({ panel, client, folder }, uri);
    preview = adopted;
    panel.onDidDispose(() => {
      adopted.dispose();
      if (preview === adopted) preview = undefined;
    });
  };

  const open = (column: vscode.ViewColumn): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (preview) {
      preview.reveal(column);
      if (document) void preview.follow(document);
      return;
    }
    const place = { viewColumn: column, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(VIEW_TYPE, '', place, {
      ...pageOptions(folder),
      enableFindWidget: true,
    });
    adopt(panel, document?.uri);
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('nianbao.openPreview', () => open(vscode.ViewColumn.Active)),
    vscode.commands.registerCommand('nianbao.openPreviewToSide', () => open(vscode.ViewColumn.Beside)),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state) => {
        preview?.close();
        adopt(panel, await openAgain(readPageState(state)?.uri));
      },
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor && mayBeDraft(editor.document)) void preview?.follow(editor.document);
    }),
    vscode.window.onDidChangeTextEditorSelection((event) => preview?.caretMoved(event)),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) preview?.edited(document);
    }),
    vscode.workspace.onDidOpenTextDocument((document) => preview?.opened(document)),
    vscode.workspace.onDidCloseTextDocument((document) => preview?.closed(document)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('nianbao')) preview?.refresh();
    }),
    onAnalysed((analysed) => preview?.analysed(analysed)),
    { dispose: () => preview?.close() },
  );
}

/** Nothing of the workspace can be loaded into the page, and no command can be run from it. */
function pageOptions(folder: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, enableForms: false, enableCommandUris: false, localResourceRoots: [folder] };
}

function mayBeDraft({ languageId, uri }: vscode.TextDocument): boolean {
  return isOneOf(CHECKED_LANGUAGES, languageId) && isOneOf(CHECKED_SCHEMES, uri.scheme);
}

const isOneOf = (list: readonly string[], item: string): boolean => list.includes(item);

/** The draft that an earlier window showed. What the page kept is not trusted: only drafts are opened. */
async function openAgain(kept: string | undefined): Promise<vscode.Uri | undefined> {
  if (kept === undefined) return undefined;
  try {
    const uri = vscode.Uri.parse(kept, true);
    if (!isOneOf(CHECKED_SCHEMES, uri.scheme)) return undefined;
    // An untitled draft comes back by itself or not at all.
    if (uri.scheme !== 'untitled') await vscode.workspace.openTextDocument(uri);
    return uri;
  } catch {
    return undefined;
  }
}
