import { readFigure } from '../report/figure';
import type { Cell } from '../report/model';
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
  const sum = columnSum(form);
  if (!sum || !mayBeTorn(shapes, form)) return shapes;
  const { lines } = formLines(form);
  const named = shapes.filter(isNamed);
  if (named.length < lines.length * LEAST_NAMED) return shapes;
  const figures = shapes.flatMap(({ values }) => filledIn(values));
  const expected = lines.reduce((sum, line) => sum + cellsOf(line).length, 0);
  const [model] = named;
  if (!model || figures.length !== expected) return shapes;

  const labelOf = new Map(pairLines(named, form).map(({ line, shape }) => [line, shape.labels.at(-1)]));
  const written = shapes.flatMap(({ labels, words }) =>
    labels.map((label, i) => ({ label, folded: words[i]?.folded })),
  );
  const own = new Set<Cell>();
  let from = 0;
  const joined = lines.map((line): RowShape => {
    const values = figures.slice(from, from + cellsOf(line).length);
    from += values.length;
    // （六）其他处理 is a row in one edition and a group in the other: such a label names no row of its own.
    const label = labelOf.get(line) ?? written.find(({ folded }) => folded === wordOf(line.label).folded)?.label;
    const labels = label ? [label] : [];
    if (label) own.add(label);
    return makeShape(model.table, { cells: [...labels, ...values] }, labels, values, 'figures');
  });
  return areInOrder(joined, lines.map(cellsOf), sum) ? [...withoutLabels(shapes, own), ...joined] : shapes;
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
