import type { ResolvedReport } from './model';
import { chineseNumber } from './numerals';
import { outlineOf } from './outline';
import { type ProseParagraph, proseOf } from './prose';
import type { Range } from './sentences';

/** 一是, 二是, … in running text. */
export interface OrdinalList {
  readonly items: readonly OrdinalItem[];
  /** 三方面问题： how many were announced just before it. */
  readonly announced: Announcement | undefined;
}

interface BareItem extends Range {
  readonly ordinal: number;
  /** 是 or 要. */
  readonly style: string;
}

export interface OrdinalItem extends BareItem {
  /** The list it is part of goes on across paragraphs only if each begins with its item. */
  readonly isAtStart: boolean;
  readonly paragraph: ProseParagraph;
}

export interface Announcement extends Range {
  readonly count: number;
}

interface OpenList {
  readonly items: OrdinalItem[];
  readonly style: string;
  readonly announced: Announcement | undefined;
}

const BEFORE = '，。；：、！？（“）\n';
const HEADED: ReadonlySet<string> = new Set(['bracketed', 'plain', 'arabic', 'arabic-bracketed']);

const NUMERALS = '一二三四五六七八九十';
const STYLES = '是要';

/** 一是, 一要, 二是: what the number of an item ends in. */
export const itemEnds = (): readonly string[] =>
  [...NUMERALS].flatMap((numeral) => [...STYLES].map((style) => numeral + style));

/**
 * The lists in the order in which they begin. A list may stand within an item of another. `ends` are the places of
 * `itemEnds`, in order.
 */
export function ordinalLists(
  resolved: ResolvedReport,
  ends: readonly { readonly at: number }[],
): readonly OrdinalList[] {
  const { text, paragraphs } = proseOf(resolved);
  const items = itemsAt(text, ends);
  if (items.length === 0) return [];
  const headings = outlineOf(resolved).filter(({ style }) => HEADED.has(style));
  const lists = new Set<OpenList>();
  let open: OpenList[] = [];
  let place = '';
  let next = 0;
  let nextHeading = 0;
  for (const paragraph of paragraphs) {
    const isHeaded = headings[nextHeading]?.paragraph === paragraph;
    if (isHeaded) nextHeading++;
    if (isHeaded || paragraph.place !== place) open = [];
    place = paragraph.place;
    for (let item = items[next]; item && item.start < paragraph.end; item = items[++next]) {
      if (place === 'title') continue;
      const { start, end, ordinal, style } = item;
      open = withItem(text, open, { start, end, ordinal, style, isAtStart: start === paragraph.start, paragraph });
      const list = open.at(-1);
      if (list) lists.add(list);
    }
  }
  return [...lists];
}

/** What may be items, in order: at the beginning of a paragraph or after a mark. */
function itemsAt(text: string, ends: readonly { readonly at: number }[]): readonly BareItem[] {
  const items: BareItem[] = [];
  for (const { at } of ends) {
    const end = at + 1;
    let start = at;
    while (start > end - MOST_NUMERALS && start > 0 && NUMERALS.includes(text.charAt(start - 1))) start--;
    if (start > 0 && !BEFORE.includes(text.charAt(start - 1))) continue;
    const ordinal = chineseNumber(text.slice(start, end));
    if (ordinal !== undefined && ordinal !== 0) items.push({ start, end: end + 1, ordinal, style: text.charAt(end) });
  }
  return items;
}

const MOST_NUMERALS = 3;

/** Lists within lists; more are no text. */
const DEEPEST = 4;

/** 一是 begins a list; any other goes on with the nearest that waits for it, else with the nearest at all. */
function withItem(text: string, open: OpenList[], item: OrdinalItem): OpenList[] {
  const { style } = item;
  if (item.ordinal === 1)
    return [...open.slice(-DEEPEST), { items: [item], style, announced: announcedBefore(text, item) }];
  const waiting = open.findLastIndex((list) => list.style === style && list.items.at(-1)?.ordinal === item.ordinal - 1);
  const kept = waiting >= 0 ? open.slice(0, waiting + 1) : open;
  const list = kept.at(-1);
  const last = list?.items.at(-1);
  const goesOn = waiting >= 0 || (list?.style === style && last !== undefined && isSlip(last, item));
  if (!goesOn || !list) return [...open.slice(-DEEPEST), { items: [item], style, announced: undefined }];
  list.items.push(item);
  return kept;
}

/** The same number again, or one left out; a smaller number begins something else. */
function isSlip(last: OrdinalItem, item: OrdinalItem): boolean {
  const isTogether = last.paragraph === item.paragraph || (last.isAtStart && item.isAtStart);
  return isTogether && item.ordinal >= last.ordinal;
}

const ANNOUNCED =
  /(?<![第\d其])([两二三四五六七八九十]|[2-9])(?:个方面|方面|大方面|个|点|项|条|大)(?:的|主要)?(?:问题|不足|短板|差距|困难|薄弱环节|弱项|措施|举措|方面|原因|任务|工作|重点|要求|做法)?[^。；，：、\d]{0,10}[：，。]?(?:主要是|主要有|主要表现为|主要表现在|即|具体是|分别是)?[：，]?$/;
const REACH = 36;

/** 存在以下三个方面问题：一是 — in the same paragraph or at the end of the one before. */
function announcedBefore(text: string, { start, isAtStart }: OrdinalItem): Announcement | undefined {
  const end = isAtStart ? start - 1 : start;
  const reach = Math.max(0, end - REACH);
  const from = reach + text.slice(reach, end).lastIndexOf('\n') + 1;
  const match = ANNOUNCED.exec(text.slice(from, Math.max(from, end)));
  if (!match || !NOUN.test(text.slice(Math.max(from, from + match.index - NOUN_REACH), end))) return undefined;
  const count = /\d/.test(match[1] ?? '') ? Number(match[1]) : chineseNumber(match[1] ?? '');
  const words = /^.[个大]?(?:方面|[点项条])?/.exec(match[0])?.[0].length ?? 1;
  return count === undefined ? undefined : { start: from + match.index, end: from + match.index + words, count };
}

/** 主要问题有两个： */
const NOUN_REACH = 10;

const NOUN = /问题|不足|短板|差距|困难|薄弱环节|弱项|措施|举措|方面|原因|任务|工作|重点|要求|做法/;

/** Where the numbers go wrong: one comes again, or one is left out. */
export const firstSlip = ({ items }: OrdinalList): OrdinalItem | undefined =>
  items.find((item, i) => i > 0 && item.ordinal !== (items[i - 1]?.ordinal ?? 0) + 1);
