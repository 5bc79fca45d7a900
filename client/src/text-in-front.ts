import * as vscode from 'vscode';

/** The text that is worked on: the one with the focus, or the only one in sight while the preview has it. */
export function textInFront(): vscode.TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const only = visibleTextEditors.length === 1 ? visibleTextEditors[0] : undefined;
  return (activeTextEditor ?? only)?.document;
}
