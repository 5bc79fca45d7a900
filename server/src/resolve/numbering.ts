import { SECTIONS as PARTS } from '../spec/sections';
import type { SectionId } from '../spec/types';
import type { ResolvedReport } from './model';
import { type MarkStyle, outlineOf, type SubHeading } from './outline';
import { type Prose, paragraphAt, proseOf } from './prose';

/** Sub-headings of one level that count on from one to the next, in order. */
export interface Series {
  readonly section: SectionId;
  /** Where the prose of the section begins. */
  readonly start: number;
  readonly items: readonly SubHeading[];
}

/** Parts without a table of their own: labels of a table that was not read as one may look like headings. */
const SECTIONS: readonly SectionId[] = ['overview', 'problems', 'other'];
const COUNTED: ReadonlySet<MarkStyle> = new Set<MarkStyle>(['bracketed', 'arabic', 'arabic-bracketed', 'circled']);

/** The numbered sub-headings as they count: levels apart, lists that begin anew apart. */
export function seriesOf(resolved: ResolvedReport): readonly Series[] {
  const prose = proseOf(resolved);
  const outline = numberedIn(outlineOf(resolved)).filter((item, i, all) => !isPart(prose, item, all[i - 1]));
  const series: Series[] = [];
  for (const section of SECTIONS) {
    const own = outline.filter(({ paragraph }) => paragraph.place === section);
    if (own.length === 0) continue;
    const start = prose.paragraphs.find(({ place }) => place === section)?.start ?? 0;
    for (const level of levelsOf(prose, withoutRepeated(prose, own)))
      for (const items of parted(prose, level)) series.push({ section, start, items });
  }
  return series;
}

/** Those that count, and 四、 between （三） and （五）, which is one of them for all its mark. */
function numberedIn(outline: readonly SubHeading[]): readonly SubHeading[] {
  const counted = outline.filter(({ style, ordinal }) => ordinal > 0 && (COUNTED.has(style) || style === 'plain'));
  return counted.filter((item, i) => item.style !== 'plain' || isBetween(counted[i - 1], item, counted[i + 1]));
}

function isBetween(before: SubHeading | undefined, { ordinal }: SubHeading, after: SubHeading | undefined): boolean {
  const isBracketed = before?.style === 'bracketed' && after?.style === 'bracketed';
  return isBracketed && before.ordinal === ordinal - 1 && after.ordinal === ordinal + 1;
}

/** （二）主动公开政府信息情况 that goes on from nothing is part 二 with another mark. */
function isPart({ text }: Prose, { style, ordinal, title }: SubHeading, before: SubHeading | undefined): boolean {
  if (style !== 'bracketed' || ordinal < 2 || before?.ordinal === ordinal - 1) return false;
  return text.slice(title.start, title.end) === PARTS[ordinal - 1]?.title;
}

/** （一） （二） （三） throughout: nearly all reports are numbered so, and need no second look. */
export function isPlainlyNumbered(resolved: ResolvedReport): boolean {
  const { text } = proseOf(resolved);
  const last = SECTIONS.map(() => 0);
  for (const { style, ordinal, mark, paragraph } of outlineOf(resolved)) {
    if (ordinal === 0 || !COUNTED.has(style)) continue;
    const section = SECTIONS.indexOf(paragraph.place as SectionId);
    if (section < 0) continue;
    const next = (last[section] ?? 0) + 1;
    const isInBrackets = text.charAt(mark.start) === '（' && text.charAt(mark.end - 1) === '）';
    if (style !== 'bracketed' || ordinal !== next || !isInBrackets) return false;
    last[section] = next;
  }
  return true;
}

const LEAST_REPEATED = 20;

/** A paragraph that stands twice is a fault of its own. */
function withoutRepeated({ text }: Prose, items: readonly SubHeading[]): readonly SubHeading[] {
  const lengths = new Set(items.map(({ paragraph: { start, end } }) => end - start));
  if (lengths.size === items.length) return items;
  const seen = new Set<string>();
  return items.filter(({ paragraph: { start, end } }) => {
    if (end - start < LEAST_REPEATED) return true;
    const words = text.slice(start, end);
    if (seen.has(words)) return false;
    seen.add(words);
    return true;
  });
}

