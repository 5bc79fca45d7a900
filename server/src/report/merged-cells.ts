import { isFigure, makeRow } from './cells';
import type { Cell, Row } from './model';

const PLACES_OF_MERGED = 3;

/**
 * Rows in which a converter wrote a merged cell into every place that it covers, with that cell once:
 * labels beside their like, and figures where the head above them is one merged cell.
 */
export function withoutRepeats(rows: readonly Row[]): readonly Row[] {
  if (!rows.some(repeatsLabel)) return rows;
  let head: readonly Cell[] = [];
  return rows.map((row) => {
    const { cells } = row;
    const isHead = cells.every((cell) => cell.text !== '' && !isFigure(cell));
    if (isHead) head = cells;
    const above = head;
    const isRepeat = (cell: Cell, i: number) =>
      i > 0 &&
      cell.text !== '' &&
      cell.text === cells[i - 1]?.text &&
      (!isFigure(cell) || (above.length === cells.length && above[i]?.text === above[i - 1]?.text));
    const kept = cells.filter((cell, i) => !isRepeat(cell, i));
    return kept.length === cells.length ? row : makeRow(kept);
  });
}

function repeatsLabel({ cells }: Row): boolean {
  let run = 1;
  for (let i = 1; i < cells.length; i++) {
    const cell = cells[i] as Cell;
    run = !isFigure(cell) && cell.text === cells[i - 1]?.text ? run + 1 : 1;
    if (run >= PLACES_OF_MERGED) return true;
  }
  return false;
}
