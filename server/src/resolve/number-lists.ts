import { PAUSE_MARK, WIDE_COMMA, WIDE_SEMICOLON } from '../report/codes';
import { type Segment, segmentsAfter } from './list-segments';
import { CHANGE, isCount, LONGEST_NOUN, type Place, startOfWhole, wholeBefore } from './list-wholes';
import type { WrittenNumber } from './numerals';
import { isOneOf, kindsOfCharacters, LISTS } from './prose-characters';
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

interface Lead {
  readonly word: string;
  readonly introducer: Introducer;
}

/** Each begins with a character that may lead to a list. */
const LEADS: readonly Lead[] = [
  { word: '：', introducer: 'colon' },
  { word: '（', introducer: 'bracket' },
  { word: '其中', introducer: 'among' },
  { word: '包括', introducer: 'including' },
  { word: '包含', introducer: 'including' },
  { word: '分为', introducer: 'including' },
  { word: '分别为', introducer: 'respectively' },
  { word: '分别是', introducer: 'respectively' },
];

function leadAt(text: string, at: number): Lead | undefined {
  for (const lead of LEADS) if (text.startsWith(lead.word, at)) return lead;
  return undefined;
}

/**
 * The lists of a sentence, but for those that add up at the first look; `before` is the sentence before it, to which 其中
 * at the beginning goes back.
 */
export function listsIn(
  text: string,
  numbers: readonly WrittenNumber[],
  sentence: Range,
  before: Range | undefined,
): readonly NumberList[] {
  const lists: NumberList[] = [];
  const kinds = kindsOfCharacters();
  for (let at = sentence.start; at < sentence.end; at++) {
    if (((kinds[text.charCodeAt(at)] as number) & LISTS) === 0) continue;
    const lead = leadAt(text, at);
    if (!lead) continue;
    const { word, introducer } = lead;
    // 其中： is one introducer.
    const start = at + word.length + leadLength(text, at + word.length);
    const place = { at, introducer, sentence, before };
    const list = isLed(text, numbers, place) ? listAfter(text, numbers, start, place) : undefined;
    if (list) lists.push(list);
    at = start - 1;
  }
  return lists;
}

function listAfter(
  text: string,
  numbers: readonly WrittenNumber[],
  start: number,
  place: Place,
): NumberList | undefined {
  const { introducer, sentence } = place;
  const list = segmentsAfter(text, numbers, start, sentence.end);
  const all = list.segments.map((segment) => countedSegment(text, segment));
  const segments = withoutCases(all);
  const unit = segments.find(({ counts }) => counts.length > 0)?.counts[0]?.unit;
  if (unit === undefined || (unit === '' && introducer !== 'bracket')) return undefined;
  const whole = wholeBefore(text, numbers, place, unit);
  if (!whole || sumOf(segments, unit) === whole.value) return undefined;
  const parts = partsOf(text, segments, unit);
  const isOpen = list.isOpen || segments.length < all.length;
  return parts && { introducer, whole, ...parts, unit, isOpen };
}

function sumOf(segments: readonly CountedSegment[], wanted: string): number {
  let sum = 0;
  for (const { counts } of segments) for (const { unit, value } of counts) if (unit === wanted) sum += value;
  return sum;
}

/** Numbers stand after it and before it, where the whole may stand; before a bracket or a colon close by. */
function isLed(text: string, numbers: readonly WrittenNumber[], place: Place): boolean {
  const { at, introducer } = place;
  const next = firstAtOrAfter(numbers, at);
  const before = numbers[next - 1];
  if (!before || next >= numbers.length || before.start < startOfWhole(place)) return false;
  const isClose = introducer !== 'bracket' && introducer !== 'colon';
  return isClose || (at - before.end <= LONGEST_NOUN + before.unit.length && text.charAt(before.start - 1) !== '第');
}

/** Marks and words that go on with the introducer: 其中，· 包括：· （含 */
function leadLength(text: string, at: number): number {
  if (!isOneOf(GOES_ON, text.charCodeAt(at))) return 0;
  return /^[，：]?(?:其中|主要)?(?:含|有|是|为|包括|包含)?[，：]?/.exec(text.slice(at, at + 8))?.[0].length ?? 0;
}

/** What such begin with. */
const GOES_ON = '，：其主含有是为包';

