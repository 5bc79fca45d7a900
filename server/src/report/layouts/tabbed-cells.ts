import { cellOf, cellsBetween, isFigure, isKnownLabel, isLabel, joinCells, makeCell, makeRow, wordIn } from '../cells';
import { factsAt } from '../known-lines';
import { endOfCell } from '../line-cells';
import { TABBED } from '../line-list';
import { inkSpan, lineSpan } from '../lines';
import type { Cell, Lines, Row, Span } from '../model';
import { BEGINS_AFTER_NUMBER, joinHalves, rowsFromCells, splitAtLabels } from '../regroup';
import type { Layout } from './layout';

/** Word's way: a cell a line with a leading tab, a blank line after a row; a line without tab goes on with the cell before. */
export const tabbedCells: Layout = {
  id: 'tabbed-cells',
  recognise: ({ tabbed, written }) => tabbed * 2 > written,
  read: (text, lines, region) => {
    const cells: Cell[] = [];
    /** Where the rows begin. */
    const starts = [0];
    for (let line = region.from; line < region.to; line++) {
      const facts = factsAt(region.lines, line);
      if (facts.kind === 'layout') continue;
      if (lines.starts[line] === lines.ends[line]) {
        if (isInRow(cells, starts)) starts.push(cells.length);
      } else if (facts.separator === 'tab' && !isTabAndCell(text, lines, line)) {
        addTabbed(text, cells, lineSpan(lines, line));
      } else {
        const { start, end } = inkSpan(lines, line);
        const cell = cellOf(text, start, end, facts.word ?? wordIn(text, start, end));
        if (facts.separator === 'tab') cells.push(cell);
        else addUntabbed(text, cells, isInRow(cells, starts), cell);
      }
    }
    const rows = starts.map((start, row) => makeRow(cells, start, starts[row + 1]));
    if (!isInRow(cells, starts)) rows.pop();
    return hasRows(rows) ? splitAtLabels(rows) : rowsFromCells(joinHalves(text, cells));
  },
};

/** False where the next cell begins a row. */
const isInRow = (cells: readonly Cell[], starts: readonly number[]): boolean =>
  cells.length > (starts[starts.length - 1] ?? 0);

/** A tab and then one cell without anything around it, as on most lines. */
function isTabAndCell(text: string, { starts, ends, inkStarts, inkEnds, signs }: Lines, line: number): boolean {
  const start = starts[line] ?? 0;
  return (
    signs[line] === TABBED &&
    inkStarts[line] === start + 1 &&
    inkEnds[line] === ends[line] &&
    text.charAt(start) === '\t'
  );
}

/** What stands between the tabs; where that is one cell or none, further tabs are but padding. */
function addTabbed(text: string, cells: Cell[], line: Span): void {
  const start = text.charAt(line.start) === '\t' ? line.start + 1 : line.start;
  const end = endOfCell(text, start, line.end, 'tab');
  const first = makeCell(text, { start, end });
  if (end === line.end) {
    cells.push(first);
    return;
  }
  const all = cellsBetween(text, { start, end: line.end }, 'tab');
  const filled = all.filter((cell) => cell.text !== '');
  for (const cell of filled.length > 1 ? all : [filled[0] ?? first]) cells.push(cell);
}

/** A line without a tab: the second half of a label, or a cell whose tab was lost. */
function addUntabbed(text: string, cells: Cell[], isInRow: boolean, cell: Cell): void {
  const before = isInRow ? cells[cells.length - 1] : undefined;
  const isNumber = before && isFigure(before) && !BEGINS_AFTER_NUMBER.test(cell.text);
  const continues = before && before.text !== '' && !isNumber && !isFigure(cell);
  if (before && continues && (!isLabel(cell) || isKnownLabel(before.text + cell.text))) {
    cells[cells.length - 1] = joinCells(text, before, cell);
  } else cells.push(cell);
}

const isBlank = ({ text }: Cell): boolean => text === '';

/** True where blank lines end rows, not single cells, and are there at all. */
function hasRows(rows: readonly Row[]): boolean {
  let filled = 0;
  let single = 0;
  for (const { cells } of rows) {
    if (cells.every(isBlank)) continue;
    filled++;
    if (cells.length === 1 && isFigure(cells[0] as Cell)) single++;
  }
  return rows.length > 3 && single * 4 < filled;
}
