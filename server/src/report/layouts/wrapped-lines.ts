import { bareCells } from './bare-cells';
import type { Layout } from './layout';

/** A page read line by line from top to bottom: a row a line, and pieces of wrapped labels on lines above and below it. */
export const wrappedLines: Layout = {
  id: 'wrapped-lines',
  recognise: ({ spacedRows, pieces }) => spacedRows >= LEAST_ROWS && pieces >= LEAST_PIECES,
  read: bareCells.read,
};

const LEAST_ROWS = 4;
const LEAST_PIECES = 3;
