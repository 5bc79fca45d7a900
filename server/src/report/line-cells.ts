import { COMMA, QUOTATION_MARK, SPACE } from './codes';
import { isBlankCode, skipBlank } from './lines';
import type { Span } from './model';
import { hashWith } from './remember';

/** What parts the cells of a line. `wide`: two or more spaces. `space`: single ones. `comma`: half-width ones. */
export type Separator = Mark | 'wide' | 'space' | 'none';

/** Between two of which a cell may be blank. */
export type Mark = 'tab' | 'pipe' | 'comma';

export const isMark = (separator: Separator): separator is Mark =>
  separator === 'tab' || separator === 'pipe' || separator === 'comma';

const TAB = 9;

/** All that `isPipe` knows. */
export const PIPES = '|│｜';

export function isPipe(code: number): boolean {
  return code === 0x7c || code === 0x2502 || code === 0xff5c;
}

export function separatorOf(text: string, { start, end }: Span): Exclude<Separator, 'comma'> {
  let wide = false;
  let spaces = 0;
  let isSpaced = false;
  let seen = false;
  let tab = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isPipe(code)) return 'pipe';
    if (code === TAB) tab = true;
    if (code === SPACE || code === 0xa0) spaces++;
    else if (isBlankCode(code)) isSpaced ||= seen;
    else {
      if (seen && spaces >= 2) wide = true;
      isSpaced ||= seen && spaces === 1;
      seen = true;
      spaces = 0;
    }
  }
  if (tab) return 'tab';
  if (wide) return 'wide';
  return isSpaced ? 'space' : 'none';
}

/**
 * Where the cell that begins at a place ends, padding included. The next one begins after the tab or pipe, or
 * space, that stands there; so a line is walked without a list of its cells: a hostile one has millions.
 */
export function endOfCell(text: string, from: number, limit: number, separator: Separator): number {
  if (separator === 'none') return limit;
  if (separator === 'wide') return endOfRun(text, skipBlank(text, from, limit), limit, 2);
  if (separator === 'space') return endOfRun(text, skipBlank(text, from, limit), limit, 1);
  if (separator === 'comma') return endOfQuoted(text, from, limit);
  let at = from;
  if (separator === 'tab') while (at < limit && text.charCodeAt(at) !== TAB) at++;
  else while (at < limit && !isPipe(text.charCodeAt(at))) at++;
  return at;
}

function endOfRun(text: string, start: number, limit: number, least: number): number {
  let end = start;
  for (let at = end; at < limit && at - end < least; at++) if (!isBlankCode(text.charCodeAt(at))) end = at + 1;
  return end;
}

/** A comma within quotes or brackets parts nothing; a quote that is not closed goes on in the next line. */
function endOfQuoted(text: string, from: number, limit: number): number {
  let at = skipBlank(text, from, limit);
  if (text.charCodeAt(at) === QUOTATION_MARK) {
    const close = closingQuote(text, at + 1, limit);
    at = close < 0 ? limit : close + 1;
  }
  while (at < limit && text.charCodeAt(at) !== COMMA)
    at = isOpening(text.charCodeAt(at)) ? endOfNote(text, at, limit) : at + 1;
  return at;
}

const isOpening = (code: number): boolean => code === 0x28 || code === 0xff08;
const isClosing = (code: number): boolean => code === 0x29 || code === 0xff09;
const LONGEST_NOTE = 60;

/** Behind the bracket that closes, if one is near. */
function endOfNote(text: string, open: number, limit: number): number {
  const end = Math.min(limit, open + LONGEST_NOTE);
  for (let at = open + 1; at < end; at++) if (isClosing(text.charCodeAt(at))) return at + 1;
  return open + 1;
}

/** Two quotes stand for one within. */
function closingQuote(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    if (text.charCodeAt(at) !== QUOTATION_MARK) continue;
    if (at + 1 === limit || text.charCodeAt(at + 1) !== QUOTATION_MARK) return at;
    at++;
  }
  return -1;
}

/** A cell between tabs or pipes: its place, what is written in it, and the hash of that (see `remembering`). */
export interface Cut {
  from: number;
  end: number;
  /** Both at the beginning of a blank cell. */
  inkStart: number;
  inkEnd: number;
  hash: number;
}

/** Before the first cell of a line. */
export const beginCuts = (start: number): Cut => ({
  from: start,
  end: start - 1,
  inkStart: start,
  inkEnd: start,
  hash: 0,
});

/** Goes on to the next cell, if the last did not end where the line does; looks once at each character. */
export function cutNext(cut: Cut, text: string, limit: number, isPiped: boolean): void {
  const from = cut.end + 1;
  let at = from;
  let inkStart = -1;
  let inkEnd = from;
  let sum = 0;
  let hash = 0;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (isPiped ? isPipe(code) : code === TAB) break;
    sum = hashWith(sum, code);
    if (!isBlankCode(code)) {
      if (inkStart < 0) {
        inkStart = at;
        sum = hashWith(0, code);
      }
      inkEnd = at + 1;
      hash = sum;
    }
  }
  cut.from = from;
  cut.end = at;
  cut.inkStart = inkStart < 0 ? from : inkStart;
  cut.inkEnd = inkEnd;
  cut.hash = hash;
}

/** The places of a line's cells; blank ones between tabs or pipes included, padding too. */
export function cutLine(text: string, line: Span, separator: Separator): Span[] {
  if (separator === 'wide' || separator === 'space') return cutAtSpaces(text, line, separator === 'wide' ? 2 : 1);
  const cells: Span[] = [];
  for (let start = line.start; start <= line.end; ) {
    const end = endOfCell(text, start, line.end, separator);
    cells.push({ start, end });
    start = end + 1;
  }
  return cells;
}

/** Runs of text parted by so many spaces or more; blank places in between are left out. */
export function cutAtSpaces(text: string, line: Span, least: 1 | 2): Span[] {
  const runs: Span[] = [];
  for (let start = skipBlank(text, line.start, line.end); start < line.end; ) {
    const end = endOfRun(text, start, line.end, least);
    runs.push({ start, end });
    start = skipBlank(text, end, line.end);
  }
  return runs;
}
