import { cellsBetween, makeRow } from '../cells';
import { isPipe } from '../line-cells';
import { inkSpan } from '../lines';
import type { Cell, Lines, Row, Span } from '../model';
import type { Region } from '../regions';
import { splitAtLabels } from '../regroup';
import { type DrawnLine, drawnRows } from './drawn-rows';
import { isLayoutLine, type Layout } from './layout';

/** `a | b |` with collapsed spans and ragged `||` ends, as web pages turn into text. */
export const pipeRows: Layout = {
  id: 'pipe-rows',
  recognise: ({ piped }) => piped > 0,
  read: (text, lines, region) => {
    const drawn = readDrawn(text, lines, region);
    if (drawn) return splitAtLabels(drawn);
    const spans: Span[] = [];
    for (let line = region.from; line < region.to; line++) {
      if (isLayoutLine(region, line)) continue;
      const span = inkSpan(lines, line);
      if (span.start < span.end) spans.push(span);
    }
    const written = joinUnfinished(text, spans);
    const isLed = written.filter(({ start }) => isPipe(text.charCodeAt(start))).length * 2 > written.length;
    return splitAtLabels(written.map((span) => readRow(text, span, isLed)));
  },
};

/** Undefined where no rules are drawn between the rows. */
function readDrawn(text: string, lines: Lines, region: Region): readonly Row[] | undefined {
  if (!hasRule(text, lines, region)) return undefined;
  const written: DrawnLine[] = [];
  for (let line = region.from; line < region.to; line++) {
    const span = inkSpan(lines, line);
    const raw = text.slice(span.start, span.end);
    if (isRule(raw)) written.push('rule');
    else if (raw !== '' && !isLayoutLine(region, line)) written.push(readRow(text, span, true).cells);
  }
  return drawnRows(written);
}

function hasRule(text: string, lines: Lines, region: Region): boolean {
  for (let line = region.from; line < region.to; line++)
    if (isLayoutLine(region, line) && CORNERS.includes(text.charAt(inkSpan(lines, line).start))) return true;
  return false;
}

const CORNERS = '+├╠┌╔└╚';

/** +----+----+, and |    +----+ beside a cell that goes on. */
const isRule = (raw: string): boolean =>
  CORNERS.includes(raw.charAt(0)) || (/--|──/.test(raw) && /^[\s|｜│+\-=─┼├┤]*$/.test(raw));

/** Where rows end with a pipe, a line that does not goes on in the next one; a pipe alone is one more blank cell. */
function joinUnfinished(text: string, lines: readonly Span[]): Span[] {
  const isClosed = ({ end }: Span) => isPipe(text.charCodeAt(end - 1));
  const closed = lines.filter(isClosed).length;
  if (closed < lines.length * 0.7) return [...lines];
  const rows: Span[] = [];
  let start = -1;
  for (const line of lines) {
    const last = rows[rows.length - 1];
    if (last && start < 0 && line.end - line.start === 1 && isClosed(line)) {
      rows[rows.length - 1] = { start: last.start, end: line.end };
      continue;
    }
    const from = start >= 0 ? start : line.start;
    if (isClosed(line) || text.slice(line.start, line.end).search(/[|｜│]/) < 0) {
      rows.push({ start: from, end: line.end });
      start = -1;
    } else start = from;
  }
  if (start >= 0) rows.push({ start, end: lines[lines.length - 1]?.end ?? start });
  return rows;
}

/** `isLed`: rows begin with a pipe, which no cell stands before. */
function readRow(text: string, row: Span, isLed: boolean): Row {
  const cells = cellsBetween(text, row, 'pipe');
  if (isPipe(text.charCodeAt(row.end - 1)) && cells.length > 1) cells.pop();
  if (isLed && isPipe(text.charCodeAt(row.start)) && cells.length > 1) cells.shift();
  return makeRow(/[\r\n]/.test(text.slice(row.start, row.end)) ? cells.map(withoutLineBreaks) : cells);
}

function withoutLineBreaks(cell: Cell): Cell {
  return { ...cell, text: cell.text.replace(/\s+/g, (run) => (/[\r\n]/.test(run) ? '' : run)) };
}
