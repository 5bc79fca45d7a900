import type { CellNode, LooseNode, Node, RowNode, TableNode } from './html-tree';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements whose content nobody reads. */
const isSkipped = (name: string): boolean => /^(?:script|style|title|template|svg|iframe|noembed|noframes)$/.test(name);
const isVoid = (name: string): boolean =>
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/.test(name);
/** Elements that stand on lines of their own. */
const BLOCKS =
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
  'form h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol option p pre section select summary textarea ul';
const TABLE_PARTS = 'table tbody thead tfoot tr td th colgroup col';

/** Deeper tables are read as blocks; no page needs them, and the reader recurses over them. */
const MOST_NESTED = 30;
const MOST_SPANNED = 1000;

/** A table being read. */
interface Frame {
  readonly table: TableNode;
  row: RowNode | undefined;
  cell: CellNode | undefined;
  loose: LooseNode | undefined;
  /** Nothing written into the cell and no tag closed in it yet. */
  isFresh: boolean;
}

/** The tree so far, and what is open. */
export interface Builder {
  readonly nodes: Node[];
  readonly frames: Frame[];
  readonly blocks: ReadonlySet<string>;
  readonly tableParts: ReadonlySet<string>;
  /** Element whose content is skipped, and how many of its name are open. */
  skipped: string;
  skippedDepth: number;
  /** Open tables that are nested too deep. */
  ignoredTables: number;
  pre: number;
  /** Offset after the last tag that opens or closes a table or a part of one. */
  lastTableTag: number;
}

export interface Tag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface OpenTag extends Tag {
  readonly colspan: string;
  readonly rowspan: string;
}

export function startTree(): Builder {
  return {
    nodes: [],
    frames: [],
    blocks: words(BLOCKS),
    tableParts: words(TABLE_PARTS),
    skipped: '',
    skippedDepth: 0,
    ignoredTables: 0,
    pre: 0,
    lastTableTag: 0,
  };
}

/** True where something was read and no table is open. */
export function isComplete({ frames, nodes }: Builder): boolean {
  return frames.length === 0 && nodes.length > 0;
}

export function addText(
  builder: Builder,
  text: Omit<Extract<Node, { kind: 'text' }>, 'kind' | 'pre'>,
  isBlank: boolean,
): void {
  if (builder.skipped !== '') return;
  const frame = builder.frames.at(-1);
  if (frame && isBlank && !frame.cell && !frame.loose) return;
  if (frame && !isBlank) frame.isFresh = false;
  sinkOf(builder).push({ kind: 'text', ...text, pre: builder.pre > 0 });
}

export function openTag(builder: Builder, tag: OpenTag): void {
  const { name, end } = tag;
  if (builder.skipped !== '') {
    if (name === builder.skipped) builder.skippedDepth++;
  } else if (isSkipped(name)) {
    builder.skipped = name;
    builder.skippedDepth = 1;
  } else if (builder.tableParts.has(name)) {
    builder.lastTableTag = end;
    openPart(builder, tag);
  } else {
    if (name === 'br') sinkOf(builder).push({ kind: 'break', start: tag.start, end });
    else if (builder.blocks.has(name)) addEdge(builder, tag);
    if (name === 'pre') builder.pre++;
    const frame = builder.frames.at(-1);
    if (frame?.cell && frame.isFresh && !isVoid(name)) frame.cell.insertAt = end;
  }
}

export function closeTag(builder: Builder, tag: Tag): void {
  const { name, end } = tag;
  if (builder.skipped !== '') {
    if (name === builder.skipped && --builder.skippedDepth === 0) builder.skipped = '';
    return;
  }
  const frame = builder.frames.at(-1);
  if (frame) frame.isFresh = false;
  if (builder.tableParts.has(name)) {
    builder.lastTableTag = end;
    closePart(builder, tag);
  } else if (builder.blocks.has(name)) addEdge(builder, tag);
  if (name === 'pre' && builder.pre > 0) builder.pre--;
}

/** Where content goes: the open cell, the space between rows, or the page. */
function sinkOf({ frames, nodes }: Builder): Node[] {
  const frame = frames.at(-1);
  if (!frame) return nodes;
  if (frame.cell) return frame.cell.content;
  if (!frame.loose) {
    frame.loose = { kind: 'loose', content: [] };
    const { items } = frame.table;
    // Before the first cell of a row it stands before the row.
    items.splice(frame.row?.cells.length === 0 ? items.length - 1 : items.length, 0, frame.loose);
  }
  return frame.loose.content;
}

function addEdge(builder: Builder, { start, end }: Tag): void {
  const frame = builder.frames.at(-1);
  if (!frame || frame.cell || frame.loose) sinkOf(builder).push({ kind: 'edge', start, end });
}

function openPart(builder: Builder, tag: OpenTag): void {
  const { name } = tag;
  const { frames } = builder;
  if (name === 'table' && frames.length >= MOST_NESTED) builder.ignoredTables++;
  if (builder.ignoredTables > 0) addEdge(builder, tag);
  else if (name === 'table') openTable(builder);
  else if (name === 'tr' || name === 'td' || name === 'th') {
    const frame = frames.at(-1) ?? openTable(builder);
    if (name === 'tr') openRow(frame);
    else openCell(frame, tag);
  }
}

function openTable(builder: Builder): Frame {
  const table: TableNode = { kind: 'table', items: [] };
  const outer = builder.frames.at(-1);
  if (outer) outer.isFresh = false;
  sinkOf(builder).push(table);
  const frame: Frame = { table, row: undefined, cell: undefined, loose: undefined, isFresh: false };
  builder.frames.push(frame);
  return frame;
}

function openRow(frame: Frame): RowNode {
  const row: RowNode = { kind: 'row', cells: [] };
  frame.table.items.push(row);
  frame.row = row;
  frame.cell = undefined;
  frame.loose = undefined;
  return row;
}

function openCell(frame: Frame, { end, colspan, rowspan }: OpenTag): void {
  const row = frame.row ?? openRow(frame);
  frame.cell = {
    content: [],
    insertAt: end,
    colspan: spanned(colspan) || 1,
    rowspan: rowspan === '0' ? MOST_SPANNED : spanned(rowspan) || 1,
  };
  frame.loose = undefined;
  frame.isFresh = true;
  row.cells.push(frame.cell);
}

function spanned(count: string): number {
  return /^ *\d{1,6} *$/.test(count) ? Math.min(Number(count), MOST_SPANNED) : 0;
}

function closePart(builder: Builder, tag: Tag): void {
  const { name } = tag;
  const frame = builder.frames.at(-1);
  if (builder.ignoredTables > 0) {
    if (name === 'table') builder.ignoredTables--;
    addEdge(builder, tag);
  } else if (name === 'table') builder.frames.pop();
  else if (frame && name !== 'colgroup' && name !== 'col') {
    frame.cell = undefined;
    if (name !== 'td' && name !== 'th') frame.row = undefined;
  }
}
