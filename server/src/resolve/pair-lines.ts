import { likeness } from '../report/fold';
import type { FormLine, TableForm } from '../spec/types';
import { alignInOrder, longestIncreasing } from './align';
import { type FormLines, formLines, type Prescribed } from './form-lines';
import { isShortened, readLabel, type WrittenLabel } from './label-text';
import { nameOf, ownName, type RowShape } from './row-shape';

/** A written row of figures with the prescribed line it stands for. */
export interface PairedLine {
  readonly shape: RowShape;
  readonly line: FormLine | undefined;
  readonly duplicate: boolean;
  readonly misordered: boolean;
}

const LEAST_LIKENESS = 0.5;
const LEAST_BY_ORDER = 0.25;

/**
 * Pairs rows with lines by label, order and likeness: first the labels that are spelled right, in the
 * longest order they agree in; between them the rest, by likeness, and where as many rows as lines are
 * left between two sure ones, by order.
 */
export function pairLines(shapes: readonly RowShape[], form: TableForm): PairedLine[] {
  const own = formLines(form);
  return inPlace(shapes, own) ?? pairByLikeness(shapes, own);
}

/** Mostly every label is spelled right and in its place, and nothing has to be compared. Undefined where that is not so. */
function inPlace(shapes: readonly RowShape[], { lines, byLabel }: FormLines): PairedLine[] | undefined {
  const pairs: PairedLine[] = [];
  let last = -1;
  for (const shape of shapes) {
    const place = byLabel.get(nameOf(shape)?.folded ?? '') ?? -1;
    if (place <= last) return undefined;
    last = place;
    pairs.push({ shape, line: lines[place], duplicate: false, misordered: false });
  }
  return pairs;
}

function pairByLikeness(shapes: readonly RowShape[], own: FormLines): PairedLine[] {
  const { prescribed } = own;
  const written = shapes.map((shape) => readLabel(ownName(shape)?.text ?? ''));
  const exact = written.map((label) => exactLine(label, own));
  const pairs = pairExact(exact);
  // What is spelled right and out of order stands for no other line.
  const doubtful = written.map((label, row) => (exact[row] === undefined ? label : undefined));
  pairGaps(doubtful, prescribed, pairs);
  return finish(shapes, own, written, pairs);
}

/** Exact labels in order; a label met twice counts where it keeps the order. */
function pairExact(exact: readonly (number | undefined)[]): (number | undefined)[] {
  const rows = exact.flatMap((line, row) => (line === undefined ? [] : [row]));
  const kept = longestIncreasing(rows.map((row) => exact[row] ?? 0));
  const pairs: (number | undefined)[] = exact.map(() => undefined);
  rows.forEach((row, i) => {
    if (kept.has(i)) pairs[row] = exact[row];
  });
  return pairs;
}

function exactLine(label: WrittenLabel, { prescribed, byLabel, byWording }: FormLines): number | undefined {
  if (label.wording === '') return prescribed.length === 1 && prescribed[0]?.folded === '' ? 0 : undefined;
  return byLabel.get(label.folded) ?? byWording.get(label.wording);
}

type Doubtful = WrittenLabel | undefined;

function pairGaps(
  written: readonly Doubtful[],
  prescribed: readonly Prescribed[],
  pairs: (number | undefined)[],
): void {
  let row = 0;
  while (row < pairs.length) {
    if (pairs[row] !== undefined) {
      row++;
      continue;
    }
    let end = row;
    while (end < pairs.length && pairs[end] === undefined) end++;
    const from = (pairs[row - 1] ?? -1) + 1;
    const to = pairs[end] ?? prescribed.length;
    pairGap(written.slice(row, end), prescribed.slice(from, to)).forEach((line, i) => {
      pairs[row + i] = line === undefined ? undefined : from + line;
    });
    row = end;
  }
}

/** More rows than any table has are not compared: whatever that is, it is no table of the form. */
const MOST_ROWS = 200;

function pairGap(written: readonly Doubtful[], prescribed: readonly Prescribed[]): readonly (number | undefined)[] {
  if (written.length > MOST_ROWS) return written.map(() => undefined);
  const alike = (i: number, j: number) => lineLikeness(written[i], prescribed[j]);
  const paired = alignInOrder(written.length, prescribed.length, alike, LEAST_LIKENESS);
  if (written.length !== prescribed.length) return paired;
  const keepsPlace = paired.every((line, i) => line === undefined || line === i);
  return keepsPlace ? paired.map((line, i) => line ?? (mayStandFor(written[i], alike(i, i)) ? i : undefined)) : paired;
}

/** A row without a legible label takes the place that is left for it. */
function mayStandFor(label: Doubtful, alike: number): boolean {
  return label !== undefined && (label.wording === '' || label.isDamaged || alike >= LEAST_BY_ORDER);
}

function lineLikeness(label: Doubtful, line: Prescribed | undefined): number {
  if (!label || !line || label.wording === '') return 0;
  const alike = Math.max(likeness(label.wording, line.wording), likeness(label.folded, line.folded));
  const shortened = isShortened(label.wording, line.wording)
    ? 0.6 + 0.3 * (label.wording.length / line.wording.length)
    : 0;
  const sameMark = label.mark !== '' && label.mark === line.mark ? 0.05 : 0;
  return Math.min(1, Math.max(alike, shortened) + sameMark);
}

/** Rows left over: a line that stands elsewhere already is a duplicate, one that does not was moved. */
function finish(
  shapes: readonly RowShape[],
  form: FormLines,
  written: readonly WrittenLabel[],
  pairs: readonly (number | undefined)[],
): PairedLine[] {
  const taken = new Set(pairs.filter((pair) => pair !== undefined));
  return shapes.map((shape, row) => {
    const pair = pairs[row];
    if (pair !== undefined) return { shape, line: form.lines[pair], duplicate: false, misordered: false };
    const meant = lineMeant(written[row], form) ?? lineBegun(shape, written[row], form);
    if (meant === undefined) return { shape, line: undefined, duplicate: false, misordered: false };
    const duplicate = taken.has(meant);
    taken.add(meant);
    return { shape, line: form.lines[meant], duplicate, misordered: !duplicate };
  });
}

const SURE_LIKENESS = 0.75;

/** The line that a label stands for out of order: spelled right, or nearly so. */
function lineMeant(label: WrittenLabel | undefined, form: FormLines): number | undefined {
  if (!label || label.wording.length < 2) return label && exactLine(label, form);
  const exact = exactLine(label, form);
  if (exact !== undefined) return exact;
  const alike = form.prescribed.map((line) => likeness(label.wording, line.wording));
  const best = Math.max(...alike);
  return best >= SURE_LIKENESS ? alike.indexOf(best) : undefined;
}

const LEAST_BEGINNING = 10;

/** The line with which a label begins that goes on below its figures. */
function lineBegun(
  { table }: RowShape,
  label: WrittenLabel | undefined,
  { prescribed }: FormLines,
): number | undefined {
  if (table.layout !== 'wrapped-lines' || !label || label.wording.length < LEAST_BEGINNING) return undefined;
  const begun = prescribed.flatMap(({ wording }, line) => (wording.startsWith(label.wording) ? [line] : []));
  return begun.length === 1 ? begun[0] : undefined;
}
