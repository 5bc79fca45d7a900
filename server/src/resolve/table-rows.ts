import { fold } from '../report/fold';
import { labelUses } from '../report/lexicon';
import type { Cell } from '../report/model';
import type { CellId, FormLine, TableForm } from '../spec/types';
import { toFigure } from './figures';
import type { Figure, ResolvedRow, RowRole } from './model';
import { type PairedLine, pairLines } from './pair-lines';
import type { GroupRow } from './table-groups';
import { rejoinTorn } from './torn';
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
  const lines = form.blocks.flatMap((block) => block.lines);
  const mostFigures = Math.max(...lines.map((line) => line.cells.length));
  const whole = written
    .flatMap((shape) => splitUnfilled(shape, lineLabels(form)))
    .filter((shape) => shape.kind !== 'blank' || shape.values.length > 1);
  const shapes =
    form.id === 'reviews' ? whole.map((shape) => withWords(shape, mostFigures)) : rejoinTorn(whole, form, cellsOf);
  const filled = shapes.filter((shape) => mayBeLine(shape, form.id === 'reviews', mostFigures));
  // A line without label is there even if all of it is blank.
  const blank = shapes.find(({ kind, values }) => kind === 'blank' && values.length >= mostFigures);
  const candidates = form.id === 'reviews' && filled.length === 0 && blank ? [blank] : filled;
  const paired = form.id === 'reviews' ? pairOnlyLine(candidates, lines[0]) : pairLines(candidates, lines);
  const byShape = new Map(candidates.map((shape, i) => [shape, paired[i]] as const));
  const habits = habitsOf(
    paired.flatMap(({ shape, line }) => (line ? [{ shape, expected: cellsOf(line).length }] : [])),
  );
  const grid = gridStarts(
    paired.flatMap(({ shape, line }) => (line ? [{ shape, expected: cellsOf(line).length }] : [])),
  );
  const seen = new Set<string>();
  const isTorn = areApart || shapes.some((shape) => isStray(shape, form.id === 'reviews', mostFigures));
  return shapes.map((shape) => {
    const pair = byShape.get(shape);
    if (pair?.line) {
      const figures = isTorn ? shape : withBlanks(shape, cellsOf(pair.line).length);
      return figureRow(text, figures, pair, pair.line, habits, grid, cellsOf);
    }
    const role = pair ? 'surplus' : labelRole(shape, seen);
    return { ...labelledRow(shape, role), figures: [], isCounted: true };
  });
}

/** Figures that belong to no row: those of others may be among them. */
function isStray({ kind, labels, values }: GroupRow, isUnlabelled: boolean, mostFigures: number): boolean {
  if (kind !== 'figures') return false;
  const filled = values.filter(({ text }) => text !== '').length;
  return filled > mostFigures || (!isUnlabelled && labels.length === 0 && filled > 0);
}

/** A row of which nothing but the label is written: its figures are blank. */
function withBlanks(shape: GroupRow, expected: number): GroupRow {
  const { labels, values } = shape;
  const end = labels[labels.length - 1]?.span.end;
  if (end === undefined || values.length >= expected || values.some(({ text }) => text !== '')) return shape;
  const place = { start: end, end };
  return {
    ...shape,
    values: Array.from({ length: expected }, () => ({ span: place, place, text: '', isUnmarked: true as const })),
  };
}

/** In a line without label a word before the figures is one of them: somebody wrote 若干 for a number. */
function withWords(shape: GroupRow, figures: number): GroupRow {
  const { kind, labels, values } = shape;
  const mayLackWord = kind === 'figures' && labels.length > 0 && labels.length + values.length === figures;
  const areWords = mayLackWord && labels.every(({ text }) => labelUses(fold(text)).length === 0);
  return areWords ? { ...shape, labels: [], values: [...labels, ...values] } : shape;
}

/** A row without label and with few figures is a page number or what a torn table left over. */
function mayBeLine(shape: GroupRow, isUnlabelled: boolean, mostFigures: number): boolean {
  if (shape.kind !== 'figures') return false;
  const { length } = shape.values;
  if (isUnlabelled)
    return length >= mostFigures || shape.values.filter((cell) => cell.text !== '').length * 3 >= mostFigures;
  if (shape.labels.length === 0) return length * 2 > mostFigures;
  return !endsWithHead(shape.labels);
}

/** 其他 and 总计 are columns, too: after other words of the head they name no row. */
function endsWithHead(labels: readonly Cell[]): boolean {
  const kinds = labels.map(({ text }) => labelUses(fold(text)).map(({ kind }) => kind));
  const [last = []] = kinds.slice(-1);
  return (
    last.includes('column') &&
    kinds.slice(0, -1).some((own) => own.length > 0 && own.every((kind) => kind === 'column' || kind === 'head'))
  );
}

/** Table 四 has one line without label: the row with the most figures. */
function pairOnlyLine(shapes: readonly GroupRow[], line: FormLine | undefined): PairedLine[] {
  const most = shapes.reduce((longest, shape) => Math.max(longest, shape.values.length), 0);
  const first = shapes.findIndex((shape) => shape.values.length === most);
  return shapes.map((shape, i) => ({
    shape,
    line: i === first ? line : undefined,
    duplicate: false,
    misordered: false,
  }));
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
