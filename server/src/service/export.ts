import { figureAt } from '../resolve/figure-map';
import type { Figure, ResolvedReport, ResolvedSection, ResolvedTable } from '../resolve/model';

/** A report as data, in the shape of the contract. A figure is null where blank or no number, absent where not found. */
export interface ExportedReport {
  readonly path: string;
  readonly title: string | null;
  readonly year: number | null;
  readonly body: string | null;
  readonly edition: string | null;
  readonly sections: readonly ExportedSection[];
  readonly tables: Readonly<Record<string, ExportedTable>>;
}

export interface ExportedSection {
  readonly id: string;
  readonly ordinal: number;
  readonly title: string;
  /** The prose of the section, a line for each paragraph. */
  readonly text: string;
}

export type ExportedTable = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

export function exportReport(path: string, resolved: ResolvedReport): ExportedReport {
  return {
    path,
    title: resolved.title?.text ?? null,
    year: resolved.year ?? null,
    body: resolved.body ?? null,
    edition: resolved.edition?.id ?? null,
    sections: resolved.sections.map((section) => exportSection(resolved, section)),
    tables: exportTables(resolved.tables),
  };
}

function exportSection({ report }: ResolvedReport, { spec, paragraphs }: ResolvedSection): ExportedSection {
  const { text } = report.draft;
  const prose = paragraphs.map((paragraph) => paragraph.lines.map(({ start, end }) => text.slice(start, end)).join(''));
  return { id: spec.id, ordinal: spec.ordinal, title: spec.title, text: prose.join('\n') };
}

/** Of a table that stands twice the first is exported. */
function exportTables(tables: readonly ResolvedTable[]): Record<string, ExportedTable> {
  const exported: Record<string, ExportedTable> = {};
  for (const table of tables) exported[table.form.id] ??= exportTable(table);
  return exported;
}

/** Rows and columns in the order of the form, whatever the order in the draft. */
function exportTable(table: ResolvedTable): ExportedTable {
  const { form } = table;
  const rows: Record<string, Record<string, number | null>> = {};
  for (const { row, column } of form.blocks.flatMap((block) => block.lines.flatMap((line) => line.cells))) {
    const figure = figureAt(table, row, column);
    if (!figure) continue;
    const own = rows[row] ?? {};
    rows[row] = own;
    own[column] = numberOf(figure);
  }
  return rows;
}

function numberOf({ kind, value }: Figure): number | null {
  return kind === 'number' ? (value ?? null) : null;
}
