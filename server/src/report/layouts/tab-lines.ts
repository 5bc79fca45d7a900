import { isFigure, isLabel, makeCell } from '../cells';
import { factsAt } from '../known-lines';
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

/** Where the tab ends after which a cell is due, and its line. */
interface Due {
  readonly at: number;
  readonly line: number;
}

function cellsIn(text: string, lines: Lines, region: Region): readonly Cell[] {
  const cells: Cell[] = [];
  const distance = usualDistance(lines, region);
  /** The cell is blank if another tab or row follows. */
  let due: Due | undefined;
  const addBlank = (start: number, end = start) => cells.push(makeCell(text, { start, end }));
  const addDue = (next: number) => {
    if (due) addBlank(due.line + distance < next ? (lines.starts[due.line + distance] ?? due.at) : due.at);
  };
  for (let line = region.from; line < region.to; line++) {
    if (isLayoutLine(region, line)) continue;
    const { start, end } = lineSpan(lines, line);
    const ink = inkSpan(lines, line);
    const hasInk = ink.start < ink.end;
    const tab = text.slice(start, hasInk ? ink.start : end).lastIndexOf('\t');
    if (tab >= 0) {
      addDue(line);
      due = { at: hasInk ? start + tab + 1 : end, line };
    }
    if (hasInk) {
      const cell = makeCell(text, ink);
      if (isLabel(cell) && isFigureLast(cells)) addDue(line);
      cells.push(cell);
      due = text.slice(ink.end, end).includes('\t') ? { at: end, line } : undefined;
    } else if (tab < 0 && due && /[\u00a0\u3000]/.test(text.slice(start, end))) {
      addBlank(start, end);
      due = undefined;
    }
  }
  let end = region.to;
  while (end < lines.count && end < region.to + distance && lines.inkStarts[end] === lines.inkEnds[end]) end++;
  addDue(end);
  return cells;
}

/** So many lines below a tab most cells stand. */
function usualDistance(lines: Lines, region: Region): number {
  const counts: number[] = [];
  for (let line = region.from, tab = -1; line < region.to; line++) {
    const ink = inkSpan(lines, line);
    if (ink.start < ink.end) {
      if (tab >= 0) counts[line - tab] = (counts[line - tab] ?? 0) + 1;
      tab = -1;
    } else if (factsAt(region.lines, line).separator === 'tab') tab = line;
  }
  return counts.reduce((best, count, distance) => (count > (counts[best] ?? 0) ? distance : best), 1);
}

function isFigureLast(cells: readonly Cell[]): boolean {
  const last = cells[cells.length - 1];
  return last !== undefined && isFigure(last);
}
