import { claimsOf } from './claims';
import { contradictionsOf, isBorneOutByTables } from './contradictions';
import type { ResolvedReport } from './model';
import { listsIn, type NumberList } from './number-lists';
import type { WrittenNumber } from './numerals';
import { outcomeLists } from './outcome-lists';
import { lookThrough } from './paragraph-wise';
import { proseOf } from './prose';
import { numbersOf } from './prose-numbers';
import { type ProseSentence, sentencesOf } from './prose-sentences';
import type { Range } from './sentences';
import { type SummedList, summedLists } from './summed-lists';

/**
 * `part`: one part is more than the whole. `more` and `less`: the parts together are. `sure`: the list looks
 * complete. `likely`: it may be of examples.
 */
export interface WrongBreakdown {
  readonly list: NumberList;
  readonly kind: 'part' | 'more' | 'less';
  readonly certainty: 'sure' | 'likely';
  readonly parts: readonly WrittenNumber[];
  readonly sum: number;
}

/** Lists in the prose whose parts do not make up the whole. */
export function wrongBreakdowns(resolved: ResolvedReport): readonly WrongBreakdown[] {
  const { damage } = resolved;
  const { text } = proseOf(resolved);
  const numbers = numbersOf(resolved);
  const outcomes = outcomeLists(resolved)
    .map((list) => judge(list, []))
    .filter((wrong) => wrong !== undefined);
  const listed = lookThrough(resolved, 'breakdowns', (paragraph) => {
    const { place, isDamaged } = paragraph;
    if (place === 'title' || (isDamaged && damage.share > 0.1)) return undefined;
    const found = inParagraph(text, numbers, sentencesOf(resolved, paragraph));
    return found.length === 0 ? undefined : found;
  });
  if (listed.length + outcomes.length === 0) return [];
  // What a table contradicts is told there; what a table bears out, number by number, is a list of some parts.
  const told = new Set(contradictionsOf(resolved).map(({ claim }) => claim.place.start));
  const right = new Set(
    claimsOf(resolved).flatMap((claim) => (isBorneOutByTables(resolved, claim) ? [claim.place.start] : [])),
  );
  // The outcomes may have been found as a list already.
  const known = new Set(listed.flatMap(({ parts }) => parts.map(({ start }) => start)));
  return [...listed, ...outcomes.filter(({ parts }) => !parts.some(({ start }) => known.has(start)))].filter(
    ({ list, parts }) => {
      const numbers = [list.whole, ...parts];
      return !numbers.some(({ start }) => told.has(start)) && !numbers.every(({ start }) => right.has(start));
    },
  );
}

function inParagraph(
  text: string,
  numbers: readonly WrittenNumber[],
  sentences: readonly ProseSentence[],
): readonly WrongBreakdown[] {
  const found: WrongBreakdown[] = [];
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i];
    // At least a whole and its parts, or the parts of what the sentence before told.
    if (!sentence || sentence.to - sentence.from < 2) continue;
    const before = sentences[i - 1];
    for (const list of summedLists(text, numbers, sentence, before)) found.push(wronglySummed(list));
    if (!sentence.mayList) continue;
    const nearby = numbers.slice(before?.from ?? sentence.from, sentence.to);
    for (const list of listsIn(text, nearby, sentence, before)) {
      const wrong = isOnFee(text, list, sentence) || isOverlapping(text, list) ? undefined : judge(list, nearby);
      if (wrong) found.push(wrong);
    }
  }
  return found;
}

/** The total may be the slip, and so may each part. */
function wronglySummed({ parts, total: whole }: SummedList): WrongBreakdown {
  const sum = add(parts);
  const list: NumberList = {
    introducer: 'including',
    whole,
    unit: whole.unit,
    groups: [parts],
    isLoose: false,
    isOpen: false,
    hasRest: false,
    isByChannel: false,
  };
  return sum > whole.value
    ? { list, parts, sum, kind: 'more', certainty: 'likely' }
    : { list, parts, sum, kind: 'less', certainty: 'sure' };
}

/** Amounts of the processing fee have a rule of their own. */
function isOnFee(text: string, { whole }: NumberList, { start, end }: Range): boolean {
  return whole.unit === '元' && text.slice(Math.min(start, whole.start), end).includes('处理费');
}

/** 其中甲类26项、乙类58项（部分事项重复统计） */
function isOverlapping(text: string, { groups }: NumberList): boolean {
  const end = groups.at(-1)?.at(-1)?.end;
  return end !== undefined && /^[^，；。（）]{0,8}（[^（）]{0,16}(?:重复|交叉|重叠)/.test(text.slice(end, end + 28));
}

