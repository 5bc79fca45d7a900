import type { Equation } from '../../resolve/equations';
import type { Cause } from '../../resolve/repair';
import type { Change } from '../../resolve/repair-search';
import { quote } from './names';
import { type Context, moveOf, nameOf, rowsOf, slipText } from './repairs';
import { partsText, withChange, writtenValue } from './sums';

interface Weight {
  /** The broken equations that the mistake enters. */
  readonly touched: readonly Equation[];
  readonly isCertain: boolean;
  /** How many other repairs there are. */
  readonly alternatives: number;
  /** True where an equation holds only after another mistake is undone as well. */
  readonly isShared: boolean;
}

/** “（一）予以公开”自然人为 53，应为 35：改为 35 后本行、本列均相等 */
export function causeMessage(context: Context, cause: Cause, weight: Weight): string {
  const doubt = weight.alternatives > 0 && !weight.isCertain ? `；另有 ${weight.alternatives} 种改法` : '';
  return `${sentence(context, cause, weight)}${doubt}`;
}

function sentence(context: Context, cause: Cause, weight: Weight): string {
  const { table, sums } = context;
  const shouldBe = weight.isCertain ? '应为' : '可能应为';
  const rows = rowsOf(context, cause).map((row) => quote(table.form.rowNames[row] ?? row));
  if (cause.kind === 'swapped') return `${rows.join('与')}两行的数字疑似互换：换回后各行、各列均相等`;
  if (cause.kind === 'shifted') return `${rows.join('')}整行的数字疑似错位一列：移回后各行、各列均相等`;
  if (cause.kind === 'moved') {
    const { from, to, count } = moveOf(cause);
    const column = (cell: number) => table.form.columnNames[sums.system.cells[cell]?.column ?? ''] ?? '';
    const written = (cell: number) => `${column(cell)}${writtenText(context, cell)}`;
    const meant = (cell: number) => cause.changes.find((change) => change.cell === cell)?.to;
    return `${rows.join('')}${written(from)}、${written(to)}，${shouldBe} ${meant(from)}、${meant(to)}：${count} 件由${column(from)}移到${column(to)}后各列均相等`;
  }
  const [change] = cause.changes;
  if (!change) return '';
  return `${nameOf(context, change)}${writtenText(context, change.cell)}，${shouldBe} ${change.to}${slipText(cause)}：${restored(context, change, weight)}`;
}

function writtenText({ sums }: Context, cell: number): string {
  const value = writtenValue(sums, cell);
  return value === undefined ? '空白' : `为 ${value}`;
}

function restored(context: Context, change: Change, { touched, isShared }: Weight): string {
  const row = touched.find((equation) => equation.row !== undefined);
  const isCrossed = touched.some((equation) => equation.column !== undefined);
  // Table 四 is one line of three sums: 本行 would say nothing.
  if (row && context.table.form.id === 'reviews') return partsText(withChange(context.sums, change), row.parts);
  const when = isShared ? '与相关的另一处一并改正后' : `改为 ${change.to} 后`;
  if (row && isCrossed) return `${when}本行、本列均相等`;
  return `${when}${row ? '本行相等' : '本列相等'}`;
}
