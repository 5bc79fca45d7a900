import { SECTIONS } from '../spec/sections';
import type { SectionSpec } from '../spec/types';
import { fold, likeness } from './fold';

/** The section that a title resembles most. */
export interface SectionMatch {
  readonly spec: SectionSpec;
  /** 0 to 1, to the title of `spec`. */
  readonly likeness: number;
}

/** Words that tell a section though its title was reworded, surest first. */
const KEYWORDS: readonly (readonly [ordinal: number, words: RegExp])[] = [
  [4, /行政复议|行政诉讼|复议诉讼/],
  [5, /主要问题|存在.{0,4}问题|存在.{0,4}不足|问题.{0,6}(?:改进|措施|打算)|改进情况|下一步/],
  [3, /申请.{0,8}(?:处理|办理|受理|答复)|(?:收到|处理|受理|办理).{0,14}申请|依申请公开/],
  [2, /主动公开/],
  [6, /其[他它].{0,6}(?:报告|说明|反映)|其[他它](?:事项|情况)/],
  [1, /总体情况|总体概况|基本情况|工作概述|总体概述/],
];

/** Two characters in five may be damaged or reworded; less alike, what titles have in common is chance. */
const LEAST_ALIKE = 0.6;
/** From here on the wording alone tells the section; below, titles of other parts and labels of rows come close. */
export const SURELY_ALIKE = 0.7;
/** Where a word of another section stands in the title, only a slip of a character or two is believed against it. */
const ALIKE_AGAINST_KEYWORD = 0.9;

export function resembledSection(folded: string): SectionMatch | undefined {
  const keyword = KEYWORDS.find(([, words]) => words.test(folded));
  const byKeyword = keyword && SECTIONS[keyword[0] - 1];
  const best = mostAlike(folded);
  const isDisputed = byKeyword !== undefined && byKeyword !== best?.spec;
  if (best && best.likeness >= (isDisputed ? ALIKE_AGAINST_KEYWORD : SURELY_ALIKE)) return best;
  if (byKeyword) return { spec: byKeyword, likeness: likeness(folded, fold(byKeyword.title)) };
  return best;
}

/** Of the sections whose titles are at all alike. */
function mostAlike(folded: string): SectionMatch | undefined {
  let best: SectionMatch | undefined;
  for (const spec of SECTIONS) {
    const title = fold(spec.title);
    if (!mayResemble(folded, title)) continue;
    const alike = likeness(folded, title);
    if (alike >= LEAST_ALIKE && alike > (best?.likeness ?? 0)) best = { spec, likeness: alike };
  }
  return best;
}

/** Whether their lengths let two texts be as alike as a heading must be. */
const mayResemble = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= LEAST_ALIKE * Math.max(a.length, b.length);

let cachedTitles: ReadonlySet<string> | undefined;

/** As the form prescribes them, folded. */
export function officialTitles(): ReadonlySet<string> {
  cachedTitles ??= new Set(SECTIONS.map((spec) => fold(spec.title)));
  return cachedTitles;
}
