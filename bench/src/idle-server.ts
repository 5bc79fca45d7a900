import { createConnection, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

// A language server that keeps the text of open documents, as any has to, and finds nothing in it.
const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    codeActionProvider: true,
    hoverProvider: true,
    inlayHintProvider: true,
    documentSymbolProvider: true,
  },
}));
connection.languages.diagnostics.on(() => ({ kind: 'full', items: [] }));
connection.onCodeAction(() => []);
connection.onHover(() => null);
connection.languages.inlayHint.on(() => []);
connection.onDocumentSymbol(() => []);
documents.listen(connection);
connection.listen();
