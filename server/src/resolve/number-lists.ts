import { segmentsAfter } from './list-segments';
import type { WrittenNumber } from './numerals';
import { numbersWithin } from './prose-numbers';
import { firstAtOrAfter, type Range } from './sentences';

/** What leads to the parts: 其中, 包括, 分别为, a colon, or a bracket. */
export type Introducer = 'among' | 'including' | 'respectively' | 'colon' | 'bracket';

/** What a list breaks down, and into what. */
export interface NumberList extends Parts {
  readonly introducer: Introducer;
  readonly whole: WrittenNumber;
}

export interface Parts {
  /** That of the parts; empty where brackets leave it out. */
  readonly unit: string;
  /** Those between semicolons are a group, and so are those parted by 、 before a comma. */
  readonly groups: readonly (readonly WrittenNumber[])[];
  /** Names without numbers, figures of another kind, or 等: the parts may not be all. */
  readonly isLoose: boolean;
  /** Where it ends is not clear: there may be more parts. */
  readonly isOpen: boolean;
  /** The last part is named 其他 or 其余. */
  readonly hasRest: boolean;
  /** All parts are ways of publishing, and one item may go several ways. */
  readonly isByChannel: boolean;
}

const INTRODUCER = /其中|包括|包含|分别为|分别是|分为|：|（/g;
const KINDS: Readonly<Record<string, Introducer>> = {
  其中: 'among',
  包括: 'including',
  包含: 'including',
  分为: 'including',
  分别为: 'respectively',
  分别是: 'respectively',
  '：': 'colon',
  '（': 'bracket',
};

/** The lists of a sentence; `before` is the sentence before it, to which 其中 at the beginning goes back. */
export function listsIn(
  text: string,
  numbers: readonly WrittenNumber[],
  sentence: Range,
  before: Range | undefined,
): readonly NumberList[] {
  const lists: NumberList[] = [];
  let from = sentence.start;
  for (const { 0: word, index } of text.slice(sentence.start, sentence.end).matchAll(INTRODUCER)) {
    const at = sentence.start + index;
    const introducer = KINDS[word];
    if (at < from || !introducer) continue;
    // 其中： is one introducer.
    const start = at + word.length + leadLength(text, at + word.length);
    from = start;
    if (!isLed(text, numbers, at, introducer)) continue;
    const parts = partsAfter(text, numbers, start, { introducer, end: sentence.end });
    const whole = parts && wholeBefore(text, numbers, { at, introducer, sentence, before, unit: parts.unit });
    if (whole) lists.push({ introducer, whole, ...parts });
  }
  return lists;
}

/** Numbers stand before and after it, before a bracket or a colon close by. */
function isLed(text: string, numbers: readonly WrittenNumber[], at: number, introducer: Introducer): boolean {
  const next = firstAtOrAfter(numbers, at);
  const before = numbers[next - 1];
  if (!before || next >= numbers.length) return false;
  const isClose = introducer !== 'bracket' && introducer !== 'colon';
  return isClose || (at - before.end <= LONGEST_NOUN + before.unit.length && text.charAt(before.start - 1) !== '第');
}

/** 12件申请（… */
const LONGEST_NOUN = 8;

/** Marks and words that go on with the introducer: 其中，· 包括：· （含 */
function leadLength(text: string, at: number): number {
  return /^[，：]?(?:其中|主要)?(?:含|有|是|为|包括)?[，：]?/.exec(text.slice(at, at + 8))?.[0].length ?? 0;
}

const SHARE = /占|%|‰|百分/;
const CHANGE = /同比|环比|较|比(?!例)|增长|下降|减少|增加|上升|降低|增至|降至/;
const CHANNEL = /网|微信|公众号|微博|头条|抖音|快手|视频号|平台|报|电视|电台|客户端|公开栏|公示栏|新媒体|渠道/;
const SUMMING = /其中|包括|^(?:共|合计|总计)/;
const LONGEST_PART = 44;

interface CountedSegment {
  readonly start: number;
  /** The mark that ends it. */
  readonly mark: string;
  readonly words: string;
  readonly counts: readonly WrittenNumber[];
}

