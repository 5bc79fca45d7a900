import { cellSpan } from '../../report/cell-places';
import { isBalanced } from '../../resolve/balance';
import type { Cause } from '../../resolve/causes';
import { type Equation, residualOf } from '../../resolve/equations';
import type { ResolvedReport, ResolvedTable } from '../../resolve/model';
import type { Repair, Trouble } from '../../resolve/repair';
import { readSumFaults } from '../../resolve/sum-faults';
import type { Finding, Related } from '../rule';
import { causeMessage } from './cause-messages';
import { equationsAt, relatedTo, spanOf } from './cause-places';
import { subjectOf } from './figures';
import { tableName } from './names';
import { alternativeFix, type Context, figuresOfCause, fixOf, isSameCause } from './repairs';
import { equationName, withChanges, workedSum, writtenValue } from './sums';

/** Up to two wrong cells a choice of repairs is offered; among more, only what all repairs agree in is blamed. */
const MOST_CELLS_IN_CHOICE = 2;

/** What does not add up in a table: a finding for each mistake that can be told, else for each broken equation. */
export function* sumFindings({ report }: ResolvedReport, table: ResolvedTable): Generator<Finding> {
  if (table.doubt || isBalanced(table)) return;
  const { sums, troubles } = readSumFaults(table);
  if (troubles.length === 0) return;
  const context: Context = { text: report.draft.text, table, sums };
  for (const trouble of troubles) {
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
  const span = spanOf(context, cause);
  if (!span) return undefined;
  const [best, ...others] = trouble.repairs;
  const alternatives = others.filter(({ causes }) => !causes.some((one) => isSameCause(one, cause)));
  const fixes = [
    ...fixOf(context, cause, trouble.isUnique),
    ...alternatives.flatMap((repair) => alternativeFix(context, repair, best?.causes ?? [])),
  ];
  const touched = equationsAt(context, cause, trouble.broken);
  const rest = best?.causes.filter((other) => !isSameCause(other, cause)) ?? [];
  return {
    span,
    message: causeMessage(context, cause, {
      touched,
      isCertain: trouble.isUnique || alternatives.length === 0,
      alternatives: alternatives.length,
      isShared: rest.some((other) => equationsAt(context, other, trouble.broken).some((one) => touched.includes(one))),
    }),
    about: subjectOf(table.form, figuresOfCause(context, cause)),
    related: relatedTo(context, cause, touched),
    fixes,
  };
}

const MOST_NAMED = 2;

/** Equations that still do not hold after what could be told is undone: one finding names them all. */
function* openFindings(context: Context, trouble: Trouble, causes: readonly Cause[]): Generator<Finding> {
  const { table } = context;
  const sums = withChanges(
    context.sums,
    causes.flatMap(({ changes }) => changes),
  );
  const open = trouble.broken.flatMap((index): readonly Related[] => {
    const equation = sums.system.equations[index];
    const figure = sums.figures[equation?.whole.at(-1) ?? -1];
    if (!equation || !figure || residualOf(sums.values, equation) === 0) return [];
    return [{ span: cellSpan(figure.cell), message: sumText({ ...context, sums }, equation) }];
  });
  const [first, ...others] = open;
  if (!first) return;
  const messages = open.map(({ message }) => message);
  const count = `${tableName(table.form)}${causes.length > 0 ? '另' : ''}有 ${open.length} 处不相等，`;
  const named = messages.slice(0, MOST_NAMED).join('；') + (open.length > MOST_NAMED ? '；等等' : '');
  yield {
    span: first.span,
    message: `${others.length > 0 ? count : ''}不能确定是哪${others.length > 0 ? '几' : '一'}格有误：${named}`,
    about: { text: `${table.form.id}：${messages.join('；')}` },
    ...(others.length > 0 && { related: open }),
  };
}

function sumText({ table, sums }: Context, equation: Equation): string {
  const sum = workedSum(table.form, sums, equation);
  return `${equationName(table.form, equation)}${/^\d/.test(sum) ? ' ' : ''}${sum}`;
}

/** One finding at the total with every repair, the likeliest first. */
function equationFinding(context: Context, trouble: Trouble, equation: Equation): Finding {
  const { table, sums } = context;
  const anchor = equation.whole.at(-1) ?? -1;
  const figures = [...equation.parts, ...equation.whole].flatMap((cell) => sums.figures[cell] ?? []);
  const span = cellSpan(sums.figures[anchor]?.cell ?? figures[0]?.cell) ?? table.span;
  const terms = equation.parts.filter((cell) => writtenValue(sums, cell));
  return {
    span,
    message: `${equationName(table.form, equation)}：${workedSum(table.form, sums, equation)}`,
    about: subjectOf(table.form, figures),
    related: terms.flatMap((cell): readonly Related[] => {
      const figure = sums.figures[cell];
      return figure ? [{ span: cellSpan(figure.cell), message: `分项 ${sums.values[cell]}` }] : [];
    }),
    fixes: trouble.repairs.flatMap((repair) => alternativeFix(context, repair, [])),
  };
}
