import { cellSpan } from '../report/cell-places';
import { type FigureText, plainNumber, readFigure } from '../report/figure';
import type { Cell, Span } from '../report/model';
import type { CellId } from '../spec/types';
import type { Figure, Notation } from './model';

/** Reads a cell as the figure with this id. Nothing is altered: the value stands beside what was written. */
export function toFigure(text: string, cell: Cell, id: CellId): Figure {
  const { start, end } = cell;
  const plain = plainNumber(text, start, end);
  if (plain !== undefined) {
    const notation = isOddlyPadded(text, cell)
      ? { digits: { start, end }, malformed: true, unit: undefined }
      : undefined;
    return { cell, id, kind: 'number', value: plain, notation };
  }
  const read = readFigure(text.slice(start, end));
  const { kind, value } = read;
  return { cell, id, kind, value, notation: kind === 'number' ? notationOf(text, cell, read) : undefined };
}

function notationOf(text: string, cell: Cell, { digits, malformed, unit }: FigureText): Notation {
  const at = (span: Span): Span => ({ start: cell.start + span.start, end: cell.start + span.end });
  return { digits: at(digits), malformed: malformed || isOddlyPadded(text, cell), unit: unit && at(unit) };
}

/** The digits of a figure; the whole cell where there are none. */
export const digitsOf = ({ cell, notation }: Figure): Span => notation?.digits ?? cellSpan(cell);

/** A figure that is a number. */
export type KnownFigure = Figure & { readonly value: number };

export const isKnown = (figure: Figure | undefined): figure is KnownFigure => figure?.value !== undefined;

/** Fractions and negative numbers are no counts: what they were meant to be is not known. */
export const isCount = (figure: Figure | undefined): figure is KnownFigure =>
  figure?.value !== undefined && figure.kind === 'number' && Number.isSafeInteger(figure.value) && figure.value >= 0;

/** Blanks and marks for nothing count 0; undefined for what is no count. */
export function countOf(figure: Figure): number | undefined {
  if (figure.kind === 'blank' || figure.kind === 'dash') return 0;
  return isCount(figure) ? figure.value : undefined;
}

/** Padding by no-break or ideographic spaces; ordinary spaces and tabs belong to the layout. */
function isOddlyPadded(text: string, { from, start, end, to }: Cell): boolean {
  return hasOddSpace(text, from, start) || hasOddSpace(text, end, to);
}

function hasOddSpace(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b)) return true;
  }
  return false;
}
