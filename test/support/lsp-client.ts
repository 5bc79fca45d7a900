import { PassThrough, type Readable, type Writable } from 'node:stream';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  PublishDiagnosticsParams,
  Range,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import {
  createConnection,
  StreamMessageReader as Reader,
  StreamMessageWriter as Writer,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Engine, Host } from '../../server/src/lsp/host';
import { ANALYSED_NOTIFICATION, type AnalysedParams } from '../../server/src/lsp/protocol';
import { startServer } from '../../server/src/server';

/** An editor that speaks the protocol over streams and keeps what it is told. */
export interface LspClient {
  readonly connection: MessageConnection;
  readonly analysed: AnalysedParams[];
  readonly published: PublishDiagnosticsParams[];
  readonly log: string[];
  readonly shown: string[];
  readonly refreshes: () => number;
  readonly initialize: (
    capabilities?: ClientCapabilities,
    options?: unknown,
    folder?: string,
  ) => Promise<InitializeResult>;
  readonly open: (uri: string, text: string, languageId?: string, version?: number) => Promise<void>;
  readonly change: (uri: string, version: number, changes: { range?: Range; text: string }[]) => Promise<void>;
  readonly close: (uri: string) => Promise<void>;
  readonly pull: (uri: string, previousResultId?: string) => Promise<DocumentDiagnosticReport>;
  readonly diagnostics: (uri: string) => Promise<Diagnostic[]>;
  readonly actions: (uri: string, range: Range, only?: string[]) => Promise<CodeAction[]>;
  /** An action that came without its edit, as an editor completes it when it is chosen. */
  readonly complete: (action: CodeAction | undefined) => Promise<CodeAction>;
  /** Resolves once `ready` holds; messages are what it waits for. */
  readonly until: (ready: () => boolean) => Promise<void>;
  readonly dispose: () => void;
}

/** Capabilities of a present-day editor. */
export const MODERN: ClientCapabilities = {
  workspace: {
    configuration: true,
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: {},
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source.fixAll'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

/** A client over any pair of streams. `settings` is what it answers when asked for the section `nianbao`. */
export function createClient(input: Readable, output: Writable, settings: () => unknown = () => ({})): LspClient {
  const connection = createMessageConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
  const analysed: AnalysedParams[] = [];
  const published: PublishDiagnosticsParams[] = [];
  const log: string[] = [];
  const shown: string[] = [];
  const waiting = new Set<() => void>();
  let refreshes = 0;
  const arrived = (): void => {
    for (const look of waiting) look();
  };
  const keep =
    <T>(list: T[]) =>
    (item: T): void => {
      list.push(item);
      arrived();
    };
  connection.onNotification(ANALYSED_NOTIFICATION, keep(analysed));
  connection.onNotification('textDocument/publishDiagnostics', keep(published));
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => keep(log)(message));
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => keep(shown)(message));
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(settings));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    arrived();
    return null;
  });
  connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
    keep(shown)(message);
    return null;
  });
  connection.listen();

  const pull = (uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  return {
    connection,
    analysed,
    published,
    log,
    shown,
    refreshes: () => refreshes,
    pull,
    initialize: async (capabilities = MODERN, options = {}, folder) => {
      const result = await connection.sendRequest<InitializeResult>('initialize', {
        processId: null,
        rootUri: null,
        workspaceFolders: folder ? [{ uri: folder, name: 'drafts' }] : null,
        capabilities,
        initializationOptions: options,
      });
      await connection.sendNotification('initialized', {});
      return result;
    },
    open: (uri, text, languageId = 'plaintext', version = 1) =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    close: (uri) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    diagnostics: async (uri) => {
      const report = await pull(uri);
      if (report.kind !== 'full') throw new Error(`${uri}: ${report.kind}`);
      return report.items;
    },
    actions: (uri, range, only) =>
      connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...(only && { only }) },
      }),
    complete: (action) => connection.sendRequest('codeAction/resolve', action),
    until: (ready) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!ready()) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    dispose: () => connection.dispose(),
  };
}

/** A server in this process with a client beside it. Pauses end at once unless `wait` is given. */
export function startPair(
  options: { host?: Partial<Host>; engine?: Engine; settings?: () => unknown } = {},
): LspClient {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const host: Host = {
    version: '0.0.0',
    loadParts: async () => ({}),
    wait: (_milliseconds, then) => {
      const timer = setImmediate(then);
      return () => clearImmediate(timer);
    },
    ...options.host,
  };
  startServer(createConnection(new Reader(toServer), new Writer(toClient)), host, options.engine);
  return createClient(toClient, toServer, options.settings);
}

/** The text after a workspace edit that concerns this one document. */
export function applied(text: string, { changes, documentChanges }: WorkspaceEdit): string {
  const edits = Object.values(changes ?? {}).flat();
  for (const change of documentChanges ?? []) if ('edits' in change) edits.push(...(change.edits as TextEdit[]));
  return TextDocument.applyEdits(TextDocument.create('untitled:text', 'plaintext', 1, text), edits);
}
