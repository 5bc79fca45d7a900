import type { CellId } from '../spec/types';
import type { Figure, ResolvedRow, ResolvedTable } from './model';

/** The first row of each line counts; rows with too few or too many figures do not. */
export function figureMap(
  rows: readonly ResolvedRow[],
  isCounted: (index: number) => boolean,
): ResolvedTable['figures'] {
  const map = new Map<string, readonly Figure[]>();
  for (let index = 0; index < rows.length; index++) {
    const { line, duplicate, figures } = rows[index] as ResolvedRow;
    if (!line || duplicate || !isCounted(index)) continue;
    const id = figures[0]?.id.row;
    // Mostly a written row is one of the form.
    if (id !== undefined && !map.has(id) && figures.every((figure) => figure.id.row === id)) map.set(id, figures);
    else for (const figure of figures) add(map, figure);
  }
  return map;
}

function add(map: Map<string, readonly Figure[]>, figure: Figure): void {
  const { row, column } = figure.id;
  const own = map.get(row) ?? [];
  if (!own.some(({ id }) => id.column === column)) map.set(row, [...own, figure]);
}

/** True where a figure stands in a cell of the form; mostly its id is that of the form. */
export const isAt = (cell: CellId | undefined, { id }: Figure): boolean =>
  cell === id || (cell?.column === id.column && cell.row === id.row);

/** The figure of a cell; undefined where none was found. */
export function figureAt({ figures }: ResolvedTable, row: string, column: string): Figure | undefined {
  return inColumn(figures.get(row), column);
}

export function inColumn(figures: readonly Figure[] | undefined, column: string): Figure | undefined {
  return figures?.find(({ id }) => id.column === column);
}
