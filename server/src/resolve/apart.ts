import type { Span } from '../report/model';

/** What was found, in order; of two that share characters the one that begins first, or else the longer. */
export function apart<Found extends { readonly span: Span }>(found: readonly Found[]): readonly Found[] {
  if (found.length < 2) return found;
  const ordered = [...found].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let past = 0;
  return ordered.filter(({ span: { start, end } }) => {
    if (start < past) return false;
    past = end;
    return true;
  });
}
