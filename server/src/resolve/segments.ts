import { fold, splitMark } from '../report/fold';
import { labelUses } from '../report/lexicon';
import type { Row, Table } from '../report/model';
import type { FormId } from '../spec/types';
import { type RowShape, shapeOf } from './row-shape';

/** Rows of one region that belong to one official table. */
export interface Segment {
  readonly form: FormId;
  readonly source: Table;
  readonly rows: readonly RowShape[];
}

/** Sorts the rows of a region by the form whose words they hold; a row without any goes with its neighbour. */
export function segmentsOf(table: Table): Segment[] {
  const shapes = table.rows.map(shapeOf);
  const votes = table.rows.map((row) => formOf(row));
  let current = votes.find((vote) => vote !== undefined);
  if (!current) return [];
  const segments: { form: FormId; source: Table; rows: RowShape[] }[] = [];
  shapes.forEach((shape, i) => {
    current = votes[i] ?? current;
    const last = segments[segments.length - 1];
    if (!current) return;
    if (last?.form === current) last.rows.push(shape);
    else segments.push({ form: current, source: table, rows: [shape] });
  });
  return segments;
}

/** Characters: 其他 alone, a piece of 其他结果, does not tell table 三 from table 四. */
const LEAST_WEIGHT = 3;

/** The form that alone has the words of this row. */
function formOf(row: Row): FormId | undefined {
  const counts = new Map<FormId, number>();
  for (const folded of new Set(row.cells.map((cell) => fold(cell.text)))) {
    if (folded === '' || /^\d+$/.test(folded)) continue;
    const uses = labelUses(folded);
    const forms = new Set(uses.map((use) => use.form));
    const [form] = forms;
    if (form && forms.size === 1) counts.set(form, (counts.get(form) ?? 0) + splitMark(folded).wording.length);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= LEAST_WEIGHT ? best[0] : undefined;
}
