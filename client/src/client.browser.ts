import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { answerConfigFiles } from './config-files';
import { startExtension } from './extension';
import { clientOptions } from './options';

// Entry of the web: the server is a worker beside the one that the extension runs in.
let stop: (() => Promise<void>) | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js');
  const options = clientOptions(context, { answersConfigFiles: true });
  const client = new LanguageClient('nianbao', '年报校核', new Worker(script.toString(true)), options);
  context.subscriptions.push(answerConfigFiles(client));
  stop = startExtension(context, client);
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
