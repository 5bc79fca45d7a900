import { wordOf } from '../report/words';
import type { Block, CellId, FormLine, TableForm } from '../spec/types';
import { nameOf, type RowShape } from './row-shape';

/**
 * The figures of a line in the order in which this draft has its columns. It is the prescribed order
 * unless the written head, every label of it spelled right, has the columns otherwise: some exchanged,
 * or some left out.
 */
export function cellOrder(rows: readonly RowShape[], form: TableForm): (line: FormLine) => readonly CellId[] {
  if (form.id === 'reviews') return prescribedOrder;
  let orders: Map<FormLine, readonly CellId[]> | undefined;
  for (const block of form.blocks) {
    const order = writtenOrder(block, rows);
    if (!order) continue;
    orders ??= new Map();
    for (const line of block.lines)
      orders.set(
        line,
        order.flatMap((column) => line.cells[column] ?? []),
      );
  }
  return orders ? (line) => orders.get(line) ?? line.cells : prescribedOrder;
}

const prescribedOrder = ({ cells }: FormLine): readonly CellId[] => cells;

/** Columns of a block as written; undefined where that is the prescribed order or cannot be told. */
function writtenOrder(block: Block, rows: readonly RowShape[]): readonly number[] | undefined {
  const { labels, run, names } = columnsOf(block);
  if (run.length < 2) return undefined;
  const found = longestRun(rows, names);
  if (found.length < 2 || new Set(found).size < found.length) return undefined;
  const isWhole = found.length === run.length;
  if (isWhole && found.every((name, i) => names.get(name) === run[i])) return undefined;
  const left = labels.length - (run.length - found.length);
  if (!isWhole && !haveMostly(rowsOf(block, rows), left)) return undefined;
  const order = found.map((name) => names.get(name) ?? 0);
  const [first = 0] = run;
  const end = first + run.length;
  return [...labels.keys()].flatMap((column) =>
    column === first ? order : column > first && column < end ? [] : [column],
  );
}

/** The columns of a block, and those of them that may be exchanged. */
interface Columns {
  /** Folded, in writing order. */
  readonly labels: readonly string[];
  /** The longest run of leaf columns that stand side by side in one line of the printed head. */
  readonly run: readonly number[];
  /** The labels of these → the first column of that name. */
  readonly names: ReadonlyMap<string, number>;
}

const cachedColumns = new WeakMap<Block, Columns>();

function columnsOf(block: Block): Columns {
  const known = cachedColumns.get(block);
  if (known) return known;
  const labels = block.columnLabels.map(folded);
  const run = neighbours(block, labels);
  const names = new Map<string, number>();
  for (const column of run) if (!names.has(labels[column] ?? '')) names.set(labels[column] ?? '', column);
  const columns = { labels, run, names };
  cachedColumns.set(block, columns);
  return columns;
}

function neighbours(block: Block, labels: readonly string[]): readonly number[] {
  const runs = block.head.map((row) =>
    row.flatMap((cell) => (cell.rowspan ? [] : labels.indexOf(folded(cell.text)))).filter((i) => i >= 0),
  );
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), []);
}

const folded = (label: string): string => wordOf(label).folded;

/** The longest run of written labels that are all among the names. */
function longestRun(rows: readonly RowShape[], names: ReadonlyMap<string, number>): readonly string[] {
  let best: readonly string[] = [];
  let run: string[] = [];
  for (const { words } of rows) {
    for (const word of words) {
      if (names.has(word.folded)) run.push(word.folded);
      else if (run.length > 0) {
        if (run.length > best.length) best = run;
        run = [];
      }
    }
  }
  return run.length > best.length ? run : best;
}

function rowsOf(block: Block, rows: readonly RowShape[]): readonly RowShape[] {
  const lines = new Set(block.lines.map((line) => folded(line.label)));
  return rows.filter((row) => row.kind === 'figures' && lines.has(nameOf(row)?.folded ?? ''));
}

/** Without a column every row has a figure less; a label alone may be lost while its figures are there. */
function haveMostly(rows: readonly RowShape[], count: number): boolean {
  const filled = rows.filter((row) => row.values.findLastIndex((cell) => cell.text !== '') + 1 === count);
  return filled.length * 2 > rows.length;
}
