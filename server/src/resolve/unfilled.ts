import { fold } from '../report/fold';
import type { Cell, Row } from '../report/model';
import type { TableForm } from '../spec/types';
import type { GroupRow } from './table-groups';

/**
 * Rows whose figures are not there at all. Where the text does not say where a row ends (a cell a line),
 * such a row's label has run into the next row: it is cut off there, so that the row counts as one
 * without figures and not as missing.
 */
export function splitUnfilled(shape: GroupRow, lines: ReadonlySet<string>): GroupRow[] {
  if (shape.table.layout === 'columns' || shape.kind === 'blank') return [shape];
  const labels = shape.labels;
  const ends = labels.flatMap((label, i) => (isLineLabel(label, lines) && i < labels.length - 1 ? [i] : []));
  const parts: GroupRow[] = [];
  let from = 0;
  for (const end of ends) {
    parts.push(unfilled(shape, labels.slice(from, end + 1)));
    from = end + 1;
  }
  const rest = labels.slice(from);
  const last = rest[rest.length - 1];
  if (shape.kind === 'labels' && last && isLineLabel(last, lines)) parts.push(unfilled(shape, rest));
  else if (ends.length === 0) parts.push(shape);
  else parts.push({ ...shape, labels: rest, row: rowOf([...rest, ...shape.values]) });
  return parts;
}

function isLineLabel({ text }: Cell, lines: ReadonlySet<string>): boolean {
  return lines.has(fold(text));
}

const cachedLines = new WeakMap<TableForm, ReadonlySet<string>>();

/** The labels that name a line of this form and nothing else in it, folded: 其他 and 总计 alone are columns. */
export function lineLabels(form: TableForm): ReadonlySet<string> {
  const cached = cachedLines.get(form);
  if (cached) return cached;
  const labels = form.blocks.flatMap(({ lines }) => lines.map(({ label }) => fold(label)));
  const lines = new Set(labels.filter((label) => label !== ''));
  cachedLines.set(form, lines);
  return lines;
}

function unfilled(shape: GroupRow, labels: readonly Cell[]): GroupRow {
  return { table: shape.table, row: rowOf(labels), labels, values: [], kind: 'figures' };
}

export function rowOf(cells: readonly Cell[]): Row {
  const start = cells[0]?.span.start ?? 0;
  return { span: { start, end: Math.max(start, ...cells.map((cell) => cell.span.end)) }, cells };
}

/** Blank cells that nothing marks in the text, after what stands at this place. */
export function blankCells(after: number, count: number): readonly Cell[] {
  const place = { start: after, end: after };
  return Array.from({ length: count }, () => ({ span: place, place, text: '', isUnmarked: true }));
}

export function filledIn(values: readonly Cell[]): readonly Cell[] {
  return values.filter(({ text }) => text !== '');
}
