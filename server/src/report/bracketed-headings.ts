import type { HeadingCandidate } from './heading-line';
import { inkSpan } from './lines';
import type { Lines, Table } from './model';
import { firstFrom } from './spans';

/** What stands around a heading, as far as it tells. */
export interface Surroundings {
  readonly text: string;
  readonly lines: Lines;
  readonly tables: readonly Table[];
  /** Lines outside tables that are not blank, in order. */
  readonly prose: readonly number[];
}

/**
 * With （二）主动公开政府信息情况 where it heads part 二: no other line does, it stands behind the parts before it and in
 * front of those after it, and no sub-heading （一） leads to it, or its table follows.
 */
export function withBracketed(
  chosen: readonly HeadingCandidate[],
  bracketed: readonly HeadingCandidate[],
  around: Surroundings,
): readonly HeadingCandidate[] {
  let headings = chosen;
  for (const candidate of bracketed)
    if (isInPlace(candidate, headings) && (isAboveTable(candidate, around) || !isLedTo(candidate, headings, around)))
      headings = [...headings, candidate].sort((a, b) => startOf(a) - startOf(b));
  return headings;
}

const startOf = ({ heading }: HeadingCandidate): number => heading.span.start;

function isInPlace(candidate: HeadingCandidate, headings: readonly HeadingCandidate[]): boolean {
  const ordinal = candidate.spec?.ordinal ?? 0;
  return headings.every((other) => {
    const others = other.spec?.ordinal ?? 0;
    return others < ordinal
      ? startOf(other) < startOf(candidate)
      : others > ordinal && startOf(other) > startOf(candidate);
  });
}

/** Prose between a heading and its table is a line or two. */
const MOST_BETWEEN = 2;

function isAboveTable({ heading, spec }: HeadingCandidate, { tables, lines, prose }: Surroundings): boolean {
  const table = spec?.form && tables[firstFrom(tables, heading.span.end)];
  if (!table) return false;
  const between = prose.filter((line) => line > heading.line && (lines.starts[line] ?? 0) < table.span.start);
  return between.length <= MOST_BETWEEN;
}

/** Whether the last sub-heading of the part above has the number before. */
function isLedTo(
  { heading: { line: own, ordinal = 0 } }: HeadingCandidate,
  headings: readonly HeadingCandidate[],
  { text, lines, prose }: Surroundings,
): boolean {
  const part = Math.max(-1, ...headings.flatMap(({ heading: { line } }) => (line < own ? [line] : [])));
  for (let i = prose.length - 1; i >= 0; i--) {
    const line = prose[i] ?? -1;
    if (line <= part) break;
    const { start } = inkSpan(lines, line);
    const numeral = line < own ? SUB_HEADING.exec(text.slice(start, start + 3))?.[1] : undefined;
    if (numeral) return '一二三四五六七八九'.indexOf(numeral) + 2 === ordinal;
  }
  // Nothing leads to （一）, whether it is the part or a part of it.
  return ordinal === 1 && headings.length === 0;
}

const SUB_HEADING = /^[（(]([一二三四五六七八九])[）)]/;
