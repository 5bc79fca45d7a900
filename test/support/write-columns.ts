import type { TableForm } from '../../server/src/spec/types';
import { type GridRow, type Slot, slotsOf } from './form-grid';
import { type Random, whole } from './logical-table';

/** One line of a page: what stands at which half-width column. */
class Line {
  private text = '';
  private width = 0;

  put(x: number, piece: string): void {
    if (piece === '') return;
    const gap = Math.max(x - this.width, this.width === 0 ? 0 : 2);
    this.text += ' '.repeat(gap) + piece;
    this.width += gap + widthOf(piece);
  }

  toString(): string {
    return this.text;
  }
}

function widthOf(text: string): number {
  let width = 0;
  for (const ch of text) width += ch.charCodeAt(0) < 0x2e80 ? 1 : 2;
  return width;
}

/** A table as `pdftotext -layout` prints it. */
export function writeColumns(form: TableForm, rows: readonly GridRow[], random: Random): string {
  if (form.id === 'applications') return writeApplications(form, rows, random);
  return slotsOf(rows)
    .map((slots) => writeRow(slots, form.id === 'reviews' ? 9 : 18, random))
    .join('\n');
}

/** Rows whose cells stand on one line, with a blank line between them now and then. */
function writeRow(slots: readonly Slot[], width: number, random: Random): string {
  const line = new Line();
  slots.forEach(({ cell, covered }, x) => {
    if (!covered) line.put(x * width, cell.text);
  });
  return `${line}${random() < 0.3 ? '\n' : ''}`;
}

const GROUP_X = 5;
const LABEL_X = 15;
const LABEL_WIDTH = 24;
const FIGURES_X = 44;
const FIGURE_WIDTH = 7;
const PAGE_HEAD = [
  [FIGURES_X + 9, '法人或其他组织'],
  [FIGURES_X, '自然人', FIGURES_X + 40, '总计'],
  [FIGURES_X + 9, '商业   科研   社会公益 法律服务 其他'],
  [FIGURES_X + 9, '企业   机构   组织   机构'],
] as const;

/** Table 三: wrapped labels, vertical groups at the left, the head again after a page break. */
function writeApplications(form: TableForm, rows: readonly GridRow[], random: Random): string {
  const figureRows = rows.filter(({ line }) => line);
  const pageBreak = whole(random, 8, 16);
  const head = headLines(form);
  const lines: string[] = [...head];
  const vertical = [...'三、本年度办理结果'];
  let from = 0;
  while (from < figureRows.length) {
    const group = figureRows[from]?.line?.groups[1];
    let to = from + 1;
    while (group !== undefined && figureRows[to]?.line?.groups[1] === group) to++;
    if (from <= pageBreak && to > pageBreak && from > 0) lines.push(`\f${head[0]}`, ...head.slice(1));
    lines.push(...writeGroup(figureRows.slice(from, to), group, vertical, random));
    from = to;
  }
  return lines.join('\n');
}

function headLines({ note = '' }: TableForm): readonly string[] {
  return [
    `${note} 申请人情况`,
    '',
    ...PAGE_HEAD.map(([x, text, otherX, other]) => {
      const line = new Line();
      line.put(x, text);
      if (otherX !== undefined && other !== undefined) line.put(otherX, other);
      return line.toString();
    }),
  ];
}

/** Rows of one group with its label (（三）不予公开) wrapped in the middle of them. */
function writeGroup(rows: readonly GridRow[], group: string | undefined, vertical: string[], random: Random): string[] {
  const printed = rows.flatMap((row) => {
    const isInner = (row.line?.groups.length ?? 0) > 0;
    return rowLines(row, isInner, random).map((line) => ({ ...line, isInner }));
  });
  const pieces = group === undefined ? [] : wrap(group, 6);
  const middle = Math.max(0, Math.floor((printed.length - pieces.length) / 2));
  return printed.map(({ label, labelX, figures, isInner }, at) => {
    const line = new Line();
    if (isInner) line.put(0, vertical.shift() ?? '');
    line.put(GROUP_X, pieces[at - middle] ?? '');
    line.put(labelX, label);
    for (const [i, figure] of figures.entries()) line.put(FIGURES_X + i * FIGURE_WIDTH, figure);
    return line.toString();
  });
}

interface PrintedLine {
  readonly label: string;
  readonly labelX: number;
  readonly figures: readonly string[];
}

function rowLines({ cells, line }: GridRow, isInner: boolean, random: Random): readonly PrintedLine[] {
  const figures = cells.flatMap(({ kind, text }) => (kind === 'figure' ? [text] : []));
  const isDeep = (line?.groups.length ?? 0) > 1;
  const labelX = isDeep ? LABEL_X : isInner ? GROUP_X : 0;
  const pieces = wrap(line?.label ?? '', LABEL_WIDTH + LABEL_X - labelX);
  const at = Math.floor((pieces.length - 1) / 2);
  const printed = pieces.map((label, i) => ({ label, labelX, figures: i === at ? figures : [] }));
  return random() < 0.4 ? [...printed, { label: '', labelX: 0, figures: [] }] : printed;
}

/** Pieces of at most `most` half-width columns. */
function wrap(text: string, most: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const ch of text) {
    if (widthOf(piece + ch) > most) {
      pieces.push(piece);
      piece = '';
    }
    piece += ch;
  }
  return [...pieces, piece];
}
