import { reportingBody } from './body';
import { type FeeClause, feeClauses, numbersWithin } from './fees';
import type { ResolvedReport } from './model';
import type { WrittenNumber } from './numerals';
import { proseOf } from './prose';
import { settledYear } from './report-year';
import { type Range, sentenceAt } from './sentences';

/** What a report says was charged for processing information in its year. */
export interface FeeTotal {
  /** Range of `Prose.text`. */
  readonly range: Range;
  /** In 元. */
  readonly amount: number;
  /** Undefined where it is not told. */
  readonly cases: number | undefined;
}

/** Undefined where the report does not say it, or not to the last word. */
export function feeTotal(resolved: ResolvedReport): FeeTotal | undefined {
  const { text } = proseOf(resolved);
  const told = feeClauses(resolved).filter((clause) => isOfYear(resolved, text, clause) && saysSomething(text, clause));
  if (told.every(({ isDenial }) => isDenial)) return denied(resolved, text, told);
  return told.every(({ amounts }) => amounts.length > 0) ? charged(text, told) : undefined;
}

/** Not 严格执行信息处理费有关要求. */
const saysSomething = (text: string, clause: FeeClause): boolean =>
  clause.isDenial || clause.amounts.length > 0 || hasCount(text, clause);

const hasCount = (text: string, clause: Range): boolean =>
  numbersWithin(text, clause).some(({ unit, value }) => value !== 0 && /^(?:[件元份笔次]|万元)$/.test(unit));

function isOfYear(resolved: ResolvedReport, text: string, { start }: Range): boolean {
  const sentence = sentenceAt(text, start);
  const year = /(20\d\d)年/.exec(text.slice(sentence.start, sentence.end))?.[1];
  return year === undefined || Number(year) === settledYear(resolved);
}

/** Part of the applications, another time, or what was asked for and not paid. */
const OTHER_SCOPE =
  /其[他它余](?!需要?报告|应?当?报告)|另|除|以外|之外|上年|去年|上一年|同期|通知|实际|实收|应收|退[还回]|减免|逾期|未缴|不再|标准|每[件页]|\/[件页]/;

/** Told once, or twice alike. */
function charged(text: string, clauses: readonly FeeClause[]): FeeTotal | undefined {
  const [first, ...others] = clauses.map((clause) => chargeIn(text, clause));
  return first && others.every((other) => other?.amount === first.amount && other.cases === first.cases)
    ? first
    : undefined;
}

function chargeIn(text: string, clause: FeeClause): FeeTotal | undefined {
  const sentence = sentenceAt(text, clause.start);
  const [total, ...parts] = clause.amounts;
  if (!total || OTHER_SCOPE.test(text.slice(sentence.start, sentence.end))) return undefined;
  if (parts.length > 0 && sumOf(parts) !== inYuan(total)) return undefined;
  if (clause.amounts.some(({ isApproximate }) => isApproximate)) return undefined;
  const before = text.slice(clause.start, total.start);
  const cases =
    /费[^\d。；，]{0,4}(\d{1,6})件/.exec(before)?.[1] ?? /(\d{1,6})件[^\d。；，中]{0,16}收取/.exec(before)?.[1];
  return {
    range: { start: total.start, end: total.end + total.unit.length },
    amount: inYuan(total),
    cases: cases === undefined ? undefined : Number(cases),
  };
}

const inYuan = ({ value, unit }: WrittenNumber): number => Math.round(value * (unit === '万元' ? 1e6 : 100)) / 100;

const sumOf = (numbers: readonly WrittenNumber[]): number =>
  Math.round(numbers.reduce((all, number) => all + inYuan(number), 0) * 100) / 100;

/** A government that speaks of one of its bodies alone. */
const ONE_BODY = /本级|机关|办公[室厅]|部门/;
const NOT_ALL = /其[他它余](?!组织|公民|个人)|另|除|以外|之外/;

function denied(resolved: ResolvedReport, text: string, clauses: readonly FeeClause[]): FeeTotal | undefined {
  const isWhole = (clause: FeeClause): boolean => {
    const words = text.slice(clause.start, clause.end);
    const isOfOne = reportingBody(resolved).kind === 'government' && ONE_BODY.test(words);
    return !isOfOne && !NOT_ALL.test(words) && !hasCount(text, clause);
  };
  const [first] = clauses;
  return first && clauses.every(isWhole) ? { range: first, amount: 0, cases: 0 } : undefined;
}
