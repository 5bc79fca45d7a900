import { groupBy } from '../report/group-by';
import { type Claim, claimsOf } from './claims';
import { isBorneOutByTables, readingsIn, sumAt, type TableReading } from './contradictions';
import { toldChange } from './growth';
import type { ResolvedReport } from './model';
import type { WrittenNumber } from './numerals';
import { compare, wrongPercentages } from './percentages';
import { proseOf } from './prose';
import { settledYear } from './report-year';
import { type TrustedFigures, trustedFigures } from './trusted-figures';
import { type Change, type YearGrowth, yearGrowths } from './year-growth';

/** A growth that the tables of two years do not give. */
export interface WrongGrowth {
  readonly growth: YearGrowth;
  readonly table: TrustedFigures;
  readonly lastTable: TrustedFigures;
  /** What the claim is about, in both years. */
  readonly now: TableReading;
  readonly before: TableReading;
  /** Wrong in the last digit alone: cut off instead of rounded. */
  readonly isNear: boolean;
  /** The direction is told the other way round. */
  readonly isReversed: boolean;
}

/** `places` are those of words that a comparison with last year begins with. */
export function wrongGrowths(
  resolved: ResolvedReport,
  previous: ResolvedReport,
  places: readonly { readonly at: number }[],
): readonly WrongGrowth[] {
  const growths = yearGrowths(resolved, places);
  if (growths.length === 0) return [];
  const counts = claimsOf(previous).filter(({ kind }) => kind === 'count');
  const told = groupBy(counts, ({ quantity }) => quantity.id);
  return growths.flatMap((growth) => wrongGrowth({ resolved, previous, told }, growth) ?? []);
}

interface BothYears {
  readonly resolved: ResolvedReport;
  readonly previous: ResolvedReport;
  /** What last year's report claims in words, by quantity. */
  readonly told: ReadonlyMap<string, readonly Claim[]>;
}

function wrongGrowth({ resolved, previous, told }: BothYears, growth: YearGrowth): WrongGrowth | undefined {
  const { claim, first } = growth;
  if (!isComparable(growth) || isWorkedOut(resolved, growth)) return undefined;
  const years = yearsOf(resolved, previous, claim);
  if (!years || isTrue(years, growth)) return undefined;
  const [now, before] = [years.now[0], years.before[0]];
  if (!now || !before || (isRate(first) && before.value === 0)) return undefined;
  const isBorneOut = growth.beside.some((other) => {
    const others = yearsOf(resolved, previous, other);
    return others !== undefined && isTrue(others, growth);
  });
  // What does not fit the numbers beside it is told there.
  if (isBorneOut || isToldInProse(told, growth, now.value) || isWrongInText(resolved, growth)) return undefined;
  const isReversed = now.value !== before.value && now.value > before.value !== first.isUp;
  const isNear =
    !isReversed && first.number.unit === '%' && compare(first.number, rateOf(now.value, before.value)).isNear;
  return { growth, table: years.table, lastTable: years.last, now, before, isNear, isReversed };
}

const isRate = ({ number: { unit } }: Change): boolean => unit === '%' || unit === '倍';

/** A number of other things is no growth of these. */
function isComparable({ claim, first, numbers }: YearGrowth): boolean {
  const own = numbers.find(({ start }) => start === claim.place.start);
  return own !== undefined && (isRate(first) || first.number.unit === own.unit);
}

/** 由250件增至262件: both values stand in the text. */
function isWorkedOut(resolved: ResolvedReport, { numbers, sentence, first }: YearGrowth): boolean {
  const around = { text: proseOf(resolved).text, sentence, numbers, year: settledYear(resolved) };
  return toldChange(around, first.number) !== undefined;
}

interface Years {
  readonly table: TrustedFigures;
  readonly last: TrustedFigures;
  /** The readings that are what the claim says, and those of the year before in all ways they may be meant, the same way first. */
  readonly now: readonly TableReading[];
  readonly before: readonly TableReading[];
}

/** Undefined where this year's table has not the number told, or a cell of last year's is not known. */
function yearsOf(resolved: ResolvedReport, previous: ResolvedReport, claim: Claim): Years | undefined {
  const { form, readings } = claim.quantity;
  if (!isBorneOutByTables(resolved, claim)) return undefined;
  const table = trustedFigures(resolved, form);
  const last = trustedFigures(previous, form);
  if (!table || !last || readings.some(({ plus, minus }) => Number.isNaN(sumAt(last, plus) - sumAt(last, minus))))
    return undefined;
  const told = readingsIn(table, readings);
  const isTold = ({ value }: TableReading): boolean => Math.abs(value - claim.value) <= claim.tolerance;
  const usual = told.findIndex(isTold);
  const before = readingsIn(last, readings);
  return { table, last, now: told.filter(isTold), before: [...before.slice(usual, usual + 1), ...before] };
}

const isTrue = ({ now, before }: Years, growth: YearGrowth): boolean =>
  now.some(({ value }) => before.some((last) => fits(growth, value, last.value)));

/** True where a change is what two values give, to the digits written. */
function fits({ claim, first }: YearGrowth, now: number, before: number): boolean {
  const { number, isUp } = first;
  const { unit } = number;
  const change = isUp ? now - before : before - now;
  if (!isRate(first)) return compare(number, change / claim.factor).isRight;
  if (now === before) return number.value === 0;
  return change > 0 && before > 0 && compare(number, unit === '%' ? rateOf(now, before) : change / before).isRight;
}

const rateOf = (now: number, before: number): number => (Math.abs(now - before) / before) * 100;

/** The same quantity is told a few times. */
const MOST_TOLD = 20;

/** Last year's report said so in words, or the base stands beside it: （2023年为250件）. */
function isToldInProse(told: BothYears['told'], growth: YearGrowth, now: number): boolean {
  const { claim, numbers } = growth;
  const own = numbers.find(({ start }) => start === claim.place.start);
  const isOther = (number: WrittenNumber): boolean =>
    number !== own && number !== growth.first.number && number.unit === own?.unit;
  const beside = numbers.filter(isOther).map(({ value }) => value * claim.factor);
  const lastYears = (told.get(claim.quantity.id) ?? []).slice(0, MOST_TOLD).map(({ value }) => value);
  return [...beside, ...lastYears].some((before) => fits(growth, now, before));
}

/** What a change would have to be, with the digits written, or as many as tell it from none; undefined of what was nothing. */
export function rightNumber({ growth, now, before }: WrongGrowth, { number }: Change): string | undefined {
  const exact = exactly(number.unit, now.value, before.value, growth.claim.factor);
  if (exact === undefined) return undefined;
  const digits = [number.decimals, 1, 2].find((count) => count >= number.decimals && Number(exact.toFixed(count)) > 0);
  return digits === undefined ? undefined : exact.toFixed(digits);
}

function exactly(unit: string, now: number, before: number, factor: number): number | undefined {
  if (unit !== '%' && unit !== '倍') return Math.abs(now - before) / factor;
  if (before === 0) return undefined;
  return unit === '%' ? rateOf(now, before) : (now - before) / before;
}

function isWrongInText(resolved: ResolvedReport, { first, rate }: YearGrowth): boolean {
  const starts = [first, rate].flatMap((change) => (change?.number.unit === '%' ? change.number.start : []));
  return starts.length > 0 && wrongPercentages(resolved).some(({ percent }) => starts.includes(percent.start));
}
