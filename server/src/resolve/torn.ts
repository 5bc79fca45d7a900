import { readFigure } from '../report/figure';
import type { Cell, Table } from '../report/model';
import { wordOf } from '../report/words';
import type { CellId, FormLine, SumSpec, TableForm } from '../spec/types';
import { formLines } from './form-lines';
import { pairLines } from './pair-lines';
import { filledIn, isFilled, makeShape, type RowShape } from './row-shape';

const LEAST_NAMED = 0.8;
const RIGHT_FOR_A_WRONG = 4;

/** True for a table whose labels and figures may have been written apart: then what the figures are tells how to read it. */
export function mayBeTorn(shapes: readonly RowShape[], form: TableForm): boolean {
  // Where labels and figures simply follow each other, the last label seems to have all the figures.
  return form.id !== 'reviews' && columnSum(form) !== undefined && !hasTwoFilled(shapes);
}

const columnSum = ({ sums }: TableForm): SumSpec | undefined => sums.find(({ along }) => along === 'columns');

/**
 * Puts labels and figures together that a converter wrote apart: first all labels, then all figures in
 * reading order. Only where there are just as many figures as the form prescribes and they add up; else all is
 * left as it is.
 */
export function rejoinTorn(
  shapes: readonly RowShape[],
  form: TableForm,
  cellsOf: (line: FormLine) => readonly CellId[],
): readonly RowShape[] {
  if (!mayBeTorn(shapes, form)) return shapes;
  const { lines } = formLines(form);
  const ids = lines.map(cellsOf);
  const torn = readTorn(shapes, form, ids);
  if (!torn) return shapes;
  const labels = labelsOf(lines, torn.named, shapes, form);
  let from = 0;
  const joined = ids.map(({ length }, line): RowShape => {
    const values = torn.figures.slice(from, from + length);
    from += length;
    const own = labels[line] ?? [];
    return makeShape(torn.table, { cells: [...own, ...values] }, own, values, 'figures');
  });
  return areInOrder(joined, ids, torn.sum) ? [...withoutLabels(shapes, new Set(labels.flat())), ...joined] : shapes;
}

/** A table whose labels and figures stand apart. */
interface TornTable {
  readonly table: Table;
  readonly named: readonly RowShape[];
  /** In reading order, as many as the form has. */
  readonly figures: readonly Cell[];
  readonly sum: SumSpec;
}

/** Undefined where labels or figures are too few, or cannot be told to be in order because nothing adds them up. */
function readTorn(
  shapes: readonly RowShape[],
  form: TableForm,
  ids: readonly (readonly CellId[])[],
): TornTable | undefined {
  const sum = columnSum(form);
  const named = shapes.filter(isNamed);
  const [first] = named;
  if (!sum || !first || named.length < ids.length * LEAST_NAMED) return undefined;
  const figures = shapes.flatMap(({ values }) => filledIn(values));
  return figures.length === ids.flat().length ? { table: first.table, named, figures, sum } : undefined;
}

/** For each line of the form its label among those that are written, if it is there: one or none. */
function labelsOf(
  lines: readonly FormLine[],
  named: readonly RowShape[],
  shapes: readonly RowShape[],
  form: TableForm,
): readonly (readonly Cell[])[] {
  const paired = new Map(pairLines(named, form).map(({ line, shape }) => [line, shape.labels.at(-1)]));
  const written = shapes.flatMap(({ labels, words }) =>
    labels.map((label, i) => ({ label, folded: words[i]?.folded })),
  );
  return lines.map((line) => {
    // （六）其他处理 is a row in one edition and a group in the other: such a label names no row of its own.
    const label = paired.get(line) ?? written.find(({ folded }) => folded === wordOf(line.label).folded)?.label;
    return label ? [label] : [];
  });
}

const isNamed = ({ kind, labels }: RowShape): boolean => kind === 'figures' && labels.length > 0;

function hasTwoFilled(shapes: readonly RowShape[]): boolean {
  let filled = 0;
  return shapes.some((shape) => isNamed(shape) && shape.values.some(isFilled) && ++filled > 1);
}

/** Figures that were read column by column would not add up; a mistake or two of the author may stand. */
function areInOrder(
  rows: readonly RowShape[],
  ids: readonly (readonly CellId[])[],
  { parts, whole }: SumSpec,
): boolean {
  let filled = 0;
  let wrong = 0;
  rows.forEach(({ values }, i) => {
    const numbers = values.map(({ text }) => readFigure(text).value ?? 0);
    const add = (columns: readonly string[]) =>
      numbers.reduce((sum, value, k) => sum + (columns.includes(ids[i]?.[k]?.column ?? '') ? value : 0), 0);
    if (numbers.some((value) => value !== 0)) filled++;
    if (add(parts) !== add(whole)) wrong++;
  });
  return wrong * RIGHT_FOR_A_WRONG <= filled;
}

/** What is left of the rows: heads and the labels of groups. */
function withoutLabels(shapes: readonly RowShape[], own: ReadonlySet<Cell>): readonly RowShape[] {
  return shapes.flatMap((shape): readonly RowShape[] => {
    const labels = shape.labels.filter((label) => !own.has(label));
    return labels.length > 0 ? [makeShape(shape.table, { cells: labels }, labels, [], 'labels')] : [];
  });
}
