import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ANALYSED_NOTIFICATION, type AnalysedParams } from '../../server/src/lsp/protocol';
import { words } from '../../server/src/lsp/words';
import { registerCommands } from './commands';
import { displayLanguage } from './options';
import { registerPreview } from './preview-panel';
import { createStatus } from './status';

/**
 * Starts the client and everything that shows what it finds. Starting takes a moment and is not waited
 * for; a failure is told once, with the log at hand.
 */
export function startExtension(context: vscode.ExtensionContext, client: BaseLanguageClient): () => Promise<void> {
  const analysed = new vscode.EventEmitter<AnalysedParams>();
  const status = createStatus(analysed.event);
  context.subscriptions.push(
    analysed,
    status,
    client.onNotification(ANALYSED_NOTIFICATION, (params: AnalysedParams) => analysed.fire(params)),
    registerPreview(context, client, analysed.event),
    registerCommands(client),
  );
  client.start().catch((error: unknown) => {
    client.outputChannel.appendLine(error instanceof Error ? error.name : 'Error');
    status.failed();
    void tellFailure(client);
  });
  return async () => {
    if (client.isRunning()) await client.stop();
  };
}

async function tellFailure(client: BaseLanguageClient): Promise<void> {
  const said = words(displayLanguage());
  const chosen = await vscode.window.showErrorMessage(said.serverFailed, said.showLog);
  if (chosen === said.showLog) client.outputChannel.show();
}
