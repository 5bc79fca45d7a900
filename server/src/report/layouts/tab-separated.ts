import { cellsBetween, joinCells, makeRow } from '../cells';
import type { Mark } from '../line-cells';
import { lineSpan } from '../lines';
import type { Cell, Lines, Row } from '../model';
import type { Region } from '../regions';
import { splitAtLabels } from '../regroup';
import { cellsOfLine, isLayoutLine, type Layout } from './layout';

/** A row a line, cells parted by tabs; spreadsheets quote a cell that has a line break in it. */
export const tabSeparated: Layout = {
  id: 'tab-separated',
  recognise: ({ tabbed, tabbedSeveral, tabbedBlank }) => tabbed > 0 && tabbedSeveral * 4 >= tabbed - tabbedBlank,
  read: (text, lines, region) => rowsAtLines(text, lines, region, 'tab'),
};

/** A row a line, blank cells between the marks included. */
export function rowsAtLines(text: string, lines: Lines, region: Region, mark: Mark): readonly Row[] {
  const rows: Row[] = [];
  for (let line = region.from; line < region.to; line++) {
    const span = lineSpan(lines, line);
    if (span.start === span.end || isLayoutLine(region, line)) continue;
    let cells = cellsOfLine(text, region, line, span, mark);
    while (hasOpenQuote(cells) && line + 1 < region.to && cells.length < MOST_CELLS) {
      line++;
      cells = continued(text, cells, cellsBetween(text, lineSpan(lines, line), mark));
    }
    rows.push(makeRow(cells));
  }
  // Merged cells leave a line of tabs behind.
  return splitAtLabels(rows).filter(
    ({ cells }) => cells.length >= CELLS_OF_A_ROW || cells.some(({ text: word }) => word !== ''),
  );
}

const MOST_CELLS = 64;
const CELLS_OF_A_ROW = 7;

function hasOpenQuote(cells: readonly Cell[]): boolean {
  const last = cells[cells.length - 1]?.text ?? '';
  return last.startsWith('"') && (last.length === 1 || !last.endsWith('"'));
}

function continued(text: string, cells: readonly Cell[], more: readonly Cell[]): Cell[] {
  const last = cells[cells.length - 1];
  const [first, ...rest] = more;
  return last && first ? [...cells.slice(0, -1), joinCells(text, last, first), ...rest] : [...cells, ...more];
}
