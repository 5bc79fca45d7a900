import { cellsBetween, isFigureText, makeRow } from '../cells';
import { fold } from '../fold';
import { inkSpan } from '../lines';
import type { Cell, Row } from '../model';
import { KIND, mayBe, wordOf } from '../words';
import { isLayoutLine, type Layout } from './layout';

/** Tables with a delimiter row (---), which is dropped; a row may be a table of its own under a heading that names it. */
export const markdown: Layout = {
  id: 'markdown',
  // Pipe rows of web pages have no delimiter row, and it is the delimiter that makes empty outer cells meaningless.
  recognise: ({ delimiters, pipedSeveral }) => delimiters > 0 && pipedSeveral > 1,
  read: (text, lines, region) => {
    const written: WrittenRow[] = [];
    for (let line = region.from; line < region.to; line++) {
      if (isLayoutLine(region, line)) continue;
      const span = inkSpan(lines, line);
      const raw = text.slice(span.start, span.end);
      if (raw === '' || isDelimiterRow(raw)) continue;
      const places = cellsBetween(text, span, 'pipe');
      if (raw.startsWith('|')) places.shift();
      if (raw.endsWith('|') && places.length > 1) places.pop();
      const cells = places.map(withoutMarks);
      written.push({ cells, isName: !raw.includes('|') && cells.every(namesRow) });
    }
    return namedRows(written);
  },
};

interface WrittenRow {
  readonly cells: readonly Cell[];
  /** A line with the label of a row and nothing else. */
  readonly isName: boolean;
}

/** Rows that have their label above them get it; a label that no row wants is a row by itself. */
function namedRows(written: readonly WrittenRow[]): Row[] {
  const rows: Row[] = [];
  let name: Cell | undefined;
  const leaveName = () => {
    if (name) rows.push(makeRow([name]));
    name = undefined;
  };
  for (const { cells, isName } of written) {
    if (isName) {
      leaveName();
      [name] = cells;
      continue;
    }
    const from = cells.findIndex(({ text }) => text !== '' && isFigureText(text));
    const own = from < 0 ? undefined : cells.slice(0, from).find(namesRow);
    if (name && from >= 0 && !own) {
      rows.push(makeRow([name, ...cells.slice(from)]));
      name = undefined;
      continue;
    }
    const { text: named = '' } = name ?? {};
    if (name && cells.some(({ text }) => fold(text) === fold(named))) name = undefined;
    else if (own) leaveName();
    rows.push(makeRow(cells));
  }
  leaveName();
  return rows;
}

function namesRow({ text }: Cell): boolean {
  return mayBe(wordOf(text), KIND.row);
}

/** **总计**, ### 1.属于国家秘密 */
function withoutMarks(cell: Cell): Cell {
  const { text, span } = cell;
  const lead = /^(?:#{1,6} *)?(?:\*\*)?/.exec(text)?.[0].length ?? 0;
  const trail = lead > 0 && text.endsWith('**') ? 2 : 0;
  if (lead === 0 || lead + trail >= text.length) return cell;
  return {
    ...cell,
    text: text.slice(lead, text.length - trail),
    span: { start: span.start + lead, end: span.end - trail },
  };
}

function isDelimiterRow(raw: string): boolean {
  return raw.includes('-') && /^[|:\-\s]+$/.test(raw);
}