const SHARE = /占|%|‰|百分/;
const CHANNEL = /网|微信|公众号|微博|头条|抖音|快手|视频号|平台|报|电视|电台|客户端|公开栏|公示栏|新媒体|渠道/;
const SUMMING = /其中|包括|包含|^(?:共|合计|总计)/;
const LONGEST_PART = 44;

interface CountedSegment extends Segment {
  readonly words: string;
  readonly counts: readonly WrittenNumber[];
}

/** Undefined where the numbers are no parts, or where one is not exact. */
function partsOf(
  text: string,
  segments: readonly CountedSegment[],
  unit: string,
): Omit<Parts, 'unit' | 'isOpen'> | undefined {
  const first = segments.findIndex(({ counts }) => counts.length > 0);
  if (segments.slice(0, first).some(endsNames)) return undefined;
  // 网站41条，其中图解2份，公告6条，公众号55条: where the inner list ends is not clear.
  if (segments.some(({ counts, words }) => counts.length > 0 && SUMMING.test(words))) return undefined;
  // Cut off at the end of a line.
  if (segments.at(-1)?.words === '') return undefined;
  const named = segments.filter(({ counts }) => counts.some((number) => number.unit === unit));
  const groups = groupsOf(text, named, unit);
  if (!groups || isOfOtherYear(text, named)) return undefined;
  const isUnnamed = ({ counts, words }: CountedSegment) => counts.length === 0 && words !== '' && !SHARE.test(words);
  const isMixed = segments.some(({ counts }) => counts.length > 0 && counts.every((number) => number.unit !== unit));
  const last = named.at(-1)?.words ?? '';
  return {
    groups,
    isLoose:
      isMixed || segments.some(isUnnamed) || /等(?:方面|内容|情况|信息|形式)?$/.test(segments.at(-1)?.words ?? ''),
    hasRest: /^其[他它余]/.test(last),
    isByChannel: named.every(({ words }) => CHANNEL.test(words)),
  };
}

function countedSegment(text: string, { start, end, mark, numbers }: Segment): CountedSegment {
  const counts = numbers.length === 0 ? numbers : numbers.filter((number) => isCount(text, number));
  return { start, end, mark, numbers, words: text.slice(start, end), counts };
}

const OUTCOME = /予以公开|不予公开|部分公开|无法提供|不予处理|其他处理/;
const CASE = /复议|诉讼/;

/** 予以公开3件，不予公开1件，由此引起行政复议2件: the cases are no part of the applications whose outcomes are listed. */
function withoutCases(segments: readonly CountedSegment[]): readonly CountedSegment[] {
  const at = segments.findIndex(({ counts, words }) => counts.length > 0 && CASE.test(words));
  const before = segments.slice(0, Math.max(at, 0));
  return before.some(({ words }) => OUTCOME.test(words)) ? before : segments;
}

/** Undefined where a segment holds several numbers, or one that is no part. */
function groupsOf(
  text: string,
  named: readonly CountedSegment[],
  unit: string,
): readonly (readonly WrittenNumber[])[] | undefined {
  const groups: WrittenNumber[][] = [[]];
  let lastMark = 0;
  let isListed = false;
  for (const { counts, words, mark, start } of named) {
    const [part, ...more] = counts.filter((number) => number.unit === unit);
    if (!part || more.length > 0 || part.isApproximate || words.length > LONGEST_PART) return undefined;
    if (CHANGE.test(text.slice(start, part.start))) return undefined;
    const isNewGroup: boolean = lastMark === WIDE_SEMICOLON || (lastMark === WIDE_COMMA && isListed);
    if (isNewGroup && groups.at(-1)?.length) groups.push([]);
    groups.at(-1)?.push(part);
    isListed = mark === PAUSE_MARK || (isListed && !isNewGroup);
    lastMark = mark;
  }
  return groups.filter((group) => group.length > 0);
}

/** 收到申请28件（2022年为31件）: the number of another year, not a part. */
const isOfOtherYear = (text: string, named: readonly CountedSegment[]): boolean =>
  named.some(({ start }) => OTHER_YEAR.test(text.slice(start, start + LONGEST_YEAR)));

const OTHER_YEAR = /^(?:20\d\d年度?|上年度?|上一年度?|去年)(?:同期)?(?:为|是|仅为|共)/;
const LONGEST_YEAR = 10;

/** 网站8条，主要包括水价、水质等信息；公众号115条: what is listed are names, and the number comes after them. */
const endsNames = ({ mark, words }: CountedSegment): boolean =>
  mark === WIDE_SEMICOLON || /等[^，；、]{0,4}$/.test(words);
