import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  type ExecuteCommandParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions, completed, isUnfinished } from './lsp/actions';
import { diagnosticsOf } from './lsp/diagnostics';
import { APPLY_FIX, applyFix, toCommand } from './lsp/fix-commands';
import { guarded, outdated } from './lsp/guard';
import { ENGINE, type Engine, type Host } from './lsp/host';
import {
  COMPARE_REQUEST,
  CONFIG_FILE,
  type CompareResult,
  DECISIONS_FILE,
  FIX_ALL_KIND,
  SETTINGS_SECTION,
  TABLES_REQUEST,
  type TablesParams,
  type TablesResult,
} from './lsp/protocol';
import { openSession, type Session } from './lsp/session';
import { words } from './lsp/words';

/** Serves one client. Whatever differs between Node and a web worker is in `host`. */
export function startServer(connection: Connection, host: Host, engine: Engine = ENGINE): void {
  const documents = new TextDocuments(TextDocument);
  let session: Session | undefined;

  connection.onInitialize((params) => {
    session = openSession({ connection, host, engine, documents }, params);
    return introduction(host, session);
  });
  connection.onInitialized(() => session && watchSettings(connection, session));
  connection.onDidChangeConfiguration((params) => session?.settingsChanged(params?.settings));
  connection.onDidChangeWatchedFiles(() => session?.settingsChanged());
  documents.onDidOpen(({ document }) => session?.opened(document.uri));
  documents.onDidChangeContent(({ document }) => session?.contentChanged(document.uri));
  documents.onDidClose(({ document }) => session?.closed(document.uri));
  answerRequests({ connection, documents, engine }, () => session);
  documents.listen(connection);
  connection.listen();
}

const NOTHING: DocumentDiagnosticReport = { kind: 'full', items: [] };

interface Surroundings {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly engine: Engine;
}

function answerRequests({ connection, documents, engine }: Surroundings, current: () => Session | undefined): void {
  const guard = { connection, words: () => current()?.words ?? words('zh-cn') };

  connection.languages.diagnostics.on(
    guarded(guard, 'textDocument/diagnostic', NOTHING, async ({ textDocument, previousResultId }) => {
      const session = current();
      const same = previousResultId !== undefined && (await session?.checks.resultIdOf(textDocument.uri));
      if (same === previousResultId && same) return { kind: 'unchanged', resultId: same };
      const check = await session?.checks.of(textDocument.uri);
      if (!session || !check) return NOTHING;
      const { resultId } = check;
      if (resultId === previousResultId) return { kind: 'unchanged', resultId };
      return { kind: 'full', resultId, items: diagnosticsOf(check, session.words, session.pageOf) };
    }),
  );

  connection.onCodeAction(
    guarded(guard, 'textDocument/codeAction', [], async (params) => {
      const session = current();
      const check = await session?.checks.of(params.textDocument.uri);
      if (!session || !check) return [];
      const actions = codeActions(check, params, session);
      return knowsActions(session) ? actions : actions.map((action) => toCommand(action, check.document));
    }),
  );

  connection.onCodeActionResolve((action, token) => {
    const complete = guarded<CodeAction, CodeAction>(guard, 'codeAction/resolve', action, async ({ data }) => {
      const session = current();
      const check = isUnfinished(data) ? await session?.checks.of(data.uri) : undefined;
      if (!session || !isUnfinished(data)) return action;
      return check?.document.version === data.version ? completed(action, check, session) : outdated();
    });
    return complete(action, token);
  });

  connection.onExecuteCommand(
    guarded<ExecuteCommandParams, null>(guard, 'workspace/executeCommand', null, async (params) => {
      const session = current();
      const fix: unknown = params.command === APPLY_FIX ? params.arguments?.[0] : undefined;
      if (session) await applyFix({ connection, documents }, session.words, fix);
      return null;
    }),
  );

  connection.onRequest<TablesResult, never>(
    TABLES_REQUEST,
    guarded<TablesParams, TablesResult>(guard, TABLES_REQUEST, null, async ({ uri }) => {
      const check = await current()?.checks.of(uri);
      if (!check?.analysis) return null;
      const { resolved, findings } = check.analysis;
      return { version: check.document.version, view: engine.tableView(resolved, findings) };
    }),
  );

  connection.onRequest<CompareResult, never>(
    COMPARE_REQUEST,
    guarded<unknown, CompareResult>(guard, COMPARE_REQUEST, null, async (params) => {
      const session = current();
      return session ? session.compare(params) : null;
    }),
  );
}

const knowsActions = ({ capabilities }: { readonly capabilities: ClientCapabilities }): boolean =>
  capabilities.textDocument?.codeAction?.codeActionLiteralSupport !== undefined;

function introduction(host: Host, session: Session): InitializeResult {
  const actions = knowsActions(session)
    ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND], resolveProvider: true } }
    : { codeActionProvider: true, executeCommandProvider: { commands: [APPLY_FIX] } };
  return {
    serverInfo: { name: 'nianbao', version: host.version },
    capabilities: {
      positionEncoding: 'utf-16',
      // Of a saved document nothing is needed, but clients that check on saving ask only where they are told to say so.
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      ...actions,
      ...(session.pulls && {
        // Whoever can be told that a draft's findings may have changed need not ask after each edit of another.
        diagnosticProvider: {
          identifier: 'nianbao',
          interFileDependencies: !session.refreshes,
          workspaceDiagnostics: false,
        },
      }),
    },
  };
}

/** Asks to be told of changed settings, where the client can do that. */
function watchSettings(connection: Connection, { capabilities: { workspace } }: Session): void {
  if (workspace?.didChangeConfiguration?.dynamicRegistration) {
    void connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION });
  }
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    const watchers = [CONFIG_FILE, DECISIONS_FILE].map((name) => ({ globPattern: `**/${name}` }));
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}
