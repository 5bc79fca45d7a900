import type { Cause } from '../../resolve/causes';
import type { Equation } from '../../resolve/equations';
import type { Change } from '../../resolve/repair-search';
import { listed, quote, rowName, tableName } from './names';
import { type Context, cellsText, columnOf, differenceText, joinedOf, moveOf, nameOf, rowsOf } from './repairs';
import { partsText, withChanges, writtenValue } from './sums';

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
  const [change] = cause.changes;
  if (!change) return '';
  const shouldBe = weight.isCertain ? '应为' : '可能应为';
  switch (cause.kind) {
    case 'cell':
      return `${nameOf(context, change)}${writtenText(context, change.cell)}，${shouldBe} ${change.to}：${restored(context, change, weight)}${differenceText(context, cause)}`;
    case 'swapped':
      return swapText(context, cause, weight);
    case 'shifted':
      return shiftText(context, cause, weight);
    case 'split':
      return `${cellsText(context, cause)}分别为 ${cause.changes.map(({ from }) => from).join('、')}，疑为 ${joinedOf(cause)} 拆在两格：${settled(weight, '合并')}`;
    case 'moved':
      return moveText(context, cause, shouldBe, weight);
  }
}

const ALL_EQUAL = '各行、各列均相等';

/** 换回后各行、各列均相等, unless something else is wrong in the same sums. */
function settled({ isShared }: Weight, how: string, equal = ALL_EQUAL): string {
  return isShared ? `${how}并改正相关的另一处后${equal}` : `${how}后${equal}`;
}

function swapText(context: Context, cause: Cause, weight: Weight): string {
  const rows = rowsOf(context, cause).map(quote);
  const [first] = cause.changes;
  const last = cause.changes.at(-1);
  if (!first || !last) return '';
  if (cause.changes.length > 2) {
    const column = columnOf(context, last.cell);
    return `${rows.join('与')}两行的数字疑似互换（${column}分别为 ${last.to}、${last.from}）：${settled(weight, '换回')}`;
  }
  const written = cause.changes.map(({ cell }, i) => `${rows[i]}${writtenText(context, cell)}`).join('、');
  return `${columnOf(context, first.cell)}一列${written}，疑似互换：${settled(weight, '换回')}`;
}

/** “（一）予以公开”一行为 0、38、2、0、0、0、0，应为 38、2、0、0、0、0、40 */
function shiftText(context: Context, cause: Cause, weight: Weight): string {
  const { sums, table } = context;
  const names = rowsOf(context, cause).map(quote);
  if (table.form.id === 'reviews' && names.length > 1)
    return `${tableName(table.form)}整行数字疑似错位一格：移回后各项之和均等于总计`;
  if (names.length > 1) return `${tableName(table.form)}${listed(names, '行')}的数字疑似整行错位：移回后${ALL_EQUAL}`;
  const row = sums.system.cells[cause.changes[0]?.cell ?? -1]?.row;
  const cells = sums.system.cells.flatMap((cell, index) => (cell.row === row ? [index] : []));
  const meant = new Map(cause.changes.map(({ cell, to }) => [cell, to]));
  const written = cells.map((cell) => writtenValue(sums, cell) ?? '空白').join('、');
  const right = cells.map((cell) => meant.get(cell) ?? sums.values[cell]).join('、');
  return `${names.join('')}一行为 ${written}，疑似整行错位，应为 ${right}：${settled(weight, '移回')}`;
}

function moveText(context: Context, cause: Cause, shouldBe: string, weight: Weight): string {
  const { from, to, count } = moveOf(cause);
  const names = rowsOf(context, cause).map(quote);
  const isAlongRow = names.length === 1;
  const nameOfCell = (cell: number) => (isAlongRow ? columnOf(context, cell) : rowOf(context, cell));
  const both = [from, to];
  const written = both.map((cell) => `${nameOfCell(cell)}${writtenText(context, cell)}`).join('、');
  const meant = both.map((cell) => cause.changes.find((change) => change.cell === cell)?.to).join('、');
  const where = isAlongRow ? names.join('') : `${columnOf(context, from)}一列`;
  const how = `${count} 件由${nameOfCell(from)}移到${nameOfCell(to)}`;
  return `${where}${written}，${shouldBe} ${meant}：${settled(weight, how, isAlongRow ? '各列均相等' : '各行均相等')}`;
}

function rowOf({ table, sums }: Context, cell: number): string {
  return rowName(table.form, sums.system.cells[cell]?.row ?? '');
}

/** 为 53; what stands there instead of a number is said as it is. */
export function writtenText({ sums }: Context, cell: number): string {
  const value = writtenValue(sums, cell);
  if (value !== undefined) return `为 ${value}`;
  const figure = sums.figures[cell];
  return figure?.kind === 'dash' ? `写作${quote(figure.cell.text)}` : '空白';
}

function restored(context: Context, change: Change, { touched, isShared }: Weight): string {
  const row = touched.find((equation) => equation.row !== undefined);
  const isCrossed = touched.some((equation) => equation.column !== undefined);
  // Table 四 is one line of three sums: 本行 would say nothing.
  if (row && context.table.form.id === 'reviews') return partsText(withChanges(context.sums, [change]), row.parts);
  const when = isShared ? '与相关的另一处一并改正后' : `改为 ${change.to} 后`;
  if (row && isCrossed) return `${when}本行、本列均相等`;
  return `${when}${row ? '本行相等' : '本列相等'}`;
}
