import { cellSpan } from './cell-places';
import { MOST_DIGITS, mayBeFigure, plainNumber } from './figure';
import { fold } from './fold';
import { lexicon } from './lexicon';
import { endOfCell, type Mark } from './line-cells';
import { dropBlank, isBlankCode, skipBlank } from './lines';
import type { Cell, Row, Span } from './model';
import { isOnly, KIND, LONGEST_LABEL, type Word, wordOf } from './words';

export { LONGEST_LABEL };

/** A cell of the text in `place`, its padding taken off. */
export function makeCell(text: string, { start: from, end: to }: Span): Cell {
  const start = skipBlank(text, from, to);
  if (start === to) return blankCell(from, to);
  const end = dropBlank(text, start, to);
  return cellOf(text, start, end, wordIn(text, start, end), from, to);
}

/** A cell without padding. */
export function cellAt(text: string, start: number, end: number): Cell {
  return cellOf(text, start, end, wordIn(text, start, end));
}

export function blankCell(from: number, to = from): Cell {
  return { start: from, end: from, text: '', word: undefined, from, to };
}

/** `word` as in `Cell`: its text is the same string in every draft, so no part of this one is copied. */
export function cellOf(text: string, start: number, end: number, word: Word | undefined, from = start, to = end): Cell {
  return { start, end, text: word ? word.text : text.slice(start, end), word, from, to };
}

/** With pinyin after every other character. */
const LONGEST_ANNOTATED = 150;

/** The word of a cell: see `Cell.word`. */
export function wordIn(text: string, start = 0, end = text.length): Word | undefined {
  if (start === end || end - start > LONGEST_ANNOTATED || plainNumber(text, start, end) !== undefined) return undefined;
  return wordOf(text, start, end);
}

/** What stands in any cell that is neither blank nor a plain number. Of a text too long for a label no word is kept. */
export function judgedWord({ text, word }: Cell): Word | undefined {
  return word ?? (text.length > MOST_DIGITS ? wordOf(text) : undefined);
}

/** A whole table on one line has some hundred; the memory that millions take is nobody's table. */
export const MOST_CELLS = 20_000;

/** The cells of a line that a mark parts, blank ones included. */
export function cellsBetween(text: string, { start, end: limit }: Span, mark: Mark): Cell[] {
  const cells: Cell[] = [];
  for (let from = start, end = from; from <= limit && cells.length < MOST_CELLS; from = end + 1) {
    end = endOfCell(text, from, limit, mark);
    const cell = makeCell(text, { start: from, end });
    cells.push(mark === 'comma' ? withoutQuotes(text, cell) : cell);
  }
  return cells;
}

/** Spreadsheets quote a cell that has a comma or a quote in it, and double the quote. */
function withoutQuotes(text: string, cell: Cell): Cell {
  const { start, end } = cell;
  if (end - start < 2 || text.charAt(start) !== '"' || text.charAt(end - 1) !== '"') return cell;
  const inner = makeCell(text, { start: start + 1, end: end - 1 });
  return inner.text.includes('""') ? withText(inner, inner.text.replaceAll('""', '"')) : inner;
}

/** A cell that says no more than a part of what stands there. */
export function withText(cell: Cell, text: string): Cell {
  return { ...cell, text, word: wordIn(text) };
}

/** A cell that goes on in a further place. Adjacent pieces (only a line break between) make one span. */
export function joinCells(text: string, first: Cell, next: Cell): Cell {
  if (next.text === '') return first;
  if (first.text === '') return next;
  const joined = first.text + next.text;
  const pieces = [...(first.pieces ?? [cellSpan(first)]), ...(next.pieces ?? [cellSpan(next)])];
  const contiguous = pieces.every((piece, i) => i === 0 || isBlankBetween(text, pieces[i - 1]?.end ?? 0, piece.start));
  const { start, from } = first;
  const word = wordIn(joined);
  return contiguous
    ? { start, end: next.end, text: joined, word, from: Math.min(from, next.from), to: Math.max(first.to, next.to) }
    : { start, end: first.end, text: joined, word, from, to: first.to, pieces };
}

function isBlankBetween(text: string, from: number, to: number): boolean {
  if (to < from) return false;
  for (let i = from; i < to; i++) if (!isBlankCode(text.charCodeAt(i))) return false;
  return true;
}

/** A list that grew has room to grow on; a copy has not, and there are many rows. */
export const makeRow = (cells: readonly Cell[], from = 0, to = cells.length): Row => ({ cells: cells.slice(from, to) });

/** A number, a mark for nothing, or blank. */
export function isFigure({ text, word }: Cell): boolean {
  return word === undefined ? text.length <= MOST_DIGITS : word.isFigure;
}

export function isNumber({ text, word }: Cell): boolean {
  return word === undefined ? text !== '' && text.length <= MOST_DIGITS : word.figure.kind === 'number';
}

/** A word of the forms, spelled exactly. */
export function isLabel({ word }: Cell): boolean {
  return word !== undefined && word.kinds !== 0;
}

/** True for the label of a line of the form that can be nothing else. */
export function namesRow({ word }: Cell): boolean {
  return word !== undefined && isOnly(word, KIND.row);
}

/** The same of a text. Of plain numbers there is no end: they are not kept as words. */
export function isFigureText(text: string): boolean {
  if (text === '' || plainNumber(text) !== undefined) return true;
  return mayBeFigure(text) && wordOf(text).isFigure;
}

export function isNumberText(text: string): boolean {
  if (plainNumber(text) !== undefined) return true;
  return mayBeFigure(text) && wordOf(text).figure.kind === 'number';
}

export function isKnownLabel(text: string): boolean {
  return text.length <= LONGEST_ANNOTATED && wordOf(text).kinds !== 0;
}

const SHORTEST_PART = 4;

/** Some part of a word of the forms: what stands on the middle line of a label broken over three. */
export function isWithinLabel(text: string): boolean {
  const folded = text.length <= LONGEST_LABEL ? fold(text) : '';
  return folded.length >= SHORTEST_PART && [...lexicon().uses.keys()].some((label) => label.includes(folded));
}

/** True where a text is too long for a label, pinyin left out. */
export function isTooLong(text: string, start = 0, end = text.length): boolean {
  if (end - start <= LONGEST_LABEL) return false;
  return end - start > LONGEST_ANNOTATED || fold(text.slice(start, end)).length > LONGEST_LABEL;
}
