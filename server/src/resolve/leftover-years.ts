import type { ResolvedReport } from './model';
import { headingAt } from './outline';
import { type Prose, type ProseParagraph, proseOf } from './prose';
import { marksOf } from './prose-marks';
import { type LooseYear, looseYears } from './report-year';
import { clauseAt, sentenceAt } from './sentences';

/**
 * `itself`: where the report names itself · `paragraph`: at the beginning of a paragraph of part 一 ·
 * `plan`: a plan in part 五 for the year that is already over · `other`: in part 六.
 */
export type LeftoverKind = 'itself' | 'paragraph' | 'plan' | 'other';

/** A year that was most likely left behind in the text of last year's report. */
export interface LeftoverYear extends LooseYear {
  readonly kind: LeftoverKind;
}

/** Years in the prose of a report for `year` that should most likely be another. */
export function leftoverYears(resolved: ResolvedReport, year: number): readonly LeftoverYear[] {
  const found: LeftoverYear[] = [];
  const prose = proseOf(resolved);
  const years = looseYears(prose.text, marksOf(resolved).digits);
  let next = 0;
  for (const paragraph of prose.paragraphs) {
    const first = next;
    while ((years[next]?.start ?? paragraph.end) < paragraph.end) next++;
    if (!paragraph.isDamaged && paragraph.place === 'preamble') found.push(...namedOtherwise(prose, paragraph, year));
    if (paragraph.isDamaged || next === first) continue;
    const own = years.slice(first, next);
    const [beginning] = own;
    if (beginning && paragraph.place === 'overview' && isAtBeginning(resolved, prose, paragraph, own, year))
      found.push({ ...beginning, kind: 'paragraph' });
    const search = SEARCHES[paragraph.place];
    if (!search) continue;
    for (const loose of own)
      if (search.isLeftOver(prose.text, loose, year)) found.push({ ...loose, kind: search.kind });
  }
  return found;
}

interface Search {
  readonly kind: LeftoverKind;
  readonly isLeftOver: (text: string, loose: LooseYear, year: number) => boolean;
}

const SEARCHES: Readonly<Partial<Record<ProseParagraph['place'], Search>>> = {
  preamble: { kind: 'itself', isLeftOver: isOfItself },
  problems: { kind: 'plan', isLeftOver: isPlanned },
  other: { kind: 'other', isLeftOver: isInOther },
};

/** 编制了《青禾镇2022年政府信息公开工作年度报告》, which looseYears leaves out as another document's name. */
const NAMED =
  /(?:编制了?|形成了?|公布|发布)《([^《》\d\n]{0,20})(20\d\d)年度?政府信息公开工作年度报告》(?!的|要求|反映|提出)/g;

function namedOtherwise({ text }: Prose, { start, end }: ProseParagraph, year: number): readonly LeftoverYear[] {
  const found: LeftoverYear[] = [];
  for (const { 0: written, 1: body = '', 2: digits, index } of text.slice(start, end).matchAll(NAMED)) {
    const at = start + index + written.indexOf('《') + 1 + body.length;
    if (Number(digits) !== year) found.push({ start: at, end: at + 4, year: Number(digits), kind: 'itself' });
  }
  return found;
}

const ITSELF = /^年度?(?:政府)?信息公开[^。；，《》\n]{0,8}报告/;

/** 现将2022年政府信息公开工作年度报告公布如下. */
function isOfItself(text: string, loose: LooseYear, year: number): boolean {
  const isAnothers = /上一?年|去年|根据|按照|依据/.test(text.slice(Math.max(0, loose.start - 8), loose.start));
  return loose.year !== year && !isAnothers && ITSELF.test(text.slice(loose.end, loose.end + 24));
}

/** Words of a comparison or a look back: then last year is meant. */
const LOOKS_BACK =
  /[比较](?:上|去|前|20)|[对相]比|同比|同期|相较|上年|上一年|去年|增长|增加|下降|减少|以来|至今|累计|历年|曾|今年|荣获|获评|评为|成立|启动|沿用|修订|施行|实施|印发/;

/** A paragraph that begins with last year and never names this one. */
function isAtBeginning(
  resolved: ResolvedReport,
  { text }: Prose,
  paragraph: ProseParagraph,
  years: readonly LooseYear[],
  year: number,
): boolean {
  const [first] = years;
  if (!first || years.some((other) => other.year !== year - 1)) return false;
  const heading = headingAt(resolved, paragraph);
  const from = heading?.isRunIn ? heading.title.end + 1 : paragraph.start;
  const isBeginning = first.start === from && /^年度?(?:，|[我本全])/.test(text.slice(first.end, first.end + 3));
  const sentence = sentenceAt(text, first.start);
  return isBeginning && !LOOKS_BACK.test(text.slice(sentence.start, sentence.end));
}

/** 将 as a sign of the future, not of the object (我局将信息公开纳入考核). */
const PLAN =
  /^年度?，?[^，。；将]{0,10}(?:将|计划|拟)(?:继续|进一步|不断|持续|着力|重点|切实|围绕|从|按照|坚持|加强|加大|增加|完善|强化|深入|积极|严格|更加|努力|针对|全面|结合|认真|通过|采取|对|开展|建立|组织|丰富|提升|做好|拓宽|创新|健全|优化|推进|推动)(?![^，。；]{0,12}(?:作为|纳入|列入))/;

/** 2023年，我局将…: a plan for the year that is already over. */
function isPlanned(text: string, loose: LooseYear, year: number): boolean {
  return loose.year === year && PLAN.test(text.slice(loose.end, loose.end + 20));
}

const ON_FEE = /处理费|收费|收取[^。；，]{0,12}费/;
const SUBJECT = /^年度?(?:，|[我本全未没无共各]|[县市区镇乡省州街])/;

/** A clause about last year, or one on the fee about any other year. */
function isInOther(text: string, loose: LooseYear, year: number): boolean {
  if (loose.year === year || loose.year < year - 3 || loose.year > year + 1) return false;
  if (loose.start !== clauseAt(text, loose.start).start || !SUBJECT.test(text.slice(loose.end, loose.end + 3)))
    return false;
  const sentence = sentenceAt(text, loose.start);
  const words = text.slice(sentence.start, sentence.end);
  const isMeant = words.includes(`${year}年`) || LOOKS_BACK.test(words) || /将|计划|拟/.test(words);
  return !isMeant && (loose.year === year - 1 || ON_FEE.test(words));
}
