import { ORDINAL_SIGN, WIDE_CLOSING_BRACKET, WIDE_OPENING_BRACKET } from '../report/codes';
import type { Introducer } from './number-lists';
import type { WrittenNumber } from './numerals';
import { numbersWithin } from './prose-numbers';
import type { Range } from './sentences';

/** Where a list is led to. `before` is the sentence before that of the list. */
export interface Place {
  readonly introducer: Introducer;
  readonly at: number;
  readonly sentence: Range;
  readonly before: Range | undefined;
}

/** 12件申请（… */
export const LONGEST_NOUN = 8;
export const CHANGE = /同比|环比|较|比(?!例)|增长|下降|减少|增加|上升|降低|增至|降至/;

const NO_COUNT: ReadonlySet<string> = new Set(['年', '月', '日', '号', '届', '%', '‰', '个百分点']);

/** Not a date, a share, an article of a law (第20条), or a number without a unit that belongs to a name. */
export function isCount(text: string, { start, unit }: WrittenNumber): boolean {
  return !NO_COUNT.has(unit) && text.charCodeAt(start - 1) !== ORDINAL_SIGN;
}

const LONGEST_GAP = 24;

/** 其中 at the beginning of a sentence goes back to the sentence before it. */
const isAtSentenceStart = ({ introducer, at, sentence }: Place): boolean =>
  introducer === 'among' && at === sentence.start;

const rangeOfWhole = (place: Place): Range | undefined =>
  isAtSentenceStart(place) ? place.before : { start: place.sentence.start, end: place.at };

/** From here on the number may stand that is broken down. */
export const startOfWhole = (place: Place): number => rangeOfWhole(place)?.start ?? place.at;

/** The number that the introducer goes back to: the nearest that is not a share, a change or in brackets closed since. */
export function wholeBefore(
  text: string,
  numbers: readonly WrittenNumber[],
  place: Place,
  partUnit: string,
): WrittenNumber | undefined {
  const { introducer } = place;
  const isAtStart = isAtSentenceStart(place);
  const range = rangeOfWhole(place);
  if (!range) return undefined;
  const candidates = numbersWithin(numbers, range).filter((number) => isCount(text, number));
  for (let i = candidates.length - 1; i >= 0; i--) {
    const number = candidates[i];
    if (!number || isInClosedBracket(text, number.start, range.end) || isChange(text, number.start)) continue;
    if (introducer === 'among' && isListed(text, candidates[i - 1], number)) return undefined;
    const beside = candidates[i - 1];
    // 1119批2588人次: either may be what is broken down.
    const pair = beside && number.start - beside.end <= beside.unit.length ? [number, beside] : [number];
    const whole = pair.find(({ unit }) => unit !== '' && (unit === partUnit || partUnit === ''));
    if (whole && isAtStart && isOneOfMany(text, candidates, whole, range)) return undefined;
    const isLone = isAtStart && candidates.length === 1;
    return whole && !whole.isApproximate && (isLone || isNear(text, whole, place, range.end)) ? whole : undefined;
  }
  return undefined;
}

/** 自然人30件、法人5件，其中…: it may go back to either, or to what both belong to. */
function isListed(text: string, before: WrittenNumber | undefined, { start, unit }: WrittenNumber): boolean {
  if (before?.unit !== unit) return false;
  const between = text.slice(before.end + unit.length, start);
  return between.length <= LONGEST_GAP && /^[^，；：。]{0,24}$/.test(between) && between.startsWith('、');
}

/** 网站公开754条，新媒体公开2808条，其他方式公开54条。其中…: it may go back to any, or to all. */
function isOneOfMany(text: string, candidates: readonly WrittenNumber[], whole: WrittenNumber, range: Range): boolean {
  return candidates.some(
    ({ start, unit, value }) =>
      unit === whole.unit &&
      value !== whole.value &&
      !isInClosedBracket(text, start, range.end) &&
      !isChange(text, start) &&
      /[，；]/.test(text.slice(Math.min(start, whole.start), Math.max(start, whole.start))),
  );
}

function isInClosedBracket(text: string, from: number, to: number): boolean {
  let depth = 0;
  for (let at = from; at < to; at++) {
    const mark = text.charCodeAt(at);
    if (mark === WIDE_OPENING_BRACKET) depth++;
    else if (mark === WIDE_CLOSING_BRACKET && --depth < 0) return true;
  }
  return false;
}

/** 增加5件, 较上年的18件, 日均9条 */
function isChange(text: string, at: number): boolean {
  const first = Math.max(0, at - LONGEST_GAP);
  let start = at;
  while (start > first && !isMark(text.charCodeAt(start - 1))) start--;
  const lead = text.slice(start, at);
  return CHANGE.test(lead) || AVERAGE.test(lead);
}

const AVERAGE = /[日月年人周季]均|平均/;

const isMark = (code: number): boolean =>
  // Most characters are beyond doubt at the first look.
  (code < 0x4e00 || code > 0x9fff) && '，；：。、（\n'.includes(String.fromCharCode(code));

/** 网站公开信息210条，在微博、微信发布信息分别为320条、98条: what is 分别为 is told of another deed. */
const OWN_DEED = /发布|推送|刊发|刊载|播发|印发|转发|转载|公开(?:政府)?信息|收到|受理|开展|举办|召开/;

/** What stands between the number and the introducer, brackets and changes taken out, must be short. */
function isNear(text: string, { end, unit }: WrittenNumber, { introducer }: Place, to: number): boolean {
  const between = text.slice(end + unit.length, to);
  const gap = between.includes('）') ? between.replace(/（[^（）]{0,400}）/g, '') : between;
  switch (introducer) {
    case 'bracket':
    case 'colon':
      // 36条，（其中…）: a comma too many before the bracket.
      return gap === '，' || (gap.length <= LONGEST_NOUN && !/[，；：、]/.test(gap));
    case 'respectively':
      return gap.length <= LONGEST_GAP && !/[年月；：]/.test(gap) && !OWN_DEED.test(gap);
    default:
      return (
        gap.length <= LONGEST_GAP ||
        gap.replace(/[，；][^，；]{0,12}(?:同比|环比|较|比|增长|下降|减少|增加)[^，；]{0,20}/g, '').length <=
          LONGEST_GAP
      );
  }
}
