import { isFigureText, isKnownLabel, joinCells, makeCell, makeRow } from '../cells';
import { cutLine } from '../line-cells';
import { lineSpan, trimSpan } from '../lines';
import type { Cell, Span } from '../model';
import { BEGINS_AFTER_NUMBER, joinHalves, rowsFromCells, splitAtLabels } from '../regroup';
import { countLines, type Layout, linesOf } from './layout';

/** Word's way: a cell a line with a leading tab, a blank line after a row; a line without tab goes on with the cell before. */
export const tabbedCells: Layout = {
  id: 'tabbed-cells',
  recognise: (region) =>
    countLines(region, (fact) => fact.separator === 'tab') * 2 > countLines(region, (fact) => fact.kind !== 'blank'),
  read: (text, lines, region) => {
    const rows: Cell[][] = [[]];
    for (const line of linesOf(region)) {
      const span = lineSpan(lines, line);
      const current = rows[rows.length - 1] ?? [];
      if (span.start === span.end) {
        if (current.length > 0) rows.push([]);
      } else if (region.facts[line - region.from]?.separator === 'tab') {
        for (const cell of cellsOf(text, span)) current.push(cell);
      } else addUntabbed(text, current, makeCell(text, trimSpan(text, span)));
    }
    return hasRows(rows)
      ? rows.filter((cells) => cells.length > 0).flatMap((cells) => splitAtLabels(makeRow(cells)))
      : rowsFromCells(joinHalves(text, rows.flat()));
  },
};

/** What stands between the tabs; where that is one cell or none, further tabs are but padding. */
function cellsOf(text: string, line: Span): readonly Cell[] {
  const places = [...cutLine(text, line, 'tab')];
  const cells = (text.charAt(line.start) === '\t' ? places.slice(1) : places).map((place) => makeCell(text, place));
  const filled = cells.filter((cell) => cell.text !== '');
  if (filled.length > 1) return cells;
  return filled.length === 1 ? filled : cells.slice(0, 1);
}

/** A line without a tab: the second half of a label, or a cell whose tab was lost. */
function addUntabbed(text: string, cells: Cell[], cell: Cell): void {
  const before = cells[cells.length - 1];
  const isNumber = before && isFigureText(before.text) && !BEGINS_AFTER_NUMBER.test(cell.text);
  const continues = before && before.text !== '' && !isNumber && !isFigureText(cell.text);
  if (before && continues && (isKnownLabel(before.text + cell.text) || !isKnownLabel(cell.text))) {
    cells[cells.length - 1] = joinCells(text, before, cell);
  } else cells.push(cell);
}

/** True where blank lines end rows, not single cells, and are there at all. */
function hasRows(rows: readonly (readonly Cell[])[]): boolean {
  const filled = rows.filter((cells) => cells.some((cell) => cell.text !== ''));
  const single = filled.filter((cells) => cells.length === 1 && isFigureText(cells[0]?.text ?? '')).length;
  return rows.filter((cells) => cells.length > 0).length > 3 && single * 4 < filled.length;
}
