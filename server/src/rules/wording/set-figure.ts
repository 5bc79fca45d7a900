import { cellPlace, cellSpan } from '../../report/cell-places';
import type { Span } from '../../report/model';
import { digitsOf } from '../../resolve/figures';
import type { Figure } from '../../resolve/model';
import type { Edit } from '../rule';

/**
 * The edit that gives a cell of figures another value; a unit or note beside the digits stays.
 * Undefined where nothing marks the place of a blank cell.
 */
export function setFigure(text: string, figure: Figure, value: number): Edit | undefined {
  const { cell, kind } = figure;
  const newText = String(value);
  if (kind !== 'blank') return { span: digitsOf(figure), newText };
  return cell.isUnmarked ? undefined : { span: blankToFill(text, cell), newText };
}

/**
 * What a value replaces in a blank cell. Plain spaces belong to the layout and stay, one of them before the value
 * where pipes stand around; a space that stands for nothing (NBSP, U+3000) goes.
 */
export function blankToFill(text: string, cell: Figure['cell']): Span {
  if (!/^[ \t\r\n]*$/.test(text.slice(cell.from, cell.to))) return cellPlace(cell);
  const isBetweenPipes = text.charAt(cell.from - 1) === '|' && text.charAt(cell.to) === '|';
  if (!isBetweenPipes || text.charAt(cell.start) !== ' ') return cellSpan(cell);
  return { start: cell.start + 1, end: cell.start + 1 };
}
