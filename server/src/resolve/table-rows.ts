import { cellAt } from '../report/cells';
import type { Cell } from '../report/model';
import { KIND, mayBe } from '../report/words';
import type { CellId, FormLine, TableForm } from '../spec/types';
import { toFigure } from './figures';
import type { Figure, ResolvedRow, RowRole } from './model';
import { pairNamedLines } from './named-lines';
import { pairOnlyLine } from './only-line';
import type { PairedLine } from './pair-lines';
import { ownName, type RowShape } from './row-shape';
import { lineLabels, splitUnfilled } from './unfilled';
import { type FiguresOf, figuresIn } from './window';

/** A written row with what was made of it. */
export interface ReadRow {
  readonly row: ResolvedRow;
  readonly shape: RowShape;
  /** True where it has as many figures as the form prescribes. */
  readonly isCounted: boolean;
}

type CellsOf = (line: FormLine) => readonly CellId[];

/**
 * Pairs the rows of a table with the lines of its form and reads their figures. `areApart`: figures stand
 * apart from all labels somewhere in the draft, so a row without any may have them there.
 */
export function readRows(
  text: string,
  written: readonly RowShape[],
  form: TableForm,
  cellsOf: CellsOf,
  areApart: boolean,
): ReadRow[] {
  const shapes = splitUnfilled(written, lineLabels(form)).filter(
    (shape) => shape.kind !== 'blank' || shape.values.length > 1,
  );
  const rows =
    form.id === 'reviews'
      ? pairOnlyLine(shapes, form.blocks[0]?.lines[0], areApart)
      : pairNamedLines(shapes, form, cellsOf, areApart);
  const filled = rows.flatMap(({ shape, pair }) =>
    pair?.line ? [{ shape, expected: cellsOf(pair.line).length }] : [],
  );
  const figuresOf = figuresIn(filled);
  const seen = new Set<string>();
  return rows.map(({ shape, pair }) =>
    pair?.line
      ? figureRow(text, shape, pair, pair.line, cellsOf(pair.line), figuresOf)
      : labelledRow(shape, pair ? 'surplus' : labelRole(shape, seen)),
  );
}

function figureRow(
  text: string,
  shape: RowShape,
  { duplicate, misordered }: PairedLine,
  line: FormLine,
  ids: readonly CellId[],
  figuresOf: FiguresOf,
): ReadRow {
  const window = figuresOf(shape, ids.length) ?? takenApart(text, shape.values, ids.length);
  const row = ids[0]?.row ?? '';
  const figures = (window ?? withoutOuterBlanks(shape.values)).map(
    (cell, i): Figure => toFigure(text, cell, ids[i] ?? { row, column: '' }),
  );
  const label = line.label === '' || !ownName(shape) ? undefined : shape.labels[shape.labels.length - 1];
  return {
    row: { source: shape.row, role: 'figures', line, figures, label, duplicate, misordered },
    shape,
    isCounted: window !== undefined,
  };
}

/** 27 414 alone on its line, where the form has two figures: no number in groups, but both. */
function takenApart(text: string, values: readonly Cell[], expected: number): readonly Cell[] | undefined {
  const [only] = values;
  if (!only || values.length > 1 || expected < 2 || !GROUPS.test(only.text)) return undefined;
  const { start } = only;
  const cells = [...only.text.matchAll(/\d+/g)].map(({ 0: digits, index }) =>
    cellAt(text, start + index, start + index + digits.length),
  );
  return cells.length === expected ? cells : undefined;
}

const GROUPS = /^\d{1,3}(?: \d{3}){1,6}$/;

function labelledRow(shape: RowShape, role: RowRole): ReadRow {
  const label = shape.labels[shape.labels.length - 1];
  return {
    row: { source: shape.row, role, line: undefined, figures: [], label, duplicate: false, misordered: false },
    shape,
    isCounted: true,
  };
}

function withoutOuterBlanks(values: readonly Cell[]): readonly Cell[] {
  const first = values.findIndex((cell) => cell.text !== '');
  return first < 0 ? [] : values.slice(first, values.findLastIndex((cell) => cell.text !== '') + 1);
}

/** What a row without figures is: a head, one that was there before, a caption, or a remark. */
function labelRole({ kind, words }: RowShape, seen: Set<string>): RowRole {
  if (kind !== 'labels') return 'note';
  if (words.some((word) => mayBe(word, KIND.caption))) return 'caption';
  const isRemark = words.every(({ kinds }) => kinds === 0) && words.some(({ folded }) => REMARK.test(folded));
  if (isRemark) return 'note';
  const key = words.map(({ folded }) => folded).join('|');
  if (seen.has(key)) return 'repeated-head';
  seen.add(key);
  return 'head';
}

const REMARK = /^\(?(?:注|说明|备注)/;
