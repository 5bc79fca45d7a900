import * as vscode from 'vscode';
import { CONFIG_FILE, DECISIONS_FILE, type Decision, LONGEST_DECISIONS_FILE } from '../../server/src/lsp/protocol';
import type { WordList } from '../../server/src/lsp/words';
import { withDecision } from './decision-text';
import { nearest, parentOf, statOf } from './folder-files';

/**
 * The file that holds for a document, else a new one: beside the configuration of the open folder, or in the
 * folder itself.
 */
export async function decisionsFileFor(document: vscode.Uri, root: vscode.Uri): Promise<vscode.Uri> {
  const named = (name: string) => nearest(document, (folder) => existing(vscode.Uri.joinPath(folder, name)));
  const own = await named(DECISIONS_FILE);
  if (own) return own;
  const config = await named(CONFIG_FILE);
  const isInside = config !== undefined && vscode.workspace.getWorkspaceFolder(config) !== undefined;
  return vscode.Uri.joinPath(isInside ? parentOf(config) : root, DECISIONS_FILE);
}

const existing = async (uri: vscode.Uri): Promise<vscode.Uri | undefined> => ((await statOf(uri)) ? uri : undefined);

/** Writes a decision down; undefined where that is done, else why not. What cannot be read is not touched. */
export async function addDecision(file: vscode.Uri, decision: Decision, said: WordList): Promise<string | undefined> {
  const path = vscode.workspace.asRelativePath(file);
  const isOpen = ({ uri, isDirty }: vscode.TextDocument): boolean => isDirty && uri.toString() === file.toString();
  if (vscode.workspace.textDocuments.some(isOpen)) return said.acceptUnsaved(path);
  try {
    const stat = await statOf(file);
    if (stat && stat.type !== vscode.FileType.File) return said.acceptUnwritable(path);
    if (stat && stat.size > LONGEST_DECISIONS_FILE) return said.acceptUnreadable(path);
    const old = stat ? decoded(await vscode.workspace.fs.readFile(file)) : undefined;
    const text = old === null ? undefined : withDecision(old, decision);
    if (text === undefined) return said.acceptUnreadable(path);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return undefined;
  } catch {
    return said.acceptUnwritable(path);
  }
}

/** Null where the bytes are no UTF-8: written back they would be others. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
