import type { Figure } from './model';
import type { ReadRow } from './table-rows';

/** The first row of each line counts; rows with too few or too many figures do not. */
export function figureMap(
  rows: readonly Pick<ReadRow, 'row' | 'isCounted'>[],
): ReadonlyMap<string, ReadonlyMap<string, Figure>> {
  const map = new Map<string, Map<string, Figure>>();
  for (const { row, isCounted } of rows) {
    if (!row.line || row.duplicate || !isCounted) continue;
    let own: Map<string, Figure> | undefined;
    let of: string | undefined;
    for (const figure of row.figures) {
      const { row: id, column } = figure.id;
      if (!own || id !== of) {
        own = map.get(id) ?? new Map<string, Figure>();
        map.set(id, own);
        of = id;
      }
      if (!own.has(column)) own.set(column, figure);
    }
  }
  return map;
}
