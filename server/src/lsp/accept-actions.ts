import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Span } from '../report/model';
import type { RuleFinding } from '../service/analyze';
import { findingsAt } from '../service/code-actions';
import { contentKey, reportName } from '../service/decisions';
import type { ActionSurroundings } from './actions';
import type { Check } from './checks';
import { toDiagnostic } from './convert';
import { ACCEPT_COMMAND, type AcceptArgument } from './protocol';

const LONGEST_MESSAGE = 300;

/**
 * Offers to accept each finding at a range. The client asks for the reason and writes it down; untitled documents
 * have no folder to write it to.
 */
export function acceptActions({ document, analysis }: Check, range: Span, around: ActionSurroundings): CodeAction[] {
  if (!around.acceptsFindings || !analysis || document.uri.startsWith('untitled:')) return [];
  const { resolved } = analysis;
  const byKey = new Map<string, RuleFinding>();
  for (const finding of findingsAt(analysis.findings, range)) byKey.set(contentKey(resolved, finding), finding);
  return [...byKey].map(([key, finding]) => {
    const { rule, message } = finding;
    const title = around.words.acceptFinding(byKey.size > 1 ? around.titleOf(rule) : undefined);
    const argument: AcceptArgument = {
      uri: document.uri,
      rule,
      report: reportName(resolved),
      key,
      message: message.slice(0, LONGEST_MESSAGE),
    };
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(document, finding, around.pageOf)],
      command: { title, command: ACCEPT_COMMAND, arguments: [argument] },
    };
  });
}
