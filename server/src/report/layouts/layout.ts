import { cellsBetween } from '../cells';
import { factsAt } from '../known-lines';
import type { Mark } from '../line-cells';
import type { Cell, Lines, Row, Span, TableLayout } from '../model';
import type { Region } from '../regions';

/** One way of writing a table in plain text. */
export interface Layout {
  readonly id: TableLayout;
  /** True if a region with such lines is written this way; asked in the order of `LAYOUTS`. */
  readonly recognise: (lines: LineCount) => boolean;
  readonly read: (text: string, lines: Lines, region: Region) => readonly Row[];
}

/** How many lines of a region are of a kind: what tells its layout. */
export interface LineCount {
  /** Neither blank nor without any characters at all. */
  readonly written: number;
  readonly wide: number;
  readonly tabbed: number;
  /** Tabs, and more than one cell between them that is not blank. */
  readonly tabbedSeveral: number;
  /** Tabs and nothing else. */
  readonly tabbedBlank: number;
  readonly commaed: number;
  readonly piped: number;
  readonly pipedSeveral: number;
  /** Delimiter rows of Markdown. */
  readonly delimiters: number;
  /** Figures parted by single spaces, maybe behind a label. */
  readonly spacedRows: number;
  /** Pieces of labels and nothing else. */
  readonly pieces: number;
}

export function countLines({ from, to, lines }: Region): LineCount {
  const count = {
    written: 0,
    wide: 0,
    tabbed: 0,
    tabbedSeveral: 0,
    tabbedBlank: 0,
    commaed: 0,
    piped: 0,
    pipedSeveral: 0,
    delimiters: 0,
    spacedRows: 0,
    pieces: 0,
  };
  for (let line = from; line < to; line++) {
    const { kind, separator, cells } = factsAt(lines, line);
    if (kind === 'blank') continue;
    count.written++;
    if (kind === 'piece') count.pieces++;
    if (kind === 'empty-cells' || kind === 'blank-row') count.tabbedBlank++;
    if (separator === 'wide') count.wide++;
    else if (separator === 'space') {
      if (kind === 'mixed' || kind === 'figures') count.spacedRows++;
    } else if (separator === 'tab') {
      count.tabbed++;
      if (cells > 1) count.tabbedSeveral++;
    } else if (separator === 'comma') count.commaed++;
    else if (separator === 'pipe') {
      count.piped++;
      if (cells > 1) count.pipedSeveral++;
      if (kind === 'delimiter') count.delimiters++;
    }
  }
  return count;
}

/** The cells of a line, blank ones included, if that is what parts them. */
export function cellsOfLine(text: string, { lines }: Region, line: number, place: Span, mark: Mark): readonly Cell[] {
  const { separator, row } = factsAt(lines, line);
  return row && separator === mark ? row : cellsBetween(text, place, mark);
}

/** True for a page number or a drawn rule: no part of any cell. */
export const isLayoutLine = ({ lines }: Region, line: number): boolean => factsAt(lines, line).kind === 'layout';
