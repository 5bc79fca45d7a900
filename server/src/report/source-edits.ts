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
    if (last && from <= last.end) last.end = Math.max(last.end, to);
    else runs.push({ start: from, end: to });
  }
  return runs;
}
