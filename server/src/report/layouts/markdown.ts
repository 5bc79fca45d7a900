import { makeCell, makeRow } from '../cells';
import { cutLine } from '../line-kind';
import { lineSpan, trimSpan } from '../lines';
import type { Cell, Row } from '../model';
import { countLines, type Layout } from './layout';

/** Tables with a leading pipe on every row; delimiter rows (---) are dropped. */
export const markdown: Layout = {
  id: 'markdown',
  // Pipe rows of web pages have no delimiter row, and it is the delimiter that makes empty outer cells meaningless.
  recognise: (region) =>
    countLines(region, (fact) => fact.separator === 'pipe' && fact.kind === 'empty-cells') > 0 &&
    countLines(region, (fact) => fact.separator === 'pipe' && fact.cells > 1) > 1,
  read: (text, lines, region) => {
    const rows: Row[] = [];
    for (let line = region.from; line < region.to; line++) {
      const span = trimSpan(text, lineSpan(lines, line));
      const raw = text.slice(span.start, span.end);
      if (raw === '' || isDelimiterRow(raw)) continue;
      const cells = [...cutLine(text, span, 'pipe')];
      if (raw.startsWith('|')) cells.shift();
      if (raw.endsWith('|') && cells.length > 1) cells.pop();
      rows.push(makeRow(cells.map((cell) => withoutBold(makeCell(text, cell)))));
    }
    return rows;
  },
};

/** **总计** */
function withoutBold(cell: Cell): Cell {
  const { text, span } = cell;
  if (!text.startsWith('**') || !text.endsWith('**') || text.length < 5) return cell;
  return { ...cell, text: text.slice(2, -2), span: { start: span.start + 2, end: span.end - 2 } };
}

function isDelimiterRow(raw: string): boolean {
  return raw.includes('-') && /^[|:\-\s]+$/.test(raw);
}
