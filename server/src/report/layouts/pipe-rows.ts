import { makeCell, makeRow } from '../cells';
import { cutLine, isPipe } from '../line-cells';
import { lineSpan, trimSpan } from '../lines';
import type { Row, Span } from '../model';
import { splitAtLabels } from '../regroup';
import { countLines, type Layout, linesOf } from './layout';

/** `a | b |` with collapsed spans and ragged `||` ends, as web pages turn into text. */
export const pipeRows: Layout = {
  id: 'pipe-rows',
  recognise: (region) => countLines(region, (fact) => fact.separator === 'pipe') > 0,
  read: (text, lines, region) => {
    const spans: Span[] = [];
    for (const line of linesOf(region)) {
      const span = trimSpan(text, lineSpan(lines, line));
      if (span.start < span.end) spans.push(span);
    }
    const rows = joinUnfinished(text, spans);
    const isLed = rows.filter(({ start }) => isPipe(text.charCodeAt(start))).length * 2 > rows.length;
    return rows.flatMap((span) => splitAtLabels(readRow(text, span, isLed)));
  },
};

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
    const hasPipe = text.slice(line.start, line.end).search(/[|｜│]/) >= 0;
    if (isClosed(line) || !hasPipe) {
      rows.push({ start: from, end: line.end });
      start = -1;
    } else start = from;
  }
  if (start >= 0) rows.push({ start, end: lines[lines.length - 1]?.end ?? start });
  return rows;
}

/** `isLed`: rows begin with a pipe, which no cell stands before. */
function readRow(text: string, row: Span, isLed: boolean): Row {
  const places = [...cutLine(text, row, 'pipe')];
  if (isPipe(text.charCodeAt(row.end - 1)) && places.length > 1) places.pop();
  if (isLed && isPipe(text.charCodeAt(row.start)) && places.length > 1) places.shift();
  return makeRow(places.map((place) => withoutLineBreaks(makeCell(text, place))));
}

function withoutLineBreaks(cell: ReturnType<typeof makeCell>): ReturnType<typeof makeCell> {
  return /[\r\n]/.test(cell.text)
    ? { ...cell, text: cell.text.replace(/\s+/g, (run) => (/[\r\n]/.test(run) ? '' : run)) }
    : cell;
}
