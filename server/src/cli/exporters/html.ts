import type { ViewedCell, ViewedGroup, ViewedTable } from '../../service/table-view';
import { escapeHtml } from '../escape';
import { htmlHead } from '../html-page';
import type { Exporter } from './index';
import { type ReadableSection, readableReport } from './report-parts';

/** A page by itself with the tables as they are printed. */
export const exportHtml: Exporter = {
  file: (path, resolved) => {
    const { title, sections } = readableReport(path, resolved);
    return `<article>\n<h1>${escapeHtml(title)}</h1>\n${sections.map(sectionOf).join('')}</article>\n`;
  },
  frame: ({ language }) => ({
    head: htmlHead(language, '政府信息公开工作年度报告', 'td{text-align:right;white-space:nowrap}'),
    separator: '',
    tail: '</body>\n</html>\n',
  }),
};

function sectionOf({ heading, paragraphs, tables }: ReadableSection): string {
  const prose = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>\n`);
  return `<h2>${escapeHtml(heading)}</h2>\n${prose.join('')}${tables.map(tableOf).join('')}`;
}

const tableOf = ({ groups }: ViewedTable): string => `<table>\n${groups.map(groupOf).join('')}</table>\n`;

function groupOf({ kind, rows }: ViewedGroup): string {
  const tag = kind === 'head' ? 'thead' : 'tbody';
  const lines = rows.map(({ cells }) => `<tr>${cells.map(cellOf).join('')}</tr>\n`);
  return `<${tag}>\n${lines.join('')}</${tag}>\n`;
}

function cellOf(cell: ViewedCell): string {
  const spans = (['colspan', 'rowspan'] as const).map((name) => (cell[name] > 1 ? ` ${name}="${cell[name]}"` : ''));
  const text = escapeHtml(cell.text);
  return cell.kind === 'label'
    ? `<th scope="${cell.scope}"${spans.join('')}>${text}</th>`
    : `<td${spans.join('')}>${text}</td>`;
}
