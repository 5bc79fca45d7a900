import * as vscode from 'vscode';

export const parentOf = (uri: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(uri, '..');

/** What the folder of a document has, else the nearest one above it that has something. */
export async function nearest<T>(
  document: vscode.Uri,
  look: (folder: vscode.Uri) => Promise<T | undefined>,
): Promise<T | undefined> {
  if (document.scheme === 'untitled') return undefined;
  for (let folder = parentOf(document); ; folder = parentOf(folder)) {
    const found = await look(folder);
    if (found !== undefined) return found;
    if (folder.path === '/' || folder.path === '') return undefined;
  }
}

export async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch {
    return undefined;
  }
}
