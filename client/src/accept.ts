import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  ACCEPT_COMMAND,
  type AcceptArgument,
  DECISIONS_FILE,
  LONGEST_NAME,
  LONGEST_REASON,
} from '../../server/src/lsp/protocol';
import { type WordList, withoutLinks, words } from '../../server/src/lsp/words';
import { isAcceptArgument } from './accept-argument';
import { addDecision, decisionsFileFor } from './decisions-file';
import { displayLanguage } from './display-language';
import { tellSaved } from './lifecycle';

/** What the user typed when asked for a name, for the next time. */
const LAST_NAME = 'acceptedBy';

/** The command of the code action “认可此项…”: asks why, and writes that down beside the drafts. */
export function registerAccepting({ globalState }: vscode.ExtensionContext, client: BaseLanguageClient) {
  return vscode.commands.registerCommand(ACCEPT_COMMAND, async (argument: unknown) => {
    if (!isAcceptArgument(argument)) return;
    const said = words(displayLanguage());
    const document = vscode.Uri.parse(argument.uri);
    const root = vscode.workspace.getWorkspaceFolder(document)?.uri;
    if (!root) {
      void vscode.window.showWarningMessage(said.acceptNoFolder);
      return;
    }
    const answer = await ask(argument, globalState.get(LAST_NAME), said);
    if (!answer) return;
    await globalState.update(LAST_NAME, answer.by);
    const { rule, report, key } = argument;
    const file = await decisionsFileFor(document, root);
    const failure = await addDecision(file, { rule, report, key, ...answer, at: today() }, said);
    if (failure !== undefined) {
      void vscode.window.showWarningMessage(withoutLinks(failure));
      return;
    }
    if (client.isRunning()) tellSaved(client, file);
    vscode.window.setStatusBarMessage(said.acceptWritten(DECISIONS_FILE), 5000);
  });
}

/** Reason and name; undefined where the user thinks better of it. Nothing is taken from the system unasked. */
async function ask({ message }: AcceptArgument, lastName: unknown, said: WordList) {
  const title = said.acceptFinding(undefined).replace(/…$/, '');
  const reason = await vscode.window.showInputBox({
    title: `${title}（1/2）`,
    prompt: withoutLinks(message),
    placeHolder: said.acceptReason,
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? said.acceptBlank : tooLong(value, LONGEST_REASON, said)),
  });
  if (reason === undefined) return undefined;
  const by = await vscode.window.showInputBox({
    title: `${title}（2/2）`,
    prompt: said.acceptBy,
    value: typeof lastName === 'string' ? lastName : '',
    ignoreFocusOut: true,
    validateInput: (value) => tooLong(value, LONGEST_NAME, said),
  });
  return by === undefined ? undefined : { reason: oneLine(reason), by: oneLine(by) };
}

const tooLong = (value: string, limit: number, said: WordList): string | undefined =>
  value.length > limit ? said.acceptTooLong(limit) : undefined;

/** A decision is of one line each; what steers terminals is not taken down. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();

/** As the calendar on the wall has it: in China a morning is still yesterday in UTC. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
