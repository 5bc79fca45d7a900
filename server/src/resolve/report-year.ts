import { MONTH_SIGN, YEAR_SIGN } from '../report/codes';
import { datesOf, isInTitleMarks, type Period } from './dates';
import type { ResolvedReport } from './model';
import { type Reader, readThrough } from './paragraph-wise';
import { type Prose, paragraphAt, proseOf } from './prose';
import type { Runs } from './prose-marks';
import type { Range } from './sentences';

/** What the report says of its own year, at its several places. */
export interface YearEvidence {
  readonly title: number | undefined;
  /** The period that the figures cover, if it names one year alone. */
  readonly period: number | undefined;
  readonly periodRange: Period | undefined;
  /** How often clauses of the prose begin with a year (2023年，我局…): year → count. */
  readonly prose: ReadonlyMap<number, number>;
  /** Those years, and those of the title and before the first heading. */
  readonly clauses: readonly LooseYear[];
  /** The year that the places agree in, a single one that differs set aside. */
  readonly settled: number | undefined;
  /** The place that stands alone. `prose`: most clauses name another year, and there is no period to tell. */
  readonly alone: 'title' | 'period' | 'prose' | undefined;
}

export function yearEvidence(resolved: ResolvedReport): YearEvidence {
  resolved.facts.years ??= readEvidence(resolved);
  return resolved.facts.years;
}

/** The year reported on, as far as the report agrees with itself. */
export const settledYear = (resolved: ResolvedReport): number | undefined => yearEvidence(resolved).settled;

/** Clauses that outweigh the title; one is enough where the signature agrees with it. */
const LEAST_CLAUSES = 3;

function readEvidence(resolved: ResolvedReport): YearEvidence {
  const { periods, signature } = datesOf(resolved);
  const title = resolved.title?.year;
  const periodRange = periods.find(({ from }) => from.year !== undefined);
  const period = periodRange && yearOf(periodRange);
  const clauses = readThrough(resolved, CLAUSES, resolved.facts.before?.facts.years?.clauses);
  const prose = countsOf(clauses, proseOf(resolved));
  const signed = signature.date?.year === undefined ? undefined : signature.date.year - 1;
  const votes = (year: number | undefined) => (year === undefined ? 0 : (prose.get(year) ?? 0));
  // Reports are signed in January to March of the next year.
  const weight = (year: number) => votes(year) + (signed === year ? 1 : 0);
  const [most, count] = mostFrequent(prose);
  const evidence = (settled: number | undefined, alone: YearEvidence['alone']): YearEvidence => ({
    title,
    period,
    periodRange,
    prose,
    clauses,
    settled,
    alone,
  });
  if (title !== undefined && period !== undefined && title !== period)
    return weight(period) > weight(title) ? evidence(period, 'title') : evidence(title, 'period');
  const told = title ?? period;
  const isOutvoted = told !== undefined && votes(told) === 0 && count >= (signed === most ? 1 : LEAST_CLAUSES);
  if (!isOutvoted || most === told) return evidence(told ?? most, undefined);
  if (title === undefined) return evidence(most, 'period');
  return period === undefined ? evidence(most, 'prose') : evidence(told, undefined);
}

/** Of several that are told as often, the first. */
function mostFrequent(years: ReadonlyMap<number, number>): readonly [year: number | undefined, count: number] {
  let most: number | undefined;
  let count = 0;
  for (const [year, times] of years) {
    if (times <= count) continue;
    most = year;
    count = times;
  }
  return [most, count];
}

function yearOf({ from, to }: Period): number | undefined {
  return to.year === undefined || to.year === from.year ? from.year : undefined;
}

/** A year that begins a clause of the author's own: 2023年，我局… · 2023年全县… */
const CLAUSE_YEAR = /20\d\d年度?(?:以来)?[，我本全各区县市镇乡州省街共未没]/y;
const BEFORE_CLAUSE = '。；，：！？\n）';

const CLAUSES: Reader<LooseYear> = {
  read: yearsOfClauses,
  moved: ({ start, end, year }, by) => ({ start: start + by, end: end + by, year }),
};

function yearsOfClauses(text: string): readonly LooseYear[] {
  const years: LooseYear[] = [];
  for (let at = text.indexOf(CENTURY); at >= 0; at = text.indexOf(CENTURY, at + 1)) {
    if (at > 0 && !BEFORE_CLAUSE.includes(text.charAt(at - 1))) continue;
    CLAUSE_YEAR.lastIndex = at;
    if (CLAUSE_YEAR.test(text)) years.push({ start: at, end: at + 4, year: Number(text.slice(at, at + 4)) });
  }
  return years;
}

function countsOf(years: readonly LooseYear[], prose: Prose): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { start, year } of years) {
    const place = paragraphAt(prose, start)?.place;
    if (place !== 'title' && place !== 'preamble') counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return counts;
}

const CENTURY = '20';

/** A year in the prose that is part of no date and of no document's name. Range of `Prose.text`. */
export interface LooseYear extends Range {
  readonly year: number;
}

/** All such years, in order; `digits` are those of the text. */
export function looseYears(text: string, digits: Runs): readonly LooseYear[] {
  const years: LooseYear[] = [];
  for (let i = 0; i < digits.length; i += 2) {
    const start = digits[i] as number;
    const end = digits[i + 1] as number;
    if (end - start !== 4 || text.charCodeAt(end) !== YEAR_SIGN || !text.startsWith(CENTURY, start)) continue;
    if (NO_YEAR_AFTER.includes(text.charAt(start - 1) || ' ') || isMonth(text, digits[i + 2], digits[i + 3], end + 1))
      continue;
    if (!isInTitleMarks(text, start)) years.push({ start, end, year: Number(text.slice(start, end)) });
  }
  return years;
}

/** 年 and 月 */
const NO_YEAR_AFTER = '.〔（';

/** The digits from `start` to `end` are a month that begins at a place. */
const isMonth = (text: string, start: number | undefined, end: number | undefined, at: number): boolean =>
  start === at && end !== undefined && end - start <= 2 && text.charCodeAt(end) === MONTH_SIGN;
