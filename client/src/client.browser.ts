import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { answerConfigFiles } from './config-files';
import { startExtension } from './extension';

// Entry of the web: the server is a worker beside the one that the extension runs in.
let stop: (() => Promise<void>) | undefined;
let worker: Worker | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist').toString(true);
  /** A new worker for each start: an earlier one may hang. */
  const serve = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(`${dist}/server.browser.js`);
    worker.postMessage({ files: dist });
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const started = startExtension(context, {
    answersConfigFiles: true,
    connect: (options) => new LanguageClient('nianbao', '年报校核', serve, options),
  });
  context.subscriptions.push(answerConfigFiles(started.client));
  stop = started.stop;
}

export async function deactivate(): Promise<void> {
  await stop?.();
  worker?.terminate();
}
