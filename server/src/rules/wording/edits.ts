import type { Span } from '../../report/model';
import type { Edit } from '../rule';

/**
 * The smallest edit that turns what stands in `span` into `newText`: what both begin and end with
 * stays untouched, so carets, marks and diffs keep to what really changes. `text` is the whole text
 * of the draft.
 */
export function replaceMinimal(span: Span, text: string, newText: string): Edit {
  const old = text.slice(span.start, span.end);
  const shorter = Math.min(old.length, newText.length);
  let head = 0;
  while (head < shorter && old[head] === newText[head]) head++;
  if (head > 0 && (splitsPair(old, head) || splitsPair(newText, head))) head--;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === newText[newText.length - 1 - tail]) tail++;
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
