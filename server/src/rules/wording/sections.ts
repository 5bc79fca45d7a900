import { isOfIdeographs } from '../../report/ideographs';
import type { Report, Span } from '../../report/model';
import { overlapsAny } from '../../report/spans';
import type { ResolvedReport, ResolvedSection } from '../../resolve/model';
import { chineseOrdinal } from '../../spec/sections';
import type { SectionId, SectionSpec } from '../../spec/types';
import type { Edit } from '../rule';
import { replaceMinimal } from './edits';
import { quote } from './names';

const FIRST_YEAR_OF_SIX_PARTS = 2019;
const MOST_DAMAGE = 0.3;

/** 第五部分“存在的主要问题及改进情况” */
export function sectionName({ ordinal, title }: SectionSpec): string {
  return `第${chineseOrdinal(ordinal)}部分${quote(title)}`;
}

/** 五、存在的主要问题及改进情况 */
export function officialHeading({ ordinal, title }: SectionSpec): string {
  return `${chineseOrdinal(ordinal)}、${title}`;
}

/** 五、 */
export function officialMark({ spec }: ResolvedSection): string {
  return `${chineseOrdinal(spec.ordinal)}、`;
}

/** Gives a heading its right number; the space after the old one goes. */
export function numberEdit(text: string, section: ResolvedSection): Edit {
  return replaceMinimal(section.heading.mark, text, officialMark(section));
}

/** False for reports of years without six prescribed parts, and for texts too damaged to tell what is there. */
export function isBoundToForm({ year, damage }: ResolvedReport): boolean {
  return (year === undefined || year >= FIRST_YEAR_OF_SIX_PARTS) && damage.share <= MOST_DAMAGE;
}

/** True where encoding damage reaches into a place: then `garbled-text` speaks. */
export function isDamaged({ damage }: ResolvedReport, span: Span): boolean {
  return overlapsAny(damage.spans, span);
}

/** The first heading of each section, in the order written. */
export function firstSections({ sections }: ResolvedReport): readonly ResolvedSection[] {
  const seen = new Set<string>();
  return sections.filter(({ spec }) => !seen.has(spec.id) && seen.add(spec.id));
}

/** The first heading of a section. */
export const firstSection = ({ sections }: ResolvedReport, id: SectionId): ResolvedSection | undefined =>
  sections.find(({ spec }) => spec.id === id);

/** The title of a section apart from what was written after it on its line: 其他说明事项 | ：无. */
export function titleOf(
  text: string,
  { heading: { title } }: ResolvedSection,
): { readonly title: Span; readonly rest: Span } {
  const cut = text.slice(title.start, title.end).search(/[：:。；;]/);
  const end = cut > 0 ? title.start + cut : title.end;
  return { title: { start: title.start, end }, rest: { start: end, end: title.end } };
}

/** Beginning of the line that holds a place. */
export function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

/** As the lines of a text end. */
export const lineEndOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';

/** Body and date, spaces between their characters included. */
const LONGEST_SIGNED = 200;

/** Where the report ends and its signature begins: body and date, if they are there. */
export function endOfProse({ draft: { text }, paragraphs }: Report): number {
  const lines = paragraphs.slice(-3).flatMap((paragraph) => paragraph.lines);
  const [above, date] = lines.slice(-2);
  const written = ({ start, end }: Span) =>
    end - start > LONGEST_SIGNED ? '' : text.slice(start, end).replace(/\s+/g, '');
  if (!date || !/^(?:20\d\d|二[〇○零].{2})年.{1,3}月.{1,3}日$/.test(written(date))) return text.length;
  const isBody = above && isOfIdeographs(written(above), '（）()、', 3, 30);
  return lineStart(text, (isBody ? above : date).start);
}
