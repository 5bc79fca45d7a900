import { cellOf, cellsBetween, isFigure, isFigureText, isKnownLabel, isTooLong, MOST_CELLS } from './cells';
import { plainNumber } from './figure';
import { beginCuts, cutNext, endOfCell, type Mark, type Separator } from './line-cells';
import { type LineFacts, type LineKind, lineFacts } from './line-facts';
import { dropBlank, skipBlank } from './lines';
import type { Cell, Span } from './model';
import { labelLikeness } from './nearest-label';
import { type Word, wordOf } from './words';

/** What the cells of a line are, counted. */
interface Count {
  labels: number;
  figures: number;
  pieces: number;
  others: number;
  delimiters: number;
}

const noCells = (): Count => ({ labels: 0, figures: 0, pieces: 0, others: 0, delimiters: 0 });

const LONGEST_PLAIN_CELL = 45;

export function readCells(text: string, line: Span, separator: 'none' | 'wide' | 'space'): LineFacts {
  const count = noCells();
  for (let from = line.start, end = from; from <= line.end; from = end + 1) {
    end = endOfCell(text, from, line.end, separator);
    const start = skipBlank(text, from, end);
    if (start === end) continue;
    const inkedEnd = dropBlank(text, start, end);
    if (plainNumber(text, start, inkedEnd) !== undefined) count.figures++;
    else {
      const word = isTooLong(text, start, inkedEnd) ? undefined : wordOf(text, start, inkedEnd);
      if (!word || isProse(word, separator)) return lineFacts('prose', separator, 0, count.figures, 1, 1);
      countCell(count, word);
    }
  }
  return factsOf(count, separator);
}

/** The same of cells between marks, each of which is made on the way: most such lines are rows. */
export function readRow(text: string, line: Span, separator: Mark): LineFacts {
  if (separator === 'comma') return readCommas(text, line);
  const count = noCells();
  const row: Cell[] = [];
  const cut = beginCuts(line.start);
  while (cut.end < line.end) {
    cutNext(cut, text, line.end, separator === 'pipe');
    const { from, inkStart, inkEnd, end, hash } = cut;
    const isBlank = inkStart === inkEnd;
    let word: Word | undefined;
    if (!isBlank && plainNumber(text, inkStart, inkEnd) !== undefined) count.figures++;
    else if (!isBlank) {
      word = isTooLong(text, inkStart, inkEnd) ? undefined : wordOf(text, inkStart, inkEnd, hash);
      if (!word || isProse(word, separator)) return lineFacts('prose', separator, 0, count.figures, 1, 1);
      countCell(count, word);
    }
    if (row.length < MOST_CELLS) row.push(cellOf(text, inkStart, inkEnd, word, from, end));
  }
  return factsOf(count, separator, row);
}

const CELLS_OF_A_ROW = 7;

function readCommas(text: string, line: Span): LineFacts {
  const count = noCells();
  const row = cellsBetween(text, line, 'comma');
  for (const cell of row) {
    const { text: written, word } = cell;
    if (word && !isProse(word, 'comma')) countCell(count, word);
    else if (word || !isFigure(cell)) return lineFacts('prose', 'comma', 0, count.figures, 1, 1);
    else if (written !== '') count.figures++;
  }
  const facts = factsOf(count, 'comma', row);
  return facts.cells === 0 && row.length >= CELLS_OF_A_ROW ? { ...facts, kind: 'blank-row' } : facts;
}

const CELLS_ONLY: readonly Separator[] = ['none', 'tab', 'comma'];

/** Between tabs and on lines of their own cells are labels or figures; other rows may hold a note. */
function isProse({ isSentence, text, kinds }: Word, separator: Separator): boolean {
  return isSentence || (CELLS_ONLY.includes(separator) && kinds === 0 && text.length > LONGEST_PLAIN_CELL);
}

function countCell(count: Count, word: Word): void {
  if (isDelimiter(word.text)) count.delimiters++;
  else countWord(count, word);
}

function countWord(count: Count, word: Word): void {
  if (word.isFigure) count.figures++;
  else if (word.kinds !== 0) count.labels++;
  else if (word.isPiece) count.pieces++;
  else count.others++;
}

function factsOf(count: Count, separator: Separator, row?: readonly Cell[]): LineFacts {
  const { labels, figures, pieces, others } = count;
  const cells = figures + labels + pieces + others;
  return lineFacts(kindOf(count), separator, labels, figures, others, cells, undefined, row);
}

function kindOf({ figures, labels, pieces, others, delimiters }: Count): LineKind {
  if (labels > 0) return figures > 0 ? 'mixed' : 'label';
  if (figures > 0) return pieces + others > 0 ? 'mixed' : 'figures';
  if (pieces > 0) return 'piece';
  if (others > 0) return 'short';
  return delimiters > 0 ? 'delimiter' : 'empty-cells';
}

const MOST_STRANGE_WORDS = 2;
const FIGURES_OF_A_ROW = 5;
const LEAST_LIKENESS = 0.5;
const LONGEST_WORD = 3;

/**
 * A row, or a whole table, whose cells are parted by single spaces: 规章 0 0 2. Undefined where the spaces
 * stand in a sentence or within one cell.
 */
export function readSpacedLine(text: string, line: Span): LineFacts | undefined {
  const whole = isTooLong(text, line.start, line.end) ? '' : text.slice(line.start, line.end);
  if (whole !== '' && !whole.endsWith('*') && (isKnownLabel(whole) || isFigureText(whole))) return undefined;
  const count = noCells();
  let strange = '';
  for (let start = line.start, end = start; start < line.end; start = skipBlank(text, end, line.end)) {
    end = endOfCell(text, start, line.end, 'space');
    if (plainNumber(text, start, end) !== undefined) {
      count.figures++;
      continue;
    }
    const word = isTooLong(text, start, end) ? undefined : wordOf(text, start, end);
    if (!word || word.isSentence) return undefined;
    const { others } = count;
    countWord(count, word);
    if (count.others === others) continue;
    strange += word.text;
    if (count.others > MOST_STRANGE_WORDS && count.others * 8 > count.labels + count.figures) return undefined;
  }
  return isSpacedRow(count, strange) ? factsOf(count, 'space') : undefined;
}

/**
 * Strange words, if there are any, are a label that is misspelled (beside many figures, or like enough to
 * one), or a short one for a figure.
 */
function isSpacedRow({ labels, figures, pieces, others }: Count, strange: string): boolean {
  if (labels + figures + pieces + others < 2) return false;
  if (others === 0 || figures >= FIGURES_OF_A_ROW || labels > others) return true;
  if (labels > 0 && (figures > 1 || labels + others === 2) && strange.length <= LONGEST_WORD) return true;
  return labels + figures > 0 && labelLikeness(strange, LEAST_LIKENESS) > 0;
}

/** The delimiter row of a Markdown table: ---, :-:. */
function isDelimiter(word: string): boolean {
  return ':-'.includes(word.charAt(0)) && /^(?::-+:?|-+:|-{2,})$/.test(word);
}
