import { makeCell, makeRow } from '../cells';
import { cutLine } from '../line-cells';
import { lineSpan, trimSpan } from '../lines';
import type { Cell } from '../model';
import { joinHalves, rowsFromCells } from '../regroup';
import { type Layout, linesOf } from './layout';

/** A cell a line and nothing else; rows are found by their labels. */
export const bareCells: Layout = {
  id: 'bare-cells',
  recognise: () => true,
  read: (text, lines, region) => {
    const cells: Cell[] = [];
    for (const line of linesOf(region)) {
      const separator = region.facts[line - region.from]?.separator ?? 'none';
      for (const place of cutLine(text, lineSpan(lines, line), separator)) {
        // The indent of a line belongs to the layout, not to the cell.
        const cell = makeCell(text, trimSpan(text, place));
        if (cell.text !== '') cells.push(cell);
      }
    }
    const rows = rowsFromCells(joinHalves(text, cells));
    return rows.length > 0 ? rows : [makeRow(cells)];
  },
};
