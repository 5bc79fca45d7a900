import { isKnownLabel, isNumberText, LONGEST_LABEL } from '../report/cells';
import { readHeading } from '../report/headings';
import { type CellNode, type LooseNode, type Node, previewOf, type RowNode, type TableNode } from './html-tree';

/** A row with the grid columns of its cells. */
export interface GridRow {
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  readonly node: CellNode;
  /** Undefined beyond the widest table that anyone draws. */
  readonly column: number | undefined;
}

/** What a table comes apart into: runs of rows that are a table, and what is read line by line. */
export type TablePart =
  | { readonly kind: 'rows'; readonly rows: readonly GridRow[] }
  | { readonly kind: 'prose'; readonly contents: readonly (readonly Node[])[] };

const MOST_COLUMNS = 256;
const PREVIEW = LONGEST_LABEL + 10;

/** Tables that hold figures or labels themselves, found once for the whole tree. */
export function findDataTables(source: string, nodes: readonly Node[]): ReadonlySet<TableNode> {
  const found = new Set<TableNode>();
  for (const node of nodes) if (node.kind === 'table') addDataTables(source, node, found);
  return found;
}

/** True if the table or one within it holds data. A table around another one is layout. */
function addDataTables(source: string, table: TableNode, found: Set<TableNode>): boolean {
  let isLayout = false;
  for (const content of contentsOf(table)) {
    for (const node of content) {
      if (node.kind === 'table' && addDataTables(source, node, found)) isLayout = true;
    }
  }
  if (isLayout) return true;
  if (!holdsData(source, table)) return false;
  found.add(table);
  return true;
}

function* contentsOf(table: TableNode): Generator<readonly Node[]> {
  for (const item of table.items) {
    if (item.kind === 'loose') yield item.content;
    else for (const cell of item.cells) yield cell.content;
  }
}

/** A word of the form may stand in a list of links; a table has several, or one with figures. */
function holdsData(source: string, table: TableNode): boolean {
  let labels = 0;
  let figures = 0;
  for (const item of table.items) {
    if (item.kind === 'loose') continue;
    for (const { content } of item.cells) {
      const preview = previewOf(source, content, PREVIEW);
      if (isKnownLabel(preview)) labels++;
      else if (isNumberText(preview)) figures++;
    }
    if (labels >= 2 || (labels >= 1 && figures >= 1) || figures >= 3) return true;
  }
  return false;
}

/** Cuts a data table where headings or prose stand in it: spreadsheets keep a whole report in one table. */
export function partsOf(source: string, table: TableNode): readonly TablePart[] {
  const parts: TablePart[] = [];
  const columns = columnsOf(table);
  let rows: GridRow[] = [];
  const close = () => {
    if (rows.length > 0) parts.push({ kind: 'rows', rows });
    rows = [];
  };
  for (const item of table.items) {
    if (item.kind === 'row' && item.cells.length === 0) continue;
    if (item.kind === 'row' && !isProse(source, item)) {
      rows.push({ cells: item.cells.map((node, i) => ({ node, column: columns.get(item)?.[i] })) });
      continue;
    }
    close();
    parts.push({ kind: 'prose', contents: proseOf(item) });
  }
  close();
  return parts;
}

function proseOf(item: RowNode | LooseNode): readonly (readonly Node[])[] {
  return item.kind === 'loose' ? [item.content] : item.cells.map(({ content }) => content);
}

/** A title, a heading of a section or a paragraph. */
function isProse(source: string, { cells }: RowNode): boolean {
  const previews = cells.map(({ content }) => previewOf(source, content, PREVIEW)).filter((preview) => preview !== '');
  const [only] = previews;
  if (previews.some(isNumberText)) return false;
  if (previews.some((preview) => preview.length > LONGEST_LABEL)) return true;
  if (only === undefined || cells.length > 1 || isKnownLabel(only)) return false;
  const heading = readHeading(only, 0, only.length, 0);
  return only.includes('。') || only.endsWith('报告') || (heading?.spec !== undefined && heading.likeness >= 0.8);
}

/** The first grid column of every cell, cells reaching down from earlier rows counted. */
function columnsOf(table: TableNode): ReadonlyMap<RowNode, readonly (number | undefined)[]> {
  const columns = new Map<RowNode, readonly (number | undefined)[]>();
  /** For each column, how many rows more it is taken. */
  const taken: number[] = [];
  for (const item of table.items) {
    if (item.kind === 'loose') continue;
    columns.set(item, placeRow(item, taken));
    for (let column = 0; column < taken.length; column++) taken[column] = Math.max(0, (taken[column] ?? 0) - 1);
  }
  return columns;
}

function placeRow({ cells }: RowNode, taken: number[]): readonly (number | undefined)[] {
  let column = 0;
  return cells.map(({ colspan, rowspan }) => {
    while ((taken[column] ?? 0) > 0) column++;
    if (column >= MOST_COLUMNS) return undefined;
    const first = column;
    const end = Math.min(first + colspan, MOST_COLUMNS);
    for (; column < end; column++) taken[column] = rowspan;
    return first;
  });
}
