import type { ResolvedReport } from '../../resolve/model';
import { type Prose, type ProseParagraph, proseOf } from '../../resolve/prose';

/** The paragraphs in which language is judged: none in a text that is damaged all through, and none with damage. */
export function* judgedParagraphs(
  resolved: ResolvedReport,
): Generator<{ readonly prose: Prose; readonly paragraph: ProseParagraph }> {
  if (resolved.damage.kind.startsWith('mojibake')) return;
  const prose = proseOf(resolved);
  for (const paragraph of prose.paragraphs) if (!paragraph.isDamaged) yield { prose, paragraph };
}
