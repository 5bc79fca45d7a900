import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startExtension } from './extension';

let stop: (() => Promise<void>) | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.node.js').fsPath;
  // What the engine of this editor compiles of the server is kept: the next start is shorter.
  const compiled = vscode.Uri.joinPath(context.globalStorageUri, 'compiled').fsPath;
  const server = { module, transport: TransportKind.ipc, args: ['--keep-compiled', compiled] };
  ({ stop } = startExtension(context, {
    answersConfigFiles: false,
    connect: (options) => new LanguageClient('nianbao', '年报校核', server, options),
  }));
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
