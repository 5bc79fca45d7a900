import { isKnownLabel, judgedWord } from '../report/cells';
import type { Cell, Row, Table } from '../report/model';
import { labelLikeness, nearestLabel } from '../report/nearest-label';
import { isOnly, KIND, mayBe, type Word, wordOf } from '../report/words';

/** A written row taken apart: labels first, then what stands in the places of figures. */
export interface RowShape {
  readonly table: Table;
  readonly row: Row;
  /** Cells with words, left of the first figure; in a head all of them. */
  readonly labels: readonly Cell[];
  /** What each of the labels is. */
  readonly words: readonly Word[];
  /** Everything right of the last label, blank cells included. */
  readonly values: readonly Cell[];
  readonly kind: ShapeKind;
}

export type ShapeKind = 'figures' | 'labels' | 'blank';

/** What the cells of a row are; undefined for blank ones and plain numbers. */
export type RowWords = readonly (Word | undefined)[];

export function wordsOf({ cells }: Row): RowWords {
  return cells.map(judgedWord);
}

export function makeShape(
  table: Table,
  row: Row,
  labels: readonly Cell[],
  values: readonly Cell[],
  kind: ShapeKind,
): RowShape {
  return { table, row, labels, words: labels.map(({ text, word }) => word ?? wordOf(text)), values, kind };
}

/** The label that names a row: its last one. */
export function nameOf({ words }: RowShape): Word | undefined {
  return words[words.length - 1];
}

/** What names a row: not the label of its group, beside which the cell of its own label is blank. */
export function ownName(shape: RowShape): Word | undefined {
  const name = nameOf(shape);
  return name && isOnly(name, KIND.group) && shape.values[0]?.text === '' ? undefined : name;
}

export function shapeOf(table: Table, row: Row, words: RowWords): RowShape {
  const { cells } = row;
  const isFigure = (word: Word | undefined, i: number) => (word === undefined ? cells[i]?.text !== '' : word.isFigure);
  const firstFigure = words.findIndex(isFigure);
  if (firstFigure < 0) return shapeWithoutFigures(table, row, words);
  const end = lastLabelBefore(cells, words, firstFigure) + 1;
  const labels = filledIn(cells.slice(0, end));
  return { table, row, labels, words: known(words.slice(0, end)), values: cells.slice(end), kind: 'figures' };
}

/** The words of labels: left of the figures only blank cells are none. */
function known(words: RowWords): readonly Word[] {
  return words.filter((word) => word !== undefined);
}

export function filledIn(cells: readonly Cell[]): readonly Cell[] {
  return cells.every(isFilled) ? cells : cells.filter(isFilled);
}

export const isFilled = ({ text }: Cell): boolean => text !== '';

/** A row named by a label of a line, all its figures blank, or else a head, a caption or nothing at all. */
function shapeWithoutFigures(table: Table, row: Row, words: RowWords): RowShape {
  const { cells } = row;
  const labels = filledIn(cells);
  if (labels.length === 0) return { table, row, labels, words: [], values: cells, kind: 'blank' };
  const shape: RowShape = { table, row, labels, words: known(words), values: [], kind: 'labels' };
  const last = labels[labels.length - 1] as Cell;
  const named = labels[labels.length - 2];
  if (named && isWordForFigure(named, last)) {
    const values = cells.slice(cells.indexOf(named) + 1);
    return makeShape(table, row, labels.slice(0, -1), values, 'figures');
  }
  const isHead = shape.words.some((word) => mayBe(word, KIND.column | KIND.caption | KIND.head));
  if (isHead || isFilled(cells[cells.length - 1] as Cell) || !namesLine(last)) return shape;
  return { ...shape, values: cells.slice(cells.indexOf(last) + 1), kind: 'figures' };
}

const LONGEST_WORD = 6;
const LONGEST_AMOUNT = 20;

/** 约8, 116.36万 or 若干 beside the label of a line stands for its figure. */
function isWordForFigure(label: Cell, word: Cell): boolean {
  if (word.text.length > (/\d/.test(word.text) ? LONGEST_AMOUNT : LONGEST_WORD) || isKnownLabel(word.text))
    return false;
  return isOnly(wordOf(label.text), KIND.row) && labelLikeness(word.text, LEAST_LIKENESS) === 0;
}

const LEAST_LIKENESS = 0.6;

function namesLine(cell: Cell): boolean {
  const { uses } = nearestLabel(cell.text, LEAST_LIKENESS);
  return uses.some((use) => use.kind === 'row');
}

/** A word that is no label of the form, right before the figures of a row that has its label, is a figure too. */
function lastLabelBefore(cells: readonly Cell[], words: RowWords, firstFigure: number): number {
  let last = firstFigure - 1;
  while (last >= 0 && cells[last]?.text === '') last--;
  const word = words[last];
  if (
    last > 0 &&
    word &&
    word.text.length <= 4 &&
    word.kinds === 0 &&
    !/^[（(\d一二三四五六七八九十?？]/.test(word.text)
  ) {
    const before = words.slice(0, last).findLastIndex((one) => one !== undefined);
    if (before >= 0 && mayBe(words[before] as Word, KIND.row)) return before;
  }
  return last;
}
