import * as vscode from 'vscode';
import { type BaseLanguageClient, FileChangeType, State } from 'vscode-languageclient';
import { CONFIG_FILE, DECISIONS_FILE, SETTINGS_SECTION } from '../../server/src/lsp/protocol';
import { words } from '../../server/src/lsp/words';
import { displayLanguage } from './display-language';
import { DOCUMENTS } from './options';

/** Between a failed start and the look at what has become of it. */
const PAUSE = 500;

export interface Lifecycle {
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** The server was given up, or could not be started. */
  readonly failed: (reason: 'start' | 'crashes') => void;
}

/**
 * Runs the server from the first document on that may be a draft. Starting takes a moment and is not waited
 * for; a failure is told once, with the log at hand.
 */
export function runServer(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  onFailure: () => void,
): Lifecycle {
  let isTold = false;
  const failed: Lifecycle['failed'] = (reason) => {
    if (isTold) return;
    isTold = true;
    onFailure();
    void tellFailure(client, reason, restart);
  };
  const failedAtStart = (): void => {
    // A server that crashed while starting is being started again.
    if (client.state !== State.Starting && client.state !== State.Running) failed('start');
  };
  const start = (): Promise<void> =>
    client.start().catch((error: unknown) => {
      client.outputChannel.appendLine(error instanceof Error ? error.name : 'Error');
      setTimeout(failedAtStart, PAUSE);
    });
  const stop = async (): Promise<void> => {
    if (client.isRunning()) await client.stop();
  };
  const restart = async (): Promise<void> => {
    isTold = false;
    await stop();
    await start();
  };
  context.subscriptions.push(
    onFirstDocument(() => void start()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      // The server speaks the language that it was started with.
      if (event.affectsConfiguration(`${SETTINGS_SECTION}.language`) && client.isRunning()) void restart();
    }),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      const isShared = [CONFIG_FILE, DECISIONS_FILE].some((name) => uri.path.endsWith(`/${name}`));
      if (isShared && client.isRunning()) tellSaved(client, uri);
    }),
  );
  return { restart, stop, failed };
}

function onFirstDocument(then: () => void): vscode.Disposable {
  const mayBeDraft = (document: vscode.TextDocument): boolean => vscode.languages.match(DOCUMENTS, document) > 0;
  if (vscode.workspace.textDocuments.some(mayBeDraft)) {
    then();
    return vscode.Disposable.from();
  }
  const listener = vscode.workspace.onDidOpenTextDocument((document) => {
    if (!mayBeDraft(document)) return;
    listener.dispose();
    then();
  });
  return listener;
}

/** Files outside of the open folders are not watched, but what is saved in this window is known. */
export function tellSaved(client: BaseLanguageClient, uri: vscode.Uri): void {
  const changes = [{ uri: client.code2ProtocolConverter.asUri(uri), type: FileChangeType.Changed }];
  void client.sendNotification('workspace/didChangeWatchedFiles', { changes });
}

async function tellFailure(
  client: BaseLanguageClient,
  reason: 'start' | 'crashes',
  restart: () => Promise<void>,
): Promise<void> {
  const said = words(displayLanguage());
  const sentence = reason === 'start' ? said.serverFailed : said.serverCrashed;
  const chosen = await vscode.window.showErrorMessage(sentence, said.showLog, said.restart);
  if (chosen === said.showLog) client.outputChannel.show();
  if (chosen === said.restart) await restart();
}
