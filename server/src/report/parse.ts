import { type Surroundings, withBracketed } from './bracketed-headings';
import { changeBetween, plainBefore } from './change';
import { chooseHeadings } from './choose-headings';
import { withCommaRows } from './comma-rows';
import type { HeadingCandidate } from './heading-line';
import { readRegion } from './layouts/index';
import { inkSpan, lineSpan, trimSpan } from './lines';
import type { Draft, Heading, Paragraph, Report, Span } from './model';
import { pageMarksIn } from './page-marks';
import { paragraphsOf } from './paragraphs';
import { findRegions } from './regions';
import { scanLines } from './scan';
import { withSoftLines } from './soft-lines';
import { firstFrom, overlapsAny } from './spans';

/** Reads any text: headings, tables and paragraphs with their places. Never fails. `before` is that of the text before an edit. */
export function parseReport(draft: Draft, before?: Report): Report {
  const { text } = draft;
  const lines = withCommaRows(text, withSoftLines(text, scanLines(text)));
  const change = before && changeBetween(before.draft.text, text);
  const isPlain = change && !before.draft.origin && !draft.origin ? plainBefore(lines, before, change) : () => false;
  const regions = findRegions(text, lines, draft.markupTables, isPlain);
  const tables = regions.tables.map((table) => ('rows' in table ? table : readRegion(text, lines, table)));
  const chosen = headingsAmong(regions.headings, { text, lines, tables, prose: regions.prose });
  const headings = chosen.map((one) => one.heading);
  const headingLines = new Map(headings.map((heading) => [heading.line, heading]));
  const pageMarks = pageMarksIn(text, lines);
  const prose: Span[] = [];
  for (const line of regions.prose) {
    const span = inkSpan(lines, line);
    if (overlapsAny(pageMarks, span)) continue;
    const heading = headingLines.get(line);
    const rest = heading ? trimSpan(text, afterHeading(text, heading, span)) : span;
    if (rest.start < rest.end) prose.push(rest);
  }
  const paragraphs: readonly Paragraph[] = paragraphsOf(text, prose, tables, headings);
  const { plainLines } = regions;
  return { draft, lines, headings, candidates: chosen, tables, paragraphs, pageMarks, plainLines, change };
}

function headingsAmong(all: readonly HeadingCandidate[], around: Surroundings): readonly HeadingCandidate[] {
  const bracketed = all.filter(({ numbering }) => numbering === 'bracketed');
  const candidates = bracketed.length === 0 ? all : all.filter(({ numbering }) => numbering !== 'bracketed');
  const headings = candidates.map((one) => one.heading);
  const chosen = chooseHeadings(candidates, (index) => hasTextAfter(headings, index, around));
  return bracketed.length === 0 ? chosen : withBracketed(chosen, bracketed, around);
}

/** What follows the heading on its own line, the punctuation between them left out. */
function afterHeading(text: string, heading: Heading, line: Span): Span {
  let { end: start } = heading.title;
  while (start < line.end && /[*_#：:。\s\u3000\u00a0]/.test(text.charAt(start))) start++;
  return { start, end: line.end };
}

/** True if something other than the next heading candidate follows: a table of contents has nothing. */
function hasTextAfter(all: readonly Heading[], index: number, { lines, text, tables }: Surroundings): boolean {
  const heading = all[index];
  if (!heading) return false;
  const next = all[index + 1]?.span.start ?? text.length;
  if ((tables[firstFrom(tables, heading.span.end)]?.span.start ?? next) < next) return true;
  if (afterHeading(text, heading, inkSpan(lines, heading.line)).start < lineSpan(lines, heading.line).end) return true;
  for (let line = heading.line + 1; line < lines.count && (lines.starts[line] ?? 0) < next; line++) {
    const span = inkSpan(lines, line);
    if (span.start < span.end && span.start < next) return true;
  }
  return false;
}
