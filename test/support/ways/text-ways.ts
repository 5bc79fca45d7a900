import { allPlaces, repeated, slotsOf, standing, wordCells } from '../form-grid';
import { pick, type Random, whole } from '../logical-table';
import { brokenUp, halved, type Way, wrapped } from './way';

type Cells = readonly string[];

/** What a text has of the table: the cells of each row. */
const written =
  (cellsOf: typeof standing, join: (rows: readonly Cells[], random: Random) => string): Way['write'] =>
  (rows, random) =>
    join(slotsOf(rows).map(cellsOf), random);

/** A line a row. */
const lines = (cellsOf: typeof standing, line: (cells: Cells, random: Random) => string, gap = '\n'): Way['write'] =>
  written(cellsOf, (rows, random) => rows.map((cells) => line(cells, random)).join(gap));

/** All cells one after the other. */
const cells = (text: (cell: string, random: Random) => string, gap: string): Way['write'] =>
  written(standing, (rows, random) =>
    rows
      .flat()
      .map((cell) => text(cell, random))
      .join(gap),
  );

const way = (name: string, write: Way['write'], more: Partial<Way> = {}): Way => ({
  name,
  ending: 'txt',
  write,
  ...more,
});
const same = (cell: string): string => cell;
const hidden = { hidesBlanks: true };

const tabbed = (cell: string): string => `\t${cell}\n`;

/** As pandoc draws a table: a rule after each row, long cells on several lines. */
const drawn =
  (most: number) =>
  (rows: readonly Cells[]): string => {
    const rule = (cells: Cells) => `+${`${'-'.repeat(2 * most + 2)}+`.repeat(cells.length)}`;
    const pieces = (cell: string) => (/^[\d.]*$/.test(cell) ? [cell] : wrapped(cell, most));
    const line = (cells: readonly (readonly string[])[], at: number) =>
      `| ${cells.map((parts) => parts[at] ?? '').join(' | ')} |`;
    return rows
      .map((row) => {
        const cells = row.map(pieces);
        const height = Math.max(...cells.map(({ length }) => length), 1);
        return [...Array.from({ length: height }, (_, at) => line(cells, at)), rule(row)].join('\n');
      })
      .join('\n');
  };

/** A cell a line, as Word gives a table away. */
export const WORD_WAYS: readonly Way[] = [
  way(
    'word: merged cells leave empty ones',
    lines(wordCells, (row) => row.map(tabbed).join('')),
  ),
  way(
    'word: no blank line after a row',
    lines(standing, (row) => row.map(tabbed).join(''), ''),
  ),
  way(
    'word: several blank lines after a row',
    lines(standing, (row) => row.map(tabbed).join(''), '\n\n'),
  ),
  way(
    'word: a tab at both ends',
    lines(standing, (row) => row.map((cell) => `\t${cell}\t\n`).join('')),
  ),
  way(
    'word: spaces beside the cells',
    lines(standing, (row) => row.map((cell) => `\t ${cell} \n`).join('')),
  ),
  way(
    'word: labels broken over lines',
    lines(standing, (row, random) => row.map((cell) => tabbed(brokenUp(cell, '\n', random))).join('')),
  ),
  way(
    'word: labels broken with an indent',
    lines(standing, (row, random) => row.map((cell) => tabbed(brokenUp(cell, '\n  ', random))).join('')),
  ),
  way(
    'word: the number of a label on a line of its own',
    lines(standing, (row) => row.map((cell) => tabbed(cell.replace(/^(\d)\.(?=\D)/, '$1\n.'))).join('')),
  ),
];

/** A cell a line without a mark, as web pages give it away. */
export const BARE_WAYS: readonly Way[] = [
  way('bare: a cell a line', cells(same, '\n'), hidden),
  way('bare: a blank line between cells', cells(same, '\n\n'), hidden),
  way('bare: two blank lines between cells', cells(same, '\n\n\n'), hidden),
  way(
    'bare: an indent',
    cells((cell) => `    ${cell}`, '\n'),
    hidden,
  ),
  way(
    'bare: an indent of wide spaces',
    cells((cell) => `\u3000\u3000${cell}`, '\n'),
    hidden,
  ),
  way(
    'bare: spaces around',
    cells((cell, random) => pick(random, [` ${cell}`, `  ${cell} `, cell]), '\n\n'),
    hidden,
  ),
  way(
    'bare: halves of labels apart',
    cells((cell) => halved(cell, '\n\n'), '\n\n'),
    hidden,
  ),
  way(
    'bare: （三） apart from 不予公开',
    cells((cell) => cell.replace(/^(（[三四五六]）)/, '$1\n'), '\n'),
    hidden,
  ),
  way(
    'bare: the number of a label apart',
    cells((cell) => cell.replace(/^(\d)\.(?=\D)/, '$1\n.'), '\n'),
    hidden,
  ),
  way(
    'bare: blank lines between rows',
    lines(standing, (row) => row.join('\n'), '\n\n'),
    hidden,
  ),
];

/** Words parted by spaces: a row a line, or everything on one. */
export const SPACED_WAYS: readonly Way[] = [
  way(
    'spaced: single spaces',
    lines(standing, (row) => row.join(' ')),
    hidden,
  ),
  way(
    'spaced: single spaces, blank lines',
    lines(standing, (row) => `${row.join(' ')} `, '\n\n'),
    hidden,
  ),
  way(
    'spaced: wide spaces',
    lines(standing, (row) => row.join('\u3000')),
    hidden,
  ),
  way(
    'spaced: no-break spaces',
    lines(standing, (row) => row.join('\u00a0')),
    hidden,
  ),
  way(
    'spaced: two spaces, no columns',
    lines(standing, (row) => row.join('  ')),
    hidden,
  ),
  way('one line: spaces', cells(same, ' '), hidden),
  way('one line: two spaces', cells(same, '  '), hidden),
  way('one line: tabs', cells(same, '\t')),
  way('one line: pipes', cells(same, ' | ')),
];

