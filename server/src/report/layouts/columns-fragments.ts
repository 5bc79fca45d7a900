import { isNumberText, makeCell } from '../cells';
import { cutAtSpaces } from '../line-cells';
import { lineSpan } from '../lines';
import type { Cell, Lines, Span } from '../model';

/** A run of text on a line with its place on the page, in half-width columns. */
export interface Fragment {
  readonly cell: Cell;
  readonly x: number;
  /** Column after its last character. */
  readonly right: number;
}

/** The fragments of each line of a region. */
export function fragmentsOf(text: string, lines: Lines, from: number, to: number): Fragment[][] {
  const table: Fragment[][] = [];
  for (let line = from; line < to; line++) {
    const span = lineSpan(lines, line);
    const fragments: Fragment[] = [];
    let x = 0;
    let at = span.start;
    for (const place of figuresApart(text, span)) {
      x += displayWidth(text, at, place.start);
      const right = x + displayWidth(text, place.start, place.end);
      fragments.push({ cell: makeCell(text, place), x, right });
      x = right;
      at = place.end;
    }
    table.push(fragments);
  }
  return table;
}

/** Runs parted by two spaces, and figures at the end of a run parted by one. */
function* figuresApart(text: string, line: Span): Generator<Span> {
  for (const run of cutAtSpaces(text, line, 2)) {
    const words: Span[] = [];
    const pattern = /[^ \u00a0\u3000]+/g;
    for (const match of text.slice(run.start, run.end).matchAll(pattern)) {
      words.push({ start: run.start + match.index, end: run.start + match.index + match[0].length });
    }
    let firstFigure = words.length;
    while (firstFigure > 0 && isFigureWord(text, words[firstFigure - 1])) firstFigure--;
    const lastLabel = words[firstFigure - 1];
    if (lastLabel) yield { start: run.start, end: lastLabel.end };
    yield* words.slice(firstFigure);
  }
}

function isFigureWord(text: string, word: Span | undefined): boolean {
  return word !== undefined && isNumberText(text.slice(word.start, word.end));
}

function displayWidth(text: string, from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to; i++) width += text.charCodeAt(i) < 0x2e80 ? 1 : 2;
  return width;
}
