import { fold } from '../report/fold';
import { labelUses } from '../report/lexicon';
import type { Cell, TableLayout } from '../report/model';
import type { FormLine, TableForm } from '../spec/types';
import type { PairedLabel } from './model';
import { pairGroup, pairHeads, pairLabel } from './pair-labels';
import type { ReadRow } from './table-rows';

/** Every written label of a table with the official one it stands for, in writing order. */
export function readLabels(rows: readonly ReadRow[], form: TableForm): PairedLabel[] {
  const labels: PairedLabel[] = [];
  const heads: Cell[] = [];
  let layout: TableLayout = 'bare-cells';
  for (const row of rows) {
    layout = row.shape.table.layout;
    if (row.role === 'note' || row.role === 'surplus') continue;
    const own = row.role === 'figures' ? row.label : undefined;
    if (own && row.line) labels.push(pairLabel(own, 'row', row.line.label, layout));
    for (const cell of row.shape.labels) {
      if (cell === own) continue;
      const group = mayBeGroup(cell, row.line, form) ? pairGroup(cell, form, layout) : undefined;
      if (group) labels.push(group);
      else heads.push(cell);
    }
  }
  return [...labels, ...pairHeads(heads.slice(0, MOST_HEADS), form, layout)].sort(
    (a, b) => a.cell.span.start - b.cell.span.start,
  );
}

/** Heads again on every page are some of these; more are no table of the form. */
const MOST_HEADS = 600;

/** Left of a row that belongs to groups everything is one, unless it is a word of the head. */
function mayBeGroup(cell: Cell, line: FormLine | undefined, form: TableForm): boolean {
  if (form.id !== 'applications') return false;
  const uses = labelUses(fold(cell.text));
  if (uses.some((use) => use.kind === 'group')) return true;
  return uses.length === 0 && (line === undefined || line.groups.length > 0);
}
