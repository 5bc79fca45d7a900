import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../report/model';
import type { ReportRef } from '../resolve/context';
import type { Edit, Severity } from '../rules/rule';
import type { RuleFinding } from '../service/analyze';
import { DIAGNOSTIC_SOURCE, RULE_PAGE_SCHEME } from './protocol';

/** The only place where offsets become lines and columns. */
const toRange = (document: TextDocument, { start, end }: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

export const toSpan = (document: TextDocument, { start, end }: Range): Span => ({
  start: document.offsetAt(start),
  end: document.offsetAt(end),
});

export const toTextEdit = (document: TextDocument, { span, newText }: Edit): TextEdit => ({
  range: toRange(document, span),
  newText,
});

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** `pageOf` gives the address of a rule's page where there is one. */
export function toDiagnostic(
  document: TextDocument,
  finding: RuleFinding,
  pageOf: (rule: string) => string | undefined,
): Diagnostic {
  const href = pageOf(finding.rule);
  const diagnostic: Diagnostic = {
    range: toRange(document, finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    source: DIAGNOSTIC_SOURCE,
    message: finding.message,
    data: { rule: finding.rule, about: finding.about },
  };
  if (href !== undefined) diagnostic.codeDescription = { href };
  if (finding.unnecessary) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (finding.related?.length) diagnostic.relatedInformation = relatedInformation(document, finding);
  return diagnostic;
}

/** A report that the document was compared with is called by its address (`ReportRef.path`). */
function relatedInformation(document: TextDocument, { related = [] }: RuleFinding): DiagnosticRelatedInformation[] {
  return related.map(({ span, message, in: other }) => ({
    location: other
      ? { uri: other.path, range: toRange(documentOf(other), span) }
      : { uri: document.uri, range: toRange(document, span) },
    message,
  }));
}

/** Its lines are counted once, however many places in it are named after each edit. */
const documents = new WeakMap<ReportRef, TextDocument>();

function documentOf(other: ReportRef): TextDocument {
  const { path, report } = other;
  const document = documents.get(other) ?? TextDocument.create(path, '', 0, report.report.draft.source);
  documents.set(other, document);
  return document;
}

/** A remark about the document as a whole, at its first character. */
export const toNotice = (message: string): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  severity: DiagnosticSeverity.Information,
  source: DIAGNOSTIC_SOURCE,
  message,
});

/**
 * Addresses of rule pages below `base`. Only schemes that show a page: a link in a diagnostic must not
 * run a command.
 */
export function rulePages(base: string | undefined, suffix = '.md'): (rule: string) => string | undefined {
  const scheme = base?.slice(0, base.indexOf(':'));
  const showsPages = scheme === RULE_PAGE_SCHEME || /^(?:https|file|vscode-[a-z-]+)$/.test(scheme ?? '');
  if (base === undefined || !showsPages) return () => undefined;
  const folder = base.endsWith('/') ? base : `${base}/`;
  return (rule) => `${folder}${rule}${suffix}`;
}
