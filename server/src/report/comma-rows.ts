import { isKnownLabel } from './cells';
import { BETWEEN_CELLS } from './characters';
import { readRow } from './line-count';
import { COMMAED, PIPED, TABBED } from './line-list';
import { inkSpan, lineSpan } from './lines';
import type { Lines } from './model';
import { censusOf } from './scan';

/** A line that may be a row. */
interface CommaRow {
  readonly line: number;
  /** No word of the forms, and no figure. */
  readonly isStrange: boolean;
  readonly labels: number;
  /** Figures and blank cells. */
  readonly values: number;
  readonly cells: number;
}

/**
 * Lines with the sign of those that are rows of a table pasted as comma-separated text. Prose may have half-width
 * commas too: rows stand together, two of them with as many cells, and have labels and figures of the forms.
 */
export function withCommaRows(text: string, lines: Lines): Lines {
  if ((censusOf(text).bits & BETWEEN_CELLS) === 0) return lines;
  const signs = lines.signs.slice();
  let block: CommaRow[] = [];
  const endBlock = () => {
    if (isTable(block)) for (const { line } of block.filter(isOfTable)) signs[line] = (signs[line] ?? 0) | COMMAED;
    block = [];
  };
  for (let line = 0; line < lines.count; line++) {
    const { start, end } = inkSpan(lines, line);
    if (start === end) continue;
    const row = rowAt(text, lines, line);
    if (row) block.push(row);
    else if (block.length > 0 && !isBesideRows(text.slice(start, end))) endBlock();
  }
  endBlock();
  return { ...lines, signs };
}

/** A label alone, or a quoted cell that goes on in the next line. */
const isBesideRows = (written: string): boolean =>
  written.length <= LONGEST_ROW && (isKnownLabel(written) || isUnclosed(written));

const isUnclosed = (written: string): boolean => written.split('"').length % 2 === 0;

/** A row of the widest table with all labels of its groups is shorter. */
const LONGEST_ROW = 1000;

function rowAt(text: string, lines: Lines, line: number): CommaRow | undefined {
  const span = lineSpan(lines, line);
  const isParted = ((lines.signs[line] ?? 0) & (TABBED | PIPED)) !== 0;
  if (isParted || span.end - span.start > LONGEST_ROW) return undefined;
  const written = text.slice(span.start, span.end);
  if (!written.includes(',')) return undefined;
  const { kind, labels, figures, others, cells, row = [] } = readRow(text, span, 'comma');
  const blanks = row.length - cells;
  if (kind === 'prose' || row.length < 2 || (kind !== 'short' && others > labels + figures + blanks)) return undefined;
  return {
    line,
    isStrange: kind === 'short' && !isUnclosed(written),
    labels,
    values: figures + blanks,
    cells: row.length,
  };
}

const LEAST_LABELS = 2;
/** So many tell by themselves: rows of table 四 without its merged cells are all of different lengths. */
const SURE_LABELS = 8;

function isTable(block: readonly CommaRow[]): boolean {
  let labels = 0;
  let values = 0;
  for (const row of block) {
    labels += row.labels;
    values += row.values;
  }
  if (labels < LEAST_LABELS || values === 0 || block.length < 2) return false;
  return labels >= SURE_LABELS || block.some((row, i) => !row.isStrange && isAsLong(row, block[i + 1]));
}

const isAsLong = (row: CommaRow, other: CommaRow | undefined): boolean => row.cells === other?.cells;

/** Among strange words only those in as many cells as the row before or after has, such as a misspelled head. */
const isOfTable = (row: CommaRow, i: number, block: readonly CommaRow[]): boolean =>
  !row.isStrange || isAsLong(row, block[i - 1]) || isAsLong(row, block[i + 1]);
