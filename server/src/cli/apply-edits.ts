import type { Span } from '../report/model';
import type { Edit } from '../rules/rule';

/** A piece of a text, by default all of it, with edits inside it made; they are in order and free of overlaps. */
export function applyEdits(
  source: string,
  edits: readonly Edit[],
  { start, end }: Span = { start: 0, end: source.length },
): string {
  const pieces: string[] = [];
  let at = start;
  for (const { span, newText } of edits) {
    pieces.push(source.slice(at, span.start), newText);
    at = span.end;
  }
  return pieces.join('') + source.slice(at, end);
}
