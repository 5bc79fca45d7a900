import { isWithinLabel } from './cells';
import type { HeadingCandidate } from './heading-line';
import { readHeading, sectionOf } from './headings';
import { factsAt, type KnownLines, knownLines } from './known-lines';
import { isMark, type Separator } from './line-cells';
import type { LineFacts, LineKind } from './line-facts';
import { readInkFacts } from './line-kind';
import { inkSpan } from './lines';
import type { Lines, Table } from './model';
import { labelLikeness } from './nearest-label';

/** A run of lines laid out as one table: `from` and `to` are line numbers, `to` not included. */
export interface Region {
  readonly from: number;
  readonly to: number;
  readonly lines: KnownLines;
}

/** The lines of a draft sorted into tables, heading candidates and the rest. */
export interface Regions {
  readonly tables: readonly (Region | Table)[];
  readonly headings: readonly HeadingCandidate[];
  /** Numbers of the lines that are prose, in order; blank ones are left out. */
  readonly prose: readonly number[];
  readonly plainLines: Uint8Array;
}

/** What was sorted so far. */
interface Sorted extends Regions {
  readonly tables: (Region | Table)[];
  readonly headings: HeadingCandidate[];
  readonly prose: number[];
}

/** `isPlain` knows of lines that by themselves are neither a heading nor part of a table. */
export function findRegions(
  text: string,
  lines: Lines,
  markupTables: readonly Table[],
  isPlain: (line: number) => boolean,
): Regions {
  const known = knownLines(text, lines);
  const sorted: Sorted = { tables: [], headings: [], prose: [], plainLines: new Uint8Array(lines.count) };
  let nextMarkup = 0;
  for (let line = 0; line < lines.count; ) {
    const markup = markupTables[nextMarkup];
    if (markup && (lines.starts[line] ?? 0) >= markup.span.start) {
      sorted.tables.push(markup);
      nextMarkup++;
      line = lineBehind(lines, line, markup);
    } else if (lines.inkStarts[line] === lines.inkEnds[line]) line++;
    else if (isPlain(line)) {
      sorted.plainLines[line] = 1;
      sorted.prose.push(line++);
    } else line = sortLine(known, line, markup?.span.start ?? text.length, sorted);
  }
  return sorted;
}

/** The line after those of a table in markup, the first of which is given. */
function lineBehind({ count, starts }: Lines, first: number, { span }: Table): number {
  let line = first + 1;
  while (line < count && (starts[line] ?? 0) < span.end) line++;
  return line;
}

/** Sorts a line, and with it those of the table that it begins; returns the next. Nothing reaches beyond `limit`. */
function sortLine(known: KnownLines, line: number, limit: number, sorted: Sorted): number {
  const { text, lines } = known;
  const { headings, prose, tables, plainLines } = sorted;
  const facts = factsAt(known, line);
  const heading = readHeading(text, lines.inkStarts[line] ?? 0, lines.inkEnds[line] ?? 0, line, facts.word);
  // A line that only begins like a heading may be the label of a row.
  const region = heading?.spec ? undefined : regionAt(known, line, limit);
  if (region) {
    tables.push(withLinesAbove(known, region, prose, headings[headings.length - 1]?.heading.line ?? -1));
    return region.to;
  }
  if (heading) headings.push(heading);
  else if (!startsRegion(facts)) plainLines[line] = 1;
  prose.push(line);
  return line + 1;
}

/** A row of a table whatever its label resembles: 2.申请人逾期…不再处理其政府信息公开申请 sounds like a heading. */
function isRow({ separator, figures, labels }: LineFacts): boolean {
  return separator !== 'none' && figures + labels > 0;
}

const MOST_ABOVE = 3;
const LEAST_ALIKE = 0.6;

/** A head that is misspelled or damaged starts no region of its own; the lines that it took are prose no longer. */
function withLinesAbove(known: KnownLines, region: Region, prose: number[], lastHeading: number): Region {
  let { from } = region;
  for (let taken = 0; taken < MOST_ABOVE; taken++) {
    const line = prose[prose.length - 1];
    if (line === undefined || line <= lastHeading || !mayBeHead(known, line, from)) break;
    from = line;
    prose.pop();
  }
  return { ...region, from };
}

