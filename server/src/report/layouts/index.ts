import { withoutRepeats } from '../merged-cells';
import type { Lines, Table } from '../model';
import type { Region } from '../regions';
import { bareCells } from './bare-cells';
import { columns } from './columns';
import { commaSeparated } from './comma-separated';
import { countLines, type Layout } from './layout';
import { markdown } from './markdown';
import { pipeCells } from './pipe-cells';
import { pipeRows } from './pipe-rows';
import { tabLines } from './tab-lines';
import { tabSeparated } from './tab-separated';
import { tabbedCells } from './tabbed-cells';
import { wrappedLines } from './wrapped-lines';

/** Surest signs first; the last one reads anything. */
const LAYOUTS: readonly Layout[] = [
  markdown,
  pipeCells,
  pipeRows,
  commaSeparated,
  tabLines,
  tabSeparated,
  tabbedCells,
  columns,
  wrappedLines,
  bareCells,
];

export function readRegion(text: string, lines: Lines, region: Region): Table {
  const count = countLines(region);
  const layout = LAYOUTS.find((one) => one.recognise(count)) ?? bareCells;
  const rows = withoutRepeats(layout.read(text, lines, region));
  const span = { start: lines.starts[region.from] ?? 0, end: lines.ends[region.to - 1] ?? 0 };
  return { span, layout: layout.id, rows };
}
