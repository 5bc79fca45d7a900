import { fold } from '../report/fold';
import { labelUses } from '../report/lexicon';
import type { Cell } from '../report/model';
import type { CellId, FormLine, TableForm } from '../spec/types';
import { type PairedLine, pairLines } from './pair-lines';
import type { GroupRow } from './table-groups';
import { rejoinTorn } from './torn';
import { blankCells, filledIn } from './unfilled';

/** A written row with the line that it may be; `pair` is absent for heads, notes and what is no row at all. */
export interface PairedShape {
  readonly shape: GroupRow;
  readonly pair: PairedLine | undefined;
}

/** Rows of tables 二 and 三, which have labels; `areApart` as for `readRows`. */
export function pairNamedLines(
  written: readonly GroupRow[],
  form: TableForm,
  cellsOf: (line: FormLine) => readonly CellId[],
  areApart: boolean,
): readonly PairedShape[] {
  const lines = form.blocks.flatMap((block) => block.lines);
  const mostFigures = Math.max(...lines.map((line) => line.cells.length));
  const shapes = rejoinTorn(written, form, cellsOf);
  const candidates = shapes.filter((shape) => mayBeLine(shape, mostFigures));
  const paired = new Map(pairLines(candidates, lines).map((pair, i) => [candidates[i], pair]));
  const isTorn = areApart || shapes.some((shape) => isStray(shape, mostFigures));
  return shapes.map((shape) => {
    const pair = paired.get(shape);
    const own = pair?.line && !isTorn ? withBlanks(shape, cellsOf(pair.line).length) : shape;
    return { shape: own, pair };
  });
}

/** A row without label and with few figures is a page number or what a torn table left over. */
function mayBeLine({ kind, labels, values }: GroupRow, mostFigures: number): boolean {
  if (kind !== 'figures') return false;
  return labels.length === 0 ? values.length * 2 > mostFigures : !endsWithHead(labels);
}

/** 其他 and 总计 are columns, too: after other words of the head they name no row. */
function endsWithHead(labels: readonly Cell[]): boolean {
  if (labels.length < 2) return false;
  const kinds = labels.map(({ text }) => labelUses(fold(text)).map(({ kind }) => kind));
  const isHead = (own: readonly string[]) =>
    own.length > 0 && own.every((kind) => kind === 'column' || kind === 'head');
  return (kinds[kinds.length - 1]?.includes('column') ?? false) && kinds.slice(0, -1).some(isHead);
}

/** Figures that belong to no row: those of others may be among them. */
function isStray({ kind, labels, values }: GroupRow, mostFigures: number): boolean {
  const { length } = kind === 'figures' ? filledIn(values) : [];
  return length > mostFigures || (labels.length === 0 && length > 0);
}

/** A row of which nothing but the label is written: its figures are blank. */
function withBlanks(shape: GroupRow, expected: number): GroupRow {
  const { labels, values } = shape;
  const end = labels[labels.length - 1]?.span.end;
  if (end === undefined || values.length >= expected || filledIn(values).length > 0) return shape;
  return { ...shape, values: blankCells(end, expected) };
}
