import type { Table } from '../report/model';
import type { FormId } from '../spec/types';
import type { RowShape } from './row-shape';
import { type Segment, segmentsOf } from './segments';

/** The written rows of one official table, which may stand in several regions. */
export interface TableGroup {
  readonly form: FormId;
  readonly sources: readonly Table[];
  readonly rows: readonly RowShape[];
}

interface Building {
  readonly form: FormId;
  readonly sources: Table[];
  readonly rows: RowShape[];
  readonly seen: Set<string>;
}

/** Rows that a table has already are enough of these to mean that it begins a second time. */
const REPEATED_ROWS = 3;
const FIGURES_OF_REVIEWS = 10;

/**
 * Joins what belongs to one official table: page breaks and notes cut it into several regions. A form is
 * there twice only where its rows come again, as when two drafts were pasted into one file.
 */
export function groupTables(tables: readonly Table[]): TableGroup[] {
  const groups: Building[] = [];
  for (const { form, source, rows, labels } of withoutForeign(tables.flatMap(segmentsOf))) {
    const open = groups.findLast((group) => group.form === form);
    const isAnew =
      !open || labels.filter((label) => open.seen.has(label)).length >= REPEATED_ROWS || isSecondReviews(open, rows);
    const group = isAnew ? { form, sources: [], rows: [], seen: new Set<string>() } : open;
    if (isAnew) groups.push(group);
    if (!group.sources.includes(source)) group.sources.push(source);
    for (const row of rows) group.rows.push(row);
    for (const label of labels) group.seen.add(label);
  }
  return groups;
}

/**
 * A table of the author's own may have words of a form (行政许可, 行政处罚): without any of the form's heads,
 * its rows are those that stand in the official table, too.
 */
function withoutForeign(segments: readonly Segment[]): readonly Segment[] {
  if (segments.every(({ hasHead, labels }) => hasHead || labels.length === 0)) return segments;
  const official = new Map<FormId, Set<string>>();
  for (const { form, labels, hasHead } of segments) {
    if (!hasHead) continue;
    const own = official.get(form) ?? new Set<string>();
    official.set(form, own);
    for (const label of labels) own.add(label);
  }
  return segments.filter(({ form, labels, hasHead }) => {
    const known = official.get(form);
    return labels.length === 0 || hasHead || !labels.every((label) => known?.has(label));
  });
}

function isSecondReviews(open: Building, rows: readonly RowShape[]): boolean {
  const hasFigures = (shape: RowShape) => shape.kind === 'figures' && shape.values.length >= FIGURES_OF_REVIEWS;
  return open.form === 'reviews' && open.rows.some(hasFigures) && rows.some(hasFigures);
}
