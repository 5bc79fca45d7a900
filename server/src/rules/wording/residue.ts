import type { Span } from '../../report/model';
import type { ResolvedReport } from '../../resolve/model';
import { apart } from './apart';
import { fieldResidue } from './field-residue';
import { markdownResidue } from './markdown-residue';
import { markupIn } from './markup-residue';

const cache = new WeakMap<ResolvedReport, readonly Span[]>();

/**
 * Fields of Word and markup of any kind in a draft, in order and apart from each other: what stands in them is no
 * punctuation and no wording of the author's.
 */
export function residueSpans(resolved: ResolvedReport): readonly Span[] {
  const cached = cache.get(resolved);
  if (cached) return cached;
  const { draft } = resolved.report;
  const markdown = draft.format === 'text' ? markdownResidue(draft.text) : [];
  const spans = apart([...fieldResidue(draft.text), ...markupIn(draft), ...markdown]).map(({ span }) => span);
  cache.set(resolved, spans);
  return spans;
}
