import { type Draft, type Span, toSource } from './model';

export interface SourceEdit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * The edits of the source that make one edit of the text that was read. Markup between its characters
 * (规<b>章</b>) stays: the new text goes where the first of them stands, the others are taken out.
 */
export function toSourceEdits(draft: Draft, { span, newText }: SourceEdit): readonly SourceEdit[] {
  const runs = draft.origin ? runsOf(draft, span) : [];
  if (runs.length === 0) return [{ span: toSource(draft, span), newText }];
  const [only] = runs;
  if (only && runs.length === 1 && newText === '') return [{ span: withEmptiedBlock(draft.source, only), newText }];
  return runs.map((run, i) => ({ span: run, newText: i === 0 ? newText : '' }));
}

/** Stretches of the source without markup in them that hold the characters of a span. */
function runsOf({ origin }: Draft, { start, end }: Span): readonly Span[] {
  const runs: { start: number; end: number }[] = [];
  for (let unit = start; unit < end; unit++) {
    const from = origin?.starts[unit] ?? 0;
    const to = origin?.ends[unit] ?? from;
    if (from === to) continue;
    const last = runs.at(-1);
    if (last && last.start <= from && from <= last.end) last.end = Math.max(last.end, to);
    else runs.push({ start: from, end: to });
  }
  return runs;
}

const LONGEST_TAG = 400;
const MOST_LEVELS = 8;
const OPENING = /<(p|li|h[1-6]|div|span|font|strong|b|em|u)(?:\s[^<>]{0,300})?>\s{0,8}$/i;
const BLOCKS = /^(?:p|li|h[1-6]|div)$/i;

/** Text that is taken out, with the paragraph that would be left with nothing in it. */
function withEmptiedBlock(source: string, span: Span): Span {
  let { start, end } = span;
  let widest = span;
  for (let level = 0; level < MOST_LEVELS; level++) {
    const opening = OPENING.exec(source.slice(Math.max(0, start - LONGEST_TAG), start));
    const name = opening?.[1];
    if (!opening || name === undefined) break;
    const closing = /^\s{0,8}<\/([a-z0-9]{1,8})>/i.exec(source.slice(end, end + LONGEST_CLOSING));
    if (closing?.[1]?.toLowerCase() !== name.toLowerCase()) break;
    start -= opening[0].length;
    end += closing[0].length;
    if (BLOCKS.test(name)) widest = { start, end: end + lineEndAt(source, end) };
  }
  return widest;
}

const LONGEST_CLOSING = 32;

const lineEndAt = (source: string, at: number): number =>
  /^(?:\r\n|\r|\n)?/.exec(source.slice(at, at + 2))?.[0].length ?? 0;