/** Numbers left out of a series, before an item. */
export interface Gap {
  readonly before: SubHeading;
  readonly ordinals: readonly number[];
}

/** The only irregularity of a series, where that is numbers left out in one place: （三） （五） （六）. */
export function gapIn({ items }: Series): Gap | undefined {
  const at = items.findIndex(({ ordinal }, i) => ordinal !== i + 1);
  const before = items[at];
  const missing = before ? before.ordinal - (at + 1) : 0;
  if (!before || missing < 1 || missing > MOST_MISSING) return undefined;
  if (items.slice(at).some(({ ordinal }, i) => ordinal !== before.ordinal + i)) return undefined;
  return { before, ordinals: Array.from({ length: missing }, (_, i) => at + 1 + i) };
}

const MOST_MISSING = 4;

interface Level {
  readonly styles: Set<MarkStyle>;
  readonly items: SubHeading[];
}

/**
 * Levels by their marks: a mark not yet open begins a level below, one that is open closes those below it.
 * （一） 2、 （三）: what counts on in another style belongs to the level.
 */
function levelsOf({ text }: Prose, items: readonly SubHeading[]): readonly (readonly SubHeading[])[] {
  const levels: Level[] = [];
  let open: Level[] = [];
  let followers: readonly ReadonlyMap<MarkStyle, number>[] | undefined;
  const followersAt = (i: number): ReadonlyMap<MarkStyle, number> => {
    followers ??= followersOf(items);
    return followers[i] ?? new Map();
  };
  items.forEach((item, i) => {
    const last = open.at(-1);
    const level =
      open.find(({ styles }) => styles.has(item.style)) ??
      (last && countsOn(text, last, item, () => followersAt(i)) ? last : undefined);
    if (level) {
      level.items.push(item);
      level.styles.add(item.style);
      open = open.slice(0, open.indexOf(level) + 1);
    } else {
      const begun: Level = { styles: new Set([item.style]), items: [item] };
      levels.push(begun);
      open.push(begun);
    }
  });
  return levels.map((level) => level.items);
}

/** For each item the ordinal of the next one of each style. */
function followersOf(items: readonly SubHeading[]): readonly ReadonlyMap<MarkStyle, number>[] {
  const followers: ReadonlyMap<MarkStyle, number>[] = [];
  let next: ReadonlyMap<MarkStyle, number> = new Map();
  for (let i = items.length - 1; i >= 0; i--) {
    followers[i] = next;
    const item = items[i];
    if (item) next = new Map(next).set(item.style, item.ordinal);
  }
  return followers;
}

/** （一） 2、 （三）, but not （一）…1.… 2. （二）, where a list of its own runs in the paragraph above. */
function countsOn(
  text: string,
  { items, styles }: Level,
  { ordinal, mark }: SubHeading,
  followers: () => ReadonlyMap<MarkStyle, number>,
): boolean {
  const last = items.at(-1);
  if (last?.ordinal !== ordinal - 1 || ordinal === 1) return false;
  const next = [...styles].flatMap((style) => followers().get(style) ?? []);
  if (next.some((other) => other !== ordinal + 1)) return false;
  return !new RegExp(`(?<![\\d.])${ordinal - 1}[.、）]|[①②③]`).test(text.slice(last.mark.end, mark.start));
}

/** Cuts where a second list begins: at 1 after a lead-in, or where 1 goes on as 2 after a list of its own. */
function parted(prose: Prose, level: readonly SubHeading[]): readonly (readonly SubHeading[])[] {
  const lists: SubHeading[][] = [];
  level.forEach((item, i) => {
    const list = lists.at(-1);
    const before = level[i - 1];
    const isList = (list?.length ?? 0) > 1 && level[i + 1]?.ordinal === 2;
    if (list && !(item.ordinal === 1 && before && (isList || isLedIn(prose, before, item)))) list.push(item);
    else lists.push([item]);
  });
  return lists;
}

const LEADS_IN = /：$|下一步|下步|措施|改进|针对|打算|计划|今后/;

function isLedIn(prose: Prose, before: SubHeading, { paragraph }: SubHeading): boolean {
  const above = paragraphAt(prose, paragraph.start - 1);
  if (!above) return false;
  const words = prose.text.slice(above.start, above.end);
  return above === before.paragraph ? words.endsWith('：') : LEADS_IN.test(words);
}
