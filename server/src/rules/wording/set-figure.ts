import type { Figure } from '../../resolve/model';
import type { Edit } from '../rule';

/**
 * The edit that gives a cell of figures another value; a unit or note beside the digits stays.
 * Undefined where nothing marks the place of a blank cell.
 */
export function setFigure(text: string, { cell, digits, kind }: Figure, value: number): Edit | undefined {
  const newText = String(value);
  if (kind !== 'blank') return { span: digits, newText };
  if (cell.isUnmarked) return undefined;
  // Plain spaces belong to the layout; a space that stands for nothing (NBSP, U+3000) goes.
  const isPlain = /^[ \t\r\n]*$/.test(text.slice(cell.place.start, cell.place.end));
  return { span: isPlain ? cell.span : cell.place, newText };
}
