import { blankCell, cellsBetween } from '../cells';
import { lineSpan, trimSpan } from '../lines';
import type { Cell } from '../model';
import { joinHalves, rowsFromCells } from '../regroup';
import { isLayoutLine, type Layout } from './layout';
import { blankPlaces, type PipedLine } from './pipe-blanks';

/** A cell on lines of its own, closed by a pipe before or after it. */
export const pipeCells: Layout = {
  id: 'pipe-cells',
  recognise: ({ piped, pipedSeveral }) => piped > 3 && pipedSeveral * 5 < piped,
  read: (text, lines, region) => {
    const written: PipedLine[] = [];
    for (let line = region.from; line < region.to; line++) {
      const whole = lineSpan(lines, line);
      if (!isLayoutLine(region, line)) written.push({ whole, ink: trimSpan(text, whole) });
    }
    const blanks = blankPlaces(text, written);
    const cells: Cell[] = [];
    written.forEach(({ whole }, line) => {
      const blank = blanks.get(line);
      if (blank) cells.push(blankCell(blank.start));
      for (const cell of cellsBetween(text, whole, 'pipe'))
        if (cell.text !== '' || isBlankCell(text, cell)) cells.push(cell);
    });
    return rowsFromCells(joinHalves(text, cells));
  },
};

/** A no-break or ideographic space alone between pipes is a cell left blank; plain spaces are layout. */
function isBlankCell(text: string, { from, to }: Cell): boolean {
  return /[\u00a0\u3000]/.test(text.slice(from, to));
}
