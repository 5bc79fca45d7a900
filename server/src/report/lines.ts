import type { Lines, Span } from './model';

export function lineSpan(lines: Lines, line: number): Span {
  return { start: lines.starts[line] ?? 0, end: lines.ends[line] ?? 0 };
}

/** A line without the white space around it; empty at its start if there is nothing else. */
export function inkSpan(lines: Lines, line: number): Span {
  return { start: lines.inkStarts[line] ?? 0, end: lines.inkEnds[line] ?? 0 };
}

/** The line that holds an offset (its line end counts as part of it). */
export function lineAt(lines: Lines, offset: number): number {
  let low = 0;
  let high = lines.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** White space, ideographic and no-break spaces, form feeds, zero-width and private-use characters. */
export function isBlankCode(code: number): boolean {
  if (code > 0x3000 && code < 0xe000) return false;
  if (code < 0x80) return code === 0x20 || (code >= 9 && code <= 13);
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0xe000 && code <= 0xf8ff) ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x2060 ||
    code === 0x85
  );
}

/** All that `isBlankCode` knows: the first and the last of each range. */
export const BLANK_RANGES = [
  [9, 13],
  [0x20, 0x20],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0x2000, 0x200d],
  [0x2028, 0x2029],
  [0x2060, 0x2060],
  [0x3000, 0x3000],
  [0xe000, 0xf8ff],
  [0xfeff, 0xfeff],
] as const;

/** Where the white space ends that a range begins with. */
export function skipBlank(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlankCode(text.charCodeAt(at))) at++;
  return at;
}

/** Where the white space begins that a range ends with. */
export function dropBlank(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlankCode(text.charCodeAt(at - 1))) at--;
  return at;
}

/** A span without the white space around it; empty at its start if there is nothing else. */
export function trimSpan(text: string, span: Span): Span {
  const start = skipBlank(text, span.start, span.end);
  if (start === span.end) return { start: span.start, end: span.start };
  const end = dropBlank(text, start, span.end);
  return start === span.start && end === span.end ? span : { start, end };
}
