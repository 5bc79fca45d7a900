import type { ExtensionContext } from 'vscode';

// Entry on Node. It is loaded whenever any text file is opened, so the client itself is loaded on demand.
type Client = typeof import('./client.node');

let client: Client | undefined;

export function activate(context: ExtensionContext): void {
  client = require('./client.node.js') as Client;
  client.activate(context);
}

export async function deactivate(): Promise<void> {
  await client?.deactivate();
}