/** Undefined where the numbers are no parts, or where one is not exact. */
function partsAfter(
  text: string,
  numbers: readonly WrittenNumber[],
  start: number,
  { introducer, end }: { readonly introducer: Introducer; readonly end: number },
): Parts | undefined {
  const list = segmentsAfter(text, numbers, start, end);
  const segments = list.segments.map(
    (segment): CountedSegment => ({
      start: segment.start,
      mark: segment.mark,
      words: text.slice(segment.start, segment.end),
      counts: segment.numbers.filter((number) => isCount(text, number)),
    }),
  );
  const first = segments.findIndex(({ counts }) => counts.length > 0);
  const unit = segments[first]?.counts[0]?.unit;
  if (unit === undefined || (unit === '' && introducer !== 'bracket')) return undefined;
  if (segments.slice(0, first).some(endsNames)) return undefined;
  // 网站41条，其中图解2份，公告6条，公众号55条: where the inner list ends is not clear.
  if (segments.some(({ counts, words }) => counts.length > 0 && SUMMING.test(words))) return undefined;
  // Cut off at the end of a line.
  if (segments.at(-1)?.words === '') return undefined;
  const groups: WrittenNumber[][] = [[]];
  let lastMark = '';
  let isListed = false;
  const named = segments.filter(({ counts }) => counts.some((number) => number.unit === unit));
  for (const { counts, words, mark, start: from } of named) {
    const [part, ...more] = counts.filter((number) => number.unit === unit);
    if (!part || more.length > 0 || part.isApproximate || words.length > LONGEST_PART) return undefined;
    if (CHANGE.test(text.slice(from, part.start))) return undefined;
    const isNewGroup: boolean = lastMark === '；' || (lastMark === '，' && isListed);
    if (isNewGroup && groups.at(-1)?.length) groups.push([]);
    groups.at(-1)?.push(part);
    isListed = mark === '、' || (isListed && !isNewGroup);
    lastMark = mark;
  }
  const isUnnamed = ({ counts, words }: CountedSegment) => counts.length === 0 && words !== '' && !SHARE.test(words);
  const isMixed = segments.some(({ counts }) => counts.length > 0 && counts.every((number) => number.unit !== unit));
  const last = named.at(-1)?.words ?? '';
  return {
    unit,
    groups: groups.filter((group) => group.length > 0),
    isLoose:
      isMixed || segments.some(isUnnamed) || /等(?:方面|内容|情况|信息|形式)?$/.test(segments.at(-1)?.words ?? ''),
    isOpen: list.isOpen,
    hasRest: /^其[他它余]/.test(last),
    isByChannel: named.every(({ words }) => CHANNEL.test(words)),
  };
}

/** 网站8条，主要包括水价、水质等信息；公众号115条: what is listed are names, and the number comes after them. */
const endsNames = ({ mark, words }: CountedSegment): boolean => mark === '；' || /等[^，；、]{0,4}$/.test(words);

const DATED = '年月日号届';

/** Not a date, a share, an article of a law (第20条), or a number without a unit that belongs to a name. */
function isCount(text: string, { start, unit }: WrittenNumber): boolean {
  return !DATED.includes(unit || ' ') && !SHARE.test(unit) && unit !== '个百分点' && text.charAt(start - 1) !== '第';
}

interface Place {
  readonly at: number;
  readonly introducer: Introducer;
  readonly sentence: Range;
  readonly before: Range | undefined;
  readonly unit: string;
}

const LONGEST_GAP = 24;

/** The number that the introducer goes back to: the nearest that is not a share, a change or in brackets closed since. */
function wholeBefore(text: string, numbers: readonly WrittenNumber[], place: Place): WrittenNumber | undefined {
  const { at, introducer, sentence, before } = place;
  const isAtStart = introducer === 'among' && at === sentence.start;
  const range = isAtStart ? before : { start: sentence.start, end: at };
  if (!range) return undefined;
  const candidates = numbersWithin(numbers, range).filter((number) => isCount(text, number));
  for (let i = candidates.length - 1; i >= 0; i--) {
    const number = candidates[i];
    if (!number || isInClosedBracket(text, number.start, range.end) || isChange(text, number.start)) continue;
    if (introducer === 'among' && isListed(text, candidates[i - 1], number)) return undefined;
    const beside = candidates[i - 1];
    // 1119批2588人次: either may be what is broken down.
    const pair = beside && number.start - beside.end <= beside.unit.length ? [number, beside] : [number];
    const whole = pair.find(({ unit }) => unit !== '' && (unit === place.unit || place.unit === ''));
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
    const mark = text.charAt(at);
    if (mark === '（') depth++;
    else if (mark === '）' && --depth < 0) return true;
  }
  return false;
}

/** 增加5件, 较上年的18件 */
function isChange(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < LONGEST_GAP && !'，；：。、（\n'.includes(text.charAt(start - 1))) start--;
  return CHANGE.test(text.slice(start, at));
}

/** What stands between the number and the introducer, brackets and changes taken out, must be short. */
function isNear(text: string, { end, unit }: WrittenNumber, { introducer }: Place, to: number): boolean {
  const gap = text.slice(end + unit.length, to).replace(/（[^（）]{0,400}）/g, '');
  switch (introducer) {
    case 'bracket':
    case 'colon':
      return gap.length <= LONGEST_NOUN && !/[，；：、]/.test(gap);
    case 'respectively':
      return gap.length <= LONGEST_GAP && !/[年月；：]/.test(gap);
    default:
      return (
        gap.replace(/[，；][^，；]{0,12}(?:同比|环比|较|比|增长|下降|减少|增加)[^，；]{0,20}/g, '').length <=
        LONGEST_GAP
      );
  }
}
