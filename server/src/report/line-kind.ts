import { LONGEST_LABEL } from './cells';
import { plainNumber } from './figure';
import { type Separator, separatorOf } from './line-cells';
import { readCells, readSpacedLine } from './line-count';
import { PARTED, TABBED } from './line-list';
import { inkSpan, lineSpan } from './lines';
import type { Lines, Span } from './model';
import { isPageMark } from './page-marks';
import { isSentence, wordOf } from './words';

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

/** Lines that hold the same may share theirs. */
export interface LineFacts {
  readonly kind: LineKind;
  readonly separator: Separator;
  /** How many labels, figures, strange words and cells in all, blank ones not counted. */
  readonly labels: number;
  readonly figures: number;
  readonly others: number;
  readonly cells: number;
}

const CELLS_OF_A_ROW = 7;
const NOTHING = { separator: 'none', labels: 0, figures: 0, others: 0, cells: 0 } as const;
const BLANK_LINE: LineFacts = { ...NOTHING, kind: 'blank' };
const EMPTY_CELLS: LineFacts = { ...NOTHING, kind: 'empty-cells', separator: 'tab' };
const BLANK_ROW: LineFacts = { ...EMPTY_CELLS, kind: 'blank-row' };
const LAYOUT_LINE: LineFacts = { ...NOTHING, kind: 'layout' };
const PROSE_LINE: LineFacts = { ...NOTHING, kind: 'prose', others: 1, cells: 1 };
const NUMBER_LINE: LineFacts = { ...NOTHING, kind: 'figures', figures: 1, cells: 1 };
const TABBED_NUMBER_LINE: LineFacts = { ...NUMBER_LINE, separator: 'tab' };

export function readLineFacts(text: string, lines: Lines, line: number): LineFacts {
  const start = lines.inkStarts[line] ?? 0;
  const end = lines.inkEnds[line] ?? 0;
  const signs = lines.signs[line] ?? 0;
  if (start === end) return (signs & TABBED) === 0 ? BLANK_LINE : readTabs(text, lineSpan(lines, line));
  return readAtOnce(text, start, end, signs) ?? readManyCells(text, lineSpan(lines, line), inkSpan(lines, line));
}

/** As though nothing stood around what is written on a line. */
export function readInkFacts(text: string, lines: Lines, line: number): LineFacts {
  const ink = inkSpan(lines, line);
  const signs = (lines.signs[line] ?? 0) & PARTED;
  return readAtOnce(text, ink.start, ink.end, signs) ?? readManyCells(text, ink, ink);
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
  if ((signs & PARTED) !== 0) return undefined;
  // What is left is one cell, and most cells come in every draft.
  const isTabbed = (signs & TABBED) !== 0;
  if (plainNumber(text, start, end) !== undefined) return isTabbed ? TABBED_NUMBER_LINE : NUMBER_LINE;
  const word = wordOf(text, start, end);
  word.alone ??= judgeCell(word.text);
  return isTabbed ? word.alone.tab : word.alone.none;
}

function judgeCell(cell: string): CellFacts {
  const whole = { start: 0, end: cell.length };
  if (isLayout(cell, whole)) return { tab: LAYOUT_LINE, none: LAYOUT_LINE };
  const none = readCells(cell, whole, 'none');
  return { tab: { ...none, separator: 'tab' }, none };
}

function readManyCells(text: string, line: Span, inked: Span): LineFacts {
  const separator = separatorOf(text, line);
  if (isLayout(text, inked)) return LAYOUT_LINE;
  if (separator === 'space') return readSpacedLine(text, inked) ?? readCells(text, inked, 'none');
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
