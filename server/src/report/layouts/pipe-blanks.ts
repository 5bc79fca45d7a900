import { cellAt, namesRow } from '../cells';
import { isPipe } from '../line-cells';
import { dropBlank } from '../lines';
import type { Span } from '../model';

/** A line of the region, whole and without the white space around what is written. */
export interface PipedLine {
  readonly whole: Span;
  readonly ink: Span;
}

/**
 * Before which lines a blank cell stands, by their number, and how many, where each cell is on a line of its own and pipes
 * stand alone on theirs. Three habits show it, others do not: pipes before and after each cell, so that two stand
 * between two cells and two more for each blank one; a pipe behind each cell, so that one alone closes a blank
 * one; the same with one more before each row, so that two are a blank cell and the next row.
 */
export function blankPlaces(text: string, lines: readonly PipedLine[]): ReadonlyMap<number, Span> {
  const inked = lines.flatMap(({ ink }, line): InkedLine[] =>
    ink.start < ink.end ? [{ line, ink, isAlone: isPipeAlone(text, ink) }] : [],
  );
  const worded = inked.filter(({ isAlone }) => !isAlone);
  const closed = worded.filter(({ ink }) => isPipe(text.charCodeAt(ink.end - 1)));
  if (closed.length === 0) return blanksAround(lines, inked);
  if (closed.length * 2 <= worded.length) return new Map();
  const areOpened = areRowsOpened(text, inked);
  return new Map(
    inked.flatMap(({ line, isAlone }, i) =>
      isAlone && (!areOpened || inked[i + 1]?.isAlone) ? [[line, (lines[line] as PipedLine).whole] as const] : [],
    ),
  );
}

interface InkedLine {
  readonly line: number;
  readonly ink: Span;
  /** A pipe and nothing else. */
  readonly isAlone: boolean;
}

const isPipeAlone = (text: string, { start, end }: Span): boolean =>
  end - start === 1 && isPipe(text.charCodeAt(start));

/** True where a pipe stands before most rows, or no row tells. */
function areRowsOpened(text: string, inked: readonly InkedLine[]): boolean {
  let opened = 0;
  let others = 0;
  inked.forEach(({ ink, isAlone }, i) => {
    const end = dropBlank(text, ink.start, ink.end - 1);
    if (isAlone || end <= ink.start || !namesRow(cellAt(text, ink.start, end))) return;
    if (inked[i - 1]?.isAlone) opened++;
    else others++;
  });
  return opened >= others;
}

/** A pipe before and after each cell: between two cells stand just two, and two more for each blank cell between them. */
function blanksAround(lines: readonly PipedLine[], inked: readonly InkedLine[]): ReadonlyMap<number, Span> {
  const blanks = new Map<number, Span>();
  let pairs = 0;
  let from = inked.findIndex(({ isAlone }) => !isAlone) + 1;
  while (from > 0 && from < inked.length) {
    let to = from;
    while (inked[to]?.isAlone) to++;
    const isLast = to === inked.length;
    const pipes = to - from + (isLast ? 1 : 0);
    if (pipes === 0 || pipes % 2 !== 0) return new Map();
    if (pipes === 2) pairs++;
    // The first closes the cell before, the second opens the blank one.
    for (let at = from + 1; at + 1 < to; at += 2) addBlank(blanks, lines, inked[at]?.line ?? 0);
    from = to + 1;
  }
  return pairs > blanks.size * 2 ? blanks : new Map();
}

/** The blank cell is what stands below the pipe that opens it, if that is a line. */
function addBlank(blanks: Map<number, Span>, lines: readonly PipedLine[], opening: number): void {
  const pipe = lines[opening];
  const below = lines[opening + 1];
  if (!pipe || !below) return;
  const isLine = below.ink.start === below.ink.end;
  blanks.set(opening + 1, isLine ? below.whole : { start: pipe.whole.end, end: pipe.whole.end });
}
