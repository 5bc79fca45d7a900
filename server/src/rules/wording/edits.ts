import type { Span } from '../../report/model';
import type { Edit } from '../rule';

/** How many units of two texts are the same at their beginning, and how many of the rest at their end. */
export function commonEnds(a: string, b: string): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  const [last, other] = [a.length - 1, b.length - 1];
  while (tail < shorter - head && a.charCodeAt(last - tail) === b.charCodeAt(other - tail)) tail++;
  return { head, tail };
}

/**
 * The smallest edit that turns what stands in `span` into `newText`: what both begin and end with
 * stays untouched, so carets, marks and diffs keep to what really changes. `text` is the whole text
 * of the draft.
 */
export function replaceMinimal(span: Span, text: string, newText: string): Edit {
  const old = text.slice(span.start, span.end);
  let { head, tail } = commonEnds(old, newText);
  if (head > 0 && (splitsPair(old, head) || splitsPair(newText, head))) head--;
  if (tail > 0 && (splitsPair(old, old.length - tail) || splitsPair(newText, newText.length - tail))) tail--;
  return {
    span: { start: span.start + head, end: span.end - tail },
    newText: newText.slice(head, newText.length - tail),
  };
}

/** True where `at` lies between the two halves of a surrogate pair. */
function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
