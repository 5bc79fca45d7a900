import { ORDINAL_SIGN } from './codes';
import { inkSpan } from './lines';
import type { Lines, Span } from './model';

const LONGEST = 24;
const FIRST = '-—–－―─·第Pp';
const MARK =
  /^(?:[-—–－―─·]{1,3}[ \u3000]{0,3}\d{1,3}[ \u3000]{0,3}[-—–－―─·]{1,3}|第[ \u3000]{0,3}\d{1,3}[ \u3000]{0,3}页(?:[ \u3000,，/／]{0,4}共[ \u3000]{0,3}\d{1,3}[ \u3000]{0,3}页)?|[Pp]age \d{1,3}(?: of \d{1,3})?)$/;

/** — 4 —, 第 4 页 共 9 页: a line that is a page number and nothing else. `line` is without outer white space. */
export function isPageMark(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST || end - start < 3) return false;
  return FIRST.includes(text.charAt(start)) && MARK.test(text.slice(start, end));
}

/** Most lines begin with a character of Chinese, and none of page numbers but one do. */
function mayBegin(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x4e00 && code <= 0x9fff ? code === ORDINAL_SIGN : FIRST.includes(text.charAt(at));
}

/** The lines that are page numbers, in order. */
export function pageMarksIn(text: string, lines: Lines): readonly Span[] {
  const marks: Span[] = [];
  for (let line = 0; line < lines.count; line++) {
    const length = (lines.inkEnds[line] ?? 0) - (lines.inkStarts[line] ?? 0);
    if (length < 3 || length > LONGEST) continue;
    if (!mayBegin(text, lines.inkStarts[line] ?? 0)) continue;
    const span = inkSpan(lines, line);
    if (isPageMark(text, span)) marks.push(span);
  }
  return marks;
}
