import { type Draft, type Span, toSource } from './model';

export interface SourceEdit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * The edits of the source that make one edit of the text that was read. Markup between its characters
 * (规<b>章</b>) stays: the new text goes where the first of them stands, the others are taken out.
 */
export function toSourceEdits(draft: Draft, { span, newText: meant }: SourceEdit): readonly SourceEdit[] {
  const newText = draft.format === 'markdown' && draft.origin ? quotedLike(draft, span, meant) : meant;
  const runs = draft.origin ? runsOf(draft, span) : [];
  if (runs.length === 0) return [{ span: fillerAt(draft, span) ?? toSource(draft, span), newText }];
  const block = newText === '' ? emptiedBlock(draft.source, runs) : undefined;
  if (block) return [{ span: block, newText }];
  return runs.map((run, i) => ({ span: run, newText: i === 0 ? newText : '' }));
}

const QUOTE_MARKS = /^(?:[ \t]{0,3}>){1,9} ?/;
const LONGEST_MARKS = 40;

/** Each new line in what is quoted, > 一、总体情况, begins as the line does that it is written to. */
function quotedLike(draft: Draft, span: Span, newText: string): string {
  if (!/[\r\n]/.test(newText)) return newText;
  const { source } = draft;
  const at = toSource(draft, span).start;
  const isAtEnd = at >= source.length;
  const own = lineStartAt(source, at);
  const isBelow = isAtEnd && own === source.length && own > 0;
  const from = isBelow ? lineStartAt(source, own - 1) : own;
  const marks = QUOTE_MARKS.exec(source.slice(from, Math.min(at, from + LONGEST_MARKS)))?.[0];
  if (marks === undefined) return newText;
  // Nothing stands below the last line end of the text.
  const isLast = (place: number, end: string): boolean => isAtEnd && place + end.length === newText.length;
  const quoted = newText.replace(/\r\n|\r|\n/g, (end, place: number) => (isLast(place, end) ? end : end + marks));
  return isBelow ? marks + quoted : quoted;
}

const lineStartAt = (source: string, at: number): number => source.lastIndexOf('\n', at - 1) + 1;

/** What is written into an empty cell of Markdown takes the place of what stands for nothing there: &nbsp;, NaN. */
function fillerAt({ format, text, origin }: Draft, { start, end }: Span): Span | undefined {
  if (format !== 'markdown' || !origin || start !== end || text.charAt(start) !== ' ') return undefined;
  const filler = { start: origin.starts[start] ?? 0, end: origin.ends[start] ?? 0 };
  return filler.end - filler.start > 1 ? filler : undefined;
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
const MOST_TAGS = 16;
const TAG = /<[^<>]{0,300}>/g;
const TAG_BEFORE = /<(\/?)([a-z][a-z0-9]{0,9})(?:\s[^<>]{0,300})?\/?>\s{0,8}$/i;
const TAG_BEHIND = /^\s{0,8}<(\/?)([a-z][a-z0-9]{0,9})(?:\s[^<>]{0,300})?\/?>/i;
const BLOCKS = /^(?:p|li|h[1-6]|div)$/i;
const INLINE = /^(?:span|font|strong|b|em|i|u|a|br)$/i;

/** The paragraph that would be left with nothing but markup in it, and those that hold it alone. */
function emptiedBlock(source: string, runs: readonly Span[]): Span | undefined {
  const isAllText = runs.every(({ end }, i) => {
    const next = runs[i + 1]?.start ?? end;
    return next >= end && !hasText(source.slice(end, next));
  });
  let inner: Span = { start: runs[0]?.start ?? 0, end: runs.at(-1)?.end ?? 0 };
  let block: Span | undefined;
  for (let level = 0; isAllText && level < MOST_TAGS; level++) {
    const opening = tagBefore(source, inner.start);
    const closing = opening && tagBehind(source, inner.end);
    if (!closing || opening.name !== closing.name) break;
    inner = { start: opening.at, end: closing.at };
    block = { start: inner.start, end: inner.end + lineEndAt(source, inner.end) };
  }
  return block;
}

const hasText = (markup: string): boolean => markup.replace(TAG, '').trim() !== '';

interface BlockTag {
  readonly name: string;
  /** Its far end. */
  readonly at: number;
}

/** The tag that opens the block, if only others within lines stand between. */
function tagBefore(source: string, start: number): BlockTag | undefined {
  let at = start;
  for (let count = 0; count < MOST_TAGS; count++) {
    const [written = '', slash, name = ''] = TAG_BEFORE.exec(source.slice(Math.max(0, at - LONGEST_TAG), at)) ?? [];
    at -= written.length;
    if (slash === '' && BLOCKS.test(name)) return { name: name.toLowerCase(), at };
    if (!INLINE.test(name)) return undefined;
  }
  return undefined;
}

function tagBehind(source: string, end: number): BlockTag | undefined {
  let at = end;
  for (let count = 0; count < MOST_TAGS; count++) {
    const [written = '', slash, name = ''] = TAG_BEHIND.exec(source.slice(at, at + LONGEST_TAG)) ?? [];
    at += written.length;
    if (slash === '/' && BLOCKS.test(name)) return { name: name.toLowerCase(), at };
    if (!INLINE.test(name)) return undefined;
  }
  return undefined;
}

const lineEndAt = (source: string, at: number): number =>
  /^(?:\r\n|\r|\n)?/.exec(source.slice(at, at + 2))?.[0].length ?? 0;
