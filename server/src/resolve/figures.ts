import { plainNumber, readFigure } from '../report/figure';
import type { Cell, Span } from '../report/model';
import type { CellId } from '../spec/types';
import type { Figure } from './model';

/** Reads a cell as the figure with this id. Nothing is altered: the value stands beside what was written. */
export function toFigure(text: string, cell: Cell, id: CellId): Figure {
  const { start, end } = cell;
  const plain = plainNumber(text, start, end);
  if (plain !== undefined) {
    const malformed = isOddlyPadded(text, cell);
    return { cell, id, kind: 'number', value: plain, digits: cell, malformed, unit: undefined };
  }
  const read = readFigure(text.slice(start, end));
  const at = (span: Span): Span => ({ start: start + span.start, end: start + span.end });
  return {
    cell,
    id,
    kind: read.kind,
    value: read.value,
    digits: at(read.digits),
    malformed: read.malformed || (read.kind === 'number' && isOddlyPadded(text, cell)),
    unit: read.unit && at(read.unit),
  };
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
