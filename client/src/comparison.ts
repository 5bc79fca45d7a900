import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { COMPARE_REQUEST, type CompareParams, type CompareResult } from '../../server/src/lsp/protocol';
import { withoutLinks, words } from '../../server/src/lsp/words';
import type { Choice, Choices } from './choices';
import { askForReport, type Outcome, readResult, tellOutcome } from './comparison-dialogs';
import { displayLanguage } from './display-language';
import { nameOf } from './name-of';
import { readReport } from './read-report';
import { textInFront } from './text-in-front';
import { watchFile } from './watch-file';

/** A change of the language mode closes a document and opens it again at once. */
const PAUSE = 100;

/**
 * Has drafts compared with what was chosen for them. The server is sent the text of the chosen file: when it starts,
 * when the draft is opened, and when the file changes.
 */
export function registerComparison(client: BaseLanguageClient, choices: Choices): vscode.Disposable {
  const watched = new Map<string, vscode.Disposable>();
  const unwatch = (draft: vscode.Uri): void => {
    watched.get(draft.toString())?.dispose();
    watched.delete(draft.toString());
  };
  const watch = (draft: vscode.Uri, chosen: vscode.Uri): void => {
    unwatch(draft);
    watched.set(
      draft.toString(),
      watchFile(chosen, () => void apply(draft)),
    );
  };

  const send = async (draft: vscode.Uri, previous: CompareParams['previous']): Promise<CompareResult> => {
    if (!client.isRunning()) return null;
    const params: CompareParams = { uri: idOf(client, draft), previous };
    // A server that has just ended is started again, and is told then.
    const answer: unknown = await client.sendRequest(COMPARE_REQUEST, params).catch(() => null);
    return readResult(answer);
  };
  const sendFile = async (draft: vscode.Uri, chosen: vscode.Uri): Promise<Outcome> => {
    if (chosen.toString() === draft.toString()) return { refused: 'itself' };
    const file = await readReport(chosen);
    if ('refused' in file) return file;
    return { result: await send(draft, { uri: idOf(client, chosen), text: file.text }) };
  };

  /** Tells the server what holds for a draft: it may not know it, or not as it is now. */
  const apply = async (draft: vscode.Uri): Promise<void> => {
    unwatch(draft);
    const choice = choices.of(draft);
    if (!(choice instanceof vscode.Uri)) {
      await send(draft, choice ?? 'open');
      return;
    }
    watch(draft, choice);
    const outcome = await sendFile(draft, choice);
    const isGone = 'refused' in outcome && outcome.refused === 'gone';
    if (!isGone || choices.of(draft)?.toString() !== choice.toString()) return;
    await settle(draft, undefined);
    void vscode.window.showWarningMessage(withoutLinks(words(displayLanguage()).chosenIsGone(nameOf(choice))));
  };
  const settle = async (draft: vscode.Uri, choice: Choice | undefined): Promise<void> => {
    choices.set(draft, choice);
    await apply(draft);
  };
  const applyIfChosen = (draft: vscode.Uri): void => {
    if (choices.of(draft)) void apply(draft);
  };

  const compare = async (): Promise<void> => {
    const document = textInFront();
    if (!document) {
      void vscode.window.showInformationMessage(words(displayLanguage()).noReportOpen);
      return;
    }
    const { uri } = document;
    const chosen = await askForReport(document);
    if (!chosen) return;
    const outcome = await sendFile(uri, chosen);
    if (isCompared(outcome)) {
      choices.set(uri, chosen);
      watch(uri, chosen);
    } else await apply(uri);
    tellOutcome(outcome, nameOf(chosen));
  };
  const stop = async (): Promise<void> => {
    const document = textInFront();
    if (document) await settle(document.uri, 'none');
  };

  const closed = ({ uri, isUntitled }: vscode.TextDocument): void => {
    unwatch(uri);
    // The next untitled draft may have the same name.
    if (isUntitled && choices.of(uri)) setTimeout(() => isOpen(uri) || void settle(uri, undefined), PAUSE);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('nianbao.compareWithPrevious', compare),
    vscode.commands.registerCommand('nianbao.stopComparing', stop),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) return;
      for (const { uri } of vscode.workspace.textDocuments) applyIfChosen(uri);
    }),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => applyIfChosen(uri)),
    vscode.workspace.onDidCloseTextDocument(closed),
    { dispose: () => vscode.Disposable.from(...watched.values()).dispose() },
  );
}

const idOf = (client: BaseLanguageClient, uri: vscode.Uri): string => client.code2ProtocolConverter.asUri(uri);

const isOpen = (uri: vscode.Uri): boolean =>
  vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());

const isCompared = (outcome: Outcome): boolean =>
  'result' in outcome && (outcome.result?.kind === 'compared' || outcome.result?.kind === 'otherBody');
