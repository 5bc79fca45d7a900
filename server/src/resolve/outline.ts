import { markNumber } from '../report/fold';
import type { ResolvedReport } from './model';
import { type ProseParagraph, proseOf } from './prose';
import type { Range } from './sentences';

/**
 * `bracketed` （一） · `plain` 一、 · `arabic` 1. or 1、 · `arabic-bracketed` （1） or 1） · `circled` ① ·
 * `worded` 一是 or 第一， · `none` a short first sentence without a number.
 */
export type MarkStyle = 'bracketed' | 'plain' | 'arabic' | 'arabic-bracketed' | 'circled' | 'worded' | 'none';

/** A paragraph that begins with a heading of its own, on a line by itself or run in. Ranges of `Prose.text`. */
export interface SubHeading {
  readonly paragraph: ProseParagraph;
  readonly style: MarkStyle;
  /** The number with its mark, and what was set after it: （一）, （一）、, 1. Empty where there is none. */
  readonly mark: Range;
  /** 0 where there is no number. */
  readonly ordinal: number;
  /** Its words, without the mark that ends them. */
  readonly title: Range;
  /** True where text follows in the same paragraph. */
  readonly isRunIn: boolean;
}

const cache = new WeakMap<ResolvedReport, readonly SubHeading[]>();

/** The sub-headings of the prose, in order. Those that encoding damage hides are there if `Prose` restored them. */
export function outlineOf(resolved: ResolvedReport): readonly SubHeading[] {
  const cached = cache.get(resolved);
  if (cached) return cached;
  const { text, paragraphs } = proseOf(resolved);
  const outline = paragraphs.flatMap((paragraph) => {
    const heading = paragraph.place === 'title' ? undefined : headingOf(text, paragraph);
    return heading ? [heading] : [];
  });
  cache.set(resolved, outline);
  return outline;
}

/** The sub-heading that a paragraph begins with. */
export function headingAt(resolved: ResolvedReport, { start }: ProseParagraph): SubHeading | undefined {
  const outline = outlineOf(resolved);
  let low = 0;
  let high = outline.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((outline[middle]?.paragraph.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found = outline[low];
  return found?.paragraph.start === start ? found : undefined;
}

const LONGEST_START = 64;
/** What may stand before the number: residue of Word, marks of Markdown, a bullet. */
const DRESS = /^(?:\[bookmark[:：][^\]\n]{1,30}\]|[#*_>•·●◆■-]){1,8}/;
const DRESS_BEGINS = '[#*_>•·●◆■-';
const MARK_BEGINS = /^[（\d一二三四五六七八九十第㈠-㈩⑴-⒇①-⑳]/;
const STYLES: readonly (readonly [style: MarkStyle, mark: RegExp])[] = [
  ['bracketed', /^(?:（[一二三四五六七八九十]{1,3}）|[㈠-㈩])[、.。，,]?/],
  ['arabic-bracketed', /^(?:（\d{1,2}）|\d{1,2}）|[⑴-⒇])[、.。，,]?/],
  ['arabic', /^\d{1,2}[、.。](?!\d)/],
  ['circled', /^[①-⑳]/],
  ['plain', /^[一二三四五六七八九十]{1,3}[、.。，]/],
  ['worded', /^(?:第[一二三四五六七八九十]{1,3}[，、]|[一二三四五六七八九十]{1,3}[是要])/],
];
const LONGEST_TITLE = 30;
const LONGEST_BARE_TITLE = 16;

function headingOf(text: string, paragraph: ProseParagraph): SubHeading | undefined {
  const from = paragraph.start + dressAt(text, paragraph);
  const start = text.slice(from, Math.min(paragraph.end, from + LONGEST_START));
  for (const [style, pattern] of MARK_BEGINS.test(start) ? STYLES : []) {
    const mark = pattern.exec(start)?.[0];
    if (mark === undefined) continue;
    const end = from + mark.length;
    return { ...titleAt(text, end, paragraph), paragraph, style, mark: { start: from, end }, ordinal: ordinalOf(mark) };
  }
  const title = titleAt(text, from, paragraph);
  const length = title.title.end - title.title.start;
  if (length === 0 || length > LONGEST_BARE_TITLE || '，、'.includes(text.charAt(title.title.end))) return undefined;
  return { ...title, paragraph, style: 'none', mark: { start: from, end: from }, ordinal: 0 };
}

function dressAt(text: string, { start, end }: ProseParagraph): number {
  if (!DRESS_BEGINS.includes(text.charAt(start))) return 0;
  return DRESS.exec(text.slice(start, Math.min(end, start + LONGEST_START)))?.[0].length ?? 0;
}

/** To the first full stop, colon or semicolon; where that is too far, to the first comma. */
function titleAt(text: string, start: number, paragraph: ProseParagraph): Pick<SubHeading, 'title' | 'isRunIn'> {
  const words = text.slice(start, Math.min(paragraph.end, start + LONGEST_TITLE + 1));
  const stop = words.search(/[。：；！？]/);
  const length = stop >= 0 ? stop : words.length <= LONGEST_TITLE ? words.length : Math.max(0, words.indexOf('，'));
  const end = start + length;
  return { title: { start, end }, isRunIn: end + 1 < paragraph.end };
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const IN_BRACKETS = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇';

function ordinalOf(mark: string): number {
  const first = mark.charAt(0);
  const signed = Math.max(CIRCLED.indexOf(first), IN_BRACKETS.indexOf(first));
  return signed >= 0 ? signed + 1 : markNumber(mark);
}
