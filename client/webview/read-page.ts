import { isIndex, isKey, isRecord, LONGEST_URI } from './message-parts';
import type { Page, PageCell, PageFinding, PageGroup, PageRow, PageTable, ToPage } from './messages';

/** A message of the extension, or undefined where it is not exactly one that is known: half of a page is never drawn. */
export function readToPage(message: unknown): ToPage | undefined {
  if (!isRecord(message)) return undefined;
  const { type, uri, page, cell, scroll } = message;
  if (type === 'show' && typeof uri === 'string' && uri.length <= LONGEST_URI && isPage(page))
    return { type, uri, page };
  if (type === 'current' && (cell === null || isKey(cell)) && typeof scroll === 'boolean')
    return { type, cell, scroll };
  return undefined;
}

/** No draft that is checked is longer. */
const LONGEST_TEXT = 4_000_000;
/** What browsers take for a span at most; the forms have fewer rows and columns. */
const WIDEST_SPAN = 1000;

type Fields = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_TEXT;
const isTextOrNone = (value: unknown): boolean => value === undefined || isText(value);
const isOneOf = (value: unknown, ...known: readonly unknown[]): boolean => known.includes(value);
const isSpan = (value: unknown): boolean => isIndex(value) && Number(value) >= 1 && Number(value) <= WIDEST_SPAN;
const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isItem);

const isPage = (value: unknown): value is Page => isRecord(value) && hasTexts(value) && isListOf(value.tables, isTable);

const hasTexts = ({ language, heading, facts, notice, usage, status }: Fields): boolean =>
  [language, heading, status].every(isText) && isListOf(facts, isText) && [notice, usage].every(isTextOrNone);

function isTable(value: unknown): value is PageTable {
  if (!isRecord(value)) return false;
  const { key, form, title, columns, stub, written, notes, groups, findings, summary } = value;
  return (
    isKey(key) &&
    isOneOf(form, 'proactive', 'applications', 'reviews') &&
    [title, summary].every(isText) &&
    [columns, stub].every(isIndex) &&
    typeof written === 'boolean' &&
    isListOf(notes, isText) &&
    isListOf(groups, isGroup) &&
    isListOf(findings, isFinding)
  );
}

const isGroup = (value: unknown): value is PageGroup =>
  isRecord(value) && isOneOf(value.kind, 'head', 'body', 'extra') && isListOf(value.rows, isRow);

const isRow = (value: unknown): value is PageRow =>
  isRecord(value) && typeof value.missing === 'boolean' && isListOf(value.cells, isCell);

function isCell(value: unknown): value is PageCell {
  if (!isRecord(value)) return false;
  const { key, kind, text, colspan, rowspan, scope, role, state, tag, spoken, hint, findings, related } = value;
  return (
    isKey(key) &&
    isOneOf(kind, 'label', 'figure') &&
    isText(text) &&
    [colspan, rowspan].every(isSpan) &&
    isOneOf(scope, undefined, 'col', 'colgroup', 'row', 'rowgroup') &&
    isOneOf(role, undefined, 'head', 'caption', 'note', 'group', 'row') &&
    isOneOf(state, 'written', 'blank', 'missing') &&
    [tag, spoken, hint].every(isTextOrNone) &&
    [findings, related].every((list) => isListOf(list, isIndex))
  );
}

const isFinding = (value: unknown): value is PageFinding =>
  isRecord(value) &&
  isOneOf(value.severity, 'error', 'warning', 'info') &&
  [value.severityName, value.message].every(isText);
