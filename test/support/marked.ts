import type { Span } from '../../server/src/report/model';

/**
 * Positions are marked in the text itself, because carets do not line up under Chinese characters:
 * `⟦…⟧` is a range, `⟦⟧` a place. Ranges may nest or touch; they come back in order of their start.
 */
export function unmark(marked: string): { text: string; spans: Span[] } {
  let text = '';
  const open: number[] = [];
  const spans: { start: number; end: number }[] = [];
  for (const ch of marked) {
    if (ch === '⟦') {
      open.push(spans.length);
      spans.push({ start: text.length, end: -1 });
    } else if (ch === '⟧') {
      const span = spans[open.pop() ?? -1];
      if (!span) throw new Error(`⟧ without ⟦ in ${JSON.stringify(marked)}`);
      span.end = text.length;
    } else text += ch;
  }
  if (open.length > 0) throw new Error(`⟦ without ⟧ in ${JSON.stringify(marked)}`);
  return { text, spans };
}

/** The inverse of `unmark`. */
export function mark(text: string, spans: readonly Span[]): string {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const points: { at: number; order: number; sign: string }[] = [];
  sorted.forEach(({ start, end }, i) => {
    // At one offset: closings of longer-started ranges first, then openings; an empty range stays together.
    points.push({ at: start, order: start === end ? 1e6 + 2 * i : 2e6 + 2 * i, sign: '⟦' });
    points.push({ at: end, order: start === end ? 1e6 + 2 * i + 1 : -i, sign: '⟧' });
  });
  points.sort((a, b) => a.at - b.at || a.order - b.order);
  let out = '';
  let from = 0;
  for (const { at, sign } of points) {
    out += text.slice(from, at) + sign;
    from = at;
  }
  return out + text.slice(from);
}
