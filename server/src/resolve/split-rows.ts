import { equationSystem, residualOf } from './equations';
import { figureAt } from './figure-map';
import { countOf } from './figures';
import type { Figure, ResolvedRow, ResolvedTable } from './model';

/** A row with a figure too many, because the digits of one stand in two neighbouring cells. */
export interface SplitRow {
  readonly row: ResolvedRow;
  readonly first: Figure;
  readonly second: Figure;
  /** 12 for 1 and 2. */
  readonly joined: number;
}

/** Rows that have one figure too many and fit the sums when two neighbours are joined, in one way only. */
export function readSplitRows(table: ResolvedTable): readonly SplitRow[] {
  table.facts.splitRows ??= table.doubt || table.form.sums.length === 0 ? [] : splitRowsIn(table);
  return table.facts.splitRows;
}

function splitRowsIn(table: ResolvedTable): readonly SplitRow[] {
  const found: SplitRow[] = [];
  for (const row of table.rows) for (const split of splitRow(table, row)) found.push(split);
  return found;
}

function splitRow(table: ResolvedTable, row: ResolvedRow): readonly SplitRow[] {
  const { line, figures, duplicate } = row;
  if (!line || duplicate || figures.length !== line.cells.length + 1) return [];
  const counts = figures.map(countOf);
  if (counts.includes(undefined)) return [];
  const found = figures.slice(1).flatMap((second, i): readonly SplitRow[] => {
    const first = figures[i];
    const head = counts[i] ?? 0;
    const tail = counts[i + 1] ?? 0;
    // 00 is 0: a cell too many, not a figure in two.
    if (!first || head === 0) return [];
    const joined = Number(`${head}${/^\d+$/.test(second.cell.text) ? second.cell.text : tail}`);
    const meant = [...counts.slice(0, i), joined, ...counts.slice(i + 2)];
    return fits(table, row, meant) ? [{ row, first, second, joined }] : [];
  });
  return found.length === 1 ? found : [];
}

/** True where the row adds up with these figures, and every column whose figures are all known. */
function fits(table: ResolvedTable, { line }: ResolvedRow, meant: readonly (number | undefined)[]): boolean {
  const { cells, equations } = equationSystem(table.form);
  const own = new Map(line?.cells.map(({ row, column }, i) => [`${row} ${column}`, meant[i]]));
  const values = cells.map(({ row, column }) => {
    const key = `${row} ${column}`;
    if (own.has(key)) return own.get(key);
    const figure = figureAt(table, row, column);
    return figure && countOf(figure);
  });
  const isOwn = (cell: number) => own.has(`${cells[cell]?.row} ${cells[cell]?.column}`);
  const touched = equations.filter((equation) => equation.cells.some(isOwn));
  return touched.every((equation) => (residualOf(values, equation) ?? 0) === 0);
}
