import { LONGEST_LABEL } from './cells';
import { plainNumber } from './figure';
import { type Separator, separatorOf } from './line-cells';
import { readCells, readRow, readSpacedLine } from './line-count';
import { type LineFacts, lineFacts } from './line-facts';
import { COMMAED, GAPPED, PIPED, TABBED } from './line-list';
import { inkSpan, lineSpan } from './lines';
import type { Lines, Span } from './model';
import { isPageMark } from './page-marks';
import { isSentence, type Word, wordOf } from './words';

const CELLS_OF_A_ROW = 7;
const BLANK_LINE = lineFacts('blank', 'none');
const EMPTY_CELLS = lineFacts('empty-cells', 'tab');
const BLANK_ROW = lineFacts('blank-row', 'tab');
const LAYOUT_LINE = lineFacts('layout', 'none');
const PROSE_LINE = lineFacts('prose', 'none', 0, 0, 1, 1);
const TABBED_PROSE_LINE = lineFacts('prose', 'tab', 0, 0, 1, 1);
const NUMBER_LINE = lineFacts('figures', 'none', 0, 1, 0, 1);
const TABBED_NUMBER_LINE = lineFacts('figures', 'tab', 0, 1, 0, 1);

export function readLineFacts(text: string, lines: Lines, line: number): LineFacts {
  const start = lines.inkStarts[line] ?? 0;
  const end = lines.inkEnds[line] ?? 0;
  const signs = lines.signs[line] ?? 0;
  if (start === end) return (signs & TABBED) === 0 ? BLANK_LINE : readTabs(text, lineSpan(lines, line));
  if ((signs & COMMAED) !== 0) return readRow(text, lineSpan(lines, line), 'comma');
  return readAtOnce(text, start, end, signs) ?? readManyCells(text, lineSpan(lines, line), inkSpan(lines, line), signs);
}

/** As though nothing stood around what is written on a line. */
export function readInkFacts(text: string, lines: Lines, line: number): LineFacts {
  const ink = inkSpan(lines, line);
  const signs = (lines.signs[line] ?? 0) & ~TABBED;
  if ((signs & COMMAED) !== 0) return readRow(text, ink, 'comma');
  return readAtOnce(text, ink.start, ink.end, signs) ?? readManyCells(text, ink, ink, signs);
}

function readTabs(text: string, { start, end }: Span): LineFacts {
  let tabs = 0;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 9) tabs++;
  return tabs + 1 < CELLS_OF_A_ROW ? EMPTY_CELLS : BLANK_ROW;
}

/** Of a cell that has its line for itself: the facts with a tab beside it, and without. */
export interface CellFacts {
  readonly tab: LineFacts;
  readonly none: LineFacts;
}

/** Undefined where the cells of the line have to be looked at one by one. */
function readAtOnce(text: string, start: number, end: number, signs: number): LineFacts | undefined {
  // Most long lines are prose, as their first sentence shows; such a line is not looked through.
  if (end - start > LONGEST_LABEL) return isSentence(text.slice(start, end)) ? PROSE_LINE : undefined;
  if ((signs & (PIPED | GAPPED)) !== 0) return undefined;
  // What is left is one cell, and most cells come in every draft.
  const isTabbed = (signs & TABBED) !== 0;
  if (plainNumber(text, start, end) !== undefined) return isTabbed ? TABBED_NUMBER_LINE : NUMBER_LINE;
  // Sentences do not come again, and would push out of memory what does.
  if (endsSentence(text, start, end)) return isTabbed ? TABBED_PROSE_LINE : PROSE_LINE;
  const word = wordOf(text, start, end);
  word.alone ??= judgeAlone(word);
  return isTabbed ? word.alone.tab : word.alone.none;
}

function endsSentence(text: string, start: number, end: number): boolean {
  return '。；'.includes(text.charAt(end - 1)) && isSentence(text.slice(start, end));
}

function judgeAlone(word: Word): CellFacts {
  const { text } = word;
  const whole = { start: 0, end: text.length };
  if (isLayout(text, whole)) return { tab: LAYOUT_LINE, none: LAYOUT_LINE };
  const { kind, labels, figures, others, cells } = readCells(text, whole, 'none');
  const beside = (separator: Separator) => lineFacts(kind, separator, labels, figures, others, cells, word);
  return { tab: beside('tab'), none: beside('none') };
}

function readManyCells(text: string, line: Span, inked: Span, signs: number): LineFacts {
  const separator = (signs & PIPED) !== 0 ? 'pipe' : (signs & TABBED) !== 0 ? 'tab' : separatorOf(text, line);
  if (isLayout(text, inked)) return LAYOUT_LINE;
  if (separator === 'space') return readSpacedLine(text, inked) ?? readCells(text, inked, 'none');
  if (separator === 'tab') return readRow(text, line, separator);
  if (separator === 'pipe') return readRow(text, inked, separator);
  const facts = readCells(text, line, separator);
  // Two spaces may stand between cells that are parted by one, where a figure was taken out.
  return (separator === 'wide' && !isKnown(facts) && readSpacedLine(text, inked)) || facts;
}

function isKnown({ kind, others }: LineFacts): boolean {
  return kind !== 'prose' && others === 0;
}

function isLayout(text: string, inked: Span): boolean {
  return isPageMark(text, inked) || isRule(text, inked);
}

const RULES = '+=-_─━═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╰╯';
const SHORTEST_RULE = 4;

/** +----+----+ between the rows of a table drawn with characters. */
function isRule(text: string, { start, end }: Span): boolean {
  let at = start;
  while (at < end && RULES.includes(text.charAt(at))) at++;
  return at === end && end - start >= SHORTEST_RULE;
}
