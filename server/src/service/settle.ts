import type { Span } from '../report/model';
import type { Edit } from '../rules/rule';
import type { Analysis, RuleFinding } from './analyze';
import { type Repairs, safeRepairs } from './code-actions';
import { keepsFigures } from './kept-figures';

/** The safe fixes of a draft as one change of its text. */
export function settleDraft(source: string, analysis: Analysis, check: (text: string) => Analysis): Repairs {
  const mayFollow = (before: Analysis, after: Analysis) => keepsFigures(before.resolved, after.resolved);
  return settle(source, analysis, { check, mayFollow });
}

/** A fix that needs more rounds than this is going in circles. */
const ROUNDS = 10;

export interface Settling<A extends Checked> {
  readonly check: (text: string) => A;
  /** Whether a version of the text may follow another: a safe fix changes no figure. */
  readonly mayFollow: (before: A, after: A) => boolean;
}

interface Checked {
  readonly findings: readonly RuleFinding[];
  /** Those of the first text are let be where they stand, though other fixes may make them say something else. */
  readonly accepted?: readonly RuleFinding[];
}

/** A version of the text, as what is left of the first one and what is new. */
interface Version<A> {
  readonly pieces: readonly Piece[];
  readonly checked: A;
}

/**
 * Applies the safe fixes until none is left, because fixes that meet cannot be made in one round, and
 * gives the whole change as edits of the first text. Rules whose fixes go in circles, or change what they
 * must not, are left out, at least until the others are done: such texts are not what they were made for.
 */
export function settle<A extends Checked>(source: string, first: A, settling: Settling<A>): Repairs {
  let version: Version<A> = { pieces: [{ start: 0, end: source.length }], checked: first };
  const letBe = first.accepted ?? [];
  for (let pass = 0; pass < ROUNDS; pass++) {
    const { reached, barred } = settleWithout(source, version, settling, letBe);
    const isDone = barred.size === 0 || reached === version;
    version = reached;
    if (isDone) break;
  }
  return { findings: safeRepairs(first.findings).findings, edits: editsOf(version.pieces, source.length) };
}

function settleWithout<A extends Checked>(
  source: string,
  version: Version<A>,
  settling: Settling<A>,
  letBe: readonly RuleFinding[],
) {
  const barred = new Set<string>();
  for (;;) {
    const { reached, culprits } = attempt(source, version, settling, { barred, letBe });
    if (culprits.length === 0) return { reached, barred };
    for (const rule of culprits) barred.add(rule);
  }
}

/** With culprits it was in vain. */
function attempt<A extends Checked>(
  source: string,
  from: Version<A>,
  { check, mayFollow }: Settling<A>,
  { barred, letBe }: { readonly barred: ReadonlySet<string>; readonly letBe: readonly RuleFinding[] },
): { readonly reached: Version<A>; readonly culprits: readonly string[] } {
  const after = ({ pieces }: Version<A>, edits: readonly Edit[]): Version<A> => {
    const next = editPieces(pieces, edits);
    return { pieces: next, checked: check(next.map((piece) => textOf(source, piece)).join('')) };
  };
  const isKept = (before: Version<A>, next: Version<A>) => mayFollow(before.checked, next.checked);
  let reached = from;
  for (let round = 0; ; round++) {
    const last = reached;
    const { checked, pieces } = last;
    const findings = checked.findings.filter((one) => !barred.has(one.rule) && !isAmong(letBe, one, pieces));
    const repairs = safeRepairs(findings);
    if (repairs.edits.length === 0) return { reached, culprits: [] };
    const rules = [...new Set(repairs.findings.map(({ rule }) => rule))];
    if (round === ROUNDS) return { reached, culprits: rules };
    reached = after(last, repairs.edits);
    if (isKept(last, reached)) continue;
    const culprits = rules.filter((rule) => !isKept(last, after(last, safeRepairs(findings, rule).edits)));
    return { reached, culprits: culprits.length > 0 ? culprits : rules };
  }
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

/** Whether a finding in the text of the pieces is one of the first text, by rule and place. */
const isAmong = (first: readonly RuleFinding[], { rule, span }: RuleFinding, pieces: readonly Piece[]): boolean =>
  first.some((one) => one.rule === rule && meets(one.span, originOf(pieces, span)));

const meets = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** What a place was in the first text; of new text, what it stands for. */
function originOf(pieces: readonly Piece[], { start, end }: Span): Span {
  let begin = 0;
  let from = 0;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    if (typeof piece !== 'string') {
      if (begin <= start) from = piece.start + Math.min(start - begin, length);
      if (begin + length >= end) return { start: from, end: piece.start + Math.max(0, end - begin) };
    }
    begin += length;
  }
  return { start: from, end: Number.POSITIVE_INFINITY };
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
