import type { ResolvedReport, ResolvedSection } from '../../resolve/model';
import type { Gap } from '../../resolve/numbering';
import { outlineOf, type SubHeading } from '../../resolve/outline';
import { proseOf } from '../../resolve/prose';
import { chineseOrdinal } from '../../spec/sections';
import type { Edit } from '../rule';
import { insertLines } from './section-skeleton';
import { endOfProse, lineStart } from './sections';

/** What the author has to replace; `leftover-placeholder` speaks until that is done. */
export const TO_FILL_IN = '（请填写）';

/** Lines at the end of a section: before the next heading, or before the signature. */
export function appendLines(resolved: ResolvedReport, section: ResolvedSection, lines: readonly string[]): Edit {
  const { draft } = resolved.report;
  const isLast = section.span.end >= draft.text.length;
  const at = isLast ? endOfProse(resolved.report) : lineStart(draft.text, section.span.end);
  return insertLines(resolved, at, lines);
}

/** The marks that the next sub-headings of a section would have: （六）, 6. Empty where its headings have none. */
export function nextMarks(resolved: ResolvedReport, { spec }: ResolvedSection): (index: number) => string {
  const own = outlineOf(resolved).filter(({ paragraph, ordinal }) => paragraph.place === spec.id && ordinal > 0);
  const bracketed = own.filter(({ style }) => style === 'bracketed');
  const arabic = own.filter(({ style }) => style === 'arabic');
  const last = (bracketed.length > 1 ? bracketed : arabic.length > 1 && bracketed.length === 0 ? arabic : []).at(-1);
  return last ? (index) => markLike(resolved, last, last.ordinal + 1 + index) : () => '';
}

/** The marks that are left out in a gap. */
export function marksLike(resolved: ResolvedReport, { before, ordinals }: Gap): (index: number) => string {
  return (index) => markLike(resolved, before, ordinals[index] ?? 0);
}

function markLike(resolved: ResolvedReport, { mark, style }: SubHeading, ordinal: number): string {
  if (style === 'bracketed') return `（${chineseOrdinal(ordinal)}）`;
  return proseOf(resolved).text.slice(mark.start, mark.end).replace(/\d+/, String(ordinal));
}
