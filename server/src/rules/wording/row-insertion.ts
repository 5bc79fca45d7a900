import { spanOfRow } from '../../report/cell-places';
import type { Cell } from '../../report/model';
import type { ResolvedRow, ResolvedTable } from '../../resolve/model';
import type { FormLine } from '../../spec/types';
import type { Edit } from '../rule';
import { pairedRows } from './form-lines';
import { lineEndOf } from './sections';

/** Layouts whose rows are whole lines of text, with something that marks an empty cell. */
const BY_LINES: ReadonlySet<string> = new Set(['tabbed-cells', 'tab-separated', 'pipe-rows', 'pipe-cells', 'markdown']);

/**
 * The edit that writes `lines` as rows without figures, after `previous` or else before `next`, in the
 * layout of a row that is there. Undefined where that layout cannot show an empty cell.
 */
export function insertRows(
  text: string,
  table: ResolvedTable,
  place: { readonly lines: readonly FormLine[]; readonly previous?: ResolvedRow; readonly next?: ResolvedRow },
): Edit | undefined {
  const { lines, previous, next } = place;
  const beside = previous ?? next;
  if (!beside || !table.sources.every(({ layout }) => BY_LINES.has(layout))) return undefined;
  const models = lines.map((line) => modelFor(table, line, beside));
  if (models.some((model) => !model)) return undefined;
  const rows = lines.flatMap((line, i) => {
    const model = models[i];
    return model ? [blankRow(text, model, line.label)] : [];
  });
  const gap = gapAt(text, table, beside);
  const at = previous ? linesOf(text, previous).end : linesOf(text, beside).start;
  const newText = previous ? rows.map((row) => gap + row).join('') : rows.map((row) => row + gap).join('');
  return { span: { start: at, end: at }, newText };
}

/** A row with as many figures to copy the shape from: the nearest one, preferably without labels of groups. */
function modelFor(table: ResolvedTable, line: FormLine, beside: ResolvedRow): ResolvedRow | undefined {
  const rows = pairedRows(table);
  const at = rows.findIndex(({ source }) => source === beside.source);
  const cost = (row: ResolvedRow, i: number) =>
    Math.abs(i - at) + 100 * groupCells(row).length + (row.line?.groups.at(-1) === line.groups.at(-1) ? 0 : 10);
  return rows
    .filter(
      (row) => row.label && row.figures.length === line.cells.length && row.source.cells.every(({ pieces }) => !pieces),
    )
    .map((row) => ({ row, cost: cost(row, rows.indexOf(row)) }))
    .sort((a, b) => a.cost - b.cost)[0]?.row;
}

/** Labels of merged cells to the left, which the new row does not repeat. */
function groupCells({ source, label }: ResolvedRow): readonly Cell[] {
  const own = label ? source.cells.indexOf(label) : -1;
  return source.cells.slice(0, Math.max(0, own)).filter(({ text }) => text !== '');
}

function blankRow(text: string, model: ResolvedRow, label: string): string {
  const { start, end } = linesOf(text, model);
  const emptied = new Set<Cell>([...groupCells(model), ...model.figures.map(({ cell }) => cell)]);
  let row = '';
  let from = start;
  for (const cell of model.source.cells) {
    if (cell.text === '' || (cell !== model.label && !emptied.has(cell))) continue;
    row += text.slice(from, cell.start) + (cell === model.label ? label : '');
    from = cell.end;
  }
  return row + text.slice(from, end);
}

/** The whole lines that a row stands on, without the last line end. */
function linesOf(text: string, { source }: ResolvedRow): { start: number; end: number } {
  const span = spanOfRow(source);
  const before = /(?<![^\r\n])[^\r\n]*$/.exec(text.slice(Math.max(0, span.start - 2000), span.start))?.[0] ?? '';
  const after = /^[^\r\n]*/.exec(text.slice(span.end))?.[0] ?? '';
  return { start: span.start - before.length, end: span.end + after.length };
}

/** What parts two rows in this table: a line end, or a line end and a blank line. */
function gapAt(text: string, table: ResolvedTable, beside: ResolvedRow): string {
  const written = table.rows;
  const at = written.findIndex(({ source }) => source === beside.source);
  for (const [above, below] of [
    [written[at], written[at + 1]],
    [written[at - 1], written[at]],
  ]) {
    if (!above || !below) continue;
    const gap = text.slice(linesOf(text, above).end, linesOf(text, below).start);
    if (/^(?:\r\n|\r|\n){1,3}$/.test(gap)) return gap;
  }
  return lineEndOf(text);
}
