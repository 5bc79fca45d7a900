import { blankCell } from '../report/cells';
import type { Cell } from '../report/model';
import type { TableForm } from '../spec/types';
import { equationSystem, residualOf } from './equations';
import { figureMap, inColumn } from './figure-map';
import { countOf, toFigure } from './figures';
import type { Figure, ResolvedRow } from './model';
import type { ReadRow } from './table-rows';

/** More of them lost a column. */
const MOST_LACKING = 3;

/** True where the values of figures may tell that it is the total that a row lacks. */
export const mayLackTotal = (rows: readonly ReadRow[]): boolean =>
  rows.some(({ row, isCounted }) => !isCounted && lacksOne(row));

/**
 * Rows with one figure too few have all but their total, if nothing marks where a blank cell is and the sums tell:
 * only with the total left out do they add up, and all columns with them.
 */
export function withBlankTotals(text: string, rows: readonly ReadRow[], form: TableForm): readonly ReadRow[] {
  if (!mayLackTotal(rows)) return rows;
  const lacking = rows.filter(({ row, isCounted }) => !isCounted && lacksOne(row));
  if (lacking.length > MOST_LACKING || !lacking.every(({ row }) => lacksTotal(row, form))) return rows;
  const mended = rows.map((one) => (lacking.includes(one) ? withBlankTotal(text, one) : one));
  return addUp(mended, form) ? mended : rows;
}

const lacksOne = ({ line, figures, duplicate }: ResolvedRow): boolean =>
  line !== undefined && !duplicate && figures.length > 1 && figures.length === line.cells.length - 1;

/** The parts are something, and the last of them is not what the others add up to: then it would be the total. */
function lacksTotal({ line, figures }: ResolvedRow, { sums }: TableForm): boolean {
  const spec = sums.find(({ along }) => along === 'columns');
  const total = line?.cells[figures.length];
  if (!spec || !total || spec.whole.length !== 1 || spec.whole[0] !== total.column) return false;
  if (figures.some(({ id }, i) => id.column !== line.cells[i]?.column || !spec.parts.includes(id.column))) return false;
  const counts = figures.map(countOf);
  const last = counts.pop();
  if (last === undefined || counts.includes(undefined)) return false;
  const before = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return before !== last && before + last > 0;
}

function withBlankTotal(text: string, one: ReadRow): ReadRow {
  const { row } = one;
  const { line, figures } = row;
  const id = line?.cells[figures.length];
  const cells = figures.map(({ cell }) => cell);
  return id
    ? { ...one, row: { ...row, figures: [...figures, toFigure(text, placeAfter(text, cells), id)] }, isCounted: true }
    : one;
}

const LONGEST_GAP = 8;

/** Where the next figure would stand, if what parts these stands behind the last one and nothing behind that. */
function placeAfter(text: string, cells: readonly Cell[]): Cell {
  const [before, last] = cells.slice(-2);
  const end = last?.end ?? 0;
  const gap = text.slice(before?.end ?? end, last?.start ?? end);
  const at = end + gap.length;
  const isThere = gap.length <= LONGEST_GAP && gap.trim() === '' && text.startsWith(gap, end);
  return isThere && (at === text.length || '\r\n'.includes(text.charAt(at)))
    ? blankCell(at)
    : { ...blankCell(end), isUnmarked: true };
}

/** All columns add up once each blank total is what its parts are; every figure is known. */
function addUp(rows: readonly ReadRow[], form: TableForm): boolean {
  const { cells, equations } = equationSystem(form);
  const map = figureMap(
    rows.map(({ row }) => row),
    (index) => rows[index]?.isCounted === true,
  );
  const values = cells.map(({ row, column }) => {
    const figure = inColumn(map.get(row), column);
    return figure && countOf(figure);
  });
  const filled = values.map((value, cell) => totalOf(cell) ?? value);
  return equations.every((equation) => equation.row !== undefined || residualOf(filled, equation) === 0);

  /** What a total that was put in has to be. */
  function totalOf(cell: number): number | undefined {
    const { row = '', column } = cells[cell] ?? {};
    const inRow: readonly Figure[] = map.get(row) ?? [];
    const own = inRow[inRow.length - 1];
    if (own?.kind !== 'blank' || own.id.column !== column) return undefined;
    return inRow.slice(0, -1).reduce((sum, figure) => sum + (countOf(figure) ?? 0), 0);
  }
}
