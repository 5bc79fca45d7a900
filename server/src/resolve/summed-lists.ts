import { CHANGE } from './list-wholes';
import type { WrittenNumber } from './numerals';
import type { ProseSentence } from './prose-sentences';

/** 机构职能3条、法规文件5条，合计8条: parts, and the total that follows them. */
export interface SummedList {
  readonly parts: readonly WrittenNumber[];
  readonly total: WrittenNumber;
}

const LEAST_NUMBERS = 3;

/**
 * The lists of a sentence that their total follows and does not bear out. Silent where anything may not be a part, where
 * some of the parts make up the total, and where the sentence `before` may hold more of them.
 */
export function summedLists(
  text: string,
  numbers: readonly WrittenNumber[],
  sentence: ProseSentence,
  before: ProseSentence | undefined,
): readonly SummedList[] {
  const { from, to } = sentence;
  if (to - from < LEAST_NUMBERS) return NONE;
  let found: SummedList[] | undefined;
  for (let at = from + LEAST_NUMBERS - 1; at < to; at++) {
    const total = numbers[at] as WrittenNumber;
    const mark = startOfTotal(text, total);
    const parts = mark < 0 ? undefined : partsBefore(text, numbers, sentence, at, mark);
    if (!parts || mayMakeUp(parts, total.value)) continue;
    // Parts from the beginning of the sentence on may go on from the one before.
    if (parts[0] === numbers[from] && before && hasUnit(numbers, before, total.unit)) continue;
    found ??= [];
    found.push({ parts, total });
  }
  return found ?? NONE;
}

const NONE: readonly SummedList[] = [];

/** 计 */
const LAST_OF_TOTAL = 0x8ba1;
const TOTAL = /，(?:[合共总]计)$/;
const LONGEST_TOTAL = 3;

/** Where the comma stands before 合计; -1 if the number is no exact total. */
function startOfTotal(text: string, { start, unit, isApproximate, decimals }: WrittenNumber): number {
  const end = text.charAt(start - 1) === '为' ? start - 1 : start;
  if (text.charCodeAt(end - 1) !== LAST_OF_TOTAL || unit === '' || isApproximate || decimals > 0) return -1;
  return TOTAL.test(text.slice(end - LONGEST_TOTAL, end)) ? end - LONGEST_TOTAL : -1;
}

/** Marks and the name of one part, or an introducer before it. */
const BETWEEN = /^[，、；](?:其中[，：]?|[^，、；：。（）\d]{0,14}：)?[^，、；：。（）\d]{1,16}$/;
const BEGINS = /^[，、；](?:其中|[^：]{0,14}：)/;
const FIRST = /^[^，；：。（）\d]{0,24}$/;
const LED_IN = /^.{0,40}(?:：|其中[，：]?)[^，、；：。（）\d]{0,16}$/;
/** What is counted again, or left over. */
const NO_PART = /办结|答复|回复|办理|处理|下年|下一年|下转|未|占|同期|累计|其余|剩余/;
const LONGEST_LEAD = 60;

function partsBefore(
  text: string,
  numbers: readonly WrittenNumber[],
  { start, from }: ProseSentence,
  at: number,
  mark: number,
): readonly WrittenNumber[] | undefined {
  const { unit } = numbers[at] as WrittenNumber;
  const parts: WrittenNumber[] = [];
  let next = mark;
  for (let i = at - 1; i >= from; i--) {
    const part = numbers[i] as WrittenNumber;
    if (part.unit !== unit || part.isApproximate || part.decimals > 0) return undefined;
    const gap = text.slice(part.end + unit.length, next);
    if (parts.length === 0 ? gap !== '' : !BETWEEN.test(gap) || isNoPart(gap)) return undefined;
    if (parts.length > 1 && BEGINS.test(gap)) return parts;
    parts.unshift(part);
    next = part.start;
  }
  if (next - start > LONGEST_LEAD) return undefined;
  const lead = text.slice(start, next);
  return parts.length > 1 && (FIRST.test(lead) || LED_IN.test(lead)) && !isNoPart(lead) ? parts : undefined;
}

const isNoPart = (words: string): boolean => NO_PART.test(words) || CHANGE.test(words);

/** Less than half or more than twice as much is the total of something else. */
const FARTHEST = 2;

/** True where parts side by side add up to the total, or where it is too far from all of them together. */
function mayMakeUp(parts: readonly WrittenNumber[], total: number): boolean {
  const values = parts.map(({ value }) => value);
  const whole = values.reduce((sum, value) => sum + value, 0);
  if (whole > total * FARTHEST || total > whole * FARTHEST) return true;
  // 公开信息60条，政策解读5条，部门动态53条: the first may be what the others are parts of.
  if (values.length > 2 && (values[0] ?? 0) * 2 >= whole) return true;
  return values.some((_, from) => {
    let sum = 0;
    return values.slice(from).some((value) => {
      sum += value;
      return sum === total;
    });
  });
}

function hasUnit(numbers: readonly WrittenNumber[], { from, to }: ProseSentence, unit: string): boolean {
  for (let at = from; at < to; at++) if (numbers[at]?.unit === unit) return true;
  return false;
}
