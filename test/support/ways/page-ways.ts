import { type GridRow, slotsOf, standing } from '../form-grid';
import { type Way, wrapped } from './way';

const figuresOf = ({ cells }: GridRow): readonly string[] =>
  cells.flatMap(({ kind, text }) => (kind === 'figure' ? [text] : []));
const labelsOf = ({ cells }: GridRow): readonly string[] =>
  cells.flatMap(({ kind, text }) => (kind === 'figure' ? [] : [text]));

const MOST_ON_A_LINE = 12;

const way = (name: string, write: Way['write'], more: Partial<Way> = {}): Way => ({
  name: `pages: ${name}`,
  ending: 'txt',
  hidesBlanks: true,
  write,
  ...more,
});

/** What programs take out of the pages of a PDF file. */
export const PAGE_WAYS: readonly Way[] = [
  way('labels on their lines, the figures of a row on one', (rows) =>
    rows.flatMap((row) => [...labelsOf(row), ...(row.line ? [figuresOf(row).join(' ')] : [])]).join('\n'),
  ),
  way('figures beside the last line of a wrapped label', (rows) =>
    rows
      .map((row) => {
        const labels = labelsOf(row).flatMap((label) => wrapped(label, MOST_ON_A_LINE));
        return [...labels.slice(0, -1), [...labels.slice(-1), ...figuresOf(row)].join(' ')].join('\n');
      })
      .join('\n'),
  ),
  way('a cell a line, wrapped', (rows) =>
    rows.flatMap(({ cells }) => cells.flatMap(({ text }) => wrapped(text, MOST_ON_A_LINE))).join('\n'),
  ),
  way('page numbers between rows', (rows) =>
    rows
      .flatMap(({ cells }, i) => [...cells.map(({ text }) => text), ...(i % 9 === 8 ? ['', '— 4 —', '\f'] : [])])
      .join('\n'),
  ),
];

/** Table 三 with its labels and its figures apart; the other tables as they are. */
const torn = (name: string, write: (rows: readonly GridRow[]) => readonly string[]): Way =>
  way(name, (rows, _, form) =>
    form.id === 'applications' ? write(rows).join('\n') : slotsOf(rows).flatMap(standing).join('\n'),
  );

export const TORN_WAYS: readonly Way[] = [
  torn('all labels, then the figures of each row', (rows) => [
    ...rows.flatMap(labelsOf),
    ...rows.flatMap((row) => (row.line ? [figuresOf(row).join(' ')] : [])),
  ]),
  torn('all labels, then a table of figures', (rows) => [
    ...rows.flatMap(labelsOf),
    '',
    ...rows.flatMap((row) => (row.line ? [`| ${figuresOf(row).join(' | ')} |`] : [])),
  ]),
  torn('the figures of each row, then all labels', (rows) => [
    ...rows.flatMap((row) => (row.line ? [figuresOf(row).join(' ')] : [])),
    ...rows.flatMap(labelsOf),
  ]),
];

/** What cannot be put together again. */
export const LOST_WAYS: readonly Way[] = [
  way('labels, then figures with a row too few', (rows) =>
    [...rows.flatMap(labelsOf), ...rows.flatMap((row) => (row.line ? [figuresOf(row).join(' ')] : [])).slice(1)].join(
      '\n',
    ),
  ),
  way('labels, then figures column by column', (rows, _, form) => {
    const filled = rows.filter(({ line }) => line).map(figuresOf);
    const byColumn = (filled[0] ?? []).flatMap((__, column) => filled.map((figures) => figures[column] ?? ''));
    return form.id === 'applications'
      ? [...rows.flatMap(labelsOf), ...byColumn].join('\n')
      : slotsOf(rows).flatMap(standing).join('\n');
  }),
  way('figures alone', (rows) => rows.flatMap((row) => (row.line ? [figuresOf(row).join('\t')] : [])).join('\n')),
  way('cells without anything between them', (rows) =>
    rows.map(({ cells }) => cells.map(({ text }) => text).join('')).join('\n'),
  ),
  way('all of it in one word', (rows) => rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join('')),
  way('zeros left out', (rows) =>
    slotsOf(rows)
      .flatMap(standing)
      .filter((text) => text !== '0')
      .join('\n'),
  ),
  way('a cell in thirty lost', (rows, random) =>
    rows.map(({ cells }) => cells.flatMap(({ text }) => (random() < 0.03 ? [] : [text])).join('\t')).join('\n'),
  ),
];
