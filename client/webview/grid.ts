/** Where each cell of a table lies once its spans are laid out, and which cell an arrow key leads to. */

export interface Grid {
  /** row → column → cell; a cell with spans stands in several places. */
  readonly places: readonly (readonly HTMLTableCellElement[])[];
  readonly cells: readonly HTMLTableCellElement[];
}

export function gridOf(table: HTMLTableElement): Grid {
  const places: HTMLTableCellElement[][] = [];
  const cells: HTMLTableCellElement[] = [];
  [...table.rows].forEach((row, r) => {
    let c = 0;
    for (const cell of row.cells) {
      while (places[r]?.[c]) c++;
      for (let dr = 0; dr < cell.rowSpan; dr++) {
        let line = places[r + dr];
        if (!line) {
          line = [];
          places[r + dr] = line;
        }
        for (let dc = 0; dc < cell.colSpan; dc++) line[c + dc] = cell;
      }
      cells.push(cell);
    }
  });
  return { places, cells };
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The cell that a key leads to; undefined where the key does not move or the edge is reached. */
export function neighbour(
  { places, cells }: Grid,
  from: HTMLTableCellElement,
  key: string,
  wide: boolean,
): HTMLTableCellElement | undefined {
  const row = places.findIndex((line) => line.includes(from));
  const line = places[row];
  if (!line) return undefined;
  if (key === 'Home') return wide ? cells[0] : line[0];
  if (key === 'End') return wide ? cells.at(-1) : line.at(-1);
  const step = STEPS[key];
  if (!step) return undefined;
  let r = row;
  let c = line.indexOf(from);
  // A merged cell is one step wide, whatever it spans.
  while (places[r]?.[c] === from) {
    r += step[0];
    c += step[1];
  }
  return places[r]?.[c];
}
