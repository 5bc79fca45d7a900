import * as vscode from 'vscode';
import type { AnalysedParams } from '../../server/src/lsp/protocol';
import { type WordList, withoutLinks } from '../../server/src/lsp/words';
import type { Choice } from './choices';
import { nameOf } from './name-of';
import type { Description } from './status';

const { Information, Warning } = vscode.LanguageStatusSeverity;

/** With which report a draft is compared, and how to change that. */
export function describeComparison(
  { compared }: AnalysedParams,
  choice: Choice | undefined,
  said: WordList,
): Description {
  const choose = { command: 'nianbao.compareWithPrevious', title: said.chooseReport };
  if (compared) {
    return {
      text: withoutLinks(said.comparedWith(nameOf(vscode.Uri.parse(compared.uri)))),
      detail: withoutLinks(said.report(compared.year, compared.body)),
      severity: Information,
      command: { command: 'nianbao.stopComparing', title: said.stopComparing },
    };
  }
  if (choice instanceof vscode.Uri) {
    return { text: withoutLinks(said.statusUnfit(nameOf(choice))), severity: Warning, command: choose };
  }
  return { text: said.statusNotCompared, severity: Information, command: choose };
}
