import { blankCell, cellsBetween } from '../cells';
import { isPipe } from '../line-cells';
import { lineSpan, trimSpan } from '../lines';
import type { Cell, Span } from '../model';
import { joinHalves, rowsFromCells } from '../regroup';
import { isLayoutLine, type Layout } from './layout';

/** A cell on lines of its own, closed by a pipe before or after it. */
export const pipeCells: Layout = {
  id: 'pipe-cells',
  recognise: ({ piped, pipedSeveral }) => piped > 3 && pipedSeveral * 5 < piped,
  read: (text, lines, region) => {
    const cells: Cell[] = [];
    const written: Span[] = [];
    for (let line = region.from; line < region.to; line++)
      if (!isLayoutLine(region, line)) written.push(lineSpan(lines, line));
    const inked = written.map((line) => trimSpan(text, line)).filter(({ start, end }) => start < end);
    const blanks = blankLines(text, inked);
    for (const whole of written) {
      if (blanks.has(trimSpan(text, whole).start)) cells.push(blankCell(whole.start));
      for (const cell of cellsBetween(text, whole, 'pipe'))
        if (cell.text !== '' || isBlankCell(text, cell)) cells.push(cell);
    }
    return rowsFromCells(joinHalves(text, cells));
  },
};

/** A no-break or ideographic space alone between pipes is a cell left blank; plain spaces are layout. */
function isBlankCell(text: string, { from, to }: Cell): boolean {
  return /[\u00a0\u3000]/.test(text.slice(from, to));
}

/** Where each cell ends its line with a pipe and each row begins with one alone, two alone are a blank cell and the next row. */
function blankLines(text: string, lines: readonly Span[]): ReadonlySet<number> {
  const isAlone = ({ start, end }: Span) => end - start === 1 && isPipe(text.charCodeAt(start));
  const worded = lines.filter((line) => !isAlone(line));
  const closed = worded.filter(({ end }) => isPipe(text.charCodeAt(end - 1)));
  if (closed.length * 2 <= worded.length) return new Set();
  return new Set(
    lines.flatMap((line, i) => {
      const next = lines[i + 1];
      return isAlone(line) && next && isAlone(next) ? [line.start] : [];
    }),
  );
}
