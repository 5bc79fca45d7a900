import { fold, splitMark } from '../report/fold';
import { EDITIONS } from '../spec/editions';
import type { Edition, FormId, TableForm } from '../spec/types';
import type { RowShape } from './row-shape';

/** The edition whose words a table has; undefined where it has none that tell them apart. */
export function editionOfTable(form: FormId, rows: readonly RowShape[]): Edition | undefined {
  if (form === 'reviews') return undefined;
  const columns = new Set(rows.flatMap((row) => row.labels.map((label) => wording(label.text))));
  const lines = new Set(
    rows.flatMap((row) => (row.kind === 'figures' ? [wording(row.labels[row.labels.length - 1]?.text ?? '')] : [])),
  );
  return (
    leading(EDITIONS, (edition) => count(columns, distinctive(edition, form, columnWords))) ??
    leading(EDITIONS, (edition) => count(lines, distinctive(edition, form, lineWords)))
  );
}

/** The one with the most; undefined where two have as many. */
function leading(editions: readonly Edition[], points: (edition: Edition) => number): Edition | undefined {
  const [first, second] = editions
    .map((edition) => ({ edition, points: points(edition) }))
    .sort((a, b) => b.points - a.points);
  return first && first.points > (second?.points ?? 0) ? first.edition : undefined;
}

function count(written: ReadonlySet<string>, words: readonly string[]): number {
  return words.filter((word) => written.has(word)).length;
}

/** Words of one edition's form that no other edition's has. */
function distinctive(
  edition: Edition,
  form: FormId,
  wordsOf: (form: TableForm) => readonly string[],
): readonly string[] {
  const others = new Set(EDITIONS.filter((other) => other !== edition).flatMap((other) => wordsOf(other.forms[form])));
  return [...new Set(wordsOf(edition.forms[form]))].filter((word) => !others.has(word));
}

function columnWords(form: TableForm): readonly string[] {
  return form.blocks.flatMap((block) => block.columnLabels.map(wording));
}

/** （六）其他处理 is a line in 2019 and the name of a group in 2021: only names of lines count. */
function lineWords(form: TableForm): readonly string[] {
  return form.blocks.flatMap((block) => block.lines.map((line) => wording(line.label)));
}

function wording(label: string): string {
  return splitMark(fold(label)).wording;
}
