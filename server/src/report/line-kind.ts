import { isFigureText, isKnownLabel, isLabelPiece, isTooLong } from './cells';
import { cutLine, type Separator, separatorOf } from './line-cells';
import { trimSpan } from './lines';
import type { Span } from './model';
import { labelLikeness } from './nearest-label';
import { isPageMark } from './page-marks';

/**
 * `empty-cells`: blank cells, or what a merged cell left. `blank-row`: as many as a row of the forms has.
 * `delimiter`: the rule below the head of a Markdown table.
 * `label`: holds a word of the forms. `figures`: figures and nothing else. `mixed`: both.
 * `piece`: a broken label. `short`: could be a cell. `layout`: a page number or a drawn rule, no part of any
 * cell. `prose`: cannot be a cell.
 */
export type LineKind =
  | 'blank'
  | 'empty-cells'
  | 'blank-row'
  | 'delimiter'
  | 'label'
  | 'figures'
  | 'mixed'
  | 'piece'
  | 'short'
  | 'layout'
  | 'prose';

export interface LineFacts {
  readonly kind: LineKind;
  readonly separator: Separator;
  /** How many labels, figures, strange words and cells in all, blank ones not counted. */
  readonly labels: number;
  readonly figures: number;
  readonly others: number;
  readonly cells: number;
}

const LONGEST_PLAIN_CELL = 45;
const CELLS_OF_A_ROW = 7;
const BLANK_LINE: LineFacts = { kind: 'blank', separator: 'none', labels: 0, figures: 0, others: 0, cells: 0 };

export function readLineFacts(text: string, line: Span): LineFacts {
  const separator = separatorOf(text, line);
  const trimmed = trimSpan(text, line);
  if (trimmed.start === trimmed.end) {
    if (separator !== 'tab') return BLANK_LINE;
    const isRow = text.slice(line.start, line.end).split('\t').length >= CELLS_OF_A_ROW;
    return { ...BLANK_LINE, kind: isRow ? 'blank-row' : 'empty-cells', separator };
  }
  if (isPageMark(text, trimmed) || isRule(text, trimmed)) return { ...BLANK_LINE, kind: 'layout' };
  if (separator === 'space') return readSpacedLine(text, trimmed) ?? readCells(text, trimmed, 'none');
  const facts = readCells(text, line, separator);
  // Two spaces may stand between cells that are parted by one, where a figure was taken out.
  return (separator === 'wide' && !isKnown(facts) && readSpacedLine(text, trimmed)) || facts;
}

function isKnown({ kind, others }: LineFacts): boolean {
  return kind !== 'prose' && others === 0;
}

const RULES = '+=-_─━═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╰╯';
const SHORTEST_RULE = 4;

/** +----+----+ between the rows of a table drawn with characters. */
function isRule(text: string, { start, end }: Span): boolean {
  let at = start;
  while (at < end && RULES.includes(text.charAt(at))) at++;
  return at === end && end - start >= SHORTEST_RULE;
}

function readCells(text: string, line: Span, separator: Separator): LineFacts {
  const count: Count = { labels: 0, figures: 0, pieces: 0, others: 0 };
  let hasDelimiter = false;
  for (const cell of cutLine(text, line, separator)) {
    const span = trimSpan(text, cell);
    if (span.start === span.end) continue;
    const word = isTooLong(text, span) ? undefined : text.slice(span.start, span.end);
    if (word === undefined || (separator === 'none' || separator === 'tab' ? isProse(word) : isSentence(word))) {
      return { kind: 'prose', separator, labels: 0, figures: count.figures, others: 1, cells: 1 };
    }
    if (isDelimiter(word)) hasDelimiter = true;
    else countWord(count, word);
  }
  const facts = factsOf(count, separator);
  return hasDelimiter && facts.cells === 0 ? { ...facts, kind: 'delimiter' } : facts;
}

interface Count {
  labels: number;
  figures: number;
  pieces: number;
  others: number;
}

function countWord(count: Count, word: string): void {
  if (isFigureText(word)) count.figures++;
  else if (isKnownLabel(word)) count.labels++;
  else if (isLabelPiece(word)) count.pieces++;
  else count.others++;
}

function factsOf(count: Count, separator: Separator): LineFacts {
  const { labels, figures, pieces, others } = count;
  return { kind: kindOf(count), separator, labels, figures, others, cells: figures + labels + pieces + others };
}

const MOST_STRANGE_WORDS = 2;
const FIGURES_OF_A_ROW = 5;
const LEAST_LIKENESS = 0.5;
const LONGEST_WORD = 3;

/**
 * A row, or a whole table, whose cells are parted by single spaces: 规章 0 0 2. Undefined where the spaces
 * stand in a sentence or within one cell.
 */
function readSpacedLine(text: string, line: Span): LineFacts | undefined {
  const whole = isTooLong(text, line) ? '' : text.slice(line.start, line.end);
  if (whole !== '' && !whole.endsWith('*') && (isKnownLabel(whole) || isFigureText(whole))) return undefined;
  const count: Count = { labels: 0, figures: 0, pieces: 0, others: 0 };
  let strange = '';
  for (const span of cutLine(text, line, 'space')) {
    const word = isTooLong(text, span) ? undefined : text.slice(span.start, span.end);
    if (word === undefined || isSentence(word)) return undefined;
    const { others } = count;
    countWord(count, word);
    if (count.others === others) continue;
    strange += word;
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

function kindOf({ figures, labels, pieces, others }: Count): LineKind {
  if (labels > 0) return figures > 0 ? 'mixed' : 'label';
  if (figures > 0) return pieces + others > 0 ? 'mixed' : 'figures';
  if (pieces > 0) return 'piece';
  return others > 0 ? 'short' : 'empty-cells';
}

/** The delimiter row of a Markdown table: ---, :-:. */
function isDelimiter(word: string): boolean {
  return /^(?::-+:?|-+:|-{2,})$/.test(word);
}

/** `?。` is no full stop but the first byte of a bracket that was read one byte late. */
function isSentence(word: string): boolean {
  const stop = word.indexOf('。');
  return (stop >= 0 && !'?？'.includes(word.charAt(stop - 1) || '.')) || word.endsWith('；');
}

function isProse(word: string): boolean {
  return isSentence(word) || (word.length > LONGEST_PLAIN_CELL && !isKnownLabel(word));
}