function judge(list: NumberList, nearby: readonly WrittenNumber[]): WrongBreakdown | undefined {
  const all = list.groups.flat();
  const ways = [all, ...list.groups].filter((parts) => parts.length > 1);
  if (ways.some((parts) => isBalanced(parts, list.whole))) return undefined;
  const tooGreat = all.find(({ value }) => value > list.whole.value);
  if (tooGreat && list.unit !== '')
    return { list, kind: 'part', certainty: 'sure', parts: [tooGreat], sum: tooGreat.value };
  const [first, ...others] = ways;
  if (!first) return undefined;
  const lack = (parts: readonly WrittenNumber[]) => Math.abs(add(parts) - list.whole.value);
  const parts = others.reduce((best, way) => (lack(way) < lack(best) ? way : best), first);
  const sum = add(parts);
  if (ways.some((way) => isToldNearby(way, add(way), nearby))) return undefined;
  if (isRestTold(list.whole, list.whole.value - sum, parts, nearby)) return undefined;
  if (isContinued(list, list.whole.value - add(all), nearby)) return undefined;
  return sum > list.whole.value ? tooMuch(list, parts, sum) : tooLittle(list, parts, sum);
}

/** The same item published through several channels is counted in each. */
function tooMuch(list: NumberList, parts: readonly WrittenNumber[], sum: number): WrongBreakdown | undefined {
  if (list.isByChannel && parts.some(({ value }) => value === list.whole.value)) return undefined;
  return { list, parts, sum, kind: 'more', certainty: list.isByChannel || list.isLoose ? 'likely' : 'sure' };
}

/** Less than this share of the whole: examples. */
const LEAST_SHARE = 0.5;
const MANY = 3;

/** 其中 may name examples; a list with 其他 at its end, of many parts, or led in by 包括 or 分别为 looks complete. */
function tooLittle(list: NumberList, parts: readonly WrittenNumber[], sum: number): WrongBreakdown | undefined {
  const { introducer, isLoose, isOpen, hasRest, whole } = list;
  if (isOpen) return undefined;
  const isMost = sum >= whole.value * LEAST_SHARE;
  const isMany = parts.filter(({ value }) => value > 0).length >= MANY;
  const isExample = introducer === 'among' || introducer === 'bracket';
  if (!hasRest && isExample && (isLoose || !(isMost || isMany))) return undefined;
  const isComplete = hasRest || (isMost && (isMany || !isExample));
  return { list, parts, sum, kind: 'less', certainty: isComplete && !isLoose ? 'sure' : 'likely' };
}

const add = (parts: readonly WrittenNumber[]): number => parts.reduce((sum, { value }) => sum + value, 0);

/** Counts are exact; amounts are rounded each. */
function tolerance(numbers: readonly WrittenNumber[]): number {
  const decimals = numbers.reduce((most, number) => Math.max(most, number.decimals), 0);
  return decimals === 0 ? 0 : (numbers.length * 0.5) / 10 ** decimals + 1e-9;
}

/** The parts make up the whole, all of them or with some broken down again. */
function isBalanced(parts: readonly WrittenNumber[], whole: WrittenNumber): boolean {
  if (Math.abs(add(parts) - whole.value) <= tolerance([whole, ...parts])) return true;
  return isNested(
    parts.map(({ value }) => value),
    0,
    whole.value,
  );
}

const MOST_NESTED = 24;

/** Two levels in one list: a part followed by its own parts, which are not counted again. */
function isNested(values: readonly number[], from: number, left: number): boolean {
  if (left < 0 || values.length > MOST_NESTED) return false;
  const value = values[from];
  if (value === undefined) return left === 0;
  if (isNested(values, from + 1, left - value)) return true;
  let sum = 0;
  for (let to = from + 1; to < values.length && sum < value; to++) {
    sum += values[to] ?? 0;
    if (to > from + 1 && sum === value && isNested(values, to + 1, left - value)) return true;
  }
  return false;
}

/** 236条，其中网站27条，公众号198条，答复留言11件: what lacks is told in other words. */
function isRestTold(
  whole: WrittenNumber,
  lack: number,
  parts: readonly WrittenNumber[],
  nearby: readonly WrittenNumber[],
): boolean {
  return nearby.some((number) => number.value === lack && number.start > whole.start && !parts.includes(number));
}

/** 其中动态37条；发布公告6条；答复留言4条，转发9条: the parts go on where the list seemed to end, up to the whole. */
function isContinued({ whole, groups }: NumberList, lack: number, nearby: readonly WrittenNumber[]): boolean {
  const last = groups.at(-1)?.at(-1)?.end ?? whole.end;
  let left = lack;
  for (const { start, unit, value } of nearby) {
    if (left <= 0) break;
    if (start >= last && unit === whole.unit) left -= value;
  }
  return lack > 0 && left === 0;
}

/** The parts make up another number told beside them. */
function isToldNearby(parts: readonly WrittenNumber[], sum: number, nearby: readonly WrittenNumber[]): boolean {
  const unit = parts[0]?.unit ?? '';
  return nearby.some((number) => number.value === sum && number.unit === unit && !parts.includes(number));
}
