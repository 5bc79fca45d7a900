import * as vscode from 'vscode';
import type { CompareResult } from '../../server/src/lsp/protocol';
import { type WordList, withoutLinks, words } from '../../server/src/lsp/words';
import { displayLanguage } from './display-language';
import type { Refused } from './read-report';

/** What came of comparing a draft with a file. */
export type Outcome = { readonly result: CompareResult } | Refused | { readonly refused: 'itself' };

/** Lets the user choose last year's report. */
export async function askForReport({ uri, isUntitled }: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  const said = words(displayLanguage());
  const chosen = await vscode.window.showOpenDialog({
    title: said.chooseReport,
    openLabel: said.compare,
    ...(!isUntitled && { defaultUri: vscode.Uri.joinPath(uri, '..') }),
    filters: { [said.textFiles]: ['txt', 'md', 'markdown', 'html', 'htm', 'nianbao'], [said.allFiles]: ['*'] },
  });
  return chosen?.[0];
}

export function tellOutcome(outcome: Outcome, name: string): void {
  const said = words(displayLanguage());
  const { kind, body } = 'result' in outcome && outcome.result ? outcome.result : {};
  if (kind === 'compared') vscode.window.setStatusBarMessage(withoutLinks(said.comparedWith(name)), 5000);
  else if (kind === 'otherBody')
    void vscode.window.showInformationMessage(withoutLinks(said.ofOtherBody(name, body ?? '')));
  else void vscode.window.showWarningMessage(withoutLinks(reasonFor(outcome, name, said)));
}

function reasonFor(outcome: Outcome, name: string, said: WordList): string {
  if ('refused' in outcome) return said.notReadable[outcome.refused](name);
  if (!outcome.result) return said.statusFailed;
  const { kind, year, expected } = outcome.result;
  return kind === 'otherYear' ? said.ofOtherYear(name, year ?? 0, expected ?? 0) : said.noReportToCompare(name);
}

const KINDS: readonly unknown[] = ['compared', 'otherBody', 'otherYear', 'noReport'];
const LONGEST_NAME = 1000;

/** The server reads texts that anybody may have written: whatever is not as promised counts as no answer. */
export function readResult(value: unknown): CompareResult {
  if (typeof value !== 'object' || value === null) return null;
  const { kind, year, body, expected }: { readonly [key in keyof NonNullable<CompareResult>]?: unknown } = value;
  if (!isKind(kind) || !isYear(year) || !isYear(expected)) return null;
  if (body !== null && (typeof body !== 'string' || body.length > LONGEST_NAME)) return null;
  return { kind, year, body, expected };
}

const isKind = (value: unknown): value is NonNullable<CompareResult>['kind'] => KINDS.includes(value);

const isYear = (value: unknown): value is number | null => value === null || Number.isInteger(value);
