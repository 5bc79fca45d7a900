import type { ResolvedReport } from '../../resolve/model';
import { exportReport } from '../../service/export';
import type { Exporter } from './index';

const COLUMNS = [
  'path',
  'year',
  'body',
  'edition',
  'table',
  'row',
  'column',
  'tableName',
  'rowName',
  'columnName',
  'value',
];

/** A line for each figure, with its ids and its official names. The mark at the beginning is for Excel. */
export const exportCsv: Exporter = {
  file: linesOf,
  frame: () => ({ head: `\ufeff${COLUMNS.join(',')}\r\n`, separator: '', tail: '' }),
};

function linesOf(path: string, resolved: ResolvedReport): string {
  const { year, body, edition, tables } = exportReport(path, resolved);
  const lines = Object.entries(tables).flatMap(([table, rows]) => {
    const form = resolved.tables.find((one) => one.form.id === table)?.form;
    return Object.entries(rows).flatMap(([row, figures]) =>
      Object.entries(figures).map(([column, value]) => [
        ...[path, year, body, edition, table, row, column],
        ...[form?.title ?? '', form?.rowNames[row] ?? '', form?.columnNames[column] ?? '', value],
      ]),
    );
  });
  return lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

/** Text that begins like a formula is kept from being one. */
function field(value: string | number | null): string {
  if (typeof value === 'number' || value === null) return String(value ?? '');
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
