import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { ANALYSED_NOTIFICATION, type AnalysedParams } from '../../server/src/lsp/protocol';
import { registerAccepting } from './accept';
import { createChoices } from './choices';
import { registerCommands } from './commands';
import { registerComparison } from './comparison';
import { createErrorHandler } from './crashes';
import { runServer } from './lifecycle';
import { clientOptions, type HostDifferences } from './options';
import { registerPreview } from './preview-panel';
import { serveRulePages } from './rule-pages';
import { createStatus } from './status';

export interface ClientHost<Client extends BaseLanguageClient> extends HostDifferences {
  readonly connect: (options: LanguageClientOptions) => Client;
}

/** Starts everything that shows what the server finds. */
export function startExtension<Client extends BaseLanguageClient>(
  context: vscode.ExtensionContext,
  host: ClientHost<Client>,
): { readonly client: Client; readonly stop: () => Promise<void> } {
  const analysed = new vscode.EventEmitter<AnalysedParams>();
  const choices = createChoices(context.workspaceState);
  const status = createStatus(analysed.event, choices);
  const errorHandler = createErrorHandler(() => server.failed('crashes'));
  const client = host.connect({ ...clientOptions(host), errorHandler });
  keepQuiet(client);
  context.subscriptions.push(
    analysed,
    choices,
    status,
    serveRulePages(context.extensionUri),
    client.onNotification(ANALYSED_NOTIFICATION, (params: AnalysedParams) => analysed.fire(params)),
    registerPreview(context, client, analysed.event),
    registerComparison(client, choices),
  );
  const server = runServer(context, client, status.failed);
  context.subscriptions.push(registerCommands(client, server.restart), registerAccepting(context, client));
  return { client, stop: server.stop };
}

/** What the client says of itself goes to the log; what its user has to know is told by runServer. */
function keepQuiet(client: BaseLanguageClient): void {
  const log = client.error.bind(client);
  client.error = (message, data) => log(message, data, false);
}
