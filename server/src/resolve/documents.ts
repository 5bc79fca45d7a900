import { inColumn } from './figure-map';
import type { Figure, ResolvedTable } from './model';

/** A row of table 二 that counts documents: those issued in the year are among those in force at its end. */
export interface DocumentRow {
  readonly row: string;
  readonly issued: Figure;
  readonly inForce: Figure;
}

/** The form of 2019 has no such columns. */
export function documentRows({ form, figures, doubt }: ResolvedTable): readonly DocumentRow[] {
  if (doubt || form.id !== 'proactive') return [];
  return [...figures].flatMap(([row, inRow]) => {
    const issued = inColumn(inRow, 'issued');
    const inForce = inColumn(inRow, 'inForce');
    return issued && inForce ? [{ row, issued, inForce }] : [];
  });
}
