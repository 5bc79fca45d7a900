import type { Span } from '../../report/model';
import type { ResolvedReport } from '../../resolve/model';
import { paragraphAt, proseOf } from '../../resolve/prose';
import type { WordPlace } from '../rule';

export const REPORT_NAME = '政府信息公开工作年度报告';

/** A place where the text calls the report by another name. */
export interface SelfReference {
  readonly place: Span;
  readonly written: string;
  readonly wanted: string;
}

/** 2023年政府信息公开工作报告如下, 《2023年政府信息公开年度报告》 */
const NAMED =
  /(20\d\d)年度?((?:政府)?信息公开(?:年度工作|工作|年度)?报告)(?=》|(?:公布|报告|公开|汇报|发布)?如下|予以公[布开])/g;
/** 现公布2023年某局信息公开年度报告。 */
const ISSUED =
  /(20\d\d)年度?([^，。；：《》（）\s\d]{0,20}(?:(?<!政府|政务)信息公开工作年度报告|政府信息工作年度报告|信息公开(?:年度工作|工作|年度)?报告))(?=[，。；]|(?:公布|报告|公开|汇报|发布)?如下|予以公[布开])/g;
/** What a clause says that brings the report before the public. */
const ISSUING = /(?:公布|公开|发布|编制|编写|现将|现就)[^，。；：]{0,24}$/;
const LONGEST_CLAUSE = 40;

/** How every such name ends, with what follows it. */
export const referenceWords = (): readonly string[] =>
  ['公开报告', '工作报告', '年度报告'].flatMap((name) => AFTER_NAME.map((after) => name + after));

const AFTER_NAME = [
  '》',
  '如下',
  '公布如下',
  '报告如下',
  '公开如下',
  '汇报如下',
  '发布如下',
  '予以公',
  '，',
  '。',
  '；',
];

/**
 * Where the text speaks of this very report: its year and 如下, its year within 《》, or its being published. `places`
 * are those of the words.
 */
export function* selfReferences(resolved: ResolvedReport, places: readonly WordPlace[]): Generator<SelfReference> {
  const { report, title, year, sections } = resolved;
  const preambleEnd = sections[0]?.heading.span.start ?? 0;
  for (const span of paragraphsOf(resolved, places)) {
    if (title && span.start < title.span.end && span.end > title.span.start) continue;
    const text = report.draft.text.slice(span.start, span.end);
    const named = [...text.matchAll(NAMED)];
    const issued =
      span.start < preambleEnd
        ? [...text.matchAll(ISSUED)].filter(
            ({ index }) => isIssued(text, index) && !named.some((other) => other.index === index),
          )
        : [];
    for (const { 0: written, 1: ownYear = '', 2: name = '', index } of [...named, ...issued]) {
      if (Number(ownYear) !== (year ?? Number(ownYear))) continue;
      const body = name.slice(0, name.search(/(?:(?<!人民)政府)?信息(?:公开|工作)/));
      const start = span.start + index;
      yield {
        place: { start, end: start + written.length },
        written,
        wanted: `${ownYear}年${body}${REPORT_NAME}`,
      };
    }
  }
}

/** The paragraphs that have such words and may give the report another name, in order. */
function paragraphsOf(resolved: ResolvedReport, places: readonly WordPlace[]): readonly Span[] {
  const prose = proseOf(resolved);
  const spans = new Set<Span>();
  for (const { at } of places) {
    if (isRightName(prose.text, at)) continue;
    const paragraph = paragraphAt(prose, at);
    if (paragraph) spans.add(paragraph.source.span);
  }
  return [...spans];
}

/** The words at a place are the end of the name that the report should have. */
const isRightName = (text: string, at: number): boolean =>
  text.startsWith(REPORT_NAME, at + ENDING - REPORT_NAME.length);

/** 年度报告 */
const ENDING = 4;

const isIssued = (text: string, at: number): boolean => ISSUING.test(text.slice(Math.max(0, at - LONGEST_CLAUSE), at));
