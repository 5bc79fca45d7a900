import type { Span } from '../../report/model';
import type { Equation } from '../../resolve/equations';
import type { Figure, ResolvedReport, ResolvedTable } from '../../resolve/model';
import { type Cause, findTroubles, type Repair, type Trouble } from '../../resolve/repair';
import { readSums } from '../../resolve/table-sums';
import type { Finding, Related } from '../rule';
import { causeMessage } from './cause-messages';
import { subjectOf } from './figures';
import { alternativeFix, type Context, figuresOfCause, fixOf, isSameCause } from './repairs';
import { equationName, workedSum, writtenValue } from './sums';

/** Up to two wrong cells a choice of repairs is offered; among more, only what all repairs agree in is blamed. */
const MOST_CELLS_IN_CHOICE = 2;

/** What does not add up in a table: a finding for each mistake that can be told, else for each broken equation. */
export function* sumFindings({ report }: ResolvedReport, table: ResolvedTable): Generator<Finding> {
  if (table.doubt || table.form.sums.length === 0) return;
  const sums = readSums(table);
  const context: Context = { text: report.draft.text, table, sums };
  for (const trouble of findTroubles(sums.system, sums.values, sums)) {
    const only = onlyEquation(context, trouble);
    if (only) yield equationFinding(context, trouble, only);
    else yield* troubleFindings(context, trouble);
  }
}

/** One equation does not hold, and nothing crosses it that could tell which of its cells is wrong. */
function onlyEquation({ sums }: Context, { broken, repairs, isUnique }: Trouble): Equation | undefined {
  const [index, ...more] = broken;
  if (index === undefined || more.length > 0 || isUnique || repairs.length === 0) return undefined;
  return sums.system.equations[index];
}

function* troubleFindings(context: Context, trouble: Trouble): Generator<Finding> {
  const [best, ...others] = trouble.repairs;
  const causes = best ? blamed(best, others) : [];
  for (const cause of causes) {
    if (isBlankTotal(context, cause)) continue;
    const finding = causeFinding(context, cause, trouble);
    if (finding) yield finding;
  }
  yield* openFindings(context, trouble, causes);
}

function blamed({ causes }: Repair, others: readonly Repair[]): readonly Cause[] {
  const isChoice = sizeOf(causes) <= MOST_CELLS_IN_CHOICE || causes.every(({ kind }) => kind !== 'cell');
  if (isChoice) return causes;
  return causes.filter((cause) => others.every((other) => other.causes.some((one) => isSameCause(one, cause))));
}

const sizeOf = (causes: readonly Cause[]): number => causes.reduce((size, { changes }) => size + changes.length, 0);

/** A blank total is the business of blank-total. */
function isBlankTotal({ sums }: Context, { changes }: Cause): boolean {
  return changes.every(({ cell }) => sums.blankTotals.has(cell));
}

function causeFinding(context: Context, cause: Cause, trouble: Trouble): Finding | undefined {
  const { table } = context;
  const figures = figuresOfCause(context, cause);
  const span = spanOf(cause, figures);
  if (!span) return undefined;
  const [best, ...others] = trouble.repairs;
  const alternatives = others.filter(({ causes }) => !causes.some((one) => isSameCause(one, cause)));
  const fixes = [
    ...fixOf(context, cause, trouble.isUnique),
    ...alternatives.flatMap((repair) => alternativeFix(context, repair, best?.causes ?? [])),
  ];
  const touched = trouble.broken
    .flatMap((index) => context.sums.system.equations[index] ?? [])
    .filter((equation) => enters(cause, equation));
  const rest = best?.causes.filter((other) => !isSameCause(other, cause)) ?? [];
  return {
    span,
    message: causeMessage(context, cause, {
      touched,
      isCertain: trouble.isUnique || alternatives.length === 0,
      alternatives: alternatives.length,
      isShared: touched.some((equation) => rest.some((other) => enters(other, equation))),
    }),
    about: subjectOf(table.form, figures),
    related: touched.map((equation) => relatedOf(context, equation, cause)),
    fixes,
  };
}

