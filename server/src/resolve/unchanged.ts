import type { Paragraph } from '../report/model';
import type { ResolvedReport } from './model';
import type { Prose, ProseParagraph, ProsePlace } from './prose';

/** The paragraphs of the prose that are as they were in the text before. */
export interface Unchanged {
  /** So many from the first on, and so many up to the last. */
  readonly head: number;
  readonly tail: number;
  /** All that there were before. */
  readonly count: number;
}

/** So much of the prose beside a change is read again: what is said of a paragraph may depend on its neighbours. */
export const MARGIN = 200;

/**
 * Which paragraphs stand as they stood in the report before, with some beside the change left out; undefined where
 * there is none, or where the prose of the two is not made in the same way, paragraph by paragraph. `places` are
 * those of the paragraphs now.
 */
export function unchangedParagraphs(
  now: ResolvedReport,
  places: readonly ProsePlace[],
  isAnnotated: boolean,
): Unchanged | undefined {
  const { before } = now.facts;
  const prose = before?.facts.prose;
  const { change } = now.report;
  if (!before || !change || prose?.isAnnotated !== isAnnotated || !isPlain(before) || !isPlain(now)) return undefined;
  const known = prose.paragraphs;
  const own = now.report.paragraphs;
  const most = Math.min(known.length, own.length);
  const { start, end, by: moved } = change;
  const isSame = (before: number, index: number, by: number): boolean =>
    isMoved(known[before], own[index], by) && known[before]?.place === places[index];
  let head = 0;
  while (head < most && (own[head]?.span.end ?? 0) <= start && isSame(head, head, 0)) head++;
  let tail = 0;
  for (; tail < most - head; tail++) {
    const [last, index] = [known.length - 1 - tail, own.length - 1 - tail];
    if ((own[index]?.span.start ?? 0) < end || !isSame(last, index, moved)) break;
  }
  return withMargins(prose, { head, tail, count: known.length });
}

/** Nothing in its prose was converted or restored: that may go beyond a paragraph. */
const isPlain = ({ report: { draft }, damage }: ResolvedReport): boolean =>
  !draft.origin && !draft.parts?.simplify && damage.kind === 'none';

function isMoved(before: ProseParagraph | undefined, now: Paragraph | undefined, by: number): boolean {
  const lines = before?.source.lines;
  return (
    now !== undefined &&
    lines?.length === now.lines.length &&
    lines.every(({ start, end }, i) => now.lines[i]?.start === start + by && now.lines[i]?.end === end + by)
  );
}

function withMargins({ text, paragraphs }: Prose, { head, tail, count }: Unchanged): Unchanged {
  const startOf = (index: number): number => paragraphs[index]?.start ?? text.length;
  let kept = head;
  while (kept > 0 && (kept === head || startOf(head) - startOf(kept) < MARGIN)) kept--;
  let past = count - tail;
  while (past < count && (past === count - tail || startOf(past) - startOf(count - tail) < MARGIN)) past++;
  return { head: kept, tail: count - past, count };
}
