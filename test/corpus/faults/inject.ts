import { type Random, seeded } from '../../support/logical-table';
import type { CleanReport } from '../clean-report';
import { writeCleanReport } from '../write-report';
import type { Fault } from './fault';

/** A clean text and the same text with one fault. */
export interface Injected {
  readonly name: string;
  readonly clean: string;
  readonly faulty: string;
  /** Where the faulty text differs from the clean one. */
  readonly place: { readonly start: number; readonly end: number };
  /** What a character more or less changes elsewhere as well, by the way in which the report is written. */
  readonly byChance: RegExp | undefined;
}

/** Lines that end wherever they are full; rows of which one cell is blank are not drawn with ragged ends. */
const BY_CHANCE: Partial<Record<CleanReport['layout'], RegExp>> = {
  columns: /\n/g,
  'pipe-rows': /\|+(?=\n)/g,
  'tab-separated': /\t+(?=\n)/g,
  'comma-separated': /,+(?=\n)/g,
};

export function inject(report: CleanReport, fault: Fault, seed: number): Injected | undefined {
  const random: Random = seeded(seed);
  const pair = fault.make(report, random);
  if (!pair) return undefined;
  const { name, text: clean } = writeCleanReport(pair.right);
  const written = writeCleanReport(pair.wrong).text;
  const faulty = pair.edit ? pair.edit(written) : written;
  if (faulty === undefined || faulty === clean) return undefined;
  return { name, clean, faulty, place: differenceOf(clean, faulty), byChance: BY_CHANCE[report.layout] };
}

/** The range of `second` that is not in `first`. */
function differenceOf(first: string, second: string): Injected['place'] {
  const shorter = Math.min(first.length, second.length);
  let start = 0;
  while (start < shorter && first[start] === second[start]) start++;
  let same = 0;
  while (same < shorter - start && first[first.length - 1 - same] === second[second.length - 1 - same]) same++;
  return { start, end: second.length - same };
}
