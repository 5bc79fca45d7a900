import type { Cell, Row, Span } from './model';

/** The place of what is written in a cell, without what else is known of it: findings are kept longer than cells. */
export function cellSpan(cell: Cell): Span;
export function cellSpan(cell: Cell | undefined): Span | undefined;
export function cellSpan(cell: Cell | undefined): Span | undefined {
  return cell && { start: cell.start, end: cell.end };
}

/** The same with its padding: where a value would be typed into an empty cell. */
export const cellPlace = ({ from, to }: Cell): Span => ({ start: from, end: to });

/** The first words of a row. */
export function firstWordsOf(row: Row | undefined): Span | undefined {
  return cellSpan(row?.cells.find(({ text }) => text !== ''));
}

export const startOfRow = ({ cells }: Row): number => cells[0]?.from ?? 0;

/** From its first cell to its last, padding included. */
export function spanOfRow(row: Row): Span {
  const start = startOfRow(row);
  let end = start;
  for (const cell of row.cells) end = Math.max(end, cell.end, cell.to);
  return { start, end };
}
