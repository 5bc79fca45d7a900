import type { TableForm } from '../../server/src/spec/types';
import { type GridRow, slotsOf, standing } from './form-grid';
import type { Random } from './logical-table';

/** By how many groups a row belongs to: their labels leave less room for its own. */
const LABEL_WIDTHS = [40, 18, 14];

/** A table as converters read a page from top to bottom, with single spaces between the cells. */
export function writeWrapped(form: TableForm, rows: readonly GridRow[], random: Random): string {
  if (form.id !== 'applications')
    return slotsOf(rows)
      .map((row) => standing(row).join(' '))
      .join('\n');
  const heads = slotsOf(rows.filter(({ line }) => !line)).map((row) => standing(row).join(' '));
  const stub: string[] = [];
  return [...heads, ...rows.flatMap((row) => (row.line ? writeRow(row, stub, random) : []))].join('\n');
}

/** Pieces of the label above and below the figures; a label of several rows is written downwards beside them. */
function writeRow({ cells, line }: GridRow, stub: string[], random: Random): readonly string[] {
  const figures = cells.filter(({ kind }) => kind === 'figure').map(({ text }) => text);
  for (const { kind, text } of cells) if (kind !== 'figure' && text !== line?.label) stub.push(...piecesOf(text));
  const pieces = wrapped(line?.label ?? '', LABEL_WIDTHS[line?.groups.length ?? 0] ?? 14);
  const middle = Math.floor(pieces.length / 2);
  const isBetween = pieces.length % 2 === 0;
  const row = [...(isBetween ? [] : [pieces[middle] ?? '']), ...figures].join(' ');
  const written = [...pieces.slice(0, middle), row, ...pieces.slice(isBetween ? middle : middle + 1)];
  return stub.length > 0 && random() < 0.8 ? [...written, stub.shift() ?? ''] : written;
}

/** 三、本年度办理结果 stands a character a line, （三）不予公开 in two halves. */
function piecesOf(group: string): readonly string[] {
  return group.startsWith('（') ? [group.slice(0, 4), group.slice(4)] : ['三、', ...group.slice(2)];
}

function wrapped(label: string, width: number): readonly string[] {
  const count = Math.ceil(label.length / width);
  return Array.from({ length: count }, (_, i) => label.slice(i * width, (i + 1) * width));
}
