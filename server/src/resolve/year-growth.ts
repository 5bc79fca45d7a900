import { groupBy } from '../report/group-by';
import { type Claim, claimsOf } from './claims';
import type { ResolvedReport } from './model';
import type { WrittenNumber } from './numerals';
import { type Prose, paragraphAt, proseOf } from './prose';
import { numbersOf } from './prose-numbers';
import { sentencesOf } from './prose-sentences';
import { settledYear } from './report-year';
import { firstAtOrAfter, type Range } from './sentences';

/** 增加12件, 增长4.8%. Ranges of `Prose.text`. */
export interface Change {
  readonly direction: Range;
  readonly isUp: boolean;
  readonly number: WrittenNumber;
}

/** A figure of the tables with how it grew since last year: 收到申请262件，同比增加12件，增长4.8%. */
export interface YearGrowth {
  readonly claim: Claim;
  /** Other figures of the sentence: 收到262件，办结260件，同比增长4.8% may be about the first. */
  readonly beside: readonly Claim[];
  /** From the words of the comparison to the unit of the last change. */
  readonly phrase: Range;
  readonly first: Change;
  /** The rate after the number of cases. */
  readonly rate: Change | undefined;
  /** All numbers of the sentence. */
  readonly numbers: readonly WrittenNumber[];
  readonly sentence: Range;
}

/** A base that is told (较上年的250件) does not match: the text compares by itself. */
const COMPARISON =
  /(?:[较比与](?:上一?年度?|去年度?|(20\d\d)年度?)(?:同期|全年)?(?:（20\d\d年）)?(?:相比)?，?)?(?:同比)?(?:申请)?(?:数量|总量|总数)?(?:略微|略有|大幅|明显|共|又)?/y;
const CHANGE =
  /(?:(增长|增加|上升|提高|提升|增幅|上涨|增多|净增|增|升|多)|(下降|减少|降低|降幅|下滑|减|降|少))(?:了|率|幅度)?(?:为|达到?)?/y;
const AND_RATE = /[，、（](?:同比)?/y;
/** 同比增长4.8%、5.2%: of several figures. */
const LISTED = /^(?:[、和及与，](?:(?:增长|增加|上升|下降|减少)?\d))/;
/** Between a number with its unit and the comparison. */
const BESIDE =
  /^[^\d，。；、（）]{0,12}(?:（[^（）]{0,100}）)?[，、；（]?(?:申请)?(?:[总件]?数|总?数?量|总量|总数|案件)?$/;
const LONGEST_GAP = 130;

/** In order; `places` are those of words that a comparison with last year begins with. */
export function yearGrowths(resolved: ResolvedReport, places: readonly { readonly at: number }[]): YearGrowth[] {
  if (places.length === 0) return [];
  const prose = proseOf(resolved);
  const numbers = numbersOf(resolved);
  const claims = groupBy(claimsOf(resolved).filter(isCount), ({ sentence }) => sentence.start);
  const year = settledYear(resolved);
  const growths: YearGrowth[] = [];
  let past = 0;
  for (const { at } of places) {
    if (at < past) continue;
    const sentence = sentenceAround(resolved, prose, at);
    const own = sentence && claims.get(sentence.start);
    const claim = own?.findLast(({ place }) => place.end < at && isBeside(prose.text, place.end, at));
    const told = claim && changesAt({ text: prose.text, numbers, year }, at);
    if (!told) continue;
    past = told.end;
    growths.push({
      claim,
      beside: own?.filter((other) => other !== claim && other.place.end < at) ?? [],
      phrase: { start: at, end: told.end },
      first: told.first,
      rate: told.rate,
      numbers: numbers.slice(sentence?.from, sentence?.to),
      sentence: claim.sentence,
    });
  }
  return growths;
}

const isCount = ({ kind }: Claim): boolean => kind === 'count';

function sentenceAround(resolved: ResolvedReport, prose: Prose, at: number) {
  const paragraph = paragraphAt(prose, at);
  if (!paragraph) return undefined;
  const sentences = sentencesOf(resolved, paragraph);
  const sentence = sentences[firstAtOrAfter(sentences, at + 1) - 1];
  return sentence && at < sentence.end ? sentence : undefined;
}

const isBeside = (text: string, from: number, to: number): boolean =>
  to - from <= LONGEST_GAP && BESIDE.test(text.slice(from, to));

interface Words {
  readonly text: string;
  readonly numbers: readonly WrittenNumber[];
  readonly year: number | undefined;
}

interface ToldChanges {
  readonly first: Change;
  readonly rate: Change | undefined;
  readonly end: number;
}

/** The changes since last year that are told from a place on; of other years none. */
function changesAt({ text, numbers, year }: Words, at: number): ToldChanges | undefined {
  const comparison = execAt(COMPARISON, text, at);
  if (!comparison || (comparison[1] !== undefined && Number(comparison[1]) + 1 !== year)) return undefined;
  const first = changeAt(text, numbers, at + comparison[0].length);
  if (!first) return undefined;
  const next = execAt(AND_RATE, text, endOf(first));
  const second = next && first.number.unit !== '%' ? changeAt(text, numbers, endOf(first) + next[0].length) : undefined;
  const rate = second?.number.unit === '%' ? second : undefined;
  const end = endOf(rate ?? first);
  return LISTED.test(text.slice(end, end + 4)) ? undefined : { first, rate, end };
}

function changeAt(text: string, numbers: readonly WrittenNumber[], at: number): Change | undefined {
  const match = execAt(CHANGE, text, at);
  if (!match) return undefined;
  const [, up, down = ''] = match;
  const from = at + match[0].length;
  const number = numbers[firstAtOrAfter(numbers, from)];
  if (number?.start !== from || number.isApproximate) return undefined;
  return { direction: { start: at, end: at + (up ?? down).length }, isUp: up !== undefined, number };
}

const endOf = ({ number: { end, unit } }: Change): number => end + unit.length;

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
