import { blankCell } from '../report/cells';
import type { Cell } from '../report/model';
import { type Word, wordOf } from '../report/words';
import type { TableForm } from '../spec/types';
import { makeShape, nameOf, type RowShape } from './row-shape';

/**
 * Rows whose figures are not there at all. Where the text does not say where a row ends (a cell a line),
 * such a row's label has run into the next row: it is cut off there, so that the row counts as one
 * without figures and not as missing.
 */
export function splitUnfilled(shapes: readonly RowShape[], lines: ReadonlySet<string>): readonly RowShape[] {
  return shapes.some((shape) => mayBeUnfilled(shape, lines)) ? shapes.flatMap((shape) => split(shape, lines)) : shapes;
}

/** True where the label of a line has no figures behind it. */
function mayBeUnfilled(shape: RowShape, lines: ReadonlySet<string>): boolean {
  const { words, kind } = shape;
  const last = words.length - (kind === 'labels' ? 0 : 1);
  for (let i = 0; i < last; i++) if (isLineLabel(words[i], lines)) return true;
  return false;
}

function split(shape: RowShape, lines: ReadonlySet<string>): readonly RowShape[] {
  if (shape.table.layout === 'columns' || shape.kind === 'blank') return [shape];
  const { labels, words } = shape;
  const ends = words.flatMap((word, i) => (isLineLabel(word, lines) && i < labels.length - 1 ? [i] : []));
  const parts: RowShape[] = [];
  let from = 0;
  for (const end of ends) {
    parts.push(unfilled(shape, labels.slice(from, end + 1)));
    from = end + 1;
  }
  const rest = labels.slice(from);
  if (shape.kind === 'labels' && rest.length > 0 && isLineLabel(nameOf(shape), lines))
    parts.push(unfilled(shape, rest));
  else if (ends.length === 0) parts.push(shape);
  else parts.push(makeShape(shape.table, { cells: [...rest, ...shape.values] }, rest, shape.values, shape.kind));
  return parts;
}

function isLineLabel(word: Word | undefined, lines: ReadonlySet<string>): boolean {
  return word !== undefined && lines.has(word.folded);
}

const cachedLines = new WeakMap<TableForm, ReadonlySet<string>>();

/** The labels that name a line of this form and nothing else in it, folded: 其他 and 总计 alone are columns. */
export function lineLabels(form: TableForm): ReadonlySet<string> {
  const cached = cachedLines.get(form);
  if (cached) return cached;
  const labels = form.blocks.flatMap(({ lines }) => lines.map(({ label }) => wordOf(label).folded));
  const lines = new Set(labels.filter((label) => label !== ''));
  cachedLines.set(form, lines);
  return lines;
}

function unfilled({ table }: RowShape, labels: readonly Cell[]): RowShape {
  return makeShape(table, { cells: labels }, labels, [], 'figures');
}

/** Blank cells that nothing marks in the text, after what stands at this place. */
export function blankCells(after: number, count: number): readonly Cell[] {
  return Array.from({ length: count }, () => ({ ...blankCell(after), isUnmarked: true }));
}
