import { makeCell } from '../cells';
import { cutLine } from '../line-cells';
import { lineSpan } from '../lines';
import type { Cell, Span } from '../model';
import { joinHalves, rowsFromCells } from '../regroup';
import { type Layout, linesOf } from './layout';

/** A cell on lines of its own, closed by a pipe before or after it. */
export const pipeCells: Layout = {
  id: 'pipe-cells',
  recognise: ({ piped, pipedSeveral }) => piped > 3 && pipedSeveral * 5 < piped,
  read: (text, lines, region) => {
    const cells: Cell[] = [];
    for (const line of linesOf(region)) {
      for (const place of cutLine(text, lineSpan(lines, line), 'pipe')) {
        const cell = makeCell(text, place);
        if (cell.text !== '') cells.push(cell);
        else if (isBlankCell(text, place)) cells.push(cell);
      }
    }
    return rowsFromCells(joinHalves(text, cells));
  },
};

/** A no-break or ideographic space alone between pipes is a cell left blank; plain spaces are layout. */
function isBlankCell(text: string, place: Span): boolean {
  return /[\u00a0\u3000]/.test(text.slice(place.start, place.end));
}