export const TAB_WAYS: readonly Way[] = [
  way(
    'tabs: all places',
    lines(allPlaces, (row) => row.join('\t')),
  ),
  way(
    'tabs: cells that begin in the row',
    lines(standing, (row) => row.join('\t')),
  ),
  way(
    'tabs: as Word merges',
    lines(wordCells, (row) => row.join('\t')),
  ),
  way(
    'tabs: merged cells in every place',
    lines(repeated, (row) => row.join('\t')),
  ),
  way(
    'tabs: at the end',
    lines(standing, (row) => `${row.join('\t')}\t\t`),
  ),
  way(
    'tabs: at the beginning',
    lines(standing, (row) => `\t${row.join('\t')}`),
  ),
  way(
    'tabs: and spaces',
    lines(standing, (row) => row.map((cell) => ` ${cell} `).join('\t')),
  ),
  way(
    'tabs: blank lines between rows',
    lines(standing, (row) => row.join('\t'), '\n\n'),
  ),
  way(
    'tabs: quoted cells with line ends',
    lines(allPlaces, (row, random) =>
      row.map((cell) => (cell.length > 6 && random() < 0.5 ? `"${brokenUp(cell, '\n', random)}"` : cell)).join('\t'),
    ),
  ),
];

const inQuotes = (cell: string): string => `"${cell}"`;
const csv = (row: Cells): string => row.map((cell) => (cell.includes(',') ? inQuotes(cell) : cell)).join(',');

export const COMMA_WAYS: readonly Way[] = [
  way('commas: all places', lines(allPlaces, csv)),
  way('commas: cells that begin in the row', lines(standing, csv)),
  way('commas: merged cells in every place', lines(repeated, csv)),
  way(
    'commas: every cell quoted',
    lines(allPlaces, (row) => row.map(inQuotes).join(',')),
  ),
  way(
    'commas: spaces behind them',
    lines(standing, (row) => row.map((cell) => (cell.includes(',') ? inQuotes(cell) : cell)).join(', ')),
  ),
  way('commas: blank lines between rows', lines(standing, csv, '\n\n')),
  way(
    'commas: quoted cells with half-width ones',
    lines(allPlaces, (row) => csv(row.map((cell) => cell.replaceAll('，', ',')))),
  ),
  way(
    'commas: quoted cells with line ends',
    lines(allPlaces, (row, random) =>
      row.map((cell) => (cell.length > 6 && random() < 0.5 ? inQuotes(brokenUp(cell, '\n', random)) : cell)).join(','),
    ),
  ),
];

const padded = (rows: readonly Cells[]): readonly Cells[] => {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
};
const ended = (row: Cells): string => `${row.join(' | ')} |`;

export const PIPE_WAYS: readonly Way[] = [
  way('pipes: each cell ended', lines(standing, ended)),
  way(
    'pipes: ragged ends',
    lines(standing, (row, random) => ended(row) + '|'.repeat(whole(random, 0, 4))),
  ),
  way(
    'pipes: filled up',
    written(standing, (rows) =>
      padded(rows)
        .map(
          (row) =>
            `${row.filter((cell) => cell !== '').join(' | ')} |${'|'.repeat(row.filter((cell) => cell === '').length)}`,
        )
        .join('\n'),
    ),
    hidden,
  ),
  way(
    'pipes: tight',
    lines(standing, (row) => row.join('|')),
  ),
  way(
    'pipes: on both sides',
    lines(standing, (row) => `|${row.join('|')}|`),
  ),
  way('pipes: all places', lines(allPlaces, ended)),
  way('pipes: as Word merges', lines(wordCells, ended)),
  way('pipes: blank lines between rows', lines(standing, ended, '\n\n')),
  way(
    'pipes: drawn',
    lines(standing, (row) => `│${row.join('│')}│`),
  ),
  way(
    'pipes: drawn rules between rows',
    lines(allPlaces, (row) => `| ${row.join(' | ')} |\n+${'------+'.repeat(row.length)}`),
  ),
  ...[5, 8, 9, 11].map((most) =>
    way(`pipes: drawn, wrapped after ${most} characters`, written(allPlaces, drawn(most))),
  ),
  way(
    'pipes: paragraphs in cells',
    lines(standing, (row) => `| \n ${row.join('  | \n ')}  | `),
  ),
  way(
    'pipe cells: after each',
    cells((cell) => `${cell} |`, '\n'),
    hidden,
  ),
  way(
    'pipe cells: before each',
    cells((cell) => `| ${cell}`, '\n'),
    hidden,
  ),
  way(
    'pipe cells: on lines of their own',
    cells((cell) => `|\n ${cell} \n|`, '\n'),
    hidden,
  ),
  way(
    'pipe cells: blank lines around',
    cells((cell) => `|\n\n ${cell}\n\n`, ''),
    hidden,
  ),
  way(
    'pipe cells: a pipe for the row',
    lines(standing, (row) => `${row.map((cell) => `${cell} |`).join('\n')}\n|`),
    hidden,
  ),
  way(
    'pipe cells: pipes for the row',
    written(standing, (rows) =>
      padded(rows)
        .map(
          (row) =>
            `${row.flatMap((cell) => (cell === '' ? [] : [`${cell} |`])).join('\n')}\n${'|'.repeat(row.filter((cell) => cell === '').length)}`,
        )
        .join('\n'),
    ),
    hidden,
  ),
];
