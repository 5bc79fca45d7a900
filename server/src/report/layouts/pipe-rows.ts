import { cellsBetween, makeRow, withText } from '../cells';
import { isPipe } from '../line-cells';
import { inkSpan } from '../lines';
import type { Cell, Lines, Row, Span } from '../model';
import type { Region } from '../regions';
import { splitAtLabels } from '../regroup';
import { type DrawnLine, drawnRows } from './drawn-rows';
import { cellsOfLine, isLayoutLine, type Layout } from './layout';

/** `a | b |` with collapsed spans and ragged `||` ends, as web pages turn into text. */
export const pipeRows: Layout = {
  id: 'pipe-rows',
  recognise: ({ piped }) => piped > 0,
  read: (text, lines, region) => {
    const drawn = readDrawn(text, lines, region);
    if (drawn) return splitAtLabels(drawn);
    const onLines: WrittenRow[] = [];
    for (let line = region.from; line < region.to; line++) {
      if (isLayoutLine(region, line)) continue;
      const span = inkSpan(lines, line);
      if (span.start < span.end) {
        const { start, end } = span;
        onLines.push({ start, end, cells: cellsOfLine(text, region, line, span, 'pipe') });
      }
    }
    const written = joinUnfinished(text, onLines);
    const isLed = written.filter(({ start }) => isPipe(text.charCodeAt(start))).length * 2 > written.length;
    return splitAtLabels(written.map((row) => readRow(text, row, isLed)));
  },
};

/** The cells are told of a row that has one line. */
interface WrittenRow extends Span {
  readonly cells: readonly Cell[] | undefined;
}

/** Undefined where no rules are drawn between the rows. */
function readDrawn(text: string, lines: Lines, region: Region): readonly Row[] | undefined {
  if (!hasRule(text, lines, region)) return undefined;
  const written: DrawnLine[] = [];
  for (let line = region.from; line < region.to; line++) {
    const span = inkSpan(lines, line);
    const raw = text.slice(span.start, span.end);
    if (isRule(raw)) written.push('rule');
    else if (raw !== '' && !isLayoutLine(region, line))
      written.push(readRow(text, { ...span, cells: cellsOfLine(text, region, line, span, 'pipe') }, true).cells);
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
function joinUnfinished(text: string, lines: readonly WrittenRow[]): WrittenRow[] {
  const isClosed = ({ end }: Span) => isPipe(text.charCodeAt(end - 1));
  const closed = lines.filter(isClosed).length;
  if (closed < lines.length * 0.7) return [...lines];
  const rows: WrittenRow[] = [];
  let start = -1;
  for (const line of lines) {
    const last = rows[rows.length - 1];
    if (last && start < 0 && line.end - line.start === 1 && isClosed(line)) {
      rows[rows.length - 1] = { start: last.start, end: line.end, cells: undefined };
      continue;
    }
    const isWhole = isClosed(line) || text.slice(line.start, line.end).search(/[|｜│]/) < 0;
    if (!isWhole) {
      if (start < 0) start = line.start;
    } else if (start < 0) rows.push(line);
    else {
      rows.push({ start, end: line.end, cells: undefined });
      start = -1;
    }
  }
  if (start >= 0) rows.push({ start, end: lines[lines.length - 1]?.end ?? start, cells: undefined });
  return rows;
}

/** `isLed`: rows begin with a pipe, which no cell stands before. */
function readRow(text: string, row: WrittenRow, isLed: boolean): Row {
  const all = row.cells ?? cellsBetween(text, row, 'pipe').map(withoutLineBreaks);
  const to = isPipe(text.charCodeAt(row.end - 1)) && all.length > 1 ? all.length - 1 : all.length;
  const from = isLed && isPipe(text.charCodeAt(row.start)) && to > 1 ? 1 : 0;
  return makeRow(all, from, to);
}

function withoutLineBreaks(cell: Cell): Cell {
  if (!/[\r\n]/.test(cell.text)) return cell;
  return withText(
    cell,
    cell.text.replace(/\s+/g, (run) => (/[\r\n]/.test(run) ? '' : run)),
  );
}
