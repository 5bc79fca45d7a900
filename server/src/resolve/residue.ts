import type { Span } from '../report/model';
import { apart } from './apart';
import { fieldsOf } from './field-residue';
import { markdownResidue } from './markdown-residue';
import { markupIn } from './markup-residue';
import type { ResolvedReport } from './model';
import { textSignsOf } from './signs';

/**
 * Fields of Word and markup of any kind in a draft, in order and apart from each other: what stands in them is no
 * punctuation and no wording of the author's.
 */
export function residueSpans(resolved: ResolvedReport): readonly Span[] {
  resolved.facts.residue ??= readResidue(resolved);
  return resolved.facts.residue;
}

function readResidue(resolved: ResolvedReport): readonly Span[] {
  const { text, format } = resolved.report.draft;
  const signs = textSignsOf(resolved);
  const markdown = format === 'text' ? markdownResidue(text, signs) : [];
  return apart([...fieldsOf(resolved), ...markupIn(text, signs), ...markdown]).map(({ span }) => span);
}
