import type { Lines, Row, TableLayout } from '../model';
import type { Region } from '../regions';

/** One way of writing a table in plain text. */
export interface Layout {
  readonly id: TableLayout;
  /** True if the region is written this way; asked in the order of `LAYOUTS`. */
  readonly recognise: (region: Region) => boolean;
  readonly read: (text: string, lines: Lines, region: Region) => readonly Row[];
}

/** How many of the region's lines satisfy a condition. */
export function countLines(region: Region, holds: (fact: Region['facts'][number]) => boolean): number {
  let count = 0;
  for (const fact of region.facts) if (holds(fact)) count++;
  return count;
}

/** The numbers of the region's lines, page numbers and drawn rules left out. */
export function* linesOf({ from, facts }: Region): Generator<number> {
  for (const [i, { kind }] of facts.entries()) if (kind !== 'layout') yield from + i;
}
