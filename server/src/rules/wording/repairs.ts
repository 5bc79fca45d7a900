import type { Cause } from '../../resolve/causes';
import type { Figure, ResolvedTable } from '../../resolve/model';
import type { Repair } from '../../resolve/repair';
import type { Change } from '../../resolve/repair-search';
import type { DigitSlip } from '../../resolve/slips';
import type { TableSums } from '../../resolve/table-sums';
import type { Edit, Fix } from '../rule';
import { cellName, columnName, listed, quote, surplus } from './names';
import { setFigure } from './set-figure';
import { partsText, withChanges } from './sums';

/** A written table with its sums. */
export interface Context {
  readonly text: string;
  readonly table: ResolvedTable;
  readonly sums: TableSums;
}

const SLIPS: Readonly<Record<DigitSlip, string>> = {
  transposed: '数字颠倒',
  doubled: '数字重复',
  undoubled: '漏写重复的数字',
  extra: '多写一位',
  dropped: '漏写一位',
  misread: '写错一位',
};

/** The fix that undoes a mistake in the place where it is shown. */
export function fixOf(context: Context, cause: Cause, isPreferred: boolean): readonly Fix[] {
  const [change] = cause.changes;
  const title =
    cause.kind === 'cell' && change
      ? `改为 ${change.to}${slipText(cause)}${sumText(context, change)}`
      : causeTitle(context, cause);
  return asFix(context, title, cause.changes, isPreferred);
}

/** The fix that repairs the table in another way; `known` are the mistakes that both ways share. */
export function alternativeFix(context: Context, { causes }: Repair, known: readonly Cause[]): readonly Fix[] {
  const others = causes.filter((cause) => !known.some((one) => isSameCause(one, cause)));
  const title = others.map((cause) => causeTitle(context, cause)).join('，');
  const changes = others.flatMap((cause) => cause.changes);
  const [only] = changes;
  return asFix(context, changes.length === 1 && only ? title + sumText(context, only) : title, changes, false);
}

export function isSameCause(a: Cause, b: Cause): boolean {
  return (
    a.changes.length === b.changes.length &&
    a.changes.every(({ cell, to }) => b.changes.some((other) => other.cell === cell && other.to === to))
  );
}

/** Undefined where a cell has no figure, which a repair never changes. */
export function figuresOfCause({ sums }: Context, { changes }: Cause): readonly Figure[] {
  return changes.flatMap(({ cell }) => sums.figures[cell] ?? []);
}

/** What is done to the cells of a mistake, in words for a title. */
function causeTitle(context: Context, cause: Cause): string {
  const [first] = cause.changes;
  if (!first) return '';
  const rows = listed(rowsOf(context, cause).map(quote), '行');
  switch (cause.kind) {
    case 'cell':
      return `${nameOf(context, first)}改为 ${first.to}${slipText(cause)}`;
    case 'swapped':
      return cause.changes.length === 2
        ? `换回${rowsOf(context, cause).map(quote).join('与')}的${columnOf(context, first.cell)}（两行数字互换）`
        : `换回${rowsOf(context, cause).map(quote).join('与')}两行的数字（两行数字互换）`;
    case 'shifted':
      return `移回${rows}整行的数字（整行错位）`;
    case 'split':
      return `${cellsText(context, cause)}合并为 ${joinedOf(cause)}，填在${columnOf(context, keptOf(cause))}（一个数拆在两格）`;
    case 'moved':
      return moveTitle(context, cause);
  }
}

function moveTitle(context: Context, cause: Cause): string {
  const { from, to, count } = moveOf(cause);
  const [row = '', other] = rowsOf(context, { ...cause, changes: byCell(cause, [from, to]) });
  if (other === undefined)
    return `${quote(row)}${count} 件由${columnOf(context, from)}移到${columnOf(context, to)}（列次填错）`;
  return `${columnOf(context, from)} ${count} 件由${quote(row)}移到${quote(other)}（行次填错）`;
}

const byCell = ({ changes }: Cause, cells: readonly number[]): readonly Change[] =>
  cells.flatMap((cell) => changes.find((change) => change.cell === cell) ?? []);

/** Which cell has too many, which too few, and how many. */
export function moveOf({ changes }: Cause): { readonly from: number; readonly to: number; readonly count: number } {
  const surplus = changes.find(({ from, to }) => from > to);
  const lack = changes.find(({ from, to }) => from < to);
  return { from: surplus?.cell ?? -1, to: lack?.cell ?? -1, count: surplus ? surplus.from - surplus.to : 0 };
}

/** The figure whose digits stand in two cells. */
export function joinedOf({ changes }: Cause): number {
  return Math.max(...changes.map(({ to }) => to));
}

/** The cell that the joined figure belongs in. */
const keptOf = ({ changes }: Cause): number => changes.find(({ to }) => to > 0)?.cell ?? -1;

/** “（一）予以公开”自然人与商业企业: cells of one row. */
export function cellsText(context: Context, cause: Cause): string {
  const columns = cause.changes.map(({ cell }) => columnOf(context, cell));
  return `${rowsOf(context, cause).map(quote).join('')}${columns.join('与')}`;
}

export function columnOf({ table, sums }: Context, cell: number): string {
  return columnName(table.form, sums.system.cells[cell]?.column ?? '');
}

/** The official names of the rows that a mistake is in. */
export function rowsOf({ table, sums }: Context, { changes }: Cause): readonly string[] {
  const rows = new Set(changes.map(({ cell }) => sums.system.cells[cell]?.row ?? ''));
  return [...rows].map((row) => table.form.rowNames[row] ?? row);
}

export function nameOf({ table, sums }: Context, { cell }: Change): string {
  const id = sums.system.cells[cell];
  return id ? cellName(table.form, id) : '';
}

function slipText({ slip }: Cause): string {
  return slip ? `（${SLIPS[slip]}）` : '';
}

/** （多 18，数字颠倒）: by how much a figure is wrong, and how it came to be as far as the digits tell. */
export function differenceText({ sums }: Context, { changes: [change], slip }: Cause): string {
  if (!change || sums.blank.has(change.cell)) return '';
  const difference = surplus(change.from - change.to);
  return `（${slip ? `${difference}，${SLIPS[slip]}` : difference}）`;
}

/** The sum of the row with the new value. */
function sumText({ sums }: Context, change: Change): string {
  const { cell } = change;
  const row = sums.system.equations.find(
    ({ row: own, parts, whole }) => own !== undefined && [...parts, ...whole].includes(cell),
  );
  return row ? `，${partsText(withChanges(sums, [change]), row.parts)}` : '';
}

function asFix(
  { text, sums }: Context,
  title: string,
  changes: readonly Change[],
  isPreferred: boolean,
): readonly Fix[] {
  const edits = changes.flatMap(({ cell, to }): readonly Edit[] => {
    const figure = sums.figures[cell];
    const edit = figure && setFigure(text, figure, to);
    return edit ? [edit] : [];
  });
  if (edits.length === 0 || edits.length < changes.length) return [];
  return [{ title, safety: 'unsafe', ...(isPreferred && { preferred: true }), edits }];
}
