import type { Figure, ResolvedTable } from '../../resolve/model';
import type { CellId, TableForm } from '../../spec/types';
import type { Subject } from '../rule';

/**
 * The figures of a table in writing order, without those of rows that another rule speaks of: a row that
 * stands there twice, or has too few or too many cells. None where the table could not be read with confidence.
 */
export function figuresOf(table: ResolvedTable): readonly Figure[] {
  return table.doubt ? [] : table.rows.flatMap(({ figures }) => figures.filter((figure) => isPlaced(table, figure)));
}

/** True where the figure counts as the one of its row and column. */
export function isPlaced({ figures }: ResolvedTable, figure: Figure): boolean {
  return figures.get(figure.id.row)?.get(figure.id.column) === figure;
}

/** True where decimals, signs or units are right. */
export function isFree(form: TableForm, id: CellId): boolean {
  return form.freeCells?.(id) ?? false;
}

/** What a finding on these cells is about. */
export function subjectOf(form: TableForm, figures: readonly Figure[]): Subject {
  const values = figures.map(({ value }) => value ?? null);
  const [only] = figures;
  return figures.length === 1 && only ? { table: form.id, ...only.id, values } : { table: form.id, values };
}
