import * as vscode from 'vscode';
import { eventually, findings, inFolder, ruleOf } from './support';

export const DRAFT = '青禾县水务局（无误）.txt';
export const RULE = 'unbalanced-carryover';

/** Last year's report of the body of the draft: more is carried out than the draft carries in. */
export async function lastYears(): Promise<string> {
  const own = new TextDecoder().decode(await vscode.workspace.fs.readFile(inFolder(DRAFT)));
  return own.replaceAll('2024', '2023').replaceAll('2025', '2024').replace('行政许可\t126', '行政许可\t118');
}

/** What the draft carries in. */
export const agreeing = (previous: string): string =>
  previous.replace(/(四、结转下年度继续办理)(?:\t\d+){7}/, '$1\t1\t0\t0\t0\t0\t0\t1');

export async function write(name: string, text: string): Promise<vscode.Uri> {
  const target = inFolder(name);
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  return target;
}

/** As from the list of files: a document that was opened through the API stays open for minutes. */
export async function openBeside(file: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.open', file, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  return eventually(`${file.path} 打开`, () =>
    vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString()),
  );
}

const isCompared = (document: vscode.TextDocument): boolean =>
  findings(document).some((diagnostic) => ruleOf(diagnostic) === RULE);

export const noFinding = (document: vscode.TextDocument): Promise<true> =>
  eventually('没有与上年不符', () => (isCompared(document) ? undefined : true));
