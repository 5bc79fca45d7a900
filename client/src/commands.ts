import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FIX_ALL_KIND } from '../../server/src/lsp/protocol';
import { words } from '../../server/src/lsp/words';
import { displayLanguage } from './display-language';
import { textInFront } from './text-in-front';

/** The commands of the manifest, those of the preview apart. */
export function registerCommands(client: BaseLanguageClient, restart: () => Promise<void>): vscode.Disposable {
  const { registerCommand, executeCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('nianbao.fixAll', fixAll),
    registerCommand('nianbao.showProblems', () => executeCommand('workbench.actions.view.problems')),
    registerCommand('nianbao.showLog', () => client.outputChannel.show()),
    registerCommand('nianbao.restart', restart),
    registerCommand('nianbao.reopenAsGb18030', reopenAsGb18030),
  );
}

/** Applies the safe fixes of the active draft; says so where there is no draft or nothing to do. */
async function fixAll(): Promise<void> {
  const said = words(displayLanguage());
  const document = textInFront();
  if (!document) {
    void vscode.window.showInformationMessage(said.noReportOpen);
    return;
  }
  const { version } = document;
  const action = await fixAllAction(document);
  if (!action?.edit) {
    void vscode.window.showInformationMessage(said.nothingToFix);
    return;
  }
  const isApplied = document.version === version && (await vscode.workspace.applyEdit(action.edit));
  if (isApplied) vscode.window.setStatusBarMessage(said.fixed(action.diagnostics?.length ?? 0), 5000);
  else void vscode.window.showWarningMessage(said.textChanged);
}

async function fixAllAction(document: vscode.TextDocument): Promise<vscode.CodeAction | undefined> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    FIX_ALL_KIND,
  );
  return actions.find(({ kind }) => kind?.value === FIX_ALL_KIND);
}

/** For a file in GB18030 that was opened as UTF-8. Typed text is never thrown away. */
async function reopenAsGb18030(): Promise<void> {
  const document = textInFront();
  if (!document || document.isUntitled) return;
  if (document.isDirty) {
    void vscode.window.showWarningMessage(words(displayLanguage()).unsavedChanges);
    return;
  }
  const reopened = await vscode.workspace.openTextDocument(document.uri, { encoding: 'gb18030' });
  await vscode.window.showTextDocument(reopened);
}
