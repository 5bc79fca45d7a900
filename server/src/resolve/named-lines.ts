import { isOnly, KIND, mayBe, type Word } from '../report/words';
import type { CellId, FormLine, TableForm } from '../spec/types';
import { formLines } from './form-lines';
import { type PairedLine, pairLines } from './pair-lines';
import { filledIn, isFilled, type RowShape } from './row-shape';
import { rejoinTorn } from './torn';
import { blankCells } from './unfilled';

/** A written row with the line that it may be; `pair` is absent for heads, notes and what is no row at all. */
export interface PairedShape {
  readonly shape: RowShape;
  readonly pair: PairedLine | undefined;
}

/** Rows of tables 二 and 三, which have labels; `areApart` as for `readRows`. */
export function pairNamedLines(
  written: readonly RowShape[],
  form: TableForm,
  cellsOf: (line: FormLine) => readonly CellId[],
  areApart: boolean,
): readonly PairedShape[] {
  const { mostFigures } = formLines(form);
  const shapes = rejoinTorn(written, form, cellsOf);
  const candidates = shapes.filter((shape) => mayBeLine(shape, mostFigures));
  const pairs = pairLines(candidates, form);
  const isTorn = areApart || shapes.some((shape) => isStray(shape, mostFigures));
  let next = 0;
  return shapes.map((shape) => {
    const pair = shape === candidates[next] ? pairs[next++] : undefined;
    const own = pair?.line && !isTorn ? withBlanks(shape, cellsOf(pair.line).length) : shape;
    return { shape: own, pair };
  });
}

/** A row without label and with few figures is a page number or what a torn table left over. */
function mayBeLine({ kind, words, values }: RowShape, mostFigures: number): boolean {
  if (kind !== 'figures') return false;
  return words.length === 0 ? values.length * 2 > mostFigures : !endsWithHead(words);
}

/** 其他 and 总计 are columns, too: after other words of the head they name no row. */
function endsWithHead(words: readonly Word[]): boolean {
  const last = words[words.length - 1];
  if (words.length < 2 || !last || !mayBe(last, KIND.column)) return false;
  return words.some((word, i) => i < words.length - 1 && isOnly(word, KIND.column | KIND.head));
}

/** Figures that belong to no row: those of others may be among them. */
function isStray({ kind, labels, values }: RowShape, mostFigures: number): boolean {
  if (kind !== 'figures' || (labels.length > 0 && values.length <= mostFigures)) return false;
  const { length } = filledIn(values);
  return length > mostFigures || (labels.length === 0 && length > 0);
}

/** A row of which nothing but the label is written: its figures are blank. */
function withBlanks(shape: RowShape, expected: number): RowShape {
  const { labels, values } = shape;
  const end = labels[labels.length - 1]?.end;
  if (end === undefined || values.length >= expected || values.some(isFilled)) return shape;
  return { ...shape, values: blankCells(end, expected) };
}
