import { isBlankCode } from './lines';
import type { Span } from './model';

/** What parts the cells of a line. `wide`: two or more spaces. `space`: single ones. */
export type Separator = 'tab' | 'pipe' | 'wide' | 'space' | 'none';

const TAB = 9;
const SPACE = 0x20;
const PIPES = new Set([0x7c, 0xff5c, 0x2502]);

export function isPipe(code: number): boolean {
  return PIPES.has(code);
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

/** The places of a line's cells; blank ones included, padding too. */
export function* cutLine(text: string, line: Span, separator: Separator): Generator<Span> {
  if (separator === 'none') {
    yield line;
    return;
  }
  if (separator === 'wide' || separator === 'space') {
    yield* cutAtSpaces(text, line, separator === 'wide' ? 2 : 1);
    return;
  }
  let from = line.start;
  for (let i = line.start; i < line.end; i++) {
    const code = text.charCodeAt(i);
    if (separator === 'tab' ? code !== TAB : !isPipe(code)) continue;
    yield { start: from, end: i };
    from = i + 1;
  }
  yield { start: from, end: line.end };
}

/** Runs of text parted by so many spaces or more; blank places in between are left out. */
export function* cutAtSpaces(text: string, line: Span, least: number): Generator<Span> {
  let start = -1;
  let end = -1;
  for (let i = line.start; i < line.end; i++) {
    if (isBlankCode(text.charCodeAt(i))) continue;
    if (start >= 0 && i - end >= least) {
      yield { start, end };
      start = i;
    }
    if (start < 0) start = i;
    end = i + 1;
  }
  if (start >= 0) yield { start, end };
}
