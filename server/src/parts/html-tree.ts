/**
 * Markup boiled down to what a reader of reports needs: text, line breaks and tables. Every offset
 * is one into the source.
 */

export interface TextNode {
  readonly kind: 'text';
  readonly start: number;
  readonly end: number;
  /** What an entity stands for; absent where the source is the text. */
  readonly decoded?: string;
  /** White space counts (`<pre>`). */
  readonly pre: boolean;
}

/** `<br>`, or the edge of a block: the first is a character of its own, the second only ends a line. */
export interface BreakNode {
  readonly kind: 'break' | 'edge';
  readonly start: number;
  readonly end: number;
}

export interface TableNode {
  readonly kind: 'table';
  /** Rows, and what stands between them outside any cell. */
  readonly items: (RowNode | LooseNode)[];
}

export interface RowNode {
  readonly kind: 'row';
  readonly cells: CellNode[];
}

export interface LooseNode {
  readonly kind: 'loose';
  readonly content: Node[];
}

export interface CellNode {
  readonly content: Node[];
  /** Where a text would be typed into the empty cell: inside its innermost paragraph. */
  insertAt: number;
  colspan: number;
  rowspan: number;
}

export type Node = TextNode | BreakNode | TableNode;

/** What the text of a node is, white space as in the source. */
export function nodeText(source: string, node: TextNode): string {
  return node.decoded ?? source.slice(node.start, node.end);
}

/** The beginning of what a cell says itself, without white space; enough to tell a label or figure from prose. */
export function previewOf(source: string, content: readonly Node[], most: number): string {
  let preview = '';
  for (const node of content) {
    if (preview.length >= most) break;
    if (node.kind === 'text') {
      preview += nodeText(source, node)
        .slice(0, most * 4)
        .replace(/\s/g, '');
    }
  }
  return preview.slice(0, most);
}
