import { cellOf, cellsBetween, isFigure, isKnownLabel, isLabel, joinCells, makeCell, makeRow, wordIn } from '../cells';
import { endOfCell } from '../line-cells';
import type { LineFacts } from '../line-facts';
import { TABBED } from '../line-list';
import { inkSpan, lineSpan, trimSpan } from '../lines';
import type { Cell, Lines, Span } from '../model';
import { BEGINS_AFTER_NUMBER, joinHalves, rowsFromCells, splitAtLabels } from '../regroup';
import type { Layout } from './layout';

/** Word's way: a cell a line with a leading tab, a blank line after a row; a line without tab goes on with the cell before. */
export const tabbedCells: Layout = {
  id: 'tabbed-cells',
  recognise: ({ tabbed, written }) => tabbed * 2 > written,
  read: (text, lines, region) => {
    let current: Cell[] = [];
    const rows = [current];
    for (let line = region.from; line < region.to; line++) {
      const facts = region.facts[line] as LineFacts;
      if (facts.kind === 'layout') continue;
      if (lines.starts[line] === lines.ends[line]) {
        if (current.length > 0) {
          current = [];
          rows.push(current);
        }
      } else if (isTabAndCell(text, lines, line)) {
        const { start, end } = inkSpan(lines, line);
        current.push(cellOf(text, start, end, facts.word ?? wordIn(text, start, end)));
      } else addLine(text, current, lineSpan(lines, line), facts.separator === 'tab');
    }
    return hasRows(rows)
      ? splitAtLabels(rows.filter((cells) => cells.length > 0).map(makeRow))
      : rowsFromCells(joinHalves(text, rows.flat()));
  },
};

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

function addLine(text: string, row: Cell[], line: Span, isTabbed: boolean): void {
  if (isTabbed) addTabbed(text, row, line);
  else addUntabbed(text, row, makeCell(text, trimSpan(text, line)));
}

/** What stands between the tabs; where that is one cell or none, further tabs are but padding. */
function addTabbed(text: string, row: Cell[], line: Span): void {
  const start = text.charAt(line.start) === '\t' ? line.start + 1 : line.start;
  const end = endOfCell(text, start, line.end, 'tab');
  const first = makeCell(text, { start, end });
  if (end === line.end) {
    row.push(first);
    return;
  }
  const cells = cellsBetween(text, { start, end: line.end }, 'tab');
  const filled = cells.filter((cell) => cell.text !== '');
  for (const cell of filled.length > 1 ? cells : [filled[0] ?? first]) row.push(cell);
}

/** A line without a tab: the second half of a label, or a cell whose tab was lost. */
function addUntabbed(text: string, cells: Cell[], cell: Cell): void {
  const before = cells[cells.length - 1];
  const isNumber = before && isFigure(before) && !BEGINS_AFTER_NUMBER.test(cell.text);
  const continues = before && before.text !== '' && !isNumber && !isFigure(cell);
  if (before && continues && (!isLabel(cell) || isKnownLabel(before.text + cell.text))) {
    cells[cells.length - 1] = joinCells(text, before, cell);
  } else cells.push(cell);
}

const isBlank = ({ text }: Cell): boolean => text === '';

/** True where blank lines end rows, not single cells, and are there at all. */
function hasRows(rows: readonly (readonly Cell[])[]): boolean {
  let written = 0;
  let filled = 0;
  let single = 0;
  for (const cells of rows) {
    if (cells.length > 0) written++;
    if (cells.every(isBlank)) continue;
    filled++;
    if (cells.length === 1 && isFigure(cells[0] as Cell)) single++;
  }
  return written > 3 && single * 4 < filled;
}
