import type { ExtensionContext } from 'vscode';

// Entry on Node. It is loaded whenever any text file is opened, so the client itself is loaded on demand.
type Client = typeof import('./client.node');

let client: Client | undefined;

/**
 * Loading the client takes longer than most extensions need to start: the editor goes on first. Commands,
 * restored panels and failures wait for the promise as they would for the call.
 */
export async function activate(context: ExtensionContext): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  client = require('./client.node.js') as Client;
  client.activate(context);
}

export async function deactivate(): Promise<void> {
  await client?.deactivate();
}
