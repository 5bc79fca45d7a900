import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  CONFIG_FILE,
  CONFIG_FILE_REQUEST,
  type ConfigFileParams,
  type ConfigFileResult,
} from '../../server/src/lsp/protocol';

const LONGEST = 1_000_000;

/** A server in a web worker has no files: the client looks for the configuration file above a document. */
export function answerConfigFiles(client: BaseLanguageClient): vscode.Disposable {
  return client.onRequest(CONFIG_FILE_REQUEST, ({ uri }: ConfigFileParams) => nearest(vscode.Uri.parse(uri)));
}

async function nearest(document: vscode.Uri): Promise<ConfigFileResult> {
  if (document.scheme === 'untitled') return null;
  for (let folder = parentOf(document); ; folder = parentOf(folder)) {
    const text = await read(vscode.Uri.joinPath(folder, CONFIG_FILE));
    if (text !== undefined) return { folder: folder.toString(), text };
    if (folder.path === '/' || folder.path === '') return null;
  }
}

const parentOf = (uri: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(uri, '..');

async function read(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > LONGEST) return '';
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
