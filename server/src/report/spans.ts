import type { Span } from './model';

/** True where one of several spans, in order and apart from each other, shares a character with another span. */
export function overlapsAny(ordered: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const next = ordered[low];
  return next !== undefined && next.start < end && next.end > start;
}
