import type { WrittenNumber } from './numerals';
import { compare, type Surroundings, type WrongPercentage } from './percentages';

/** 占总数的41.5%; in brackets 占 may be left out. */
const SHARE_BEFORE = /占(?:比)?[^，。；、（）%]{0,16}$/;
const BARE_BRACKET = /（$/;
const NO_SHARE = /增|降|升|减|率|同比|较|分别|依次/;
/** 占全市总量的31% */
const OF_OTHERS = /^占(?:比)?(?:到|了)?(?:全[国省市县区州旗镇乡系]|同期)/;
const LISTED = /分别|依次/;
const LONGEST_GAP = 12;
const REACH = 24;

/** 84件，占41.5%: wrong where no number nearby of the same unit gives the share, and it is clear which should. */
export function shareAt(around: Surroundings, percent: WrittenNumber): WrongPercentage | undefined {
  const { text, sentence } = around;
  const before = text.slice(Math.max(sentence.start, percent.start - REACH), percent.start);
  const lead = SHARE_BEFORE.exec(before)?.[0] ?? BARE_BRACKET.exec(before)?.[0];
  const at = percent.start - (lead?.length ?? 0);
  // 分别占70.8%、29.2%: the first of the shares is that of the first count.
  if (lead === undefined || OF_OTHERS.test(lead) || NO_SHARE.test(lead) || LISTED.test(text.slice(at - 2, at)))
    return undefined;
  const part = around.numbers.findLast(({ start, end, unit }) => start >= sentence.start && end + unit.length <= at);
  if (!part || !isCount(part) || !isBeside(text, part, at) || isOfOther(text, part, at)) return undefined;
  const explicit = around.numbers.find(({ start }) => start >= at && start < percent.start);
  const bases = explicit ? [explicit] : basesFor(around, part);
  const totals = explicit ? [] : [...around.totals(part), siblingSum(around, part)];
  const gives = (value: number) => value > 0 && compare(percent, (part.value / value) * 100).isRight;
  if (bases.some(({ value }) => gives(value)) || totals.some(gives)) return undefined;
  const base = explicit ?? bases.findLast((number) => isTotal(around, number, part));
  if (!base || base.value < part.value || base.value === 0) return undefined;
  const { expected, isNear } = compare(percent, (part.value / base.value) * 100);
  return { kind: 'share', percent, part, base, expected, isNear, isReversed: false };
}

const isCount = ({ unit, isApproximate }: WrittenNumber): boolean =>
  unit !== '' && !'%‰年月日号届'.includes(unit) && !isApproximate;

/** Only a comma or a bracket and a few words stand between the count and its share. */
function isBeside(text: string, { end, unit }: WrittenNumber, at: number): boolean {
  const gap = text.slice(end + unit.length, at);
  return gap.length <= LONGEST_GAP && !/[；。：）]/.test(gap) && (gap.match(/[，、]/g)?.length ?? 0) <= 1;
}

/** 10件申请中，企业占60%; A类15件、C类1件，A类占71.4%: the share of what is named beside it, which the count before is not. */
function isOfOther(text: string, { start, end, unit }: WrittenNumber, at: number): boolean {
  const gap = text.slice(end + unit.length, at);
  const comma = gap.lastIndexOf('，');
  const name = gap.slice(comma + 1);
  if (comma < 0 || (!gap.includes('中，') && (name.length < 2 || QUALIFYING.test(name)))) return false;
  return !text.slice(start - name.length - 2, at - name.length).includes(name) || gap.includes('中，');
}

/** 占 after these goes on about the count before. */
const QUALIFYING = /^(?:[约仅共各均已也]|大约|数量|比例|总量)/;

/** Numbers of the same unit that are not less. */
function basesFor({ numbers }: Surroundings, part: WrittenNumber): readonly WrittenNumber[] {
  return numbers.filter(
    (number) => number !== part && number.unit === part.unit && number.value >= part.value && isCount(number),
  );
}

/** The count stands with a share of its own: it is a part like this one. */
function hasShare({ text }: Surroundings, { end, unit }: WrittenNumber): boolean {
  return /^[^。；\d]{0,14}?(?:占|（\d)/.test(text.slice(end + unit.length, end + unit.length + 18));
}

/** Told before the part, in no share, no change and no bracket: what the parts are parts of. */
function isTotal(around: Surroundings, number: WrittenNumber, part: WrittenNumber): boolean {
  const { text } = around;
  const lead = text.slice(Math.max(0, number.start - 14), number.start);
  return (
    !hasShare(around, number) &&
    !/(?:同比|较|比|增|减|降|升|上年|去年|第)[^，。；]{0,12}$/.test(lead) &&
    !isAside(text, number, part)
  );
}

const LONGEST_BRACKET = 60;

/** 答复80件（含上年结转2件，另有7件顺延），其中公开40件: told besides, in a bracket that is closed before the part. */
function isAside(text: string, { start, end }: WrittenNumber, part: WrittenNumber): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_BRACKET), start);
  const after = text.slice(end, Math.min(part.start, end + LONGEST_BRACKET));
  return before.lastIndexOf('（') > before.lastIndexOf('）') && after.includes('）');
}

/** All counts of the sentence that stand with a share, together. */
function siblingSum(around: Surroundings, part: WrittenNumber): number {
  return around.numbers
    .filter((number) => number.start >= around.sentence.start && number.unit === part.unit && hasShare(around, number))
    .reduce((sum, { value }) => sum + value, 0);
}

/** 办结率30.7%. In time (按时办结率) is another matter, and so may be that of something named (信访件办结率). */
const RATE =
  /(?:^|[，。；：（、]|总体?|综合|整体)(办结|答复|回复|办复|采纳|整改|完成|解决|合格|达标)率(?:约|为|是|达|达到|均为)?$/;
const SAME_DEED: Readonly<Record<string, RegExp>> = {
  办结: /办结|办理|办毕|办完/,
  答复: /答复|回复|办复|办结/,
  回复: /答复|回复|办结|回应/,
  办复: /答复|回复|办复|办结/,
  采纳: /采纳|采用|吸纳/,
  整改: /整改|完成/,
  完成: /完成/,
  解决: /解决|化解/,
  合格: /(?<!不)合格/,
  达标: /(?<!未|不)达标/,
};

/** 收到144条，办结37条，办结率25.7%: wrong where no two numbers nearby give the rate. */
export function rateAt(around: Surroundings, percent: WrittenNumber): WrongPercentage | undefined {
  const { text, sentence } = around;
  const deed = RATE.exec(text.slice(Math.max(sentence.start, percent.start - REACH), percent.start))?.[1];
  // 100% of those that were due.
  if (deed === undefined || percent.value === 100) return undefined;
  const counts = around.numbers.filter(
    (number) => number.end <= percent.start && number.start >= sentence.start && isCount(number),
  );
  const at = counts.findLastIndex((number) =>
    SAME_DEED[deed]?.test(text.slice(Math.max(sentence.start, number.start - 6), number.start)),
  );
  const [base, part] = [counts[at - 1], counts[at]];
  if (!base || !part || base.unit !== part.unit || base.value < part.value || base.value === 0) return undefined;
  const all = [...counts.map(({ value }) => value), ...around.totals(part), ...around.totals(base)];
  const isGiven = all.some(
    (whole) => whole > 0 && all.some((value) => compare(percent, (value / whole) * 100).isRight),
  );
  if (isGiven || !isTotal(around, base, part)) return undefined;
  const { expected, isNear } = compare(percent, (part.value / base.value) * 100);
  return { kind: 'share', percent, part, base, expected, isNear, isReversed: false };
}
