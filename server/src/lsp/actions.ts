import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../rules/rule';
import { replaceMinimal } from '../rules/wording/edits';
import { type Action, quickFixes, type Repairs, safeRepairs } from '../service/code-actions';
import { acceptActions } from './accept-actions';
import type { Check } from './checks';
import { toDiagnostic, toSpan, toTextEdit } from './convert';
import { FIX_ALL_KIND } from './protocol';
import type { WordList } from './words';

export interface ActionSurroundings {
  readonly capabilities: ClientCapabilities;
  readonly words: WordList;
  readonly pageOf: (rule: string) => string | undefined;
  readonly acceptsFindings: boolean;
  /** Name of a rule in the user's language. */
  readonly titleOf: (rule: string) => string;
}

/** What the light bulb, or a request for one kind of action, offers at a range. */
export function codeActions(check: Check, params: CodeActionParams, around: ActionSurroundings): CodeAction[] {
  const { analysis, document } = check;
  if (!analysis) return [];
  const only = params.context.only;
  const range = toSpan(document, params.range);
  const isQuick = !only || only.some((asked) => contains(asked, CodeActionKind.QuickFix));
  const quick = isQuick ? quickFixes(analysis.findings, range) : [];
  const context: ActionContext = { ...around, document };
  return [
    ...quick.map((action) => quickAction(context, action)),
    ...sourceActions(context, check, only),
    ...(isQuick ? acceptActions(check, range, around) : []),
  ];
}

/** `a.b` asks for `a.b` and `a.b.c`. */
const contains = (asked: string, kind: string): boolean =>
  asked === '' || asked === kind || kind.startsWith(`${asked}.`);

interface ActionContext extends ActionSurroundings {
  readonly document: TextDocument;
}

function quickAction(context: ActionContext, action: Action): CodeAction {
  if (action.kind === 'fixRule') return ruleAction(context, action.rule, action.repairs, CodeActionKind.QuickFix);
  const { fix, finding, preferred } = action;
  const repairs = { findings: [finding], edits: fix.edits };
  return {
    ...toCodeAction(context, fix.title, CodeActionKind.QuickFix, repairs),
    ...(preferred && { isPreferred: true }),
  };
}

/** Fix-all of every rule; `source.fixAll.nianbao.<rule>` asks for one. */
function sourceActions(context: ActionContext, check: Check, only: readonly string[] | undefined): CodeAction[] {
  if (!only && completesActions(context.capabilities)) return unfinishedFixAll(context, check);
  if (!only || only.some((asked) => contains(asked, FIX_ALL_KIND))) {
    const repairs = check.repairs();
    const title = context.words.fixAll(repairs.findings.length);
    return repairs.edits.length > 0 ? [toCodeAction(context, title, FIX_ALL_KIND, repairs)] : [];
  }
  const prefix = `${FIX_ALL_KIND}.`;
  const rules = only.filter((asked) => asked.startsWith(prefix)).map((asked) => asked.slice(prefix.length));
  return rules.flatMap((rule) => {
    const repairs = safeRepairs(check.analysis?.findings ?? [], rule);
    return repairs.edits.length > 0 ? [ruleAction(context, rule, repairs, prefix + rule)] : [];
  });
}

/** Whether the client asks for the edit of an action that comes without one. */
const completesActions = ({ textDocument }: ClientCapabilities): boolean =>
  textDocument?.codeAction?.dataSupport === true &&
  textDocument.codeAction.resolveSupport?.properties.includes('edit') === true;

/** Fix-all takes checks of its own to work out: it is not done for each look at the light bulb. */
function unfinishedFixAll({ document: { uri, version }, words }: ActionContext, { analysis }: Check): CodeAction[] {
  const { findings } = safeRepairs(analysis?.findings ?? []);
  const data: UnfinishedFixAll = { uri, version };
  return findings.length > 0 ? [{ title: words.fixAll(findings.length), kind: FIX_ALL_KIND, data }] : [];
}

/** What an action is completed from. */
export interface UnfinishedFixAll {
  readonly uri: string;
  /** The version that it was offered for. */
  readonly version: number;
}

export function isUnfinished(data: unknown): data is UnfinishedFixAll {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, version }: { readonly [key in keyof UnfinishedFixAll]?: unknown } = data;
  return typeof uri === 'string' && typeof version === 'number';
}

/** The fix-all that was offered without its edit. */
export function completed(action: CodeAction, check: Check, { capabilities }: ActionSurroundings): CodeAction {
  return { ...action, edit: toWorkspaceEdit(check.document, check.repairs().edits, capabilities) };
}

const ruleAction = (context: ActionContext, rule: string, repairs: Repairs, kind: CodeActionKind): CodeAction =>
  toCodeAction(context, context.words.fixRule(context.titleOf(rule), repairs.findings.length), kind, repairs);

function toCodeAction(
  context: ActionContext,
  title: string,
  kind: CodeActionKind,
  { findings, edits }: Repairs,
): CodeAction {
  return {
    title,
    kind,
    diagnostics: findings.map((finding) => toDiagnostic(context.document, finding, context.pageOf)),
    edit: toWorkspaceEdit(context.document, edits, context.capabilities),
  };
}

/** Bound to the version that was checked, where the client can check that. */
function toWorkspaceEdit(
  document: TextDocument,
  edits: readonly Edit[],
  capabilities: ClientCapabilities,
): WorkspaceEdit {
  const { uri, version } = document;
  const text = document.getText();
  const changes = edits.map((edit) => toTextEdit(document, replaceMinimal(edit.span, text, edit.newText)));
  if (!capabilities.workspace?.workspaceEdit?.documentChanges) return { changes: { [uri]: changes } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
}
