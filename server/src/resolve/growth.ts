import type { WrittenNumber } from './numerals';
import { compare, type Surroundings, type WrongPercentage } from './percentages';

const UP = /(?:增长|增加|上升|提高|提升|增幅|上涨|增)(?:了|为|达|达到|率为)?$/;
const DOWN = /(?:下降|减少|降低|降幅|下滑|减|降)(?:了|为|达|达到|率为)?$/;
const REACH = 12;

interface Change {
  readonly from: number;
  readonly to: WrittenNumber;
  readonly base: WrongPercentage['base'];
}

/** 由40件降至30件，下降35%: wrong where both values are told and give another rate. */
export function growthAt(around: Surroundings, percent: WrittenNumber): WrongPercentage | undefined {
  const { text, sentence } = around;
  const lead = text.slice(Math.max(sentence.start, percent.start - REACH), percent.start);
  const isUp = UP.test(lead);
  if (!isUp && !DOWN.test(lead)) return undefined;
  const change = toldChange(around, percent);
  if (!change || change.from <= 0 || change.from === change.to.value) return undefined;
  const { from, to, base } = change;
  const isGrown = to.value > from;
  const { expected, isRight, isNear } = compare(percent, (Math.abs(to.value - from) / from) * 100);
  const isReversed = isGrown !== isUp;
  if (isRight && !isReversed) return undefined;
  return {
    kind: isGrown ? 'growth' : 'decline',
    percent,
    part: to,
    base,
    expected,
    isNear: isNear && !isReversed,
    isReversed,
  };
}

/** What the text itself gives a rate to be worked out from. */
export function toldChange(around: Omit<Surroundings, 'totals'>, percent: WrittenNumber): Change | undefined {
  const { sentence, numbers } = around;
  const before = numbers.filter(
    ({ start, end, unit }) => start >= sentence.start && end <= percent.start && !'%‰年月日号届'.includes(unit || '年'),
  );
  return changeOf(around, before, percent);
}

const RISEN_TO = /^(?:的)?[^，。；\d]{0,10}?(?:增|升|降|减|涨|提高|扩大|下滑)[^，。；\d]{0,3}(?:到|至|为)$/;
const COMPARED = /(?:较|比|同比|与)[^，。；\d]{0,8}(?:20\d\d年)?[^，。；\d]{0,6}$/;
const MORE = /(?:增加|增长|多|增多|净增)(?:了)?$/;
const FEWER = /(?:减少|下降|少|降低)(?:了)?$/;
const LONGEST_GAP = 24;

/** The two values, told just before the rate. */
function changeOf(
  { text, year }: Pick<Surroundings, 'text' | 'year'>,
  before: readonly WrittenNumber[],
  percent: WrittenNumber,
): Change | undefined {
  const last = before.at(-1);
  const first = before.at(-2);
  if (!last || !first || last.unit !== first.unit || last.unit === '' || last.isApproximate || first.isApproximate)
    return undefined;
  const between = text.slice(first.end + first.unit.length, last.start);
  const after = text.slice(last.end + last.unit.length, percent.start);
  if (after.length > LONGEST_GAP || (after.match(/[，；、]/g)?.length ?? 0) > 1) return undefined;
  if (RISEN_TO.test(between)) return { from: first.value, to: last, base: first };
  // 30件，同比减少10件，下降25%
  const amount = MORE.test(between) ? last.value : FEWER.test(between) ? -last.value : undefined;
  if (amount !== undefined && between.length <= LONGEST_GAP && /^[，（]/.test(between)) {
    const from = first.value - amount;
    return { from, to: first, base: { value: from, unit: first.unit } };
  }
  // 30件，较上年的40件下降25%
  if (COMPARED.test(between) && between.length <= LONGEST_GAP && !/[，；、]/.test(after))
    return { from: last.value, to: first, base: last };
  // 30件（2022年为40件，同比下降25%）
  if (isOfYearBefore(between, year)) return { from: last.value, to: first, base: last };
  return undefined;
}

const OF_YEAR = /^[^，。；（\d]{0,10}[，（](?:(20\d\d)年度?|上年度?|去年)(?:同期)?[为是]$/;

/** 件（2022年为: what follows is the value of the year before. */
function isOfYearBefore(between: string, year: number | undefined): boolean {
  const match = OF_YEAR.exec(between);
  return match !== null && (match[1] === undefined || (year !== undefined && Number(match[1]) === year - 1));
}
