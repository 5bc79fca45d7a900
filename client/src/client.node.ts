import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startExtension } from './extension';

let stop: (() => Promise<void>) | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.node.js').fsPath;
  const server = { module, transport: TransportKind.ipc };
  ({ stop } = startExtension(context, {
    answersConfigFiles: false,
    connect: (options) => new LanguageClient('nianbao', '年报校核', server, options),
  }));
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
