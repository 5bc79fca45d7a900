import type { Table } from '../report/model';
import type { Edition, FormId } from '../spec/types';
import type { KnownTable } from './known-tables';
import type { RowShape } from './row-shape';
import { addSegments, type Segment, shapesIn } from './segments';
import { editionOfTable } from './table-edition';

/** The written rows of one official table, which may stand in several regions. */
export interface TableGroup {
  readonly form: FormId;
  readonly sources: readonly Table[];
  readonly segments: readonly Segment[];
  /** For a group that is one whole table. */
  readonly known: KnownTable | undefined;
}

interface Building {
  readonly form: FormId;
  readonly segments: Segment[];
  /** The labels of its rows, from the second segment on: mostly there is none. */
  seen: Set<string> | undefined;
}

/** Rows that a table has already are enough of these to mean that it begins a second time. */
const REPEATED_ROWS = 3;

/**
 * Joins what belongs to one official table: page breaks and notes cut it into several regions. A form is
 * there twice only where its rows come again, as when two drafts were pasted into one file.
 */
export function groupTables(tables: readonly Table[]): readonly TableGroup[] {
  const groups: Building[] = [];
  for (const segment of withoutForeign(segmentsOfAll(tables))) {
    const { form } = segment.outline;
    const open = groups.findLast((group) => group.form === form);
    if (!open || repeatsRows(open, segment) || isSecondReviews(open, segment))
      groups.push({ form, segments: [segment], seen: undefined });
    else join(open, segment);
  }
  return groups.map(asGroup);
}

function segmentsOfAll(tables: readonly Table[]): readonly Segment[] {
  const segments: Segment[] = [];
  for (const table of tables) addSegments(table, segments);
  return segments;
}

function asGroup({ form, segments }: Building): TableGroup {
  const [first, second] = segments;
  if (first && !second) return { form, segments, sources: [first.source], known: first.known };
  return { form, segments, sources: [...new Set(segments.map(({ source }) => source))], known: undefined };
}

function repeatsRows(open: Building, { outline }: Segment): boolean {
  open.seen ??= new Set(open.segments.flatMap((segment) => segment.outline.labels));
  const { seen } = open;
  return outline.labels.filter((label) => seen.has(label)).length >= REPEATED_ROWS;
}

function join(open: Building, segment: Segment): void {
  open.segments.push(segment);
  for (const label of segment.outline.labels) open.seen?.add(label);
}

/** All rows of a table taken apart. */
export function shapesOf({ segments }: TableGroup): readonly RowShape[] {
  return segments.flatMap(shapesIn);
}

export function editionOf(group: TableGroup): Edition | undefined {
  const [first, second] = group.segments;
  return first && !second ? first.outline.edition : editionOfTable(group.form, shapesOf(group));
}

/**
 * A table of the author's own may have words of a form (行政许可, 行政处罚): without any of the form's heads,
 * its rows are those that stand in the official table, too.
 */
function withoutForeign(segments: readonly Segment[]): readonly Segment[] {
  if (segments.every(({ outline: { hasHead, labels } }) => hasHead || labels.length === 0)) return segments;
  const official = new Map<FormId, Set<string>>();
  for (const { outline } of segments) {
    if (!outline.hasHead) continue;
    const own = official.get(outline.form) ?? new Set<string>();
    official.set(outline.form, own);
    for (const label of outline.labels) own.add(label);
  }
  return segments.filter(({ outline: { form, labels, hasHead } }) => {
    const known = official.get(form);
    return labels.length === 0 || hasHead || !labels.every((label) => known?.has(label));
  });
}

function isSecondReviews(open: Building, segment: Segment): boolean {
  return open.form === 'reviews' && segment.outline.hasLongRow && open.segments.some((one) => one.outline.hasLongRow);
}
