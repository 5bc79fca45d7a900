import { allPlaces, type GridRow, repeated, slotsOf, standing } from '../form-grid';
import { halved, type Way } from './way';

type Cells = readonly string[];

const row = (cells: Cells): string => `| ${cells.join(' | ')} |`;

const table = (rows: readonly Cells[], line: (cells: Cells) => string = row, rule = '---'): string => {
  const [head = [], ...body] = rows;
  return [line(head), line(head.map(() => rule)), ...body.map(line)].join('\n');
};

const way = (name: string, write: Way['write']): Way => ({ name: `markdown: ${name}`, ending: 'md', write });

const filled = (rows: readonly Cells[]): readonly Cells[] => {
  const width = Math.max(...rows.map((cells) => cells.length));
  return rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]);
};

export const MARKDOWN_WAYS: readonly Way[] = [
  way('all places', (rows) => table(slotsOf(rows).map(allPlaces))),
  way('merged cells in every place', (rows) => table(slotsOf(rows).map(repeated))),
  way('cells that begin in the row', (rows) => table(filled(slotsOf(rows).map(standing)))),
  way('tight, centred', (rows) => table(slotsOf(rows).map(allPlaces), (cells) => `|${cells.join('|')}|`, ':-:')),
  way('without outer pipes', (rows) => table(slotsOf(rows).map(allPlaces), (cells) => cells.join(' | '))),
  way('padded', (rows) => table(slotsOf(rows).map((slots) => allPlaces(slots).map((cell) => cell.padEnd(12))))),
  way('an empty head', (rows) => {
    const places = slotsOf(rows).map(allPlaces);
    return table([(places[0] ?? []).map(() => ''), ...places]);
  }),
  way('line breaks in cells', (rows) =>
    table(slotsOf(rows).map((slots) => allPlaces(slots).map((cell) => halved(cell, '<br>')))),
  ),
  way('bold labels', (rows) =>
    table(slotsOf(rows).map((slots) => allPlaces(slots).map((cell) => (/^\d|^$/.test(cell) ? cell : `**${cell}**`)))),
  ),
];

const figuresOf = ({ cells }: GridRow): Cells => cells.flatMap(({ kind, text }) => (kind === 'figure' ? [text] : []));

const COLUMNS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

/** Table 三 as scanned pages come back: each row a table of its own. */
const rowByRow = (name: string, write: (label: string, figures: Cells) => string): Way =>
  way(name, (rows, _, form) =>
    form.id === 'applications'
      ? rows.flatMap((one) => (one.line ? [write(one.line.label, figuresOf(one))] : [])).join('\n\n')
      : table(slotsOf(rows).map(allPlaces)),
  );

export const ROW_BY_ROW_WAYS: readonly Way[] = [
  rowByRow('a heading for each row', (label, figures) => `### ${label}\n\n${table([COLUMNS, figures])}`),
  rowByRow('a bold line for each row', (label, figures) => `**${label}**\n\n${table([COLUMNS, figures])}`),
  rowByRow(
    'heading and label for each row',
    (label, figures) =>
      `### ${label}\n\n${table([
        ['申请人情况', ...COLUMNS],
        [label, ...figures],
      ])}`,
  ),
];

/** The same under column names that nobody prescribed: that is worth a finding. */
export const INVENTED_COLUMNS: Way = rowByRow('invented columns', (label, figures) =>
  [
    `### ${label}`,
    '',
    table([
      ['指标', ...figures.map((_, i) => `数量${i + 1}`)],
      ['数量', ...figures],
    ]),
  ].join('\n'),
);
