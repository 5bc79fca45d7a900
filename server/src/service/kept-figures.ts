import { groupBy } from '../report/group-by';
import { inColumn } from '../resolve/figure-map';
import type { ResolvedReport, ResolvedTable } from '../resolve/model';

/** Whether every number of the tables is read as the same number of the same cell in another version of the draft. */
export function keepsFigures(before: ResolvedReport, after: ResolvedReport): boolean {
  const left = groupBy(after.tables, ({ form }) => form.id);
  return before.tables.every((table) => holdsFigures(left.get(table.form.id)?.shift(), table));
}

function holdsFigures(table: ResolvedTable | undefined, { figures }: ResolvedTable): boolean {
  for (const [row, inRow] of figures) {
    const own = table?.figures.get(row);
    for (const { id, value } of inRow) {
      if (value !== undefined && inColumn(own, id.column)?.value !== value) return false;
    }
  }
  return true;
}
