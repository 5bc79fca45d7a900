import { isFigure, isLabel, makeCell } from '../cells';
import { inkSpan, lineSpan } from '../lines';
import type { Cell, Lines } from '../model';
import type { Region } from '../regions';
import { joinHalves, rowsFromCells } from '../regroup';
import { isLayoutLine, type Layout } from './layout';

/** Copied out of a web page with paragraphs in its cells: a cell a line, and a line with a tab between two cells of a row. */
export const tabLines: Layout = {
  id: 'tab-lines',
  recognise: ({ tabbed, tabbedBlank, tabbedSeveral, written }) =>
    tabbedSeveral === 0 && tabbedBlank * 3 > written && (tabbed - tabbedBlank) * MOST_INKED < tabbedBlank,
  read: (text, lines, region) => rowsFromCells(joinHalves(text, cellsIn(text, lines, region))),
};

/** Of so many tabs one may have a cell on its line. */
const MOST_INKED = 4;

function cellsIn(text: string, lines: Lines, region: Region): readonly Cell[] {
  const cells: Cell[] = [];
  /** Where the tab ends after which a cell is due; the cell is blank if another tab or row follows. */
  let due: number | undefined;
  const addBlank = (start: number, end = start) => cells.push(makeCell(text, { start, end }));
  for (let line = region.from; line < region.to; line++) {
    if (isLayoutLine(region, line)) continue;
    const { start, end } = lineSpan(lines, line);
    const ink = inkSpan(lines, line);
    const hasInk = ink.start < ink.end;
    const tab = text.slice(start, hasInk ? ink.start : end).lastIndexOf('\t');
    if (tab >= 0) {
      if (due !== undefined) addBlank(due);
      due = hasInk ? start + tab + 1 : end;
    }
    if (hasInk) {
      const cell = makeCell(text, ink);
      if (due !== undefined && isLabel(cell) && isFigureLast(cells)) addBlank(due);
      cells.push(cell);
      due = text.slice(ink.end, end).includes('\t') ? end : undefined;
    } else if (tab < 0 && due !== undefined && /[\u00a0\u3000]/.test(text.slice(start, end))) {
      addBlank(start, end);
      due = undefined;
    }
  }
  if (due !== undefined) addBlank(due);
  return cells;
}

function isFigureLast(cells: readonly Cell[]): boolean {
  const last = cells[cells.length - 1];
  return last !== undefined && isFigure(last);
}
