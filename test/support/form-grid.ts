import type { Block, FormLine, TableForm } from '../../server/src/spec/types';
import type { WrittenValues } from './logical-table';

/** A cell of the printed table, as HTML would have it. */
export interface GridCell {
  readonly text: string;
  readonly kind: 'head' | 'label' | 'figure';
  readonly colspan: number;
  readonly rowspan: number;
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  /** The prescribed line; absent for heads. */
  readonly line?: FormLine;
}

/** A grid with every place filled: merged cells stand in their first place and cover the others. */
export interface Slot {
  readonly cell: GridCell;
  /** How the place is covered; undefined where the cell stands. */
  readonly covered?: 'across' | 'down';
}

/** The table as it is printed: heads, vertical labels and figures with their spans. */
export function gridOf(form: TableForm, values: WrittenValues): readonly GridRow[] {
  return form.blocks.flatMap((block) => [...headRows(block), ...lineRows(block, values)]);
}

function headRows({ head }: Block): readonly GridRow[] {
  return head.map((cells) => ({
    cells: cells.map(({ text, colspan = 1, rowspan = 1 }) => ({ text, kind: 'head', colspan, rowspan })),
  }));
}

function lineRows(block: Block, values: WrittenValues): readonly GridRow[] {
  const { lines, stub, head } = block;
  return lines.map((line, at) => {
    const groups = line.groups.flatMap((group, level) =>
      startsGroup(lines, at, level) ? [label(group, 1, groupHeight(lines, at, level))] : [],
    );
    const own = stub > 0 ? [label(line.label, stub - line.groups.length, 1)] : [];
    const width = head[1]?.at(-1)?.colspan ?? 1;
    const figures = line.cells.map(({ row, column }): GridCell => {
      return { text: String(values[row]?.[column] ?? ''), kind: 'figure', colspan: stub === 1 ? width : 1, rowspan: 1 };
    });
    return { cells: [...groups, ...own, ...figures], line };
  });
}

const label = (text: string, colspan: number, rowspan: number): GridCell => ({ text, kind: 'label', colspan, rowspan });

function startsGroup(lines: readonly FormLine[], at: number, level: number): boolean {
  return at === 0 || lines[at - 1]?.groups[level] !== lines[at]?.groups[level];
}

function groupHeight(lines: readonly FormLine[], from: number, level: number): number {
  let height = 1;
  while (lines[from + height]?.groups[level] === lines[from]?.groups[level]) height++;
  return height;
}

/** Merged cells spread over all the places that they cover. */
export function slotsOf(rows: readonly GridRow[]): readonly (readonly Slot[])[] {
  const grid: Slot[][] = rows.map(() => []);
  rows.forEach(({ cells }, y) => {
    let x = 0;
    for (const cell of cells) {
      while (grid[y]?.[x]) x++;
      for (let down = 0; down < cell.rowspan; down++) {
        for (let across = 0; across < cell.colspan; across++) {
          const row = grid[y + down];
          if (row)
            row[x + across] =
              across > 0 ? { cell, covered: 'across' } : down > 0 ? { cell, covered: 'down' } : { cell };
        }
      }
      x += cell.colspan;
    }
  });
  return grid;
}

/** The cells that begin in this row. */
export const standing = (row: readonly Slot[]): readonly string[] =>
  row.flatMap(({ cell, covered }) => (covered ? [] : [cell.text]));

/** Every place; covered ones are empty. */
export const allPlaces = (row: readonly Slot[]): readonly string[] =>
  row.map(({ cell, covered }) => (covered ? '' : cell.text));

/** As Word puts it: a cell merged downwards leaves an empty one, a cell merged across none. */
export const wordCells = (row: readonly Slot[]): readonly string[] =>
  row.flatMap(({ cell, covered }) => (covered === 'across' ? [] : [covered ? '' : cell.text]));

/** Every place, a merged cell written into each that it covers. */
export const repeated = (row: readonly Slot[]): readonly string[] => row.map(({ cell }) => cell.text);
