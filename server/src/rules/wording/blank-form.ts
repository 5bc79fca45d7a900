import type { DraftFormat, TableLayout } from '../../report/model';
import type { Block, FormLine, HeadCell, TableForm } from '../../spec/types';

/** How a new table is written: with tabs, with pipes, or as markup. */
export type FormStyle = 'tabs' | 'pipes' | 'html';

/** The style of the tables that are there, else that of the file. */
export function styleFor(format: DraftFormat, layouts: readonly TableLayout[]): FormStyle {
  const [first] = layouts;
  if (first === 'html' || (first === undefined && format === 'html')) return 'html';
  const isPiped = first === 'markdown' || first === 'pipe-rows' || first === 'pipe-cells';
  return isPiped || (first === undefined && format === 'markdown') ? 'pipes' : 'tabs';
}

/** The form with its figures blank, for the author to fill in: lines without line ends. */
export function blankForm(form: TableForm, style: FormStyle): readonly string[] {
  const blocks = form.blocks.map((block) => [...block.head, ...bodyRows(block)]);
  if (style === 'html') return ['<table border="1">', ...blocks.flat().map(htmlRow), '</table>'];
  const rows = blocks.flat().map((cells) => cells.map(({ text }) => text));
  if (style === 'tabs') return rows.map((cells) => cells.join('\t'));
  const width = Math.max(...rows.map((cells) => cells.length));
  const [first = [], ...others] = rows.map((cells) => pipeRow([...cells, ...blanks(width - cells.length)]));
  return [first as string, pipeRow(Array.from({ length: width }, () => '---')), ...(others as string[])];
}

/** Labels of groups only where the group begins, as in a printed form. */
function bodyRows({ lines, stub }: Block): readonly (readonly HeadCell[])[] {
  return lines.map((line, i) => {
    const groups = line.groups.flatMap((text, depth): HeadCell[] =>
      beginsGroup(lines, i, depth) ? [{ text, rowspan: groupSize(lines, i, depth) }] : [],
    );
    const colspan = stub - line.groups.length;
    const label: readonly HeadCell[] =
      line.label === '' ? [] : [colspan > 1 ? { text: line.label, colspan } : { text: line.label }];
    return [...groups, ...label, ...line.cells.map(() => ({ text: '' }))];
  });
}

function beginsGroup(lines: readonly FormLine[], index: number, depth: number): boolean {
  return !isSameGroup(lines[index - 1], lines[index], depth);
}

function groupSize(lines: readonly FormLine[], from: number, depth: number): number {
  let size = 1;
  while (isSameGroup(lines[from], lines[from + size], depth)) size++;
  return size;
}

function isSameGroup(a: FormLine | undefined, b: FormLine | undefined, depth: number): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    b.groups.length > depth &&
    a.groups.slice(0, depth + 1).join() === b.groups.slice(0, depth + 1).join()
  );
}

const blanks = (count: number): string[] => Array.from({ length: count }, () => '');

const pipeRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function htmlRow(cells: readonly HeadCell[]): string {
  const spans = ({ colspan = 1, rowspan = 1 }: HeadCell) =>
    (colspan > 1 ? ` colspan="${colspan}"` : '') + (rowspan > 1 ? ` rowspan="${rowspan}"` : '');
  return `<tr>${cells.map((cell) => `<td${spans(cell)}>${cell.text}</td>`).join('')}</tr>`;
}
