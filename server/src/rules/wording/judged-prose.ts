import { inkSpan, lineAt } from '../../report/lines';
import type { ResolvedReport } from '../../resolve/model';
import { type Prose, type ProseParagraph, paragraphAt, proseOf } from '../../resolve/prose';
import { isPageText } from './page-text';

/** The paragraphs in which language is judged: none with damage. */
export function* judgedParagraphs(
  resolved: ResolvedReport,
): Generator<{ readonly prose: Prose; readonly paragraph: ProseParagraph }> {
  const prose = proseOf(resolved);
  for (const paragraph of prose.paragraphs) if (!paragraph.isDamaged) yield { prose, paragraph };
}

/** True where language is judged. */
export const isJudged = (prose: Prose, at: number): boolean => paragraphAt(prose, at)?.isDamaged !== true;

/** The same outside the title, whose words have a rule of their own, and outside what a web page left above the text. */
export function isJudgedText(resolved: ResolvedReport, prose: Prose, at: number): boolean {
  const paragraph = paragraphAt(prose, at);
  if (paragraph?.isDamaged === true || paragraph?.place === 'title') return false;
  return paragraph?.place !== 'preamble' || !isOnPageLine(resolved, prose, at);
}

function isOnPageLine({ report: { draft, lines } }: ResolvedReport, prose: Prose, at: number): boolean {
  const line = lineAt(lines, prose.span(at, at + 1).start);
  return draft.format !== 'html' && isPageText(draft.text, inkSpan(lines, line));
}
