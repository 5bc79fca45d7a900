import { Tokenizer } from 'htmlparser2';
import { addText, closeTag, isComplete, openTag, startTree } from './html-builder';
import type { Node } from './html-tree';

export interface Markup {
  readonly nodes: readonly Node[];
  /** Offset after what was read: after `</table>` where reading stopped there. */
  readonly end: number;
  /** True where something was read and every table was closed. */
  readonly isClosed: boolean;
  /** Offset after the last tag that opens or closes a table or a part of one. */
  readonly lastTableTag: number;
}

export interface Range {
  readonly start: number;
  readonly end: number;
  /** Stop after the end tag of the first table. */
  readonly onlyTable: boolean;
}

const ignore = () => undefined;

/** Reads the markup in a range; never fails, whatever is left open. */
export function readMarkup(source: string, range: Range): Markup {
  const { start: base } = range;
  const builder = startTree();
  let tag = { name: '', start: 0, end: 0, colspan: '', rowspan: '' };
  let attribute = '';
  let { end } = range;
  const finishTag = (bracket: number) => {
    tag.end = base + bracket + 1;
    openTag(builder, tag);
  };

  const tokenizer: Tokenizer = new Tokenizer(
    {},
    {
      ontext: (from, to) => {
        // The rest of a text that ends inside a tag.
        if (from < 0) return;
        const text = { start: base + from, end: base + to };
        addText(builder, text, source.slice(text.start, text.end).trim() === '');
      },
      ontextentity: (code, to) => {
        const from = source.lastIndexOf('&', base + to - 1);
        const decoded = String.fromCodePoint(code);
        addText(builder, { start: from, end: base + to, decoded }, false);
      },
      onopentagname: (from, to) => {
        const name = source.slice(base + from, base + to).toLowerCase();
        tag = { name, start: base + from - 1, end: 0, colspan: '', rowspan: '' };
      },
      onattribname: (from, to) => {
        attribute = source.slice(base + from, base + to).toLowerCase();
      },
      onattribdata: (from, to) => {
        if (attribute === 'colspan') tag.colspan += source.slice(base + from, base + to);
        if (attribute === 'rowspan') tag.rowspan += source.slice(base + from, base + to);
      },
      onattribentity: ignore,
      onattribend: ignore,
      onopentagend: finishTag,
      onselfclosingtag: finishTag,
      onclosetag: (from, to) => {
        const bracket = source.indexOf('>', base + to);
        const after = bracket < 0 ? range.end : Math.min(bracket + 1, range.end);
        closeTag(builder, {
          name: source.slice(base + from, base + to).toLowerCase(),
          start: base + from - 2,
          end: after,
        });
        if (!range.onlyTable || !isComplete(builder)) return;
        end = after;
        tokenizer.pause();
      },
      oncomment: ignore,
      oncdata: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(source.slice(base, range.end));
  tokenizer.end();
  return { nodes: builder.nodes, end, isClosed: isComplete(builder), lastTableTag: builder.lastTableTag };
}
