import { isWithinLabel } from './cells';
import { type HeadingCandidate, readHeading } from './headings';
import { type LineFacts, type LineKind, readInkFacts, readLineFacts } from './line-kind';
import { inkSpan } from './lines';
import type { Lines, Table } from './model';
import { labelLikeness } from './nearest-label';

/** A run of lines laid out as one table: `from` and `to` are line numbers, `to` not included. */
export interface Region {
  readonly from: number;
  readonly to: number;
  readonly facts: readonly LineFacts[];
}

/** The lines of a draft sorted into tables, heading candidates and the rest. */
export interface Regions {
  readonly tables: readonly (Region | Table)[];
  readonly headings: readonly HeadingCandidate[];
  /** Numbers of the lines that are prose, in order; blank ones are left out. */
  readonly prose: readonly number[];
}

/** Lines that are no cells of the form, and blank lines, between two that are. */
const MOST_OUTSIDERS = 12;
const MOST_BLANKS = 40;

export function findRegions(text: string, lines: Lines, markupTables: readonly Table[]): Regions {
  const tables: (Region | Table)[] = [];
  const headings: HeadingCandidate[] = [];
  const prose: number[] = [];
  let nextMarkup = 0;
  for (let line = 0; line < lines.count; line++) {
    const start = lines.starts[line] ?? 0;
    const markup = markupTables[nextMarkup];
    if (markup && start >= markup.span.start) {
      tables.push(markup);
      nextMarkup++;
      while (line + 1 < lines.count && (lines.starts[line + 1] ?? 0) < markup.span.end) line++;
      continue;
    }
    const span = inkSpan(lines, line);
    if (span.start === span.end) continue;
    const heading = readHeading(text, span, line);
    const isSureHeading = heading?.spec !== undefined;
    const region = isSureHeading ? undefined : regionAt(text, lines, line, markup?.span.start ?? text.length);
    if (region) {
      tables.push(withLinesAbove(text, lines, region, prose, headings[headings.length - 1]?.heading.line ?? -1));
      line = region.to - 1;
    } else if (heading) {
      headings.push(heading);
      prose.push(line);
    } else prose.push(line);
  }
  return { tables, headings, prose };
}

/** A row of a table whatever its label resembles: 2.申请人逾期…不再处理其政府信息公开申请 sounds like a heading. */
function isRow({ separator, figures, labels }: LineFacts): boolean {
  return separator !== 'none' && figures + labels > 0;
}

const MOST_ABOVE = 3;
const LEAST_ALIKE = 0.6;

/** A head that is misspelled or damaged starts no region of its own; the lines that it took are prose no longer. */
function withLinesAbove(text: string, lines: Lines, region: Region, prose: number[], lastHeading: number): Region {
  let { from } = region;
  let { facts } = region;
  for (let taken = 0; taken < MOST_ABOVE; taken++) {
    const line = prose[prose.length - 1];
    if (line === undefined || line <= lastHeading || !mayBeHead(text, lines, line, from)) break;
    const above = Array.from({ length: from - line }, (_, i) => readLineFacts(text, lines, line + i));
    facts = [...above, ...facts];
    from = line;
    prose.pop();
  }
  return { from, to: region.to, facts };
}

function mayBeHead(text: string, lines: Lines, line: number, from: number): boolean {
  for (let at = line + 1; at < from; at++) if (readLineFacts(text, lines, at).cells > 0) return false;
  const span = inkSpan(lines, line);
  const { kind, separator } = readInkFacts(text, lines, line);
  if (kind === 'prose') return false;
  if (kind === 'piece' || separator === 'tab' || separator === 'pipe') return true;
  const words = text.slice(span.start, span.end);
  return isWithinLabel(words) || labelLikeness(words, LEAST_ALIKE) > 0;
}

/** The region that starts at a line, if one does: it holds labels of the form and is not prose. */
function regionAt(text: string, lines: Lines, from: number, limit: number): Region | undefined {
  const first = readLineFacts(text, lines, from);
  if (!startsRegion(first)) return undefined;
  const facts: LineFacts[] = [first];
  let lastOwn = 0;
  let outsiders = 0;
  let blanks = 0;
  for (let line = from + 1; line < lines.count && (lines.starts[line] ?? 0) < limit; line++) {
    const fact = readLineFacts(text, lines, line);
    if (fact.kind === 'prose') break;
    if (fact.kind !== 'blank' && !isRow(fact) && readHeading(text, inkSpan(lines, line), line)?.spec) break;
    facts.push(fact);
    if (isOwn(fact.kind)) {
      lastOwn = facts.length - 1;
      outsiders = 0;
      blanks = 0;
    } else if (fact.kind === 'short' && ++outsiders > MOST_OUTSIDERS) break;
    else if (fact.kind === 'blank' && ++blanks > MOST_BLANKS) break;
  }
  facts.length = lastOwn + 1;
  return isEnough(facts) ? { from, to: from + facts.length, facts } : undefined;
}

/** Fewer numbers parted by single spaces may be anything, such as a telephone number. */
const FIGURES_OF_A_ROW = 7;

function startsRegion({ kind, separator, labels, figures }: LineFacts): boolean {
  return (
    kind === 'label' ||
    (kind === 'mixed' && (separator !== 'space' || labels > 0)) ||
    (separator !== 'none' && kind === 'figures' && figures >= (separator === 'space' ? FIGURES_OF_A_ROW : 3)) ||
    (separator === 'tab' && kind === 'piece')
  );
}

/** True for a line of the table itself, not one that only stands between two of them. */
function isOwn(kind: LineKind): boolean {
  return kind !== 'blank' && kind !== 'short' && kind !== 'layout' && kind !== 'prose';
}

/** On one line: a whole table may stand there. */
const LABELS_OF_A_TABLE = 8;

/** A label of the form may stand in prose by chance; a table has several, or one with its figures. */
function isEnough(facts: readonly LineFacts[]): boolean {
  let labels = 0;
  let figures = 0;
  for (const { kind, figures: count, labels: named } of facts) {
    if (kind === 'label' || kind === 'mixed') labels += named >= LABELS_OF_A_TABLE ? named : 1;
    if (kind === 'figures' || kind === 'mixed') figures += count;
  }
  return labels >= 2 || (labels === 1 && figures >= 1) || figures >= 3;
}
