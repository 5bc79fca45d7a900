import { type Span, toSource } from '../report/model';
import type { ResolvedReport } from '../resolve/model';
import { SECTIONS } from '../spec/sections';
import type { RuleFinding } from './analyze';
import type { DrawnTable, ViewedCell, ViewedRow, ViewedTable } from './table-view';

/** Attaches the findings of a table to the cells that they stand on. */
export function placeFindings(table: DrawnTable, findings: readonly RuleFinding[]): ViewedTable {
  const rows = table.groups.flatMap((group) => group.rows);
  const onCell = findings.map((finding) => cellsUnder(rows, finding));
  const related = findings.map((finding) =>
    (finding.related ?? []).flatMap(({ span, in: other }) => (other ? [] : overlapped(rows, span).flat())),
  );
  const attach = (cell: ViewedCell): ViewedCell => {
    const own = indicesOf(onCell, cell);
    return { ...cell, findings: own, related: indicesOf(related, cell).filter((index) => !own.includes(index)) };
  };
  return {
    ...table,
    groups: table.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({ ...row, cells: row.cells.map(attach) })),
    })),
    findings: findings.map(({ rule, severity, message, span }, i) => ({
      rule,
      severity,
      message,
      span,
      cells: (onCell[i] ?? []).map(({ key }) => key),
    })),
  };
}

/**
 * A table that is not there has no place of its own: its findings stand on the heading it belongs under, or
 * say that the whole section is missing.
 */
export function findingsOfMissingTable(
  { sections, report }: ResolvedReport,
  findings: readonly RuleFinding[],
  table: DrawnTable,
): readonly RuleFinding[] {
  const section = sections.find(({ spec }) => spec.form === table.form);
  if (section) {
    const heading = toSource(report.draft, section.heading.span);
    return findings.filter(({ rule, span }) => rule === 'missing-table' && overlap(span, heading));
  }
  const title = SECTIONS.find(({ form }) => form === table.form)?.title;
  return findings.filter(
    ({ rule, about }) => rule === 'missing-section' && title && 'text' in about && about.text.includes(title),
  );
}

function cellsUnder(rows: readonly ViewedRow[], finding: RuleFinding): readonly ViewedCell[] {
  const inRows = overlapped(rows, finding.span);
  // What runs over several rows concerns the table, not each of its cells.
  const cells = inRows.length === 1 ? (inRows[0] ?? []) : [];
  return finding.rule === 'missing-row' ? (missingBeside(rows, cells) ?? cells) : cells;
}

/** The fault of missing rows is reported on the row before or after them, which itself is right. */
function missingBeside(rows: readonly ViewedRow[], cells: readonly ViewedCell[]): readonly ViewedCell[] | undefined {
  const lines = rows.filter((row) => row.missing || rowLabel(row) !== undefined);
  const at = lines.findIndex((row) => cells.some((cell) => row.cells.includes(cell)));
  if (at < 0) return undefined;
  const after = leadingMissing(lines.slice(at + 1));
  const missing = after.length > 0 ? after : leadingMissing(lines.slice(0, at).reverse());
  return missing.length > 0 ? missing.flatMap((row) => rowLabel(row) ?? row.cells) : undefined;
}

function leadingMissing(rows: readonly ViewedRow[]): readonly ViewedRow[] {
  const end = rows.findIndex((row) => !row.missing);
  return end < 0 ? rows : rows.slice(0, end);
}

const rowLabel = ({ cells }: ViewedRow): ViewedCell | undefined =>
  cells.find((cell) => cell.kind === 'label' && cell.role === 'row');

/** The cells that a span touches, row by row; rows without such a cell are left out. */
function overlapped(rows: readonly ViewedRow[], span: Span): ViewedCell[][] {
  return rows
    .map(({ cells }) => cells.filter((cell) => cell.span && overlap(cell.span, span)))
    .filter((cells) => cells.length > 0);
}

/** An empty cell is touched by what lies at its place. */
function overlap(a: Span, b: Span): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}

function indicesOf(cellsOfFindings: readonly (readonly ViewedCell[])[], cell: ViewedCell): readonly number[] {
  return cellsOfFindings.flatMap((cells, index) => (cells.includes(cell) ? [index] : []));
}
