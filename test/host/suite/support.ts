import * as vscode from 'vscode';

/** The suite runs on Node and in a web worker, so it brings the little it needs. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [got, wanted] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  if (got !== wanted) throw new Error(`${what}\n  is        ${got}\n  should be ${wanted}`);
}

export function ok(value: unknown, what: string): asserts value {
  if (!value) throw new Error(what);
}

const PATIENCE = 15_000;

/** Asks again until the answer is not undefined. */
export async function eventually<T>(what: string, ask: () => T | undefined | Thenable<T | undefined>): Promise<T> {
  const start = Date.now();
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() - start > PATIENCE) throw new Error(`没有等到：${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export const folder = (): vscode.Uri => {
  const first = vscode.workspace.workspaceFolders?.[0];
  ok(first, 'a folder is open');
  return first.uri;
};

export const inFolder = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);

export async function show(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

export async function showText(content: string, language: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document);
  // VS Code may have kept a copy of an untitled document closed a moment ago, and brings that back instead.
  if (document.getText() !== content) await replace(document, document.getText(), content);
  return document;
}

/** What the extension says of a document. */
export const findings = ({ uri }: vscode.TextDocument): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === '年报校核');

export const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

export const rulesOf = (document: vscode.TextDocument): string[] => findings(document).map(ruleOf).sort();

/** Waits until exactly these rules report something in the document. */
export async function expectRules(document: vscode.TextDocument, rules: readonly string[]): Promise<void> {
  const wanted = [...rules].sort();
  let last: string[] = [];
  await eventually(`${vscode.Uri.file(document.uri.path).path}：${wanted.join(' ')}`, () => {
    last = rulesOf(document);
    return JSON.stringify(last) === JSON.stringify(wanted) ? true : undefined;
  }).catch((error: Error) => {
    throw new Error(`${error.message}；现有：${last.join(' ')}`);
  });
}

export async function finding(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  return eventually(`${rule} 的问题`, () => findings(document).find((diagnostic) => ruleOf(diagnostic) === rule));
}

export const quickFixes = (document: vscode.TextDocument, range: vscode.Range): Thenable<vscode.CodeAction[]> =>
  vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, 'quickfix');

/** Closes everything and throws changes away: asked to save them, nobody would answer. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllGroups');
}

export async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  ok(at >= 0, `“${from}” is in the text`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)), to);
  ok(await vscode.workspace.applyEdit(edit), 'the edit was applied');
}
