import * as vscode from 'vscode';
import { RULE_PAGE_SCHEME } from '../../server/src/lsp/protocol';

const PAGE = /^\/[A-Za-z-]+\.md$/;

/** Shows the rule pages that come with the extension, wherever that is installed: on disk, remote, on the web. */
export function serveRulePages(extension: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(RULE_PAGE_SCHEME, {
    provideTextDocumentContent: async ({ path }) => {
      if (!PAGE.test(path)) return undefined;
      const page = vscode.Uri.joinPath(extension, 'docs', 'rules', path);
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
    },
  });
}
