import assert from 'node:assert/strict';
import { cellPlace } from '../../server/src/report/cell-places';
import { isBlankCode } from '../../server/src/report/lines';
import type { Report, Span } from '../../server/src/report/model';
import { digitsOf } from '../../server/src/resolve/figures';
import type { ResolvedReport } from '../../server/src/resolve/model';

/** What was read stands in the text where the reader says. */
export function assertSpansSlice({ draft: { text }, headings, tables, paragraphs }: Report): void {
  const inside = ({ start, end }: Span) =>
    assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end}`);
  for (const heading of headings) for (const span of [heading.span, heading.mark, heading.title]) inside(span);
  for (const paragraph of paragraphs) for (const line of paragraph.lines) inside(line);
  for (const table of tables) {
    inside(table.span);
    for (const { cells } of table.rows) {
      for (const cell of cells) {
        for (const span of cell.pieces ?? [cell]) inside(span);
        inside(cellPlace(cell));
        const written = (cell.pieces ?? [cell]).map(({ start, end }) => text.slice(start, end)).join('');
        assert.equal(withoutBreaks(written), withoutBreaks(cell.text));
      }
    }
  }
}

/** A cell that goes on in the next line lacks what stands for nothing between the two. */
function withoutBreaks(text: string): string {
  return [...text].filter((ch) => !'|｜│'.includes(ch) && !isBlankCode(ch.charCodeAt(0))).join('');
}

/** A figure's digits are the number that it was read as. */
export function assertFiguresSlice({ report: { draft }, tables }: ResolvedReport): void {
  for (const { figures } of tables) {
    for (const row of figures.values()) {
      for (const figure of row) {
        if (figure.kind !== 'number' || figure.notation?.malformed || figure.notation?.unit) continue;
        const { start, end } = digitsOf(figure);
        assert.equal(Number(draft.text.slice(start, end)), figure.value);
      }
    }
  }
}
