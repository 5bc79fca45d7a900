import { isFigureText, isKnownLabel, isTooLong } from './cells';
import { plainNumber } from './figure';
import { endOfCell, type Separator } from './line-cells';
import type { LineFacts, LineKind } from './line-kind';
import { dropBlank, skipBlank } from './lines';
import type { Span } from './model';
import { labelLikeness } from './nearest-label';
import { type Word, wordOf } from './words';

/** What the cells of a line are, counted. */
interface Count {
  labels: number;
  figures: number;
  pieces: number;
  others: number;
}

const LONGEST_PLAIN_CELL = 45;

export function readCells(text: string, line: Span, separator: Separator): LineFacts {
  const count: Count = { labels: 0, figures: 0, pieces: 0, others: 0 };
  const isRow = separator !== 'none' && separator !== 'tab';
  let hasDelimiter = false;
  for (let from = line.start, end = from; from <= line.end; from = end + 1) {
    end = endOfCell(text, from, line.end, separator);
    const start = skipBlank(text, from, end);
    if (start === end) continue;
    const inked = { start, end: dropBlank(text, start, end) };
    if (plainNumber(text, start, inked.end) !== undefined) {
      count.figures++;
      continue;
    }
    const word = isTooLong(text, inked) ? undefined : wordOf(text, start, inked.end);
    if (!word || word.isSentence || (!isRow && word.text.length > LONGEST_PLAIN_CELL && word.kinds === 0))
      return { kind: 'prose', separator, labels: 0, figures: count.figures, others: 1, cells: 1 };
    if (isDelimiter(word.text)) hasDelimiter = true;
    else countWord(count, word);
  }
  const facts = factsOf(count, separator);
  return hasDelimiter && facts.cells === 0 ? { ...facts, kind: 'delimiter' } : facts;
}

function countWord(count: Count, word: Word): void {
  if (word.figure.kind !== 'text') count.figures++;
  else if (word.kinds !== 0) count.labels++;
  else if (word.isPiece) count.pieces++;
  else count.others++;
}

function factsOf(count: Count, separator: Separator): LineFacts {
  const { labels, figures, pieces, others } = count;
  return { kind: kindOf(count), separator, labels, figures, others, cells: figures + labels + pieces + others };
}

function kindOf({ figures, labels, pieces, others }: Count): LineKind {
  if (labels > 0) return figures > 0 ? 'mixed' : 'label';
  if (figures > 0) return pieces + others > 0 ? 'mixed' : 'figures';
  if (pieces > 0) return 'piece';
  return others > 0 ? 'short' : 'empty-cells';
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
  const whole = isTooLong(text, line) ? '' : text.slice(line.start, line.end);
  if (whole !== '' && !whole.endsWith('*') && (isKnownLabel(whole) || isFigureText(whole))) return undefined;
  const count: Count = { labels: 0, figures: 0, pieces: 0, others: 0 };
  let strange = '';
  for (let start = line.start, end = start; start < line.end; start = skipBlank(text, end, line.end)) {
    end = endOfCell(text, start, line.end, 'space');
    if (plainNumber(text, start, end) !== undefined) {
      count.figures++;
      continue;
    }
    const word = isTooLong(text, { start, end }) ? undefined : wordOf(text, start, end);
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
