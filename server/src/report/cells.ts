import { readFigure } from './figure';
import { fold } from './fold';
import { labelUses, lexicon } from './lexicon';
import { isBlankCode, trimSpan } from './lines';
import type { Cell, Row, Span } from './model';

/** A cell of the text in `place`, its padding taken off. */
export function makeCell(text: string, place: Span): Cell {
  const span = trimSpan(text, place);
  return { span, place, text: text.slice(span.start, span.end) };
}

/** A cell that goes on in a further place. Adjacent pieces (only a line break between) make one span. */
export function joinCells(text: string, first: Cell, next: Cell): Cell {
  if (next.text === '') return first;
  if (first.text === '') return next;
  const joined = first.text + next.text;
  const pieces = [...(first.pieces ?? [first.span]), ...(next.pieces ?? [next.span])];
  const whole = { start: first.span.start, end: next.span.end };
  const contiguous = pieces.every((piece, i) => i === 0 || isBlankBetween(text, pieces[i - 1]?.end ?? 0, piece.start));
  const place = {
    start: Math.min(first.place.start, next.place.start),
    end: Math.max(first.place.end, next.place.end),
  };
  return contiguous
    ? { span: whole, place, text: joined }
    : { span: first.span, place: first.place, text: joined, pieces };
}

function isBlankBetween(text: string, from: number, to: number): boolean {
  if (to < from) return false;
  for (let i = from; i < to; i++) if (!isBlankCode(text.charCodeAt(i))) return false;
  return true;
}

export function makeRow(cells: readonly Cell[]): Row {
  const start = cells[0]?.place.start ?? 0;
  const end = cells.reduce((last, cell) => Math.max(last, cell.place.end, cell.span.end), start);
  return { span: { start, end }, cells };
}

/** A number, a mark for nothing, or blank. */
export function isFigureText(text: string): boolean {
  return readFigure(text).kind !== 'text';
}

export function isNumberText(text: string): boolean {
  return readFigure(text).kind === 'number';
}

/** A word of the forms, spelled exactly. */
export function isKnownLabel(text: string): boolean {
  return text.length <= LONGEST_ANNOTATED && labelUses(fold(text)).length > 0;
}

/** The beginning or end of a word of the forms. */
export function isLabelPiece(text: string): boolean {
  return text.length <= LONGEST_LABEL && lexicon().pieces.has(fold(text));
}

const SHORTEST_PART = 4;

/** Some part of a word of the forms: what stands on the middle line of a label broken over three. */
export function isWithinLabel(text: string): boolean {
  const folded = text.length <= LONGEST_LABEL ? fold(text) : '';
  return folded.length >= SHORTEST_PART && [...lexicon().uses.keys()].some((label) => label.includes(folded));
}

/** Longer texts are prose: the longest label has 38 characters, damage and spaces included some more. */
export const LONGEST_LABEL = 70;
/** With pinyin after every other character. */
const LONGEST_ANNOTATED = 150;

/** True where a text is too long for a label, pinyin left out. */
export function isTooLong(text: string, { start, end }: Span): boolean {
  if (end - start <= LONGEST_LABEL) return false;
  return end - start > LONGEST_ANNOTATED || fold(text.slice(start, end)).length > LONGEST_LABEL;
}
