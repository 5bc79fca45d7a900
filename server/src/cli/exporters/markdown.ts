import type { ViewedRow, ViewedTable } from '../../service/table-view';
import { escapeMarkdown } from '../escape';
import type { Exporter } from './index';
import { type ReadableSection, readableReport } from './report-parts';

/** The report with its tables as in the form; a merged cell's text stands in the first of its places. */
export const exportMarkdown: Exporter = {
  file: (path, resolved) => {
    const { title, sections } = readableReport(path, resolved);
    return `# ${escapeMarkdown(title)}\n${sections.map(sectionOf).join('')}`;
  },
  frame: () => ({ head: '', separator: '\n', tail: '' }),
};

function sectionOf({ heading, paragraphs, tables }: ReadableSection): string {
  const blocks = [`## ${escapeMarkdown(heading)}`, ...paragraphs.map(escapeMarkdown), ...tables.map(tableOf)];
  return blocks.map((block) => `\n${block}\n`).join('');
}

function tableOf({ groups, columns }: ViewedTable): string {
  const [head = [], ...rows] = gridOf(
    groups.flatMap((group) => group.rows),
    columns,
  );
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(columns)}`, ...rows.map(line)].join('\n');
}

/** Each row with all its places; those that a cell above or to the left reaches into are empty. */
function gridOf(rows: readonly ViewedRow[], columns: number): readonly (readonly string[])[] {
  const grid = rows.map((): (string | undefined)[] => new Array<string | undefined>(columns).fill(undefined));
  rows.forEach(({ cells }, y) => {
    for (const { text, colspan, rowspan } of cells) {
      const x = grid[y]?.indexOf(undefined) ?? -1;
      if (x < 0) continue;
      for (const row of grid.slice(y, y + rowspan)) row.fill('', x, x + colspan);
      grid[y]?.splice(x, 1, text);
    }
  });
  return grid.map((row) => row.map((text) => text ?? ''));
}
