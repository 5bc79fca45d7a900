import type { TableView } from '../../server/src/lsp/protocol';
import type { Page, PageCell, PageTable } from '../webview/messages';
import type { PreviewWords } from './preview-words';

type Table = TableView['tables'][number];
type Row = Table['groups'][number]['rows'][number];
type Cell = Row['cells'][number];
type GroupKind = Table['groups'][number]['kind'];

/** The server's tables in the reader's language, positions left out: those stay with the extension. */
export function pageOf(view: TableView, name: string, words: PreviewWords): Page {
  const counts = countsOf(view);
  const outside = view.elsewhere.error + view.elsewhere.warning + view.elsewhere.info;
  const found = words.counts(counts);
  const tables = found || (view.tables.some(({ written }) => written) ? words.clean : '');
  const rest = outside > 0 ? words.elsewhere(outside) : '';
  return {
    language: words.tag,
    heading: view.title ?? name,
    facts: [
      ...(view.title === undefined ? [] : [name]),
      ...(view.edition ? [words.form(view.edition)] : []),
      ...[tables, rest].filter((fact) => fact !== ''),
    ],
    usage: words.usage,
    tables: view.tables.map((table) => tableOf(table, view.illegible ? words.illegible : words.tableMissing, words)),
    status: words.updated(tables || rest),
  };
}

/** A page without tables that says why there are none. */
export function noticePage(notice: string, words: PreviewWords, heading = words.heading): Page {
  return { language: words.tag, heading, facts: [], notice, tables: [], status: notice };
}

function countsOf({ tables }: TableView) {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { findings } of tables) for (const { severity } of findings) counts[severity]++;
  return counts;
}

function tableOf(table: Table, absence: string, words: PreviewWords): PageTable {
  const { key, form, columns, stub, written, doubt, findings } = table;
  const title = words.tableTitle(table.ordinal, table.title);
  return {
    key,
    form,
    title: key === form ? title : words.second(title),
    columns,
    stub,
    written,
    notes: [...(written ? [] : [absence]), ...(doubt ? [words.doubt(doubt.reason)] : [])],
    groups: table.groups.map(({ kind, rows }) => ({
      kind,
      rows: rows.map((row) => ({
        missing: row.missing,
        cells: row.cells.map((cell) => cellOf(cell, row, kind, words)),
      })),
    })),
    findings: findings.map(({ severity, message }) => ({ severity, severityName: words.severity[severity], message })),
    summary: words.findings(findings.length),
  };
}

function cellOf(cell: Cell, row: Row, group: GroupKind, words: PreviewWords): PageCell {
  const { key, kind, text, colspan, rowspan, findings, related } = cell;
  const common = { key, kind, text, colspan, rowspan, findings, related };
  if (cell.kind === 'label') {
    const tag = group === 'extra' ? words.notOfForm : row.missing && cell.role === 'row' ? words.rowMissing : undefined;
    return {
      ...common,
      scope: cell.scope,
      role: cell.role,
      state: row.missing && cell.role === 'row' ? 'missing' : 'written',
      ...(tag !== undefined && { tag }),
      ...(cell.official !== undefined && { hint: words.official(cell.official) }),
    };
  }
  if (cell.state === 'absent')
    return { ...common, state: 'missing', spoken: row.missing ? words.rowMissing : words.cellMissing };
  if (text === '') return { ...common, state: 'blank', spoken: words.blank };
  return { ...common, state: 'written' };
}
