import { isFigureText, isKnownLabel } from '../report/cells';
import { fold } from '../report/fold';
import { labelUses } from '../report/lexicon';
import type { Cell, Row } from '../report/model';
import { labelLikeness, nearestLabel } from '../report/nearest-label';

/** A written row taken apart: labels first, then what stands in the places of figures. */
export interface RowShape {
  readonly row: Row;
  /** Cells with words, left of the first figure; in a head all of them. */
  readonly labels: readonly Cell[];
  /** Everything right of the last label, blank cells included. */
  readonly values: readonly Cell[];
  readonly kind: 'figures' | 'labels' | 'blank';
}

export function shapeOf(row: Row): RowShape {
  const { cells } = row;
  const firstFigure = cells.findIndex((cell) => cell.text !== '' && isFigureText(cell.text));
  const words = cells.filter((cell) => cell.text !== '' && !isFigureText(cell.text));
  if (firstFigure < 0) return shapeWithoutFigures(row, words);
  const lastLabel = lastLabelBefore(cells, firstFigure);
  return {
    row,
    labels: cells.slice(0, lastLabel + 1).filter((cell) => cell.text !== ''),
    values: cells.slice(lastLabel + 1),
    kind: 'figures',
  };
}

/** A row named by a label of a line, all its figures blank, or else a head, a caption or nothing at all. */
function shapeWithoutFigures(row: Row, words: readonly Cell[]): RowShape {
  if (words.length === 0) return { row, labels: [], values: row.cells, kind: 'blank' };
  const last = words[words.length - 1] as Cell;
  const named = words[words.length - 2];
  if (named && isWordForFigure(named, last)) {
    const place = row.cells.indexOf(named);
    return { row, labels: words.slice(0, -1), values: row.cells.slice(place + 1), kind: 'figures' };
  }
  const values = row.cells.slice(row.cells.indexOf(last) + 1);
  const isHead = words.some((cell) =>
    usesOf(cell).some((use) => use.kind === 'column' || use.kind === 'caption' || use.kind === 'head'),
  );
  const isLine = !isHead && values.length > 0 && namesLine(last);
  return isLine ? { row, labels: words, values, kind: 'figures' } : { row, labels: words, values: [], kind: 'labels' };
}

const LONGEST_WORD = 6;

/** 约8 or 若干 beside the label of a line stands for its figure. */
function isWordForFigure(label: Cell, word: Cell): boolean {
  if (word.text.length > LONGEST_WORD || isKnownLabel(word.text)) return false;
  const uses = usesOf(label);
  return uses.length > 0 && uses.every((use) => use.kind === 'row') && labelLikeness(word.text, LEAST_LIKENESS) === 0;
}

const LEAST_LIKENESS = 0.6;

function namesLine(cell: Cell): boolean {
  const { uses } = nearestLabel(cell.text, LEAST_LIKENESS);
  return uses.some((use) => use.kind === 'row');
}

function usesOf(cell: Cell) {
  return labelUses(fold(cell.text));
}

/** A word that is no label of the form, right before the figures of a row that has its label, is a figure too. */
function lastLabelBefore(cells: readonly Cell[], firstFigure: number): number {
  let last = firstFigure - 1;
  while (last >= 0 && cells[last]?.text === '') last--;
  const word = cells[last]?.text ?? '';
  if (last > 0 && word.length <= 4 && !isKnownLabel(word) && !/^[（(\d一二三四五六七八九十?？]/.test(word)) {
    const before = cells.slice(0, last).findLast((cell) => cell.text !== '');
    if (before && usesOf(before).some((use) => use.kind === 'row')) return cells.indexOf(before);
  }
  return last;
}
