import { isFigure, isFigureText, isKnownLabel, isLabel, joinCells, makeRow, namesRow } from './cells';
import type { Cell, Row } from './model';
import { labelLikeness } from './nearest-label';

/**
 * Rows out of a bare sequence of cells: a row is its labels, then its figures. Used where the text
 * does not say where a row ends, or says it after every cell.
 */
export function rowsFromCells(cells: readonly Cell[]): Row[] {
  const rows: Row[] = [];
  let current: Cell[] = [];
  let figures = 0;
  /** The last label of the row names it: a line of the form and nothing else. */
  let isNamed = false;
  for (const cell of cells) {
    const mayBeWord = figures > 0 ? figures < (isNamed ? 7 : 15) : isNamed;
    const isOfFigures = isFigure(cell) || (mayBeWord && isStrayWord(cell) && !(figures >= 6 && isOfGroup(cell)));
    if (!isOfFigures && figures > 0) {
      rows.push(makeRow(current));
      current = [];
      figures = 0;
    }
    current.push(cell);
    if (!isOfFigures) isNamed = namesRow(cell);
    else if (cell.text !== '') figures++;
  }
  if (current.length > 0) rows.push(makeRow(current));
  return rows;
}

/** Neither a label nor like one, standing among figures: somebody wrote 若干 or 约116.3 for a number. */
export function isStrayWord(cell: Cell): boolean {
  return (
    (cell.text.length <= 3 || WORDED_NUMBER.test(cell.text)) && !isLabel(cell) && labelLikeness(cell.text, 0.5) === 0
  );
}

/** A piece of the label of a group: 三、本年度办理结果 stands beside its rows a character a line. */
const isOfGroup = ({ text, word }: Cell): boolean => word?.isPiece === true || '本年度办理结果'.includes(text);

/** 1. and 2、 begin a label. */
const WORDED_NUMBER = /^(?!\d{1,2}[.．、]\D)\D{0,3}\d[\d.,]{0,12}\D{0,4}$/;

/** What goes on after the number of a label: 1⏎.属于国家秘密. */
export const BEGINS_AFTER_NUMBER = /^[.．、]/;

/** Joins cells that are halves of one label (商业⏎企业), where the text does not say so itself. */
export function joinHalves(text: string, cells: readonly Cell[]): Cell[] {
  const joined: Cell[] = [];
  for (let i = 0; i < cells.length; ) {
    const end = i + 1 + piecesAfter(cells, i);
    joined.push(cells.slice(i + 1, end).reduce((whole, piece) => joinCells(text, whole, piece), cells[i] as Cell));
    i = end;
  }
  return joined;
}

const MOST_PIECES = 4;
const LEAST_LIKENESS = 0.75;

/** How many of the next cells are pieces of the label that begins with this one. */
function piecesAfter(cells: readonly Cell[], from: number): number {
  const { text: start } = cells[from] as Cell;
  if (isFigureText(start) && !BEGINS_AFTER_NUMBER.test(cells[from + 1]?.text ?? '')) return 0;
  let pieces = 0;
  let first = start;
  let whole = start;
  for (let take = 1; take <= MOST_PIECES && from + take < cells.length; take++) {
    const { text: last } = cells[from + take] as Cell;
    if (isFigureText(last)) break;
    whole += last;
    if (!isOneLabel(whole, first, last) || isLabelWithout(whole, start)) continue;
    pieces = take;
    first = whole;
  }
  return pieces;
}

/** 业 + 科研机 + 构: what stands first is the end of the label before. */
function isLabelWithout(whole: string, first: string): boolean {
  return !isKnownLabel(whole) && isKnownLabel(whole.slice(first.length).trim());
}

/** True if the joined text is a label and its last part alone is none. */
function isOneLabel(whole: string, first: string, last: string): boolean {
  if (isKnownLabel(whole)) return !isKnownLabel(last) || !isKnownLabel(first);
  if (isKnownLabel(first) || isKnownLabel(last)) return false;
  if (isFigureText(first)) return false;
  const likeness = labelLikeness(whole, LEAST_LIKENESS);
  return likeness > 0 && labelLikeness(first, likeness) === 0 && labelLikeness(last, likeness) === 0;
}

/** Cuts rows wherever a known label follows a figure: a whole table may stand on one line. */
export function splitAtLabels(written: readonly Row[]): Row[] {
  const rows: Row[] = [];
  for (const row of written) {
    let from = 0;
    let hasFigure = false;
    for (let i = 0; i < row.cells.length; i++) {
      const cell = row.cells[i] as Cell;
      if (cell.text === '') continue;
      if (isFigure(cell)) hasFigure = true;
      else if (hasFigure && isLabel(cell)) {
        rows.push(makeRow(row.cells, from, i));
        from = i;
        hasFigure = false;
      }
    }
    rows.push(from === 0 ? row : makeRow(row.cells, from));
  }
  return rows;
}
