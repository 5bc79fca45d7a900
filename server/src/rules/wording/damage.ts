import { lineAt, lineSpan } from '../../report/lines';
import type { Span } from '../../report/model';
import { overlapsAny } from '../../report/spans';
import type { ResolvedReport } from '../../resolve/model';

/**
 * True where encoding damage covers more than a tenth of the text and this line has some of it:
 * then `garbled-text` speaks, and labels and language are left alone.
 */
export function onDamagedLine({ report: { lines }, damage }: ResolvedReport, span: Span): boolean {
  if (damage.share <= 0.1) return false;
  const { start } = lineSpan(lines, lineAt(lines, span.start));
  const { end } = lineSpan(lines, lineAt(lines, span.end));
  return overlapsAny(damage.spans, { start, end });
}
