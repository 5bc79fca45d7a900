import { fold, splitMark } from '../report/fold';
import { labelUses } from '../report/lexicon';
import type { Table } from '../report/model';
import type { FormId } from '../spec/types';
import type { RowShape } from './row-shape';
import { type Segment, segmentsOf } from './segments';

/** The written rows of one official table, which may stand in several regions. */
export interface TableGroup {
  readonly form: FormId;
  readonly sources: readonly Table[];
  readonly rows: readonly GroupRow[];
}

export interface GroupRow extends RowShape {
  readonly table: Table;
}

interface Building {
  readonly form: FormId;
  readonly sources: Table[];
  readonly rows: GroupRow[];
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
  for (const segment of withoutForeign(tables.flatMap(segmentsOf))) {
    const labels = labelsOf(segment);
    const open = groups.findLast((group) => group.form === segment.form);
    const isAnew =
      !open ||
      labels.filter((label) => open.seen.has(label)).length >= REPEATED_ROWS ||
      isSecondReviews(open, segment.rows);
    const group = isAnew ? { form: segment.form, sources: [], rows: [], seen: new Set<string>() } : open;
    if (isAnew) groups.push(group);
    if (!group.sources.includes(segment.source)) group.sources.push(segment.source);
    for (const row of segment.rows) group.rows.push({ ...row, table: segment.source });
    for (const label of labels) group.seen.add(label);
  }
  return groups;
}

/**
 * A table of the author's own may have words of a form (行政许可, 行政处罚): without any of the form's heads,
 * its rows are those that stand in the official table, too.
 */
function withoutForeign(segments: readonly Segment[]): readonly Segment[] {
  const official = new Map<FormId, Set<string>>();
  for (const segment of segments) {
    if (!hasHead(segment)) continue;
    const labels = official.get(segment.form) ?? new Set<string>();
    official.set(segment.form, labels);
    for (const label of labelsOf(segment)) labels.add(label);
  }
  return segments.filter((segment) => {
    const labels = labelsOf(segment);
    const known = official.get(segment.form);
    return labels.length === 0 || hasHead(segment) || !labels.every((label) => known?.has(label));
  });
}

function hasHead({ rows }: Segment): boolean {
  return rows.some(({ labels }) => labels.some(({ text }) => isHead(fold(text))));
}

/** A head that is no label of a row as well: 其他 and 总计 are both. */
function isHead(folded: string): boolean {
  const uses = labelUses(folded);
  return (
    uses.length > 0 &&
    uses.every(({ kind }) => kind === 'caption' || kind === 'column' || kind === 'head' || kind === 'note')
  );
}

/** The labels of rows of figures that are spelled as in the form. */
function labelsOf({ form, rows }: Segment): readonly string[] {
  return rows.flatMap(({ kind, labels }) => {
    const folded = kind === 'figures' ? fold(labels[labels.length - 1]?.text ?? '') : '';
    const isRow = labelUses(folded).some((use) => use.kind === 'row' && use.form === form);
    return isRow ? [splitMark(folded).wording] : [];
  });
}

function isSecondReviews(open: Building, rows: readonly RowShape[]): boolean {
  const hasFigures = (shape: RowShape) => shape.kind === 'figures' && shape.values.length >= FIGURES_OF_REVIEWS;
  return open.form === 'reviews' && open.rows.some(hasFigures) && rows.some(hasFigures);
}
