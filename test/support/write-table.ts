import type { TableLayout } from '../../server/src/report/model';
import { SECTIONS } from '../../server/src/spec/sections';
import type { SectionId, TableForm } from '../../server/src/spec/types';
import { allPlaces, type GridRow, gridOf, type Slot, slotsOf, standing, wordCells } from './form-grid';
import { type LogicalReport, pick, type Random, type WrittenValues, whole } from './logical-table';
import { writeColumns } from './write-columns';
import { writeWrapped } from './write-wrapped';

export const LAYOUTS: readonly TableLayout[] = [
  'tabbed-cells',
  'tab-lines',
  'bare-cells',
  'wrapped-lines',
  'tab-separated',
  'comma-separated',
  'pipe-rows',
  'pipe-cells',
  'markdown',
  'html',
  'columns',
];

/** The ending under which a report in this layout is read. */
export function fileEnding(layout: TableLayout): string {
  if (layout === 'html') return 'html';
  return layout === 'markdown' ? 'md' : 'txt';
}

const CHINESE = ['一', '二', '三', '四', '五', '六'];

/** A whole report with its tables in one layout; `random` varies what may vary within it. */
export function writeReport(report: LogicalReport, layout: TableLayout, random: Random): string {
  const paragraphs = SECTIONS.flatMap(({ id, ordinal, title, form }) => {
    const heading = `${CHINESE[ordinal - 1]}、${title}`;
    const body = form ? writeFormTable(report.edition.forms[form], report.tables[form], layout, random) : PROSE[id];
    return layout === 'html' && !form
      ? [`<h2>${heading}</h2>`, `<p>${body}</p>`]
      : [layout === 'html' ? `<h2>${heading}</h2>` : heading, body];
  });
  if (layout === 'html')
    return `<!DOCTYPE html>\n<html><body>\n<h1>${report.title}</h1>\n${paragraphs.join('\n')}\n</body></html>\n`;
  return `${report.title}\n\n${paragraphs.join('\n\n')}\n`;
}

/** Without faults for a body of any kind, and without figures. */
export const PROSE: Readonly<Partial<Record<SectionId, string>>> = {
  overview:
    '本年度，主动公开机构职能等信息，依申请公开按期答复，严格落实保密审查，维护网站专栏，开展业务培训，信息公开纳入工作考核、接受社会评议，没有发生责任追究。',
  problems: '存在的主要问题是解读形式较为单一。下一步，将增加图解，改进公开效果。',
  other: '本年度未收取信息处理费，没有其他需要说明的情况。',
};

type Grid = readonly (readonly Slot[])[];
type Writer = (grid: Grid, random: Random) => string;

/** One table in one layout. */
export function writeFormTable(form: TableForm, values: WrittenValues, layout: TableLayout, random: Random): string {
  return writeTable(form, gridOf(form, values), layout, random);
}

function writeTable(form: TableForm, rows: readonly GridRow[], layout: TableLayout, random: Random): string {
  if (layout === 'html') return writeHtml(rows, random);
  if (layout === 'wrapped-lines') return writeWrapped(form, rows, random);
  return layout === 'columns' ? writeColumns(form, rows, random) : WRITERS[layout](slotsOf(rows), random);
}

const WRITERS: Readonly<Record<Exclude<TableLayout, 'html' | 'columns' | 'wrapped-lines'>, Writer>> = {
  'tabbed-cells': (grid, random) => {
    const breaks = random() < 0.5;
    return grid
      .map(
        (row) =>
          `${wordCells(row)
            .map((text) => `\t${breaks ? broken(text, random) : text}`)
            .join('\n')}\n`,
      )
      .join('\n');
  },
  'tab-lines': (grid, random) => {
    const gap = pick(random, ['\n', '\n\n']);
    return grid.map((row) => standing(row).join(`${gap}\t${gap}`)).join(gap);
  },
  'bare-cells': (grid, random) => {
    const gap = pick(random, ['\n', '\n\n']);
    return grid.flatMap(standing).join(gap);
  },
  'tab-separated': (grid, random) => partedRows(grid, '\t', same, random),
  'comma-separated': (grid, random) => partedRows(grid, ',', pick(random, [quotedIfNeeded, quoted]), random),
  'pipe-rows': (grid, random) => {
    const padded = paddedRows(grid, standing, random);
    return padded.map(({ cells, padding }) => `${cells.join(' | ')} |${'|'.repeat(padding)}`).join('\n');
  },
  'pipe-cells': (grid, random) => {
    const isBetween = random() < 0.5;
    return grid
      .flatMap(standing)
      .map((text) => (isBetween ? `|\n${text}\n|` : `${text} |`))
      .join('\n');
  },
  markdown: (grid) => {
    const [first = [], ...rest] = grid.map((row) => allPlaces(row));
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    return [line(first), line(first.map(() => '---')), ...rest.map(line)].join('\n');
  },
};

function partedRows(grid: Grid, mark: string, dress: (text: string) => string, random: Random): string {
  const write = pick(random, [allPlaces, standing, wordCells]);
  const padded = paddedRows(grid, write, random);
  return padded.map(({ cells, padding }) => cells.map(dress).join(mark) + mark.repeat(padding)).join('\n');
}

const same = (text: string): string => text;
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const quotedIfNeeded = (text: string): string => (/[,"]/.test(text) ? quoted(text) : text);

/** Rows as they are, or filled up to the width of the table, or with ends that are ragged by chance. */
function paddedRows(
  grid: Grid,
  write: (row: readonly Slot[]) => readonly string[],
  random: Random,
): readonly { readonly cells: readonly string[]; readonly padding: number }[] {
  const width = Math.max(...grid.map((row) => write(row).length));
  const isBlank = grid.some((row) => row.some(({ cell }) => cell.kind === 'figure' && cell.text === ''));
  const paddingOf = pick(random, [
    () => 0,
    (cells: readonly string[]) => width - cells.length,
    () => {
      const ragged = whole(random, 0, 3);
      // Beside blank figures, or merged ones, ends ragged by chance would leave it open which cells are figures.
      return isBlank || write === allPlaces ? 0 : ragged;
    },
  ]);
  return grid.map((row) => {
    const cells = write(row);
    return { cells, padding: paddingOf(cells) };
  });
}

/** A long label is broken in two now and then; a figure never is. */
function broken(text: string, random: Random): string {
  if (text.length < 6 || isFigure(text) || random() < 0.7) return text;
  const at = whole(random, 2, text.length - 2);
  return `${text.slice(0, at)}\n${text.slice(at)}`;
}

/** Also with the slips that are made in figures: 2,150, 3件, /. */
const isFigure = (text: string): boolean => /^(?:[\d０-９.,，]+[件条元]?|[/\-—无])$/.test(text);

function writeHtml(rows: readonly GridRow[], random: Random): string {
  const dress = pick(random, [
    (text: string) => text,
    (text: string) => `<p>${text}</p>`,
    (text: string) => `<p class="MsoNormal"><span>${text}</span><o:p></o:p></p>`,
    (text: string) => (isFigure(text) ? text : `\n  &nbsp;${text}\n`),
    (text: string) => (text.length > 5 && !isFigure(text) ? `${text.slice(0, 3)}<br>${text.slice(3)}` : text),
  ]);
  const written = rows.map(({ cells }) => {
    const row = cells.map(({ text, colspan, rowspan }) => {
      const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;
      return `<td${spans}>${dress(text)}</td>`;
    });
    return `<tr>${row.join('')}</tr>`;
  });
  return `<table>\n${written.join('\n')}\n</table>`;
}
