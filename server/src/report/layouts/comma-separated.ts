import type { Layout } from './layout';
import { rowsAtLines } from './tab-separated';

/** As a spreadsheet saves a table (CSV): a row a line, cells parted by half-width commas (see `comma-rows.ts`). */
export const commaSeparated: Layout = {
  id: 'comma-separated',
  recognise: ({ commaed, tabbed }) => commaed > tabbed,
  read: (text, lines, region) => rowsAtLines(text, lines, region, 'comma'),
};
