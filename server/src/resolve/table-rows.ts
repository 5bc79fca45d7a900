import { fold } from '../report/fold';
import { labelUses } from '../report/lexicon';
import type { Cell } from '../report/model';
import type { CellId, FormLine, TableForm } from '../spec/types';
import { toFigure } from './figures';
import type { Figure, ResolvedRow, RowRole } from './model';
import { pairNamedLines } from './named-lines';
import { pairOnlyLine } from './only-line';
import type { PairedLine } from './pair-lines';
import type { GroupRow } from './table-groups';
import { lineLabels, splitUnfilled } from './unfilled';
import { figureWindow, gridStarts, gridWindow, type Habits, habitOf, habitsOf, spreadWindow } from './window';

/** A written row with what was made of it. */
export interface ReadRow extends ResolvedRow {
  readonly shape: GroupRow;
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
  written: readonly GroupRow[],
  form: TableForm,
  cellsOf: CellsOf,
  areApart: boolean,
): ReadRow[] {
  const shapes = written
    .flatMap((shape) => splitUnfilled(shape, lineLabels(form)))
    .filter((shape) => shape.kind !== 'blank' || shape.values.length > 1);
  const rows =
    form.id === 'reviews'
      ? pairOnlyLine(shapes, form.blocks[0]?.lines[0], areApart)
      : pairNamedLines(shapes, form, cellsOf, areApart);
  const filled = rows.flatMap(({ shape, pair }) =>
    pair?.line ? [{ shape, expected: cellsOf(pair.line).length }] : [],
  );
  const habits = habitsOf(filled);
  const grid = gridStarts(filled);
  const seen = new Set<string>();
  return rows.map(({ shape, pair }) => {
    if (pair?.line) return figureRow(text, shape, pair, pair.line, habits, grid, cellsOf);
    const role = pair ? 'surplus' : labelRole(shape, seen);
    return { ...labelledRow(shape, role), figures: [], isCounted: true };
  });
}

function figureRow(
  text: string,
  shape: GroupRow,
  pair: PairedLine,
  line: FormLine,
  habits: Habits,
  grid: ReadonlyMap<number, number>,
  cellsOf: CellsOf,
): ReadRow {
  const ids = cellsOf(line);
  const at = grid.get(shape.row.cells.length);
  const window =
    (at === undefined ? undefined : gridWindow(shape, ids.length, at)) ??
    spreadWindow(shape.values, ids.length) ??
    figureWindow(shape.values, ids.length, habitOf(habits, shape, ids.length));
  const row = ids[0]?.row ?? '';
  const figures = (window ?? withoutOuterBlanks(shape.values)).map(
    (cell, i): Figure => toFigure(text, cell, ids[i] ?? { row, column: '' }),
  );
  return {
    ...labelledRow(shape, 'figures'),
    line,
    label: line.label === '' ? undefined : shape.labels[shape.labels.length - 1],
    duplicate: pair.duplicate,
    misordered: pair.misordered,
    figures,
    isCounted: window !== undefined,
  };
}

function labelledRow(shape: GroupRow, role: RowRole): Omit<ReadRow, 'figures' | 'isCounted'> {
  const label = shape.labels[shape.labels.length - 1];
  return { source: shape.row, shape, role, line: undefined, label, duplicate: false, misordered: false };
}

function withoutOuterBlanks(values: readonly Cell[]): readonly Cell[] {
  const first = values.findIndex((cell) => cell.text !== '');
  return first < 0 ? [] : values.slice(first, values.findLastIndex((cell) => cell.text !== '') + 1);
}

/** What a row without figures is: a head, one that was there before, a caption, or a remark. */
function labelRole(shape: GroupRow, seen: Set<string>): RowRole {
  if (shape.kind !== 'labels') return 'note';
  const words = shape.labels.map((label) => fold(label.text));
  const uses = words.flatMap((word) => labelUses(word));
  if (uses.some((use) => use.kind === 'caption')) return 'caption';
  if (uses.length === 0 && words.some((word) => /^\(?(?:注|说明|备注)/.test(word))) return 'note';
  const key = words.join('|');
  if (seen.has(key)) return 'repeated-head';
  seen.add(key);
  return 'head';
}
