import { fold } from '../report/fold';
import { isOfIdeographs } from '../report/ideographs';
import { inkSpan, isBlankCode } from '../report/lines';
import type { Report, Span } from '../report/model';
import type { ReportTitle } from './model';
import { misspelledName } from './near-title';
import { findYear, type WrittenYear } from './years';

const MOST_LINES = 40;
const LONGEST_LINE = 60;
const LONGEST_BODY = 30;
const SENTENCE = /[。；：:;！？!?，,]/;
const ENDS_AS_TITLE = /报告(?:\([^()]{0,12}\))?$/;
/** Such is the name of the column on a web page, too. */
const ENDS_AS_SHORT_TITLE =
  /(?:20\d\d|二[〇零]..)年?度?(?:[\u4e00-\u9fff]{2,24}[局委会厅办府镇乡处])?(?:政府)?信息公开(?:工作)?年报$/;
const NAMES_SUBJECT = /信息公开|政务公开/;

interface Line {
  readonly span: Span;
  readonly text: string;
  readonly folded: string;
}

/**
 * The title above the first section: one line, or several where the name of the body stands on its own
 * or a converter broke it. Where it stands twice (title of the web page, title of the report), the later.
 */
export function findTitle(report: Report): ReportTitle | undefined {
  const lines = linesAbove(report);
  const place = placeOfTitle(lines);
  if (!place) return undefined;
  const name = lines.slice(place.from, place.last + 1);
  const words = joined(name);
  const year = findYear(words);
  const ownBody = bodyIn(words, year);
  const above = ownBody === undefined ? lines[place.from - 1] : undefined;
  const body = above && isBodyLine(above) ? withoutSpaces(above.text) : undefined;
  const pieces = above && body !== undefined ? [above, ...name] : name;
  return {
    span: { start: pieces[0]?.span.start ?? 0, end: pieces[pieces.length - 1]?.span.end ?? 0 },
    pieces: pieces.map((line) => line.span),
    text: body === undefined ? words : body + words,
    year: (body === undefined ? year : findYear(body + words))?.year,
    body: body ?? ownBody,
  };
}

/** The first and the last of its lines. */
function placeOfTitle(lines: readonly Line[]): { readonly from: number; readonly last: number } | undefined {
  for (let last = lines.length - 1; last >= 0; last--) {
    const from = startOf(lines, last);
    if (from !== undefined) return { from, last };
  }
  const last = lines.findLastIndex(isOtherTitle);
  return last < 0 ? undefined : { from: last, last };
}

/** A line that calls the report 年报, or misspells its name. */
function isOtherTitle({ folded }: Line): boolean {
  if (ENDS_AS_SHORT_TITLE.test(folded)) return true;
  const year = SENTENCE.test(folded) ? undefined : findYear(folded);
  return year !== undefined && misspelledName(folded, year.end) !== undefined;
}

/** Lines before the first heading or table that are short enough for a title, Markdown marks taken off. */
function linesAbove({ draft: { text }, headings, tables, lines }: Report): Line[] {
  const limit = Math.min(headings[0]?.span.start ?? text.length, tables[0]?.span.start ?? text.length);
  const found: Line[] = [];
  for (let line = 0; line < lines.count && found.length < MOST_LINES; line++) {
    const span = withoutMarks(text, inkSpan(lines, line));
    if (span.start >= limit) break;
    if (span.start === span.end) continue;
    const raw = text.slice(span.start, span.end);
    found.push({ span, text: raw, folded: raw.length > LONGEST_LINE ? '' : fold(raw) });
  }
  return found;
}

function withoutMarks(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  if (text.charAt(from) === '《' && text.charAt(to - 1) === '》') {
    from++;
    to--;
  }
  while (from < to && ('#*_|'.includes(text.charAt(from)) || isBlankCode(text.charCodeAt(from)))) from++;
  while (to > from && ('#*_|'.includes(text.charAt(to - 1)) || isBlankCode(text.charCodeAt(to - 1)))) to--;
  return { start: from, end: to };
}

/** Where the title that ends with this line starts: here, or where a line was broken one or two lines above. */
function startOf(lines: readonly Line[], end: number): number | undefined {
  const folded = lines[end]?.folded ?? '';
  if (!ENDS_AS_TITLE.test(folded) || SENTENCE.test(folded)) return undefined;
  let whole = '';
  for (let from = end; from >= 0 && from > end - 3; from--) {
    const line = lines[from];
    if (!line || line.folded === '' || SENTENCE.test(line.folded)) return undefined;
    whole = line.folded + whole;
    if (NAMES_SUBJECT.test(whole)) return findYear(whole) || !isBeginning(lines[from - 1]) ? from : from - 1;
  }
  return undefined;
}

/** 青禾县水务局2023年政府 above 信息公开工作年度报告: a year, but no date and no title by itself. */
function isBeginning(line: Line | undefined): boolean {
  if (!line || line.folded === '' || SENTENCE.test(line.folded) || ENDS_AS_TITLE.test(line.folded)) return false;
  return findYear(line.folded) !== undefined && !line.folded.includes('月');
}

function joined(lines: readonly Line[]): string {
  return withoutSpaces(lines.map((line) => line.text).join(''));
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s\u00a0\u3000\u200b-\u200d\ufeff]+/g, '');
}

/** 《青禾县水务局2023年政府信息公开工作年度报告》 → 青禾县水务局. */
function bodyIn(title: string, year: WrittenYear | undefined): string | undefined {
  const withoutYear = year ? title.slice(0, year.start) + title.slice(year.end) : title;
  const subject = /(政府)?(?:(信息|資訊)|政务|政務)公[开開]|政府信息/.exec(withoutYear);
  const before = withoutYear.slice(0, subject?.index ?? misspelledName(withoutYear, 0) ?? 0);
  // 人民政府 is a body wherever the words for the subject begin.
  const isOwn = subject?.[1] !== undefined && (before.endsWith('人民') || subject[2] === undefined);
  const body = (isOwn ? `${before}政府` : before).replace(/^[《“"]|关于|關於|的$/g, '');
  return body.length >= 2 ? body : undefined;
}

function isBodyLine({ folded }: Line): boolean {
  return (
    folded.length >= 3 &&
    folded.length <= LONGEST_BODY &&
    !SENTENCE.test(folded) &&
    isOfIdeographs(folded, '()、·') &&
    !/报告|目录|首页/.test(folded)
  );
}
