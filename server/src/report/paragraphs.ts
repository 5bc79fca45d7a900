import { skipBlank } from './lines';
import type { Heading, Paragraph, Span, Table } from './model';

const SENTENCE_END = /[。！？：；.!?:;”）)]$/;
const BEGINS_ANEW =
  /^(?:[（(][一二三四五六七八九十\d]{1,2}[）)]|[一二三四五六七八九十\d]{1,2}[、.．]|[#>]|\*\*|[*-][ \t\u3000]|\d{4}年\d{1,2}月\d{1,2}日$)/;

/** Joins the lines of one paragraph where a converter wrapped it: full lines that stop in the middle of a sentence. */
export function paragraphsOf(
  text: string,
  lines: readonly Span[],
  tables: readonly Table[],
  headings: readonly Heading[],
): Paragraph[] {
  const breaks = [...tables.map((table) => table.span.start), ...headings.map((heading) => heading.span.start)].sort(
    (a, b) => a - b,
  );
  const width = wrapWidth(lines);
  const paragraphs: { span: Span; lines: Span[] }[] = [];
  let nextBreak = 0;
  for (const line of lines) {
    const last = paragraphs[paragraphs.length - 1];
    let isBroken = false;
    while (nextBreak < breaks.length && (breaks[nextBreak] ?? 0) < line.start) {
      nextBreak++;
      isBroken = true;
    }
    if (last && !isBroken && goesOn(text, last.lines[last.lines.length - 1], line, width)) {
      last.lines.push(line);
      last.span = { start: last.span.start, end: line.end };
    } else paragraphs.push({ span: line, lines: [line] });
  }
  return paragraphs;
}

/** Shorter lines may be headings; these have no comma. */
const LEAST_HALF = 20;
const LEAST_CLAUSES = 12;
const LONGEST_CUT = 120;

/** A sentence that goes on past a page number. */
function isCutByPage(text: string, line: Span, next: Span): boolean {
  const length = line.end - line.start;
  if (length < LEAST_CLAUSES || next.start - line.end > LONGEST_CUT) return false;
  // Between most lines there is nothing but the line end.
  if (skipBlank(text, line.end, next.start) === next.start) return false;
  if (
    /[。！？：；][”）]?$/.test(text.slice(line.end - 2, line.end)) ||
    !/[\u4e00-\u9fff\d，、；：。”》）]/.test(text.charAt(next.start))
  )
    return false;
  if (length < LEAST_HALF && !text.slice(line.start, line.end).includes('，')) return false;
  return !BEGINS_ANEW.test(text.slice(next.start, next.start + 16));
}

/** The width at which lines were wrapped: that of most long lines; 0 if the text was not wrapped. */
function wrapWidth(lines: readonly Span[]): number {
  const counts: number[] = [];
  for (const line of lines) {
    const width = widthOf(line);
    counts[width] = (counts[width] ?? 0) + 1;
  }
  let width = 0;
  let count = 0;
  for (const line of lines) {
    const own = widthOf(line);
    if ((counts[own] ?? 0) <= count) continue;
    width = own;
    count = counts[own] ?? 0;
  }
  return count >= 8 && count * 3 >= lines.length && width >= 4 ? width * 4 : 0;
}

const widthOf = ({ start, end }: Span): number => Math.round((end - start) / 4);

function goesOn(text: string, line: Span | undefined, next: Span, width: number): boolean {
  if (line && isCutByPage(text, line, next)) return true;
  if (!line || width === 0 || line.end - line.start < width - 8) return false;
  const isAdjacent = text.slice(line.end, next.start).replace(/[^\n\r]/g, '').length <= 2;
  if (!isAdjacent) return false;
  // A number or address is broken wherever the line ends: 192.168.⏎1.20.
  if (/[\dA-Za-z][.:/]?$/.test(text.slice(line.end - 2, line.end)) && /^[\dA-Za-z]/.test(text.charAt(next.start)))
    return true;
  const ended = SENTENCE_END.test(text.charAt(line.end - 1)) && line.end - line.start < width - 2;
  return !ended && !BEGINS_ANEW.test(text.slice(next.start, next.start + 16));
}
