import type { TableView } from '../../server/src/lsp/protocol';

/** Half-open range of UTF-16 offsets of the document. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

type Cell = TableView['tables'][number]['groups'][number]['rows'][number]['cells'][number];

/**
 * Where the editor goes when this cell is chosen. A cell that nothing stands for leads to the end of the
 * nearest one before it that is written; undefined in a table that is not there.
 */
export function placeOfCell(view: TableView, key: string): Place | undefined {
  const table = view.tables.find((candidate) => key.startsWith(`${candidate.key}/`));
  let before: Place | undefined = table?.span && { start: table.span.start, end: table.span.start };
  for (const cell of table ? cellsOf(table) : []) {
    if (cell.key === key) return cell.span ?? before;
    if (cell.span) before = { start: cell.span.end, end: cell.span.end };
  }
  return undefined;
}

export function placeOfFinding(view: TableView, table: string, index: number): Place | undefined {
  return view.tables.find(({ key }) => key === table)?.findings[index]?.span;
}

/** The cell at an offset; else the only one on its line, given as `line`. */
export function cellAt(view: TableView, offset: number, line: Place): string | undefined {
  const cells = view.tables.filter(({ span }) => span && touches(span, line)).flatMap(cellsOf);
  const under = cells.filter(({ span }) => span && span.start <= offset && offset <= span.end);
  // Between two cells that touch, the one that begins here is meant.
  const at = under.find(({ span }) => span?.start === offset) ?? under[0];
  if (at) return at.key;
  const onLine = cells.filter(({ span }) => span && touches(span, line));
  return onLine.length === 1 ? onLine[0]?.key : undefined;
}

const touches = (a: Place, b: Place): boolean => a.start <= b.end && b.start <= a.end;

function cellsOf({ groups }: TableView['tables'][number]): readonly Cell[] {
  return groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
}
