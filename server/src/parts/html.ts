import { spanOfRow, startOfRow } from '../report/cell-places';
import { makeCell, makeRow, withText } from '../report/cells';
import type { Cell, Draft, Row, Span, Table } from '../report/model';
import { readMarkup } from './html-read';
import { findDataTables, type GridRow, partsOf } from './html-tables';
import type { CellNode, Node, TableNode } from './html-tree';
import {
  endLine,
  finishText,
  startLine,
  startText,
  type Writer,
  writeBreak,
  writeMark,
  writeText,
  writeVerbatim,
} from './html-writer';

/**
 * The part that reads markup. `whole`: an HTML document, flattened to what its reader sees.
 * Otherwise only the tables of the report are taken out of their markup; everything else stays.
 */
export function readHtml(source: string, whole: boolean): Draft {
  const page = startPage(source);
  if (whole) {
    const { nodes } = readMarkup(source, { start: 0, end: source.length, onlyTable: false });
    writeBlocks({ ...page, dataTables: findDataTables(source, nodes) }, nodes);
  } else writeAround(page);
  const format = whole ? 'html' : 'text';
  if (!whole && page.tables.length === 0) return { source, text: source, format, markupTables: [] };
  const { text, origin } = finishText(page.writer);
  return { source, text, format, origin, markupTables: page.tables.map((rows) => tableOf(text, rows)) };
}

interface Page {
  readonly source: string;
  readonly writer: Writer;
  readonly dataTables: ReadonlySet<TableNode>;
  /** Places in the text, the text not being there yet. */
  readonly tables: PlacedRow[][];
}

type PlacedRow = readonly { readonly place: Span; readonly node: CellNode; readonly column: number | undefined }[];

const startPage = (source: string): Page => ({ source, writer: startText(source), dataTables: new Set(), tables: [] });

/** Text with tables in it, tag by tag of `<table>`. */
function writeAround(page: Page): void {
  const { source, writer } = page;
  const opening = /<t(?:able|body|head|r|d|h)(?=[\s>/])/gi;
  let written = 0;
  for (let tag = opening.exec(source); tag; tag = opening.exec(source)) {
    const { nodes, end, isOpen } = readTable(source, tag.index);
    const dataTables = findDataTables(source, nodes);
    if (dataTables.size > 0) {
      writeVerbatim(writer, written, tag.index);
      endLine(writer);
      writeBlocks({ ...page, dataTables }, nodes);
      written = end;
    }
    // What is left open may reach to the end: looking for more in it would read it again and again.
    if (isOpen) break;
    opening.lastIndex = end;
  }
  writeVerbatim(writer, written, source.length);
}

/** One table; an unclosed one ends with the line of its last tag. */
function readTable(source: string, start: number): { nodes: readonly Node[]; end: number; isOpen: boolean } {
  const markup = readMarkup(source, { start, end: source.length, onlyTable: true });
  if (markup.isClosed) return { nodes: markup.nodes, end: markup.end, isOpen: false };
  const lineEnd = source.slice(markup.lastTableTag).search(/[\r\n]/);
  const end = lineEnd < 0 ? source.length : markup.lastTableTag + lineEnd;
  const { nodes } = end === source.length ? markup : readMarkup(source, { start, end, onlyTable: false });
  return { nodes, end, isOpen: true };
}

function writeBlocks(page: Page, nodes: readonly Node[]): void {
  const { writer } = page;
  for (const node of nodes) {
    if (node.kind === 'text') writeText(writer, node);
    else if (node.kind === 'table') writeTable(page, node);
    else if (node.kind === 'break') writeBreak(writer, node.start, node.end);
    else endLine(writer);
  }
}

function writeTable(page: Page, table: TableNode): void {
  const { source, writer } = page;
  endLine(writer);
  if (!page.dataTables.has(table)) writeLayout(page, table);
  else {
    for (const part of partsOf(source, table)) {
      startLine(writer);
      if (part.kind === 'rows') page.tables.push(part.rows.map((row) => writeRow(page, row)));
      else for (const content of part.contents) writeOnOwnLine(page, content);
    }
  }
}

/** A table that only lays out the page: each cell is a block. */
function writeLayout(page: Page, { items }: TableNode): void {
  for (const item of items) {
    const contents = item.kind === 'loose' ? [item.content] : item.cells.map(({ content }) => content);
    for (const content of contents) writeOnOwnLine(page, content);
  }
}

function writeOnOwnLine(page: Page, content: readonly Node[]): void {
  writeBlocks(page, content);
  endLine(page.writer);
}

/**
 * Cells parted by tabs, rows by line ends. The mark after an empty cell stands for the place inside
 * its element, so what is typed there does not land between two cells.
 */
function writeRow(page: Page, { cells }: GridRow): PlacedRow {
  const { writer } = page;
  return cells.map(({ node, column }, i) => {
    const start = writer.length;
    writeBlocks(page, node.content);
    const end = writer.length;
    const at = end > start ? (writer.ends[end - 1] ?? 0) : node.insertAt;
    writeMark(writer, i === cells.length - 1 ? '\n' : '\t', at);
    return { place: { start, end }, node, column };
  });
}

function tableOf(text: string, placed: readonly PlacedRow[]): Table {
  const rows = placed.map((row): Row => makeRow(row.map((cell) => cellOf(text, cell))));
  const [first] = rows;
  const last = rows.at(-1);
  const start = first ? startOfRow(first) : 0;
  return { span: { start, end: last ? spanOfRow(last).end : start }, layout: 'html', rows };
}

function cellOf(text: string, { place, node, column }: PlacedRow[number]): Cell {
  const cell = makeCell(text, place);
  return {
    ...(/[\r\n]/.test(cell.text) ? withText(cell, withoutLineBreaks(cell.text)) : cell),
    ...(column !== undefined && { column }),
    ...(node.colspan > 1 && { colspan: node.colspan }),
    ...(node.rowspan > 1 && { rowspan: node.rowspan }),
  };
}

function withoutLineBreaks(text: string): string {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join('');
}
