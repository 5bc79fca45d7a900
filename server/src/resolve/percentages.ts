import { wrongBreakdowns } from './breakdowns';
import { claimsOf } from './claims';
import { contradictionsOf } from './contradictions';
import { growthAt } from './growth';
import type { ResolvedReport } from './model';
import type { WrittenNumber } from './numerals';
import { proseOf } from './prose';
import { numbersOf } from './prose-numbers';
import { type ProseSentence, sentencesOf } from './prose-sentences';
import { settledYear } from './report-year';
import type { Range } from './sentences';
import { rateAt, shareAt } from './shares';
import { trustedFigures } from './trusted-figures';

/** A percentage that the two numbers beside it do not give. */
export interface WrongPercentage {
  /** `share`: so much of a base. `growth` and `decline`: from one value to another, the direction as it is. */
  readonly kind: 'share' | 'growth' | 'decline';
  readonly percent: WrittenNumber;
  readonly part: WrittenNumber;
  readonly base: Pick<WrittenNumber, 'value' | 'unit'> & Partial<Range>;
  /** Rounded to the digits given. */
  readonly expected: number;
  /** Wrong in the last digit alone: cut off instead of rounded. */
  readonly isNear: boolean;
  /** The direction is told the other way round. */
  readonly isReversed: boolean;
}

/** Everything around a percentage that it may be worked out from. */
export interface Surroundings {
  readonly text: string;
  readonly sentence: Range;
  /** Numbers of the sentence and of the one before it, in order. */
  readonly numbers: readonly WrittenNumber[];
  /** The year reported on. */
  readonly year: number | undefined;
  /** Totals of the tables that an application may be a share of. */
  readonly totals: (part: WrittenNumber) => readonly number[];
}

/** Read once for each report, because more than one rule asks. */
export function wrongPercentages(resolved: ResolvedReport): readonly WrongPercentage[] {
  resolved.facts.percentages ??= readWrongPercentages(resolved);
  return resolved.facts.percentages;
}

function readWrongPercentages(resolved: ResolvedReport): readonly WrongPercentage[] {
  const { damage } = resolved;
  const numbers = numbersOf(resolved);
  if (!numbers.some(({ unit }) => unit === '%')) return [];
  const { text, paragraphs } = proseOf(resolved);
  const totals = totalsFor(resolved);
  const year = settledYear(resolved);
  const found: WrongPercentage[] = [];
  for (const paragraph of paragraphs) {
    const { place, isDamaged } = paragraph;
    if (place !== 'title' && !(isDamaged && damage.share > 0.1))
      addFrom(sentencesOf(resolved, paragraph), { text, numbers, year, totals }, found);
  }
  if (found.length === 0) return [];
  // What is wrong elsewhere is told there.
  const suspect = suspectNumbers(resolved);
  return found.filter(({ part, base }) => ![part.start, base.start].some((at) => at !== undefined && suspect.has(at)));
}

function addFrom(
  sentences: readonly ProseSentence[],
  around: Omit<Surroundings, 'sentence'>,
  found: WrongPercentage[],
): void {
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i];
    if (!sentence) continue;
    for (let n = sentence.from; n < sentence.to; n++) {
      const percent = around.numbers[n];
      if (percent?.unit !== '%' || percent.isApproximate) continue;
      const numbers = around.numbers.slice(sentences[i - 1]?.from ?? sentence.from, sentence.to);
      const surroundings = { ...around, numbers, sentence };
      const wrong = shareAt(surroundings, percent) ?? rateAt(surroundings, percent) ?? growthAt(surroundings, percent);
      if (wrong) found.push(wrong);
    }
  }
}

/** Numbers that do not agree with the tables or with their lists. */
function suspectNumbers(resolved: ResolvedReport): ReadonlySet<number> {
  return new Set([
    ...contradictionsOf(resolved).map(({ claim }) => claim.place.start),
    ...wrongBreakdowns(resolved).flatMap(({ list, parts }) => [list.whole.start, ...parts.map(({ start }) => start)]),
  ]);
}

/** For a number that counts applications: what was received, that with what was carried in, what was handled. */
function totalsFor(resolved: ResolvedReport): Surroundings['totals'] {
  const places = new Set(
    claimsOf(resolved).flatMap(({ quantity, place }) => (quantity.form === 'applications' ? [place.start] : [])),
  );
  const totalOf = (row: string) => trustedFigures(resolved, 'applications')?.at({ row, column: 'total' })?.value ?? 0;
  return ({ start }) => {
    if (!places.has(start)) return [];
    const received = totalOf('received');
    return [received, received + totalOf('carriedIn'), totalOf('handled')];
  };
}

export interface Comparison {
  readonly expected: number;
  readonly isRight: boolean;
  readonly isNear: boolean;
}

/** Right within half a unit of the last digit given; near within one. */
export function compare({ value, decimals }: WrittenNumber, exact: number): Comparison {
  const unit = 10 ** -decimals;
  const difference = Math.abs(value - exact);
  const epsilon = unit * 1e-6;
  return {
    expected: Number(exact.toFixed(decimals)),
    isRight: difference <= unit / 2 + epsilon,
    isNear: difference < unit + epsilon,
  };
}
