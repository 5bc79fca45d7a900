import type { Span } from '../report/model';
import type { Edit } from '../rules/rule';
import type { RuleFinding } from './analyze';
import { type Repairs, safeRepairs } from './code-actions';

/** A fix that needs more rounds than this is going in circles. */
const ROUNDS = 10;

/**
 * Applies the safe fixes until none is left, because fixes that meet cannot be made in one round, and
 * gives the whole change as edits of the first text. `findings` are those of the first text.
 */
export function settle(
  source: string,
  findings: readonly RuleFinding[],
  analyzeAgain: (text: string) => readonly RuleFinding[],
): Repairs {
  const first = safeRepairs(findings);
  let pieces: readonly Piece[] = [{ start: 0, end: source.length }];
  let edits = first.edits;
  for (let round = 0; round < ROUNDS && edits.length > 0; round++) {
    pieces = editPieces(pieces, edits);
    edits = safeRepairs(analyzeAgain(pieces.map((piece) => textOf(source, piece)).join(''))).edits;
  }
  return { findings: first.findings, edits: editsOf(pieces, source.length) };
}

/** Something of the first text that is still there, or something new. */
type Piece = Span | string;

const textOf = (source: string, piece: Piece): string =>
  typeof piece === 'string' ? piece : source.slice(piece.start, piece.end);

const lengthOf = (piece: Piece): number => (typeof piece === 'string' ? piece.length : piece.end - piece.start);

const cut = (piece: Piece, from: number, to: number): Piece =>
  typeof piece === 'string' ? piece.slice(from, to) : { start: piece.start + from, end: piece.start + to };

/** `edits` are offsets into the text that the pieces make, in order and free of overlaps. */
function editPieces(pieces: readonly Piece[], edits: readonly Edit[]): readonly Piece[] {
  const result: Piece[] = [];
  let index = 0;
  let begin = 0;
  let at = 0;
  /** Passes over the pieces up to an offset, which are kept or left out. */
  const advance = (to: number, keep: boolean): void => {
    while (at < to) {
      const piece = pieces[index];
      if (piece === undefined) return;
      const end = begin + lengthOf(piece);
      const stop = Math.min(to, end);
      if (keep && stop > at) result.push(cut(piece, at - begin, stop - begin));
      at = stop;
      if (stop < end) continue;
      begin = end;
      index++;
    }
  };
  for (const { span, newText } of edits) {
    advance(span.start, true);
    advance(span.end, false);
    if (newText !== '') result.push(newText);
  }
  advance(Number.POSITIVE_INFINITY, true);
  return result;
}

/** What lies between the pieces that are still there. */
function editsOf(pieces: readonly Piece[], length: number): readonly Edit[] {
  const edits: Edit[] = [];
  let start = 0;
  let newText = '';
  const close = (end: number): void => {
    if (newText !== '' || end > start) edits.push({ span: { start, end }, newText });
    newText = '';
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') newText += piece;
    else {
      close(piece.start);
      start = piece.end;
    }
  }
  close(length);
  return edits;
}
