import type { Change } from './change';
import type { HeadingCandidate } from './heading-line';
import type { TextParts } from './text-parts';
import type { Word } from './words';

/**
 * A draft as it is written. Nothing here knows what a cell or a heading is supposed to be:
 * that is the business of `resolve`.
 *
 * Every position is a UTF-16 offset into `Draft.text`, the text that is read. For plain text and
 * Markdown that is the file itself; for HTML it is the readable text, and `toSource` leads back.
 */

/** Half-open range of UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type DraftFormat = 'text' | 'markdown' | 'html';

export interface Draft {
  /** The file as it is, without a byte order mark. */
  readonly source: string;
  /** What is read. The same string as `source` unless markup had to be taken away. */
  readonly text: string;
  readonly format: DraftFormat;
  /** Absent where `text` is `source`. */
  readonly origin?: Origin;
  /** Tables that the markup states outright, in order; the text between them is read line by line. */
  readonly markupTables: readonly Table[];
  /** What was loaded for this draft; rules whose fixes need a part do without where it is absent. */
  readonly parts?: TextParts;
}

/** Where each unit of `Draft.text` stands in `Draft.source`: unit i came from [starts[i], ends[i]). */
export interface Origin {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Lines without their line ends; LF, CRLF and CR all end one. */
export interface Lines {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Where what is written begins and ends, white space around it left out; both at the start of a blank line. */
  readonly inkStarts: Uint32Array;
  readonly inkEnds: Uint32Array;
  /** Bits of `line-list.ts`. */
  readonly signs: Uint32Array;
}

export type TableLayout =
  | 'tabbed-cells'
  | 'tab-lines'
  | 'bare-cells'
  | 'wrapped-lines'
  | 'tab-separated'
  | 'comma-separated'
  | 'pipe-rows'
  | 'pipe-cells'
  | 'markdown'
  | 'html'
  | 'columns';

/** One region of the draft that is laid out as a table. Which official table it is, `resolve` finds out. */
export interface Table {
  readonly span: Span;
  readonly layout: TableLayout;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly cells: readonly Cell[];
}

/**
 * A cell is the span of what the author typed, without the padding around it; empty (start = end) for an empty
 * cell. `pieces` is there only where one cell stands in several places (a label wrapped over lines):
 * its parts in reading order, the cell itself then being the first.
 */
export interface Cell extends Span {
  /** The text of the cell, line breaks within it taken out. */
  readonly text: string;
  /** What is known of the text; undefined for a blank cell, a plain number, and a text too long for any label. */
  readonly word: Word | undefined;
  readonly pieces?: readonly Span[];
  /** The whole place of the cell with its padding: where a value would be typed into an empty cell. */
  readonly from: number;
  readonly to: number;
  /** True for a blank cell that nothing marks in the text: there is no place to type a value. */
  readonly isUnmarked?: true;
  /** Column of the grid, counted from 0, where the layout states it (HTML). */
  readonly column?: number;
  readonly colspan?: number;
  readonly rowspan?: number;
}

/** A line that looks like the heading of one of the six sections (一、… 5、…), outside tables. */
export interface Heading {
  /** The whole heading without surrounding white space and Markdown marks. */
  readonly span: Span;
  /** The number and its mark: `一、`, `5、 `. Empty (start = end) where there is none. */
  readonly mark: Span;
  /** 1 for 一 or 1; undefined where there is no number. */
  readonly ordinal: number | undefined;
  readonly title: Span;
  /** Index into `Report.lines`. */
  readonly line: number;
}

/** Prose: one paragraph, its wrapped lines joined. */
export interface Paragraph {
  readonly span: Span;
  /** The lines of the paragraph, without surrounding white space. */
  readonly lines: readonly Span[];
}

export interface Report {
  readonly draft: Draft;
  readonly lines: Lines;
  /** In order of position, like everything else here. */
  readonly headings: readonly Heading[];
  /** The same headings with the section that each resembles. */
  readonly candidates: readonly HeadingCandidate[];
  readonly tables: readonly Table[];
  /** Everything outside tables and headings that is not blank, page numbers left out. */
  readonly paragraphs: readonly Paragraph[];
  /** Lines that are page numbers, within tables and elsewhere. */
  readonly pageMarks: readonly Span[];
  /** 1 for lines that by themselves are neither a heading nor part of a table. */
  readonly plainLines: Uint8Array;
  /** What is not as it was in the report before an edit, if this was read after it. */
  readonly change: Change | undefined;
}

/** The place in the source of a place in the text that was read. */
export function toSource(draft: Draft, span: Span): Span {
  const { origin } = draft;
  if (!origin) return span;
  const before = (at: number) => (at > 0 ? (origin.ends[at - 1] ?? draft.source.length) : 0);
  if (span.start >= span.end) {
    const at = span.start < origin.starts.length ? (origin.starts[span.start] ?? 0) : before(span.start);
    return { start: at, end: at };
  }
  const start = origin.starts[span.start] ?? draft.source.length;
  // Text between the cells of a row is read after the row, and may be where the span ends.
  return { start, end: Math.max(origin.ends[span.start] ?? start, before(span.end)) };
}
