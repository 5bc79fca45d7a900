import { isBlankCode, skipBlank } from './lines';
import type { Span } from './model';

/** What parts the cells of a line. `wide`: two or more spaces. `space`: single ones. */
export type Separator = 'tab' | 'pipe' | 'wide' | 'space' | 'none';

const TAB = 9;
const SPACE = 0x20;

/** All that `isPipe` knows. */
export const PIPES = '|│｜';

export function isPipe(code: number): boolean {
  return code === 0x7c || code === 0x2502 || code === 0xff5c;
}

export function separatorOf(text: string, { start, end }: Span): Separator {
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
