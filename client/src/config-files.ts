import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  CONFIG_FILE,
  CONFIG_FILE_REQUEST,
  type ConfigFileParams,
  type ConfigFileResult,
  DECISIONS_FILE,
  DECISIONS_FILE_REQUEST,
  LONGEST_DECISIONS_FILE,
} from '../../server/src/lsp/protocol';
import { nearest } from './folder-files';

const LONGEST_CONFIG = 1_000_000;

/** A server in a web worker has no files: the client looks for the shared ones above a document. */
export function answerConfigFiles(client: BaseLanguageClient): vscode.Disposable {
  const answer = (request: string, name: string, longest: number): vscode.Disposable =>
    client.onRequest(request, ({ uri }: ConfigFileParams) => fileAbove(vscode.Uri.parse(uri), name, longest));
  return vscode.Disposable.from(
    answer(CONFIG_FILE_REQUEST, CONFIG_FILE, LONGEST_CONFIG),
    answer(DECISIONS_FILE_REQUEST, DECISIONS_FILE, LONGEST_DECISIONS_FILE),
  );
}

async function fileAbove(document: vscode.Uri, name: string, longest: number): Promise<ConfigFileResult> {
  const found = await nearest(document, async (folder) => {
    const text = await read(vscode.Uri.joinPath(folder, name), longest);
    return text === undefined ? undefined : { folder: folder.toString(), text };
  });
  return found ?? null;
}

async function read(uri: vscode.Uri, longest: number): Promise<string | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > longest) return '';
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
