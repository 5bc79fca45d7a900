import type { Figure, ResolvedTable } from '../../resolve/model';
import type { Edit } from '../rule';

/**
 * The edit that gives a cell of figures another value; a unit or note beside the digits stays.
 * Undefined where a blank cell cannot be filled in without moving the columns.
 */
export function setFigure(
  text: string,
  table: ResolvedTable,
  { cell, digits, kind }: Figure,
  value: number,
): Edit | undefined {
  const newText = String(value);
  if (kind !== 'blank') return { span: digits, newText };
  // In a text laid out with spaces the place of a blank is not marked.
  if (table.sources.some(({ layout }) => layout === 'columns')) return undefined;
  // Plain spaces belong to the layout; a space that stands for nothing (NBSP, U+3000) goes.
  const isPlain = /^[ \t\r\n]*$/.test(text.slice(cell.place.start, cell.place.end));
  return { span: isPlain ? cell.span : cell.place, newText };
}
