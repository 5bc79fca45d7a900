import { datesOf, isInTitleMarks, type Period } from './dates';
import type { ResolvedReport } from './model';
import { proseOf } from './prose';
import type { Range } from './sentences';

/** What the report says of its own year, at its several places. */
export interface YearEvidence {
  readonly title: number | undefined;
  /** The period that the figures cover, if it names one year alone. */
  readonly period: number | undefined;
  readonly periodRange: Period | undefined;
  /** How often clauses of the prose begin with a year (2023年，我局…): year → count. */
  readonly prose: ReadonlyMap<number, number>;
  /** The year that the places agree in, a single one that differs set aside. */
  readonly settled: number | undefined;
  /** The place that stands alone. `prose`: most clauses name another year, and there is no period to tell. */
  readonly alone: 'title' | 'period' | 'prose' | undefined;
}

const cache = new WeakMap<ResolvedReport, YearEvidence>();

export function yearEvidence(resolved: ResolvedReport): YearEvidence {
  const cached = cache.get(resolved);
  if (cached) return cached;
  const evidence = readEvidence(resolved);
  cache.set(resolved, evidence);
  return evidence;
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
  const prose = yearsOfClauses(resolved);
  const signed = signature.date?.year === undefined ? undefined : signature.date.year - 1;
  const votes = (year: number | undefined) => (year === undefined ? 0 : (prose.get(year) ?? 0));
  // Reports are signed in January to March of the next year.
  const weight = (year: number) => votes(year) + (signed === year ? 1 : 0);
  const [most, count = 0] = [...prose].sort((a, b) => b[1] - a[1])[0] ?? [];
  const known = { title, period, periodRange, prose };
  if (title !== undefined && period !== undefined && title !== period) {
    const isTitleAlone = weight(period) > weight(title);
    return { ...known, settled: isTitleAlone ? period : title, alone: isTitleAlone ? 'title' : 'period' };
  }
  const told = title ?? period;
  const isOutvoted = told !== undefined && votes(told) === 0 && count >= (signed === most ? 1 : LEAST_CLAUSES);
  if (!isOutvoted || most === told) return { ...known, settled: told ?? most, alone: undefined };
  if (title === undefined) return { ...known, settled: most, alone: 'period' };
  return period === undefined
    ? { ...known, settled: most, alone: 'prose' }
    : { ...known, settled: told, alone: undefined };
}

function yearOf({ from, to }: Period): number | undefined {
  return to.year === undefined || to.year === from.year ? from.year : undefined;
}

/** A year that begins a clause of the author's own: 2023年，我局… · 2023年全县… */
const CLAUSE_YEAR = /(?<=^|[。；，：！？\n）])(20\d\d)年度?(?:以来)?(?=[，我本全各区县市镇乡州省街共未没])/g;

function yearsOfClauses(resolved: ResolvedReport): ReadonlyMap<number, number> {
  const { text, paragraphs } = proseOf(resolved);
  const counts = new Map<number, number>();
  for (const { start, end, place } of paragraphs) {
    if (place === 'title' || place === 'preamble') continue;
    for (const match of text.slice(start, end).matchAll(CLAUSE_YEAR))
      counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + 1);
  }
  return counts;
}

/** A year in the prose that is part of no date and of no document's name. Range of `Prose.text`. */
export interface LooseYear extends Range {
  readonly year: number;
}

const YEAR = /(?<![\d.〔（])(20\d\d)年(?!\d{1,2}月)度?/g;

/** Years between two offsets of the prose. */
export function* looseYears(text: string, from: number, to: number): Generator<LooseYear> {
  for (const match of text.slice(from, to).matchAll(YEAR)) {
    const start = from + match.index;
    if (!isInTitleMarks(text, start)) yield { start, end: start + 4, year: Number(match[1]) };
  }
}
