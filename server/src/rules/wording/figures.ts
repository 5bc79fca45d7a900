import { cellSpan } from '../../report/cell-places';
import type { Span } from '../../report/model';
import type { Figure, ResolvedRow, ResolvedTable } from '../../resolve/model';
import type { CellId, TableForm } from '../../spec/types';
import type { Related, Subject } from '../rule';
import { cellName } from './names';

/**
 * The figures of a table in writing order, without those of rows that another rule speaks of: a row that
 * stands there twice, or has too few or too many cells. None where the table could not be read with
 * confidence. Gathered once for each table, because several rules ask.
 */
export function figuresOf(table: ResolvedTable): readonly Figure[] {
  table.facts.figures ??= table.doubt ? [] : placedIn(table);
  return table.facts.figures;
}

function placedIn(table: ResolvedTable): readonly Figure[] {
  const placed: Figure[] = [];
  for (const row of table.rows) if (isPlaced(table, row)) for (const figure of row.figures) placed.push(figure);
  return placed;
}

/** True where the figures of a row count as those of its line: all of them do, or none. */
export function isPlaced({ figures }: ResolvedTable, row: ResolvedRow): boolean {
  const [first] = row.figures;
  return first !== undefined && figures.get(first.id.row)?.includes(first) === true;
}

/** True where decimals, signs or units are right. */
export function isFree(form: TableForm, id: CellId): boolean {
  return form.freeCells?.(id) ?? false;
}

/** What a finding on these cells is about. */
export function subjectOf(form: TableForm, figures: readonly Figure[]): Subject {
  const values = figures.map(({ value }) => value ?? null);
  const [only] = figures;
  return figures.length === 1 && only ? { table: form.id, ...only.id, values } : { table: form.id, values };
}

/** A cell and what stands in it, as a place to look at. */
export const relatedFigure = (form: TableForm, { cell, id, value }: Figure): Related => ({
  span: cellSpan(cell),
  message: `${cellName(form, id)} ${value}`,
});

/** The cell with its odd padding, without the plain spaces of the layout. */
export function writtenSpan(text: string, { cell: { from, start, end, to } }: Figure): Span {
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  const lead = before.search(/[^ \t\r\n]/);
  const trail = after.replace(/(?<![ \t\r\n])[ \t\r\n]+$/, '');
  return { start: lead < 0 ? start : from + lead, end: end + trail.length };
}
