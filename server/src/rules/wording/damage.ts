import type { Span } from '../../report/model';
import { overlapsAny } from '../../report/spans';
import type { ResolvedReport } from '../../resolve/model';

/**
 * True where encoding damage covers more than a tenth of the text and this line has some of it:
 * then `garbled-text` speaks, and labels and language are left alone.
 */
export function onDamagedLine({ report, damage }: ResolvedReport, span: Span): boolean {
  if (damage.share <= 0.1) return false;
  const { text } = report.draft;
  const start = Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
  const breaks = [text.indexOf('\n', span.end), text.indexOf('\r', span.end)].filter((at) => at >= 0);
  const end = Math.min(text.length, ...breaks);
  return overlapsAny(damage.spans, { start, end });
}
