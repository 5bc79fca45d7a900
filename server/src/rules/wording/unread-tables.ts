import { cellSpan } from '../../report/cell-places';
import { fold, splitMark } from '../../report/fold';
import type { Span, Table } from '../../report/model';
import type { ResolvedReport, ResolvedSection } from '../../resolve/model';
import type { TableForm } from '../../spec/types';
import { formLines } from './form-lines';
import { formDue } from './section-skeleton';
import { firstSections } from './sections';

/** A table that stands under its heading and could not be read: nobody can say that it is missing. */
export interface UnreadTable {
  readonly form: TableForm;
  readonly section: ResolvedSection;
  /** Its beginning. */
  readonly span: Span;
}

export function unreadTables(resolved: ResolvedReport): readonly UnreadTable[] {
  return firstSections(resolved).flatMap((section): readonly UnreadTable[] => {
    const id = section.spec.form;
    if (!id || resolved.tables.some((table) => table.form.id === id)) return [];
    const form = formDue(resolved, id);
    const span = form && (strangeTable(resolved, section) ?? gluedTable(resolved, section, form));
    return span ? [{ form, section, span }] : [];
  });
}

/** A table without any of the form's words. */
function strangeTable({ report, tables }: ResolvedReport, { span }: ResolvedSection): Span | undefined {
  const recognised = new Set<Table>(tables.flatMap(({ sources }) => sources));
  const strange = report.tables.find(
    (table) => table.span.start >= span.start && table.span.start < span.end && !recognised.has(table),
  );
  return cellSpan(strange?.rows.flatMap(({ cells }) => cells).find(({ text }) => text !== '')) ?? strange?.span;
}

const LEAST_NAMES = 3;
const SHORTEST_HEAD = 4;
/** Shorter ones (行政许可) stand in sentences. */
const SHORTEST_LINE = 9;
const LONGEST_PARAGRAPH = 20_000;
const SHOWN = 20;

/** Several labels of the form in running text: a table whose cells nothing parts. */
function gluedTable({ report }: ResolvedReport, { paragraphs }: ResolvedSection, form: TableForm): Span | undefined {
  const names = [
    ...form.blocks.flatMap(({ head }) => head.flat().map(({ text }) => fold(text))).filter(isAtLeast(SHORTEST_HEAD)),
    ...formLines(form)
      .map(({ label }) => splitMark(fold(label)).wording)
      .filter(isAtLeast(SHORTEST_LINE)),
  ];
  const found = new Set<string>();
  let first: Span | undefined;
  for (const { span } of paragraphs) {
    const end = Math.min(span.end, span.start + LONGEST_PARAGRAPH);
    const written = fold(report.draft.text.slice(span.start, end));
    const named = names.filter((name) => written.includes(name));
    for (const name of named) found.add(name);
    if (named.length > 0) first ??= { start: span.start, end: Math.min(span.end, span.start + SHOWN) };
  }
  return found.size >= LEAST_NAMES ? first : undefined;
}

const isAtLeast =
  (length: number) =>
  (name: string): boolean =>
    name.length >= length;
