import { isFigureText, isKnownLabel, isLabelPiece, isTooLong, labelLikeness } from './cells';
import { isBlankCode, trimSpan } from './lines';
import type { Span } from './model';

/** What parts the cells of a line. `wide`: two or more spaces. `space`: single ones. */
export type Separator = 'tab' | 'pipe' | 'wide' | 'space' | 'none';

/**
 * `label`: holds a word of the forms. `figures`: figures and nothing else. `mixed`: both.
 * `piece`: a broken label. `short`: could be a cell. `layout`: a page number or a drawn rule, no part of any
 * cell. `prose`: cannot be a cell.
 */
export type LineKind = 'blank' | 'empty-cells' | 'label' | 'figures' | 'mixed' | 'piece' | 'short' | 'layout' | 'prose';

export interface LineFacts {
  readonly kind: LineKind;
  readonly separator: Separator;
  /** How many labels, figures and cells, blank ones not counted. */
  readonly labels: number;
  readonly figures: number;
  readonly cells: number;
}

const TAB = 9;
const SPACE = 0x20;
const PIPES = new Set([0x7c, 0xff5c, 0x2502]);
const LONGEST_PLAIN_CELL = 45;
const BLANK_LINE: LineFacts = { kind: 'blank', separator: 'none', labels: 0, figures: 0, cells: 0 };

export function isPipe(code: number): boolean {
  return PIPES.has(code);
}

export function readLineFacts(text: string, line: Span): LineFacts {
  const separator = separatorOf(text, line);
  const trimmed = trimSpan(text, line);
  if (trimmed.start === trimmed.end) {
    return separator === 'tab' ? { ...BLANK_LINE, kind: 'empty-cells', separator } : BLANK_LINE;
  }
  if (isPageMark(text, trimmed) || isRule(text, trimmed)) return { ...BLANK_LINE, kind: 'layout' };
  if (separator === 'space') return readSpacedLine(text, trimmed) ?? readCells(text, trimmed, 'none');
  return readCells(text, line, separator);
}

const LONGEST_PAGE_MARK = 24;
const PAGE_MARK =
  /^(?:[-—–－―·]{1,3} {0,3}\d{1,3} {0,3}[-—–－―·]{1,3}|第 {0,3}\d{1,3} {0,3}页[ ,，/]{0,4}(?:共 {0,3}\d{1,3} {0,3}页)?)$/;

/** — 4 —, 第 4 页 共 9 页. */
function isPageMark(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST_PAGE_MARK || end - start < 3) return false;
  return '-—–－―·第'.includes(text.charAt(start)) && PAGE_MARK.test(text.slice(start, end));
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
  for (const cell of cutLine(text, line, separator)) {
    const span = trimSpan(text, cell);
    if (span.start === span.end) continue;
    const word = isTooLong(text, span) ? undefined : text.slice(span.start, span.end);
    if (word === undefined || (separator === 'none' || separator === 'tab' ? isProse(word) : isSentence(word))) {
      return { kind: 'prose', separator, labels: 0, figures: count.figures, cells: 1 };
    }
    if (!isDelimiter(word)) countWord(count, word);
  }
  return factsOf(count, separator);
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
  return { kind: kindOf(count), separator, labels, figures, cells: figures + labels + pieces + others };
}

const MOST_STRANGE_WORDS = 2;
const FIGURES_OF_A_ROW = 5;
const LEAST_LIKENESS = 0.6;

/**
 * A row, or a whole table, whose cells are parted by single spaces: 规章 0 0 2. Undefined where the spaces
 * stand in a sentence or within one cell.
 */
function readSpacedLine(text: string, line: Span): LineFacts | undefined {
  const whole = isTooLong(text, line) ? '' : text.slice(line.start, line.end);
  if (whole !== '' && (isKnownLabel(whole) || isFigureText(whole))) return undefined;
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

/** Strange words, if there are any, are a label that is misspelled: beside many figures, or like enough to one. */
function isSpacedRow({ labels, figures, pieces, others }: Count, strange: string): boolean {
  if (labels + figures + pieces + others < 2) return false;
  if (others === 0) return true;
  return figures >= FIGURES_OF_A_ROW || (figures > 0 && labelLikeness(strange) >= LEAST_LIKENESS);
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

function separatorOf(text: string, { start, end }: Span): Separator {
  let wide = false;
  let spaces = 0;
  let isSpaced = false;
  let seen = false;
  let tab = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isPipe(code)) return 'pipe';
    if (code === TAB) tab = true;
    if (code === SPACE || code === 0xa0) spaces++;
    else if (isBlankCode(code)) isSpaced ||= seen;
    else {
      if (seen && spaces >= 2) wide = true;
      isSpaced ||= seen && spaces === 1;
      seen = true;
      spaces = 0;
    }
  }
  if (tab) return 'tab';
  if (wide) return 'wide';
  return isSpaced ? 'space' : 'none';
}

/** The places of a line's cells; blank ones included, padding too. */
export function* cutLine(text: string, line: Span, separator: Separator): Generator<Span> {
  if (separator === 'none') {
    yield line;
    return;
  }
  if (separator === 'wide' || separator === 'space') {
    yield* cutAtSpaces(text, line, separator === 'wide' ? 2 : 1);
    return;
  }
  let from = line.start;
  for (let i = line.start; i < line.end; i++) {
    const code = text.charCodeAt(i);
    if (separator === 'tab' ? code !== TAB : !isPipe(code)) continue;
    yield { start: from, end: i };
    from = i + 1;
  }
  yield { start: from, end: line.end };
}

/** Runs of text parted by so many spaces or more; blank places in between are left out. */
export function* cutAtSpaces(text: string, line: Span, least: number): Generator<Span> {
  let start = -1;
  let end = -1;
  for (let i = line.start; i < line.end; i++) {
    if (isBlankCode(text.charCodeAt(i))) continue;
    if (start >= 0 && i - end >= least) {
      yield { start, end };
      start = i;
    }
    if (start < 0) start = i;
    end = i + 1;
  }
  if (start >= 0) yield { start, end };
}
