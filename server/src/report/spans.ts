import type { Span } from './model';

/** True where one of several spans, in order and apart from each other, shares a character with another span. */
export function overlapsAny(ordered: readonly Span[], { start, end }: Span): boolean {
  const next = ordered[firstEndingAfter(ordered, start)];
  return next !== undefined && next.start < end && next.end > start;
}

/** Index of the first of several things, in order, that begins at an offset or after it. */
export function firstFrom(ordered: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first of several spans, in order and apart from each other, that ends after an offset. */
export function firstEndingAfter(ordered: readonly Span[], offset: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
