import type { Figure, ResolvedTable } from '../../resolve/model';
import type { Cause, Repair } from '../../resolve/repair';
import type { Change } from '../../resolve/repair-search';
import type { DigitSlip } from '../../resolve/slips';
import type { TableSums } from '../../resolve/table-sums';
import type { Edit, Fix } from '../rule';
import { cellName, quote } from './names';
import { setFigure } from './set-figure';
import { partsText, withChange } from './sums';

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

/** What was done to the rows of a mistake, in words for a title. */
function causeTitle(context: Context, cause: Cause): string {
  const { table, sums } = context;
  const [first] = cause.changes;
  if (!first) return '';
  const name = (change: Change) => nameOf(context, change);
  if (cause.kind === 'cell') return `${name(first)}改为 ${first.to}${slipText(cause)}`;
  const rows = rowsOf(context, cause).map((row) => quote(table.form.rowNames[row] ?? row));
  if (cause.kind === 'swapped') return `换回${rows.join('与')}两行的数字（两行数字互换）`;
  if (cause.kind === 'shifted') return `移回${rows.join('')}整行的数字（整行错位）`;
  const { from, to, count } = moveOf(cause);
  const columnName = (cell: number) => table.form.columnNames[sums.system.cells[cell]?.column ?? ''] ?? '';
  return `${rows.join('')}${count} 件由${columnName(from)}移到${columnName(to)}（列次填错）`;
}

/** Which cell has too many, which too few, and how many. */
export function moveOf({ changes }: Cause): { readonly from: number; readonly to: number; readonly count: number } {
  const surplus = changes.find(({ from, to }) => from > to);
  const lack = changes.find(({ from, to }) => from < to);
  return { from: surplus?.cell ?? -1, to: lack?.cell ?? -1, count: surplus ? surplus.from - surplus.to : 0 };
}

export function rowsOf({ sums }: Context, { changes }: Cause): readonly string[] {
  return [...new Set(changes.map(({ cell }) => sums.system.cells[cell]?.row ?? ''))];
}

export function nameOf({ table, sums }: Context, { cell }: Change): string {
  const id = sums.system.cells[cell];
  return id ? cellName(table.form, id) : '';
}

export function slipText({ slip }: Cause): string {
  return slip ? `（${SLIPS[slip]}）` : '';
}

/** The sum of the row with the new value. */
function sumText({ sums }: Context, change: Change): string {
  const { cell } = change;
  const row = sums.system.equations.find(
    ({ row: own, parts, whole }) => own !== undefined && [...parts, ...whole].includes(cell),
  );
  return row ? `，${partsText(withChange(sums, change), row.parts)}` : '';
}

function asFix(
  { text, table, sums }: Context,
  title: string,
  changes: readonly Change[],
  isPreferred: boolean,
): readonly Fix[] {
  const edits = changes.flatMap(({ cell, to }): readonly Edit[] => {
    const figure = sums.figures[cell];
    const edit = figure && setFigure(text, table, figure, to);
    return edit ? [edit] : [];
  });
  if (edits.length === 0 || edits.length < changes.length) return [];
  return [{ title, safety: 'unsafe', ...(isPreferred && { preferred: true }), edits }];
}
