import { readFigure } from '../report/figure';
import type { Cell, Span } from '../report/model';
import type { CellId } from '../spec/types';
import type { Figure } from './model';

/** Reads a cell as the figure with this id. Nothing is altered: the value stands beside what was written. */
export function toFigure(text: string, cell: Cell, id: CellId): Figure {
  const { start } = cell.span;
  const read = readFigure(text.slice(start, cell.span.end));
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
function isOddlyPadded(text: string, { place, span }: Cell): boolean {
  const around = text.slice(place.start, span.start) + text.slice(span.end, place.end);
  return /[\u00a0\u3000\u2000-\u200b]/.test(around);
}
