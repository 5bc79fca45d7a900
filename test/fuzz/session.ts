import type { Diagnostic, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnosticsOf } from '../../server/src/lsp/diagnostics';
import { isDeclaredReport, readingName } from '../../server/src/lsp/documents';
import { words } from '../../server/src/lsp/words';
import { recognise } from '../../server/src/report/recognise';
import type { ReportContext } from '../../server/src/resolve/context';
import type { ResolvedReport } from '../../server/src/resolve/model';
import { analyze, readReport } from '../../server/src/service/analyze';
import { identityOf } from '../../server/src/service/neighbours';
import { createPositions } from '../../server/src/service/positions';
import type { Settings } from '../../server/src/service/settings';
import { partsFor } from '../support/drafts';
import type { FuzzEdit } from './edits';
import { spanOf } from './edits';

/** A document as its editor has it. */
export interface OpenDraft {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}

const LANGUAGES: Readonly<Record<string, string>> = {
  txt: 'plaintext',
  md: 'markdown',
  html: 'html',
  nianbao: 'nianbao',
};

export function openDraft(uri: string, text: string): OpenDraft {
  return { uri, languageId: LANGUAGES[uri.slice(uri.lastIndexOf('.') + 1)] ?? 'plaintext', version: 1, text };
}

/** Edits as an editor sends them: each a range of what the one before has left. */
export function changesOf(text: string, edits: readonly FuzzEdit[]) {
  const changes: { range: Range; text: string }[] = [];
  let now = text;
  for (const edit of edits) {
    const { start, end } = wholeSpan(now, spanOf(edit, now));
    changes.push({ range: rangeOf(now, start, end), text: edit.insert });
    now = now.slice(0, start) + edit.insert + now.slice(end);
  }
  return { changes, text: now };
}

/** Editors have no place between CR and LF. */
function wholeSpan(text: string, { start, end }: { start: number; end: number }) {
  const isWithin = (at: number) => text[at - 1] === '\r' && text[at] === '\n';
  return { start: isWithin(start) ? start - 1 : start, end: isWithin(end) ? end + 1 : end };
}

export function rangeOf(text: string, start: number, end: number): Range {
  const positionOf = createPositions(text);
  const place = (offset: number) => {
    const { line, column } = positionOf(offset);
    return { line: line - 1, character: column - 1 };
  };
  return { start: place(start), end: place(end) };
}

/** What a server that has never seen another text, but for last year's report, would say of this one. */
export function expectedFor(draft: OpenDraft, settings: Settings, previous?: OpenDraft): Diagnostic[] {
  const { uri, languageId, version, text } = draft;
  const document = TextDocument.create(uri, languageId, version, text);
  if (!isDeclaredReport(document) && !recognise(text)) return [];
  const name = readingName(document);
  const context = previous ? contextOf(draft, previous) : {};
  const analysis = analyze(text, settings, { name, parts: partsFor(text, name), context });
  const check = { document, settings, resultId: '', analysis, compared: undefined, unchecked: undefined };
  return diagnosticsOf({ ...check, repairs: () => ({ findings: [], edits: [] }) }, words('zh-cn'), () => undefined);
}

function contextOf(draft: OpenDraft, previous: OpenDraft): ReportContext {
  const [own, before] = [identityOf(read(draft)), identityOf(read(previous))];
  const isBeside = own && before && own.body === before.body && own.year === before.year + 1;
  return isBeside ? { previous: { path: previous.uri, report: read(previous) } } : {};
}

function read({ text, ...document }: OpenDraft): ResolvedReport {
  const name = readingName(document);
  return readReport(text, { name, parts: partsFor(text, name) });
}
