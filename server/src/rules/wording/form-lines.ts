import { cellSpan, firstWordsOf, spanOfRow } from '../../report/cell-places';
import type { Span } from '../../report/model';
import type { ResolvedRow, ResolvedTable } from '../../resolve/model';
import type { FormLine, TableForm } from '../../spec/types';
import { quote } from './names';

/** The lines of a form in the order prescribed. */
export function formLines(form: TableForm): readonly FormLine[] {
  return form.blocks.flatMap(({ lines }) => lines);
}

/** A line for messages: its official label, or what stands for one where there is none. */
export function lineName(line: FormLine): string {
  return line.label === '' ? '填数' : quote(line.label);
}

/** The rows that hold a prescribed line, the first of each, in writing order. */
export function pairedRows(table: ResolvedTable): readonly (ResolvedRow & { readonly line: FormLine })[] {
  return table.rows.flatMap((row) => (row.line && !row.duplicate ? [{ ...row, line: row.line }] : []));
}

/** Where a finding on a whole row is shown: its label, else its first cell that is not empty. */
export function rowSpan({ label, source }: Pick<ResolvedRow, 'label' | 'source'>): Span {
  return cellSpan(label) ?? firstWordsOf(source) ?? spanOfRow(source);
}
