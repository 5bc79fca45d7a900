import * as vscode from 'vscode';
import { type AnalysedParams, LANGUAGE_ID } from '../../server/src/lsp/protocol';
import { type WordList, withoutLinks, words } from '../../server/src/lsp/words';
import type { Choices } from './choices';
import { describeComparison } from './comparison-status';
import { displayLanguage } from './display-language';
import { DOCUMENTS } from './options';
import { textInFront } from './text-in-front';

export interface Status extends vscode.Disposable {
  /** The server could not be started or was given up. */
  readonly failed: () => void;
}

/** What a language status item says of a document. */
export interface Description {
  readonly text: string;
  readonly detail?: string;
  readonly severity: vscode.LanguageStatusSeverity;
  readonly command?: vscode.Command;
}

/** Until a document is known to be a draft, the item is offered only where the draft's own language was chosen. */
const DECLARED: vscode.DocumentSelector = { language: LANGUAGE_ID };
const NOWHERE: vscode.DocumentSelector = [];

/** The language status items of the active draft, and the context keys that show menus for drafts only. */
export function createStatus(onAnalysed: vscode.Event<AnalysedParams>, choices: Choices): Status {
  const item = vscode.languages.createLanguageStatusItem('nianbao.status', DECLARED);
  const comparison = vscode.languages.createLanguageStatusItem('nianbao.comparison', NOWHERE);
  const latest = new Map<string, AnalysedParams>();
  let hasFailed = false;

  const show = (): void => {
    const said = words(displayLanguage());
    const document = textInFront();
    const result = document && latest.get(document.uri.toString());
    void vscode.commands.executeCommand('setContext', 'nianbao.isReport', result?.isReport === true);
    item.name = said.statusName;
    item.selector = hasFailed || (result && concernsUser(result)) ? [...DOCUMENTS] : DECLARED;
    item.busy = !hasFailed && document?.languageId === LANGUAGE_ID && !result;
    apply(item, hasFailed ? failure(said) : describe(result, said));
    showComparison(said, document && !hasFailed && result?.isReport ? result : undefined, document?.uri);
  };
  const showComparison = (said: WordList, result: AnalysedParams | undefined, draft: vscode.Uri | undefined): void => {
    void vscode.commands.executeCommand('setContext', 'nianbao.isCompared', Boolean(result?.compared));
    comparison.name = said.statusComparison;
    comparison.selector = result ? [...DOCUMENTS] : NOWHERE;
    if (result && draft) apply(comparison, describeComparison(result, choices.of(draft), said));
  };

  const listeners = vscode.Disposable.from(
    onAnalysed((result) => {
      hasFailed = false;
      latest.set(vscode.Uri.parse(result.uri).toString(), result);
      show();
    }),
    choices.onDidChange(show),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.window.onDidChangeVisibleTextEditors(show),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => latest.delete(uri.toString())),
  );
  show();
  return {
    failed: () => {
      hasFailed = true;
      show();
    },
    dispose: () => {
      listeners.dispose();
      item.dispose();
      comparison.dispose();
    },
  };
}

const concernsUser = ({ isReport, undecoded, unchecked }: AnalysedParams): boolean =>
  isReport || undecoded || unchecked !== null;

function apply(item: vscode.LanguageStatusItem, { text, detail, severity, command }: Description): void {
  item.text = text;
  item.detail = detail ?? '';
  item.severity = severity;
  item.command = command;
}

const { Information, Warning, Error: Failure } = vscode.LanguageStatusSeverity;

const failure = (said: WordList): Description => ({
  text: said.statusFailed,
  severity: Failure,
  command: { command: 'nianbao.showLog', title: said.showLog },
});

function describe(result: AnalysedParams | undefined, said: WordList): Description {
  if (!result) return { text: said.checking, severity: Information };
  if (result.undecoded) {
    const command = { command: 'nianbao.reopenAsGb18030', title: said.reopenAsGb18030 };
    return { text: said.statusUndecoded, severity: Warning, command };
  }
  if (result.unchecked === 'tooLarge') return { text: said.statusTooLarge, severity: Warning };
  if (result.unchecked === 'excluded') return { text: said.statusExcluded, severity: Information };
  return result.isReport ? describeReport(result, said) : { text: said.statusNoReport, severity: Information };
}

function describeReport(result: AnalysedParams, said: WordList): Description {
  const { errors, warnings, infos } = result;
  return {
    text: errors + warnings + infos > 0 ? said.statusCounts(result) : said.statusClean,
    detail: withoutLinks(said.report(result.year, result.body)),
    severity: errors > 0 ? Failure : warnings > 0 ? Warning : Information,
    command: { command: 'nianbao.openPreviewToSide', title: said.openPreview },
  };
}