function mayBeHead(known: KnownLines, line: number, from: number): boolean {
  const { text, lines } = known;
  for (let at = line + 1; at < from; at++) if (factsAt(known, at).cells > 0) return false;
  const span = inkSpan(lines, line);
  const { kind, separator } = readInkFacts(text, lines, line);
  if (kind === 'prose') return false;
  if (kind === 'piece' || isMark(separator)) return true;
  const words = text.slice(span.start, span.end);
  return isWithinLabel(words) || labelLikeness(words, LEAST_ALIKE) > 0;
}

/** Lines that are no cells of the form, and blank lines, between two that are. */
const MOST_OUTSIDERS = 12;
const MOST_BLANKS = 40;

/** The region that starts at a line, if one does: it holds labels of the form and is not prose. */
function regionAt(known: KnownLines, from: number, limit: number): Region | undefined {
  const { lines } = known;
  if (!startsRegion(factsAt(known, from))) return undefined;
  let to = from + 1;
  let outsiders = 0;
  let blanks = 0;
  for (let line = to; line < lines.count && (lines.starts[line] ?? 0) < limit; line++) {
    const facts = factsAt(known, line);
    const { kind } = facts;
    // Most lines are blank, or rows, which are the table's own unless they are prose.
    if (kind === 'prose' || (kind === 'blank' && ++blanks > MOST_BLANKS)) break;
    if (kind === 'blank') continue;
    const isOfTable = isRow(facts);
    if (!isOfTable && headsSection(known, line, facts)) break;
    if (isOfTable || isOwn(kind)) {
      to = line + 1;
      outsiders = 0;
      blanks = 0;
    } else if (kind === 'short' && ++outsiders > MOST_OUTSIDERS) break;
  }
  const region = { from, to: endOfDrawnRow(known, to), lines: known };
  return isEnough(region) ? region : undefined;
}

function headsSection({ text, lines }: KnownLines, line: number, { word }: LineFacts): boolean {
  return sectionOf(text, lines.inkStarts[line] ?? 0, lines.inkEnds[line] ?? 0, word) !== undefined;
}

const MOST_WRAPPED = 6;

/** The last row of a table that is drawn goes on to the rule below it: 四、结转下年度继续办 above 理. */
function endOfDrawnRow(known: KnownLines, to: number): number {
  const { text, lines } = known;
  const isPiped = (line: number) => line < lines.count && factsAt(known, line).separator === 'pipe';
  if (!isPiped(to)) return to;
  let end = to + 1;
  while (end < to + MOST_WRAPPED && isPiped(end)) end++;
  const isRuled = end < lines.count && '+└╚├╠'.includes(text.charAt(inkSpan(lines, end).start) || ' ');
  return isRuled && factsAt(known, end).kind === 'layout' ? end + 1 : to;
}

/** Fewer numbers parted by single spaces may be anything, such as a telephone number. */
const FIGURES_OF_A_ROW = 7;

function startsRegion({ kind, separator, labels, figures }: LineFacts): boolean {
  return (
    kind === 'label' ||
    (kind === 'mixed' && (labels > 0 || isMark(separator) || isWideRow(separator, figures))) ||
    (separator !== 'none' && kind === 'figures' && figures >= (separator === 'space' ? FIGURES_OF_A_ROW : 3)) ||
    (separator === 'tab' && kind === 'piece')
  );
}

/** Where spaces are set around every number (2024   年), one or two with words beside them are no row yet. */
const isWideRow = (separator: Separator, figures: number): boolean => separator === 'wide' && figures >= 3;

/** True for a line of the table itself, not one that only stands between two of them; blank ones and prose aside. */
function isOwn(kind: LineKind): boolean {
  return kind !== 'short' && kind !== 'layout';
}

/** On one line: a whole table may stand there. */
const LABELS_OF_A_TABLE = 8;

/** A label of the form may stand in prose by chance; a table has several, or one with its figures. */
function isEnough({ from, to, lines }: Region): boolean {
  let labels = 0;
  let figures = 0;
  for (let line = from; line < to; line++) {
    const { kind, figures: count, labels: named } = factsAt(lines, line);
    if (kind === 'label' || kind === 'mixed') labels += named >= LABELS_OF_A_TABLE ? named : 1;
    if (kind === 'figures' || kind === 'mixed') figures += count;
    if (labels >= 2 || (labels === 1 && figures >= 1) || figures >= 3) return true;
  }
  return false;
}
