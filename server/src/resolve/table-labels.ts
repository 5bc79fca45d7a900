import type { TableLayout } from '../report/model';
import { KIND, mayBe, type Word } from '../report/words';
import type { FormLine, TableForm } from '../spec/types';
import type { PairedLabel } from './model';
import { pairGroup, pairHeads, pairLabel, type WrittenHead } from './pair-labels';
import type { ReadRow } from './table-rows';

/** Something is to be said of it. */
export const isOdd = ({ verdict }: Pick<PairedLabel, 'verdict'>): boolean => verdict !== 'same';

/** Every written label of a table with the official one it stands for, in writing order. */
export function readLabels(rows: readonly ReadRow[], form: TableForm): PairedLabel[] {
  const labels: PairedLabel[] = [];
  const heads: WrittenHead[] = [];
  let layout: TableLayout = 'bare-cells';
  for (const { row, shape } of rows) {
    layout = shape.table.layout;
    if (row.role === 'note' || row.role === 'surplus') continue;
    const own = row.role === 'figures' ? row.label : undefined;
    if (own && row.line) labels.push(pairLabel(own, 'row', row.line.label, layout));
    shape.labels.forEach((cell, i) => {
      if (cell === own) return;
      const word = shape.words[i] as Word;
      const group = mayBeGroup(word, row.line, form) ? pairGroup(cell, form, layout) : undefined;
      if (group) labels.push(group);
      else heads.push({ cell, word });
    });
  }
  return inWritingOrder(pairHeads(heads.slice(0, MOST_HEADS), form, layout), labels);
}

/** Two lists as one; each is in order already, but for tables that are written in pieces. */
function inWritingOrder(heads: readonly PairedLabel[], labels: readonly PairedLabel[]): PairedLabel[] {
  const all: PairedLabel[] = [];
  const startOf = (label: PairedLabel | undefined) => label?.cell.start ?? Number.POSITIVE_INFINITY;
  let head = 0;
  for (const label of labels) {
    while (startOf(heads[head]) < startOf(label)) all.push(heads[head++] as PairedLabel);
    all.push(label);
  }
  all.push(...heads.slice(head));
  const isOrdered = all.every((label, i) => i === 0 || startOf(all[i - 1]) <= startOf(label));
  return isOrdered ? all : [...labels, ...heads].sort((a, b) => startOf(a) - startOf(b));
}

/** Heads again on every page are some of these; more are no table of the form. */
const MOST_HEADS = 600;

/** Left of a row that belongs to groups everything is one, unless it is a word of the head. */
function mayBeGroup(word: Word, line: FormLine | undefined, form: TableForm): boolean {
  if (form.id !== 'applications') return false;
  if (mayBe(word, KIND.group)) return true;
  return word.kinds === 0 && (line === undefined || line.groups.length > 0);
}
