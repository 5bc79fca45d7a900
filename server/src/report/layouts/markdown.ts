import { isFigure, makeRow, withText } from '../cells';
import { fold } from '../fold';
import { inkSpan } from '../lines';
import type { Cell, Row } from '../model';
import { KIND, mayBe } from '../words';
import { cellsOfLine, isLayoutLine, type Layout } from './layout';

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
      const places = cellsOfLine(text, region, line, span, 'pipe');
      const from = raw.startsWith('|') ? 1 : 0;
      const to = raw.endsWith('|') && places.length > from + 1 ? places.length - 1 : places.length;
      const cells = places.slice(from, to).map(withoutMarks);
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
    const from = cells.findIndex((cell) => cell.text !== '' && isFigure(cell));
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

function namesRow({ word }: Cell): boolean {
  return word !== undefined && mayBe(word, KIND.row);
}

/** **总计**, ### 1.属于国家秘密 */
function withoutMarks(cell: Cell): Cell {
  const { text, start, end } = cell;
  const lead = /^(?:#{1,6} *)?(?:\*\*)?/.exec(text)?.[0].length ?? 0;
  const trail = lead > 0 && text.endsWith('**') ? 2 : 0;
  if (lead === 0 || lead + trail >= text.length) return cell;
  return {
    ...withText(cell, text.slice(lead, text.length - trail)),
    start: start + lead,
    end: end - trail,
  };
}

function isDelimiterRow(raw: string): boolean {
  return raw.includes('-') && /^[|:\-\s]+$/.test(raw);
}
