import * as vscode from 'vscode';

/** Programs that save a file write it in several steps, or another in its place. */
const PAUSE = 300;

/** Calls once a file has changed or is gone, inside the open folders or not. */
export function watchFile(uri: vscode.Uri, changed: () => void): vscode.Disposable {
  // The whole folder: a name may hold what a pattern means something by.
  const folder = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), '*');
  const watcher = vscode.workspace.createFileSystemWatcher(folder);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (changedFile: vscode.Uri): void => {
    if (changedFile.toString() !== uri.toString()) return;
    clearTimeout(timer);
    timer = setTimeout(changed, PAUSE);
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(look),
    watcher.onDidCreate(look),
    watcher.onDidDelete(look),
    // Not every folder can be watched, but what is saved in this window is known.
    vscode.workspace.onDidSaveTextDocument((document) => look(document.uri)),
    { dispose: () => clearTimeout(timer) },
  );
}
