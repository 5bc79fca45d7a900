import { fold } from '../report/fold';
import type { Block, CellId, FormLine, TableForm } from '../spec/types';
import type { RowShape } from './row-shape';

/**
 * The figures of a line in the order in which this draft has its columns. It is the prescribed order
 * unless the written head, every label of it spelled right, has the columns otherwise: some exchanged,
 * or some left out.
 */
export function cellOrder(rows: readonly RowShape[], form: TableForm): (line: FormLine) => readonly CellId[] {
  const written = rows.flatMap((row) => row.labels.map((label) => fold(label.text)));
  const orders = new Map<FormLine, readonly CellId[]>();
  for (const block of form.blocks) {
    const order = form.id === 'reviews' ? undefined : writtenOrder(block, written, rows);
    for (const line of block.lines)
      if (order)
        orders.set(
          line,
          order.flatMap((column) => line.cells[column] ?? []),
        );
  }
  return (line) => orders.get(line) ?? line.cells;
}

/** Columns of a block as written; undefined where that is the prescribed order or cannot be told. */
function writtenOrder(
  block: Block,
  written: readonly string[],
  rows: readonly RowShape[],
): readonly number[] | undefined {
  const labels = block.columnLabels.map(fold);
  const run = neighbours(block, labels);
  if (run.length < 2) return undefined;
  const names = run.map((column) => labels[column] ?? '');
  const found = longestRun(written, new Set(names));
  if (found.length < 2 || new Set(found).size < found.length) return undefined;
  const isWhole = found.length === names.length;
  if (isWhole && found.every((name, i) => name === names[i])) return undefined;
  const left = labels.length - (names.length - found.length);
  if (!isWhole && !haveMostly(rowsOf(block, rows), left)) return undefined;
  const order = found.map((name) => run[names.indexOf(name)] ?? 0);
  const [first = 0] = run;
  const end = first + run.length;
  return [...labels.keys()].flatMap((column) =>
    column === first ? order : column > first && column < end ? [] : [column],
  );
}

/** The longest run of leaf columns that stand side by side in one line of the printed head. */
function neighbours(block: Block, labels: readonly string[]): readonly number[] {
  const runs = block.head.map((row) =>
    row.flatMap((cell) => (cell.rowspan ? [] : labels.indexOf(fold(cell.text)))).filter((i) => i >= 0),
  );
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), []);
}

/** The longest run of written labels that are all among the names. */
function longestRun(written: readonly string[], names: ReadonlySet<string>): readonly string[] {
  let best: readonly string[] = [];
  let run: string[] = [];
  for (const word of [...written, '']) {
    if (names.has(word)) run.push(word);
    else {
      if (run.length > best.length) best = run;
      run = [];
    }
  }
  return best;
}

function rowsOf(block: Block, rows: readonly RowShape[]): readonly RowShape[] {
  const lines = new Set(block.lines.map((line) => fold(line.label)));
  return rows.filter((row) => row.kind === 'figures' && lines.has(fold(row.labels[row.labels.length - 1]?.text ?? '')));
}

/** Without a column every row has a figure less; a label alone may be lost while its figures are there. */
function haveMostly(rows: readonly RowShape[], count: number): boolean {
  const filled = rows.filter((row) => row.values.findLastIndex((cell) => cell.text !== '') + 1 === count);
  return filled.length * 2 > rows.length;
}
