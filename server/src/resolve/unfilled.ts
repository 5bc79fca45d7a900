import { fold } from '../report/fold';
import { labelUses } from '../report/lexicon';
import type { Cell, Row } from '../report/model';
import type { GroupRow } from './table-groups';

/**
 * Rows whose figures are not there at all. Where the text does not say where a row ends (a cell a line),
 * such a row's label has run into the next row: it is cut off there, so that the row counts as one
 * without figures and not as missing.
 */
export function splitUnfilled(shape: GroupRow): GroupRow[] {
  if (shape.table.layout === 'columns' || shape.kind === 'blank') return [shape];
  const labels = shape.labels;
  const ends = labels.flatMap((label, i) => (isLineLabel(label) && i < labels.length - 1 ? [i] : []));
  const parts: GroupRow[] = [];
  let from = 0;
  for (const end of ends) {
    parts.push(unfilled(shape, labels.slice(from, end + 1)));
    from = end + 1;
  }
  const rest = labels.slice(from);
  const last = rest[rest.length - 1];
  if (shape.kind === 'labels' && last && isLineLabel(last)) parts.push(unfilled(shape, rest));
  else if (ends.length === 0) parts.push(shape);
  else parts.push({ ...shape, labels: rest, row: rowOf([...rest, ...shape.values]) });
  return parts;
}

/** A label that names a line of figures and is nothing else in any form: 其他 and 总计 are columns, too. */
function isLineLabel(label: Cell): boolean {
  const uses = labelUses(fold(label.text));
  return (
    uses.length > 0 &&
    uses.every((use) => use.kind === 'row') &&
    uses.some((use) => fold(use.text) === fold(label.text))
  );
}

function unfilled(shape: GroupRow, labels: readonly Cell[]): GroupRow {
  return { table: shape.table, row: rowOf(labels), labels, values: [], kind: 'figures' };
}

export function rowOf(cells: readonly Cell[]): Row {
  const start = cells[0]?.span.start ?? 0;
  return { span: { start, end: Math.max(start, ...cells.map((cell) => cell.span.end)) }, cells };
}