function enters({ changes }: Cause, { parts, whole }: Equation): boolean {
  return changes.some(({ cell }) => parts.includes(cell) || whole.includes(cell));
}

/** The wrong cell; of cases moved the one with too many; of rows all that changes. */
function spanOf({ kind, changes }: Cause, figures: readonly Figure[]): Span | undefined {
  const surplus = kind === 'moved' ? figures[changes.findIndex(({ from, to }) => from > to)] : figures[0];
  if (!surplus || kind === 'cell' || kind === 'moved') return surplus?.cell.span;
  const row = figures.filter(({ id }) => id.row === surplus.id.row);
  return { start: surplus.cell.span.start, end: Math.max(...row.map(({ cell }) => cell.span.end)) };
}

/** Equations that still do not hold after what could be told is undone, gathered by the cell they end in. */
function* openFindings(context: Context, trouble: Trouble, causes: readonly Cause[]): Generator<Finding> {
  const { table, sums } = context;
  const mended = new Map(causes.flatMap(({ changes }) => changes.map(({ cell, to }) => [cell, to] as const)));
  const valueAt = (cell: number) => mended.get(cell) ?? sums.values[cell] ?? 0;
  const add = (cells: readonly number[]) => cells.reduce((sum, cell) => sum + valueAt(cell), 0);
  const byAnchor = new Map<number, Equation[]>();
  for (const index of trouble.broken) {
    const equation = sums.system.equations[index];
    const anchor = equation?.whole.at(-1);
    if (!equation || anchor === undefined || add(equation.parts) === add(equation.whole)) continue;
    byAnchor.set(anchor, [...(byAnchor.get(anchor) ?? []), equation]);
  }
  for (const [anchor, equations] of byAnchor) {
    const figure = sums.figures[anchor];
    if (!figure) continue;
    const worked = equations.map(
      (equation) => `${equationName(table.form, equation)}：${workedSum(table.form, sums, equation)}`,
    );
    yield {
      span: figure.cell.span,
      message: `${worked.join('；')}；同时不相等的有 ${trouble.broken.length} 处，不能确定是哪一格有误`,
      about: subjectOf(table.form, [figure]),
    };
  }
}

/** One finding at the total with every repair, the likeliest first. */
function equationFinding(context: Context, trouble: Trouble, equation: Equation): Finding {
  const { table, sums } = context;
  const anchor = equation.whole.at(-1) ?? -1;
  const figures = [...equation.parts, ...equation.whole].flatMap((cell) => sums.figures[cell] ?? []);
  const span = sums.figures[anchor]?.cell.span ?? figures[0]?.cell.span ?? table.span;
  const terms = equation.parts.filter((cell) => writtenValue(sums, cell));
  return {
    span,
    message: `${equationName(table.form, equation)}：${workedSum(table.form, sums, equation)}`,
    about: subjectOf(table.form, figures),
    related: terms.flatMap((cell): readonly Related[] => {
      const figure = sums.figures[cell];
      return figure ? [{ span: figure.cell.span, message: `分项 ${sums.values[cell]}` }] : [];
    }),
    fixes: trouble.repairs.flatMap((repair) => alternativeFix(context, repair, [])),
  };
}

/** Shown at the total of the sum, or at its first part where the total is itself what is wrong. */
function relatedOf(context: Context, equation: Equation, cause: Cause): Related {
  const { table, sums } = context;
  const isWrong = (cell: number) => cause.changes.some((change) => change.cell === cell);
  const others = [...equation.whole].reverse().concat(
    equation.parts.filter((cell) => writtenValue(sums, cell)),
    equation.parts,
  );
  const cell = others.find((one) => !isWrong(one) && sums.figures[one]) ?? equation.whole[0] ?? -1;
  return {
    span: sums.figures[cell]?.cell.span ?? table.span,
    message: `${equationName(table.form, equation)}：${workedSum(table.form, sums, equation)}`,
  };
}
