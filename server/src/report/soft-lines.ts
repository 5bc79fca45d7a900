import { SECTIONS } from '../spec/sections';
import { WIDE_OPENING_BRACKET } from './codes';
import { fold } from './fold';
import { readHeading } from './headings';
import { isBlankCode, lineSpan } from './lines';
import type { Lines } from './model';
import { linesAt } from './scan';

const LONG_LINE = 400;
const LONGEST_TITLE = 80;
const LONGEST_HEADING = 40;
const LEAST_SECTIONS = 3;
const MOST_MARKS = 200;

/**
 * Lines as they were before a web page lost its line ends: a line that holds a whole report is cut
 * before and after the headings in it. Other lines stay as they are.
 */
export function withSoftLines(text: string, lines: Lines): Lines {
  const { count, starts, ends } = lines;
  let cuts: Map<number, readonly number[]> | undefined;
  for (let line = 0; line < count; line++) {
    const start = starts[line] ?? 0;
    const end = ends[line] ?? 0;
    if (end - start < LONG_LINE) continue;
    const own = cutsIn(text, start, end);
    if (own.length > 0) {
      cuts ??= new Map();
      cuts.set(line, own);
    }
  }
  return cuts ? cutAt(text, lines, cuts) : lines;
}

function cutAt(text: string, lines: Lines, cuts: ReadonlyMap<number, readonly number[]>): Lines {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let line = 0; line < lines.count; line++) {
    const { start, end } = lineSpan(lines, line);
    starts.push(start);
    for (const cut of cuts.get(line) ?? []) {
      ends.push(cut);
      starts.push(cut);
    }
    ends.push(end);
  }
  return linesAt(text, starts, ends);
}

/** The edges of the headings of at least three sections. */
function cutsIn(text: string, start: number, end: number): readonly number[] {
  const cuts: number[] = [];
  const sections = new Set<string>();
  let marks = 0;
  // Looked for in the line, not in the text behind it, where there may be none for long.
  const line = text.slice(start, end);
  for (let mark = line.indexOf('、'); mark >= 0 && marks < MOST_MARKS; mark = line.indexOf('、', mark + 1)) {
    const at = start + mark;
    if (!'一二三四五六'.includes(text.charAt(at - 1)) || !mayPrecede(text, at - 2, start)) continue;
    marks++;
    const heading = headingAt(text, at - 1, end);
    if (!heading) continue;
    sections.add(heading.id);
    cuts.push(at - 1, heading.end);
  }
  if (sections.size < LEAST_SECTIONS) return [];
  return [endOfTitle(text, start, end), ...cuts, ...startsOfSignature(text, end)].filter(
    (cut, i, all) => cut > start && cut < end && cut > (all[i - 1] ?? -1),
  );
}

/** Where a title ends with which the line begins; else the beginning of the line. */
function endOfTitle(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + LONGEST_TITLE);
  for (let at = start; at < limit; at++) {
    if (isBlankCode(text.charCodeAt(at)) && /(?:报告|報告)$/.test(text.slice(start, at))) return at;
  }
  return start;
}

/** 青禾县水务局 2024年1月16日 at the end: where the body and where the date begin. */
function startsOfSignature(text: string, end: number): readonly number[] {
  const last = text.slice(Math.max(0, end - LONGEST_SIGNATURE), end);
  const signature = SIGNATURE.exec(last);
  if (!signature) return [];
  const body = end - last.length + signature.index + 1;
  return [body, body + (signature.groups?.body?.length ?? 0)];
}

const LONGEST_SIGNATURE = 60;
const SIGNATURE = /\s(?<body>\p{Script=Han}{3,30})\s{1,9}20\d\d年\d{1,2}月\d{1,2}日\s{0,9}$/u;

function mayPrecede(text: string, at: number, start: number): boolean {
  return (
    at < start || isBlankCode(text.charCodeAt(at)) || '。：:；;）)元'.includes(text.charAt(at)) || isDigit(text, at)
  );
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** A heading spelled as prescribed, whatever follows it, or one in other words that a space or the next number ends. */
function headingAt(
  text: string,
  start: number,
  limit: number,
): { readonly id: string; readonly end: number } | undefined {
  const titleStart = start + 2;
  for (const { id, title } of SECTIONS) {
    const end = titleStart + title.length;
    if (end <= limit && fold(text.slice(titleStart, end)) === fold(title)) return { id, end };
  }
  let end = titleStart;
  while (end < limit && end - start <= LONGEST_HEADING && !endsHeading(text.charCodeAt(end))) end++;
  if (end - start > LONGEST_HEADING) return undefined;
  const heading = readHeading(text, start, end, 0);
  return heading?.spec && heading.likeness >= 0.6 ? { id: heading.spec.id, end } : undefined;
}

const endsHeading = (code: number): boolean => isBlankCode(code) || code === WIDE_OPENING_BRACKET;
/** （ */
