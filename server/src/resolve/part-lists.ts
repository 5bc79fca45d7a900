import { SECTIONS } from '../spec/sections';
import type { SectionSpec } from '../spec/types';
import { chineseNumber } from './numerals';
import type { Prose } from './prose';
import type { Range } from './sentences';

/** 由总体情况、…、其他需要报告的事项等六部分组成: a list of the parts of the report with how many there are said to be. */
export interface PartList {
  /** The list, without 等. Range of `Prose.text`. */
  readonly range: Range;
  readonly items: readonly string[];
  /** 等 closes the list: it may be partial. */
  readonly isOpen: boolean;
  /** 六. */
  readonly number: Range;
  /** 六部分, 六个方面. */
  readonly written: string;
  readonly claimed: number;
}

const NUMBER = /([一二三四五六七八九十]|\d{1,2})个?(?:大)?(?:部分|方面)/g;

/** The lists of parts in the preamble. */
export function* partLists({ text, paragraphs }: Prose): Generator<PartList> {
  for (const { start, end, place, isDamaged } of paragraphs) {
    if (place !== 'preamble' || isDamaged) continue;
    const words = text.slice(start, end);
    for (const { 0: written, 1: numeral = '', index } of words.matchAll(NUMBER)) {
      const found = listAround(words, index, index + written.length);
      const claimed = /\d/.test(numeral) ? Number(numeral) : chineseNumber(numeral);
      if (!found || claimed === undefined) continue;
      const from = start + index;
      yield {
        range: { start: start + found.start, end: start + found.start + found.words.length },
        items: itemsOf(found.words),
        isOpen: found.isOpen,
        number: { start: from, end: from + numeral.length },
        written,
        claimed,
      };
    }
  }
}

interface FoundList {
  readonly words: string;
  readonly start: number;
  readonly isOpen: boolean;
}

const LONGEST_LIST = 220;
/** Where a list before the number begins, and where one after it does. */
const BEGINS = /(?:由|包括|包含|涵盖|分为|分别为|分别是|：)/g;
const FIRST_TITLE = /(?:工作)?(?:总体|概述|基本情况)|主动公开政府信息情况|收到和处理/;
const FOLLOWS =
  /^(?:内容)?(?:组成|构成)?(?:，|。)?(?:：|(?:即|分别(?:为|是)?|依次(?:为|是)|主要?(?:包括|有)|包括|包含|具体(?:包括|为))：?)/;

/** …、其他需要报告的事项，内容涵盖本机关全年的工作: what the list is followed by. */
const LIST_END = /。|，(?:内容(?:涵盖|包括)|涵盖|所列|本|报告中|数据|统计|电子版|如[对有需])/;

function listAround(text: string, start: number, end: number): FoundList | undefined {
  const after = FOLLOWS.exec(text.slice(end, end + 12));
  if (after) {
    const from = end + after[0].length;
    const rest = text.slice(from, from + LONGEST_LIST);
    const stop = rest.search(LIST_END);
    return listIn(stop < 0 ? rest : rest.slice(0, stop), from);
  }
  const near = text.slice(Math.max(0, start - LONGEST_LIST), start);
  const before = near.slice(near.lastIndexOf('。') + 1);
  // Another 由 may stand earlier in the sentence: 由某局编制，全文包括…
  const title = before.search(FIRST_TITLE);
  const begin = [...before.matchAll(BEGINS)].findLast(({ index }) => index < title);
  if (!begin) return undefined;
  const words = before.slice(begin.index + begin[0].length);
  return listIn(words, start - words.length);
}

function listIn(words: string, start: number): FoundList | undefined {
  const trimmed = words.replace(/[等共，]{1,4}$/, '');
  const isOfParts = SECTIONS.some(({ title }) => trimmed.includes(title.slice(0, 4)));
  return isOfParts ? { words: trimmed, start, isOpen: words.slice(trimmed.length).includes('等') } : undefined;
}

/** Parts whose names hold the marks of a list, each made one word. */
const JOINED: readonly (readonly [written: RegExp, joined: string])[] = [
  [/复议[、和及与，]+(?:被?提起)?(?:行政)?诉讼(?:[、和及与]+(?:申诉|举报|投诉)){0,8}/g, '复议诉讼'],
  [/(?:收到|受理)[、和及与]+(?:处理|办理)/g, '收到处理'],
  [/(?:问题|不足)[、和及与以]+改进/g, '问题改进'],
];

function itemsOf(words: string): readonly string[] {
  return JOINED.reduce((text, [pattern, word]) => text.replace(pattern, word), words)
    .split(/[、，；]|(?<=情况|概述)(?:和|及|以及|与)|(?:和|以及|及)(?=其[他它]|附[件表])/)
    .filter((item) => item !== '');
}

/** Words that tell each of the six parts, in their order. */
const TELLS: readonly RegExp[] = [
  /总体|概述|基本情况/,
  /主动公开/,
  /申请(?!行政|复议)/,
  /复议|诉讼/,
  /问题|不足/,
  /其[他它]/,
];

/** The official parts that no item of a list is. */
export function lackingParts({ items }: PartList): readonly SectionSpec[] {
  return SECTIONS.filter((_, i) => !items.some((item) => TELLS[i]?.test(item)));
}

/** Where the first item begins that is a part of this ordinal or a later one. */
export function placeOfPart({ text }: Prose, { range }: PartList, ordinal: number): number | undefined {
  const words = text.slice(range.start, range.end);
  for (const tell of TELLS.slice(ordinal - 1)) {
    const at = words.search(tell);
    if (at < 0) continue;
    const mark = Math.max(words.lastIndexOf('、', at), words.lastIndexOf('，', at), words.lastIndexOf('；', at));
    return range.start + mark + 1;
  }
  return undefined;
}
