import { cellSpan } from '../../report/cell-places';
import type { Span } from '../../report/model';
import type { Cause } from '../../resolve/causes';
import type { Equation } from '../../resolve/equations';
import type { Related } from '../rule';
import { writtenText } from './cause-messages';
import { type Context, figuresOfCause, nameOf } from './repairs';
import { equationName, workedSum, writtenValue } from './sums';

/** The wrong cell; of several the one with too many; of rows all of the first that changes. */
export function spanOf(context: Context, cause: Cause): Span | undefined {
  const { kind, changes } = cause;
  const figures = figuresOfCause(context, cause);
  const surplus = kind === 'moved' ? figures[changes.findIndex(({ from, to }) => from > to)] : figures[0];
  if (!surplus || kind === 'cell' || kind === 'moved') return cellSpan(surplus?.cell);
  const row = figures.filter(({ id }) => id.row === surplus.id.row);
  return { start: surplus.cell.start, end: Math.max(...row.map(({ cell }) => cell.end)) };
}

/** Those of the broken equations that a mistake enters. */
export function equationsAt({ sums }: Context, { changes }: Cause, broken: readonly number[]): readonly Equation[] {
  const equations = broken.flatMap((index) => sums.system.equations[index] ?? []);
  return equations.filter(({ cells }) => changes.some(({ cell }) => cells.includes(cell)));
}

/** The equations with their worked sums, and what else has to change. */
export function relatedTo(context: Context, cause: Cause, touched: readonly Equation[]): readonly Related[] {
  return [...touched.map((equation) => equationPlace(context, equation, cause)), ...partners(context, cause)];
}

/** Shown at the total of the sum, or at its first part where the total is itself what is wrong. */
function equationPlace(context: Context, equation: Equation, cause: Cause): Related {
  const { table, sums } = context;
  const isWrong = (cell: number) => cause.changes.some((change) => change.cell === cell);
  const others = [...equation.whole].reverse().concat(
    equation.parts.filter((cell) => writtenValue(sums, cell)),
    equation.parts,
  );
  const cell = others.find((one) => !isWrong(one) && sums.figures[one]) ?? equation.whole[0] ?? -1;
  return {
    span: cellSpan(sums.figures[cell]?.cell) ?? table.span,
    message: `${equationName(table.form, equation)}：${workedSum(table.form, sums, equation)}`,
  };
}

/** The other cells of a mistake in two. */
function partners(context: Context, cause: Cause): readonly Related[] {
  const place = spanOf(context, cause);
  if (!place || cause.changes.length !== 2) return [];
  return cause.changes.flatMap((change): readonly Related[] => {
    const span = cellSpan(context.sums.figures[change.cell]?.cell);
    if (!span || (span.start >= place.start && span.end <= place.end)) return [];
    return [{ span, message: `${nameOf(context, change)}${writtenText(context, change.cell)}，改为 ${change.to}` }];
  });
}
