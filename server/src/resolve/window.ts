import type { Cell } from '../report/model';
import { isFilled, type RowShape } from './row-shape';

/** A row that has a line of the form, with the number of figures that the line has. */
export interface ExpectedRow {
  readonly shape: RowShape;
  readonly expected: number;
}

/** The figures of a row among the cells right of its label; undefined where there are too few or too many. */
export type FiguresOf = (shape: RowShape, expected: number) => readonly Cell[] | undefined;

/** Tells figures from blank cells that are left over, by the habits of all rows of the table. */
export function figuresIn(rows: readonly ExpectedRow[]): FiguresOf {
  // Mostly there are as many cells as figures in each row, and nothing has to be told.
  if (rows.every(({ shape, expected }) => shape.values.length === expected)) return ({ values }) => values;
  const habits = habitsOf(rows);
  const grid = gridStarts(rows);
  /** Beside a row of just so many cells, or beside no other, a wider one has a cell too many. */
  const isMerged = (expected: number) => {
    const alike = rows.filter((row) => row.expected === expected);
    return alike.length > 1 && alike.every(({ shape }) => shape.values.length > expected);
  };
  return (shape, expected) => {
    const at = grid.get(shape.row.cells.length);
    return (
      (at === undefined ? undefined : gridWindow(shape, expected, at)) ??
      spreadWindow(shape.values, expected) ??
      figureWindow(shape.values, expected, habitOf(habits, shape, expected)) ??
      (isMerged(expected) ? filledWindow(shape.values, expected) : undefined)
    );
  };
}

/** How the rows of a table are laid out to the right of a label in a given column. */
interface Habit {
  /** Cells right of the label. */
  readonly width: number;
  /** Blank ones among them before the figures, left over from merged cells. */
  readonly start: number;
  /** How many figures these rows have. */
  readonly expected: number;
}

/** The layout of rows in which it is certain, by the column of their label. */
type Habits = ReadonlyMap<number, readonly Habit[]>;

/** How rows with as many figures are laid out, else rows with the label in the same column. */
function habitOf(habits: Habits, shape: RowShape, expected: number): Habit | undefined {
  const own = habits.get(labelColumn(shape)) ?? [];
  return own.find((habit) => habit.expected === expected) ?? own[0];
}

/**
 * The `expected` figures among the cells to the right of the label. Blank cells before them are left
 * over from merged cells, blank cells after them from the right edge; where figures at the edge are
 * blank themselves, the habit of the other rows tells them apart. Undefined if there are too few or too many.
 */
function figureWindow(
  values: readonly Cell[],
  expected: number,
  habit: Habit | undefined,
): readonly Cell[] | undefined {
  if (values.length < expected) return undefined;
  // Where rows with as many figures have more cells, this one lost some, which may be figures.
  const isShort = habit?.expected === expected && habit.width > expected;
  if (values.length === expected && !isShort) return values;
  const filled = extentOf(values);
  const windowAt = (start: number) => values.slice(start, start + expected);
  if (!filled) return windowAt(habit?.start ?? 0);
  if (filled.count === expected) return windowAt(filled.first);
  // Which blank cells at the edges are figures, only rows that are laid out alike can tell.
  if (habit?.width !== values.length) return undefined;
  if (isWithin(filled, habit.start, expected)) return windowAt(habit.start);
  return filled.count < expected && filled.first + expected <= values.length ? windowAt(filled.first) : undefined;
}

/** From the first cell with something in it to the last. */
interface Extent {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** Undefined where all are blank. */
function extentOf(values: readonly Cell[]): Extent | undefined {
  const first = values.findIndex((cell) => cell.text !== '');
  if (first < 0) return undefined;
  const last = values.findLastIndex((cell) => cell.text !== '');
  return { first, last, count: last - first + 1 };
}

const isWithin = ({ first, last }: Extent, start: number, length: number): boolean =>
  start <= first && last < start + length;

/** The column of a row's last label: rows that have it in the same column are laid out alike. */
function labelColumn({ row, labels }: RowShape): number {
  const label = labels[labels.length - 1];
  return label ? row.cells.indexOf(label) : -1;
}

/** The usual habits first. */
function habitsOf(rows: readonly ExpectedRow[]): Habits {
  const counts = new Map<number, Map<string, { habit: Habit; count: number }>>();
  for (const { shape, expected } of rows) {
    const start = certainStart(shape.values, expected);
    if (start === undefined) continue;
    const habit = { width: shape.values.length, start, expected };
    const column = labelColumn(shape);
    const own = counts.get(column) ?? new Map<string, { habit: Habit; count: number }>();
    counts.set(column, own);
    const key = `${habit.width} ${habit.start} ${expected}`;
    own.set(key, { habit, count: (own.get(key)?.count ?? 0) + 1 });
  }
  return new Map(
    [...counts].map(([column, own]) => [
      column,
      [...own.values()].sort((a, b) => b.count - a.count).map(({ habit }) => habit),
    ]),
  );
}

/** Where the only possible window starts; undefined if there is none or more than one. */
function certainStart(values: readonly Cell[], expected: number): number | undefined {
  const filled = extentOf(values);
  return filled?.count === expected ? filled.first : undefined;
}

/**
 * Where figures begin in rows of a given number of cells, counted from the left edge: known where the
 * figures of all these rows together fill just as many columns as there should be. Then the grid is whole.
 */
function gridStarts(rows: readonly ExpectedRow[]): ReadonlyMap<number, number> {
  const extents = new Map<number, { first: number; last: number; expected: number }>();
  for (const { shape, expected } of rows) {
    const width = shape.row.cells.length;
    const offset = width - shape.values.length;
    const filled = extentOf(shape.values);
    if (!filled) continue;
    const own = extents.get(width) ?? { first: width, last: 0, expected };
    extents.set(width, {
      first: Math.min(own.first, offset + filled.first),
      last: Math.max(own.last, offset + filled.last),
      expected: own.expected === expected ? expected : -1,
    });
  }
  return new Map(
    [...extents].flatMap(([width, { first, last, expected }]) =>
      last - first + 1 === expected ? [[width, first] as const] : [],
    ),
  );
}

/** The figures of a row of the whole grid; undefined where something stands outside their places. */
function gridWindow({ row, values }: RowShape, expected: number, at: number): readonly Cell[] | undefined {
  const start = at - (row.cells.length - values.length);
  if (start < 0 || start + expected > values.length) return undefined;
  const outside = [...values.slice(0, start), ...values.slice(start + expected)];
  return outside.every((cell) => cell.text === '') ? values.slice(start, start + expected) : undefined;
}

/** Figures in merged cells that leave blank ones behind: 5, –, 68, –, 3, –; those after the last may be lacking. */
function spreadWindow(values: readonly Cell[], expected: number): readonly Cell[] | undefined {
  const step = Math.ceil(values.length / expected);
  if (expected < 2 || step < 2 || values.length <= step * (expected - 1)) return undefined;
  return values.every((cell, i) => i % step === 0 || cell.text === '')
    ? values.filter((_, i) => i % step === 0)
    : undefined;
}

/** As many filled cells as figures: the blank ones between them are left over from merged columns, whatever the head has. */
function filledWindow(values: readonly Cell[], expected: number): readonly Cell[] | undefined {
  const filled = values.filter(isFilled);
  return filled.length === expected ? filled : undefined;
}
