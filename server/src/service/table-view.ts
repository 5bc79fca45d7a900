import { type Draft, type Span, toSource } from '../report/model';
import { isIllegible } from '../resolve/damage';
import type { ResolvedReport, ResolvedTable } from '../resolve/model';
import type { Severity } from '../rules/rule';
import { EDITIONS } from '../spec/editions';
import type { EditionId, FormId, TableForm } from '../spec/types';
import type { RuleFinding } from './analyze';
import { findingsOfMissingTable, placeFindings } from './table-view-findings';
import { drawForm } from './table-view-grid';

/**
 * The three tables as they are printed, as plain JSON: what a preview draws and what leads from a cell
 * back to the text. Every span is in offsets of the draft's source.
 */
export interface TableView {
  readonly title?: string;
  readonly year?: number;
  readonly body?: string;
  readonly edition?: EditionId;
  /** In the order of the form; a form twice only if the draft has it twice. */
  readonly tables: readonly ViewedTable[];
  /** True where the whole text was garbled by a wrong encoding: its tables cannot be read, whether it has them or not. */
  readonly illegible: boolean;
  /** How many findings stand outside of the tables. */
  readonly elsewhere: Readonly<Record<Severity, number>>;
}

export interface ViewedTable {
  /** `applications`; `applications-2` for a second one. First part of the key of each cell. */
  readonly key: string;
  readonly form: FormId;
  readonly edition: EditionId;
  /** Number of the section that prescribes it: 2 to 4. */
  readonly ordinal: number;
  readonly title: string;
  /** False: the draft has no such table; the empty form is drawn. */
  readonly written: boolean;
  readonly span?: Span;
  /** Columns of the grid. */
  readonly columns: number;
  /** How many of them, at the left, hold labels. */
  readonly stub: number;
  readonly groups: readonly ViewedGroup[];
  /** In the order of the text. */
  readonly findings: readonly ViewedFinding[];
  /** What was not checked and why. */
  readonly doubt?: { readonly reason: string; readonly span: Span };
}

/** Rows that belong together: `thead`, `tbody`, and rows that the form does not have. */
export interface ViewedGroup {
  readonly kind: 'head' | 'body' | 'extra';
  readonly rows: readonly ViewedRow[];
}

export interface ViewedRow {
  /** True where no written row was paired with this line of the form. */
  readonly missing: boolean;
  readonly cells: readonly ViewedCell[];
}

export type ViewedCell = ViewedLabel | ViewedFigure;

interface Placed {
  /** Stable from one version of the draft to the next. */
  readonly key: string;
  /** As written; for a label that was not found the official wording. */
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  /** Absent where nothing in the draft stands for this cell. */
  readonly span?: Span;
  /** Indices into the findings of the table: those on this cell, and those that refer to it. */
  readonly findings: readonly number[];
  readonly related: readonly number[];
}

export interface ViewedLabel extends Placed {
  readonly kind: 'label';
  readonly scope: 'col' | 'colgroup' | 'row' | 'rowgroup';
  readonly role: 'head' | 'caption' | 'note' | 'group' | 'row';
  /** The official wording, where the written one differs in more than its form. */
  readonly official?: string;
}

export interface ViewedFigure extends Placed {
  readonly kind: 'figure';
  /** Ids of the export contract; empty for a row that the form does not have. */
  readonly row: string;
  readonly column: string;
  /** `absent`: the row is there, this cell was not found. */
  readonly state: 'number' | 'blank' | 'dash' | 'text' | 'absent';
}

export interface ViewedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** Keys of the cells it is drawn on; empty where it concerns the whole table. */
  readonly cells: readonly string[];
}

/** A table with its cells, their findings not yet attached. */
export type DrawnTable = Omit<ViewedTable, 'findings'>;

export function tableView(resolved: ResolvedReport, findings: readonly RuleFinding[]): TableView {
  const taken = new Set<RuleFinding>();
  const tables = drawTables(resolved).map((table) => {
    const all = table.span ? findingsWithin(findings, table.span) : findingsOfMissingTable(resolved, findings, table);
    const own = all.filter((finding) => !taken.has(finding));
    for (const finding of own) taken.add(finding);
    return placeFindings(table, own);
  });
  return {
    ...(resolved.title && { title: resolved.title.text.replace(/[\r\n\t]/g, '') }),
    ...(resolved.year !== undefined && { year: resolved.year }),
    ...(resolved.body !== undefined && { body: resolved.body }),
    ...(resolved.edition && { edition: resolved.edition.id }),
    tables,
    illegible: isIllegible(resolved.damage),
    elsewhere: tally(findings.filter((finding) => !taken.has(finding))),
  };
}

/** Every prescribed table in the order of the form, whether it was written or not. */
function drawTables({ edition, report, tables }: ResolvedReport): readonly DrawnTable[] {
  const expected = edition ?? EDITIONS[0];
  if (!expected) return [];
  return expected.sections.flatMap(({ form, ordinal }) => {
    if (!form) return [];
    const written = tables.filter((table) => table.form.id === form);
    if (written.length === 0) return [missingTable(expected.forms[form], ordinal)];
    return written.map((table, i) => {
      const key = i === 0 ? form : `${form}-${i + 1}`;
      return writtenTable(report.draft, table, { key, ordinal });
    });
  });
}

function missingTable(form: TableForm, ordinal: number): DrawnTable {
  return { ...formFacts(form), key: form.id, ordinal, written: false, groups: drawForm(form, form.id) };
}

function writtenTable(draft: Draft, table: ResolvedTable, place: { key: string; ordinal: number }): DrawnTable {
  const { form, doubt } = table;
  return {
    ...formFacts(form),
    ...place,
    written: true,
    span: toSource(draft, table.span),
    groups: drawForm(form, place.key, { draft, table }),
    ...(doubt && { doubt: { reason: doubt.reason, span: toSource(draft, doubt.span) } }),
  };
}

function formFacts(form: TableForm) {
  const columns = Math.max(
    ...form.blocks.map(({ head: [first = []] }) => first.reduce((n, cell) => n + (cell.colspan ?? 1), 0)),
  );
  const stub = Math.max(...form.blocks.map((block) => block.stub));
  return { form: form.id, edition: form.edition, title: form.title, columns, stub };
}

function findingsWithin(findings: readonly RuleFinding[], span: Span): readonly RuleFinding[] {
  return findings.filter((finding) => finding.span.start >= span.start && finding.span.end <= span.end);
}

function tally(findings: readonly RuleFinding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
