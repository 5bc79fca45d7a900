import { isFigure, isFigureText, makeCell, makeRow, namesRow } from '../cells';
import { plainNumber } from '../figure';
import { factsAt } from '../known-lines';
import { cutAtSpaces, cutLine } from '../line-cells';
import type { LineFacts } from '../line-facts';
import { inkSpan, lineSpan, trimSpan } from '../lines';
import type { Cell, Lines, Span } from '../model';
import { joinHalves, rowsFromCells } from '../regroup';
import { isLayoutLine, type Layout } from './layout';

/** A cell a line and nothing else; rows are found by their labels. */
export const bareCells: Layout = {
  id: 'bare-cells',
  recognise: () => true,
  read: (text, lines, region) => {
    const cells: Cell[] = [];
    let above: LineFacts | undefined;
    for (let line = region.from; line < region.to; line++) {
      if (isLayoutLine(region, line)) continue;
      const facts = factsAt(region.lines, line);
      for (const place of placesIn(text, lines, line, facts, above)) {
        // The indent of a line belongs to the layout, not to the cell.
        const cell = makeCell(text, trimSpan(text, place));
        if (cell.text !== '') cells.push(cell);
        else if (isBlankCell(text, place) && mayBeFigure(cells)) cells.push(makeCell(text, place));
      }
      if (facts.kind !== 'blank') above = facts;
    }
    const rows = rowsFromCells(joinHalves(text, cells));
    return rows.length > 0 ? rows : [makeRow(cells)];
  },
};

function placesIn(
  text: string,
  lines: Lines,
  line: number,
  { kind, separator }: LineFacts,
  above: LineFacts | undefined,
): readonly Span[] {
  const isBelowRow = kind === 'short' && separator === 'none' && above?.kind === 'mixed' && above.separator === 'space';
  return (
    (isBelowRow && strangeRow(text, inkSpan(lines, line), above)) || cutLine(text, lineSpan(lines, line), separator)
  );
}

const SHORTEST_NAME = 4;

/** A row that the form does not have, told by the row above it, which has as many figures parted by spaces. */
function strangeRow(text: string, line: Span, { labels, figures, cells }: LineFacts): readonly Span[] | undefined {
  const places = cutAtSpaces(text, line, 1);
  const [name, ...values] = places;
  if (labels !== 1 || cells !== figures + 1 || values.length !== figures || !name) return undefined;
  const isNamed = name.end - name.start >= SHORTEST_NAME && !isFigureText(text.slice(name.start, name.end));
  return isNamed && values.every(({ start, end }) => plainNumber(text, start, end) !== undefined) ? places : undefined;
}

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
