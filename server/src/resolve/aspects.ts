import { ASPECTS, type AspectSpec } from '../spec/aspects';
import type { ResolvedReport } from './model';
import { outlineOf } from './outline';
import { type ProseParagraph, proseOf } from './prose';

/**
 * How part 一 covers an aspect: under a heading of its own, in a statement, by a word in passing
 * (做好主动公开、依申请公开等工作), or not at all.
 */
export type Coverage = 'headed' | 'stated' | 'passing' | 'absent';

export interface CoveredAspect {
  readonly spec: AspectSpec;
  readonly coverage: Coverage;
}

export interface AspectCoverage {
  readonly aspects: readonly CoveredAspect[];
  /** Part 一 is divided by numbered headings alone, most of them for aspects: then a missing heading is a missing aspect. */
  readonly isByHeadings: boolean;
}

/** Headings for this many of the five show that the text is divided by aspects. */
const MOST = 3;

/** Undefined where there is no text under 一. */
export function aspectCoverage(resolved: ResolvedReport): AspectCoverage | undefined {
  const { text, paragraphs } = proseOf(resolved);
  const own = paragraphs.filter(({ place }) => place === 'overview');
  if (own.length === 0) return undefined;
  const headings = headingsOf(resolved, text);
  const numbered = headings.filter(({ isNumbered }) => isNumbered);
  const isDivided = numbered.length >= 2 && !numbered.some(({ isClause }) => isClause);
  let statements: string | undefined;
  let items: readonly string[] = [];
  const covered = ASPECTS.map((spec): CoveredAspect => {
    if (headings.some(({ title }) => spec.inHeading.test(title))) return { spec, coverage: 'headed' };
    if (statements === undefined) {
      statements = own.map((paragraph) => wordsOf(text, paragraph)).join('\n');
      items = statements.match(ITEM) ?? [];
    }
    const isItem = items.some((item) => item.search(spec.inSentence) >= 0);
    return { spec, coverage: isItem ? 'headed' : coverageIn(statements, spec) };
  });
  const headed = covered.filter(({ coverage }) => coverage === 'headed').length;
  return { aspects: covered, isByHeadings: isDivided && headed >= MOST };
}

interface Title {
  readonly title: string;
  readonly isNumbered: boolean;
  /** （四）为满足群众需要，…: a sentence, not a heading. */
  readonly isClause: boolean;
}

const NUMBERED: ReadonlySet<string> = new Set(['bracketed', 'plain', 'arabic', 'arabic-bracketed']);

const BEGINS_SENTENCE = /^(?:为|20\d\d年|根据|按照|我[局委办厅省市县区镇乡街]|本[局委办机])/;

function headingsOf(resolved: ResolvedReport, text: string): readonly Title[] {
  return outlineOf(resolved)
    .filter(({ paragraph }) => paragraph.place === 'overview')
    .map(({ title, style }) => ({
      title: withoutQuotations(text.slice(title.start, title.end)),
      isNumbered: NUMBERED.has(style),
      isClause: text.charAt(title.end) === '，' && BEGINS_SENTENCE.test(text.slice(title.start, title.end)),
    }));
}

/** 二是加强平台建设: an item of a list within a paragraph, as good as a heading if it states the aspect. */
const ITEM = /[一二三四五六七八九]是[^。，；：\n]{2,20}/g;

const QUOTATION = /“[^“”\n]{0,40}”|《[^《》\n]{0,60}》/g;

/** Names of columns and titles of documents say nothing about what was done. */
const withoutQuotations = (text: string): string =>
  text.includes('“') || text.includes('《') ? text.replace(QUOTATION, '〇') : text;

/** The paragraph, with a mark before it so that it begins like any other clause. */
const wordsOf = (text: string, { start, end }: ProseParagraph): string =>
  `。${withoutQuotations(text.slice(start, end))}`;

/** Whether the prose, in whatever part, states anything about an aspect. */
export function isStatedAnywhere(resolved: ResolvedReport, spec: AspectSpec): boolean {
  const { text, paragraphs } = proseOf(resolved);
  const prose = paragraphs.filter(({ place }) => place !== 'title' && place !== 'preamble');
  return coverageIn(prose.map((paragraph) => wordsOf(text, paragraph)).join('\n'), spec) === 'stated';
}

function coverageIn(statements: string, { inSentence }: AspectSpec): Coverage {
  let coverage: Coverage = 'absent';
  for (const { index, 0: words } of statements.matchAll(inSentence)) {
    if (!isEnumerated(statements, index, index + words.length)) return 'stated';
    coverage = 'passing';
  }
  return coverage;
}

const NEAR = 8;

/** A 、 close by in the same clause: one item of a list of duties. */
function isEnumerated(text: string, start: number, end: number): boolean {
  return (
    /、[^，。；：\n]{0,8}$/.test(text.slice(Math.max(0, start - NEAR - 1), start)) ||
    /^[^，。；：\n]{0,8}、/.test(text.slice(end, end + NEAR + 1))
  );
}
