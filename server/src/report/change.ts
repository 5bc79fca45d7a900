import { COMMAED } from './line-list';
import type { Lines, Report, Span } from './model';

/** The part of a text that is not as it was before an edit, and how far what follows it has moved. */
export interface Change extends Span {
  readonly by: number;
}

export function changeBetween(before: string, now: string): Change {
  const start = sameStart(before, now);
  return { start, end: now.length - sameEnd(before, now, start), by: now.length - before.length };
}

const STEP = 4096;

function sameStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let same = 0;
  while (same + STEP <= most && a.slice(same, same + STEP) === b.slice(same, same + STEP)) same += STEP;
  while (same < most && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  return same;
}

/** `start` characters at the beginning are the same. */
function sameEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  const piece = (text: string, from: number): string => text.slice(text.length - from - STEP, text.length - from);
  let same = 0;
  while (same + STEP <= most && piece(a, same) === piece(b, same)) same += STEP;
  while (same < most && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same)) same++;
  return same;
}

/** Whether a line is one that was there before the change, and was found to be nothing but prose. */
export function plainBefore(lines: Lines, before: Report, { start, end, by }: Change): (line: number) => boolean {
  const more = lines.count - before.lines.count;
  const wasPlain = (line: number, at: number): boolean =>
    before.plainLines[line] === 1 && before.lines.starts[line] === at;
  return (line) => {
    // The lines around a row with commas make it one.
    if (((lines.signs[line] ?? 0) & COMMAED) !== 0) return false;
    const [from, to] = [lines.starts[line] ?? 0, lines.ends[line] ?? 0];
    return to < start ? wasPlain(line, from) : from > end && wasPlain(line - more, from - by);
  };
}
