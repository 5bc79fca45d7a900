import type { Cell } from '../report/model';
import { KIND, mayBe } from '../report/words';
import type { FormLine } from '../spec/types';
import type { PairedShape } from './named-lines';
import { filledIn, makeShape, type RowShape } from './row-shape';
import { blankCells } from './unfilled';

/**
 * Table 四 has one line, and that without a label: the row with the most figures, or else one that is blank.
 * `areApart`: figures stand apart from all labels somewhere in the draft, and may be those of this line.
 */
export function pairOnlyLine(
  written: readonly RowShape[],
  line: FormLine | undefined,
  areApart: boolean,
): readonly PairedShape[] {
  const expected = line?.cells.length ?? 0;
  const shapes = written.flatMap((shape) => blanksApart(withWords(shape, expected), expected));
  const filled = shapes.filter((shape) => mayBeLine(shape, expected));
  const most = filled.reduce((longest, { values }) => Math.max(longest, values.length), 0);
  const own =
    filled.find(({ values }) => values.length === most) ?? shapes.find((shape) => isBlankLine(shape, expected));
  const pair = { line, duplicate: false, misordered: false };
  const blank = own || areApart ? undefined : lineLeftOut(shapes, expected);
  return [...shapes, ...(blank ? [blank] : [])].map((shape) => {
    if (shape === own || shape === blank) return { shape, pair: { shape, ...pair } };
    return { shape, pair: filled.includes(shape) ? { shape, ...pair, line: undefined } : undefined };
  });
}

/** A row with few figures is a page number or what a torn table left over. */
function mayBeLine({ kind, values }: RowShape, expected: number): boolean {
  return kind === 'figures' && (values.length >= expected || filledIn(values).length * 3 >= expected);
}

function isBlankLine({ kind, values }: RowShape, expected: number): boolean {
  return kind === 'blank' && values.length >= expected;
}

/** A word before the figures is one of them: somebody wrote 若干 for a number. */
function withWords(shape: RowShape, expected: number): RowShape {
  const { kind, labels, words, values } = shape;
  const mayLackWord = kind === 'figures' && labels.length > 0 && labels.length + values.length === expected;
  const areWords = mayLackWord && words.every(({ kinds }) => kinds === 0);
  return areWords ? { ...shape, labels: [], words: [], values: [...labels, ...values] } : shape;
}

/** Blank figures run into the head above them where nothing says where a row ends. */
function blanksApart(shape: RowShape, expected: number): readonly RowShape[] {
  const { cells } = shape.row;
  const first = cells.findLastIndex(({ text }) => text !== '') + 1;
  if (shape.kind !== 'labels' || cells.length - first < expected) return [shape];
  return [shape, blankShape(shape, cells.slice(first))];
}

const LEAST_COLUMNS = 5;

/** Where the head is there and nothing below it, the line is there with nothing in it. */
function lineLeftOut(shapes: readonly RowShape[], expected: number): RowShape | undefined {
  const last = shapes[shapes.length - 1];
  const end = last?.labels[last.labels.length - 1]?.end;
  const columns = shapes.flatMap(({ words }) => words).filter((word) => mayBe(word, KIND.column)).length;
  const hasFigures = shapes.some(({ kind }) => kind === 'figures');
  if (!last || end === undefined || hasFigures || columns < LEAST_COLUMNS) return undefined;
  return blankShape(last, blankCells(end, expected));
}

function blankShape({ table }: RowShape, values: readonly Cell[]): RowShape {
  return makeShape(table, { cells: values }, [], values, 'blank');
}
