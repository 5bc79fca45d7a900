import { isFigure, makeCell, makeRow, namesRow } from '../cells';
import { factsAt } from '../known-lines';
import { cutLine } from '../line-cells';
import { lineSpan, trimSpan } from '../lines';
import type { Cell, Span } from '../model';
import { joinHalves, rowsFromCells } from '../regroup';
import { isLayoutLine, type Layout } from './layout';

/** A cell a line and nothing else; rows are found by their labels. */
export const bareCells: Layout = {
  id: 'bare-cells',
  recognise: () => true,
  read: (text, lines, region) => {
    const cells: Cell[] = [];
    for (let line = region.from; line < region.to; line++) {
      if (isLayoutLine(region, line)) continue;
      const { separator } = factsAt(region.lines, line);
      for (const place of cutLine(text, lineSpan(lines, line), separator)) {
        // The indent of a line belongs to the layout, not to the cell.
        const cell = makeCell(text, trimSpan(text, place));
        if (cell.text !== '') cells.push(cell);
        else if (isBlankCell(text, place) && mayBeFigure(cells)) cells.push(makeCell(text, place));
      }
    }
    const rows = rowsFromCells(joinHalves(text, cells));
    return rows.length > 0 ? rows : [makeRow(cells)];
  },
};

/** A no-break or ideographic space alone on its line. */
function isBlankCell(text: string, { start, end }: Span): boolean {
  return end - start <= LONGEST_BLANK && /[\u00a0\u3000]/.test(text.slice(start, end));
}

const LONGEST_BLANK = 8;

/** After a figure or the label of a row: elsewhere such a line only keeps a distance. */
function mayBeFigure(cells: readonly Cell[]): boolean {
  const last = cells[cells.length - 1];
  return last !== undefined && (isFigure(last) || namesRow(last));
}
