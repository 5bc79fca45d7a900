import { ROWS, type Row } from './rows';
import type { Sample } from './sample';
import { medianOf, type Spread, spreadOf } from './stats';

/** A row with what was measured for it. */
export interface Result {
  readonly row: Row;
  readonly ours: Spread;
  readonly theirs: Spread | undefined;
  /** What is judged, from the two figures of each round. */
  readonly value: Spread;
  readonly verdict: 'stretch' | 'must' | 'missed' | undefined;
  /** How dear it is in terms of what was measured beside it: less is better, and machines differ little in it. */
  readonly cost: number;
}

export function judge(samples: readonly Sample[]): readonly Result[] {
  const byRow = new Map(samples.map((sample) => [sample.row, sample]));
  const floor = byRow.get('floor');
  const results = ROWS.flatMap((row) => {
    const sample = byRow.get(row.id);
    byRow.delete(row.id);
    return sample ? [judged(row, sample, floor && medianOf(floor.ours))] : [];
  });
  if (byRow.size > 0) throw new Error(`no row for ${[...byRow.keys()].join(', ')}`);
  return results;
}

function judged(row: Row, { ours, theirs }: Sample, floor: number | undefined): Result {
  const value = spreadOf(ours.map((own, round) => judgedValue(row, own, theirs?.[round] ?? Number.NaN)));
  return {
    row,
    ours: spreadOf(ours),
    theirs: theirs && spreadOf(theirs),
    value,
    verdict: verdictOf(row, value.median),
    cost: costOf(row, medianOf(ours), theirs && medianOf(theirs), floor),
  };
}

function judgedValue({ judged }: Row, ours: number, theirs: number): number {
  if (judged === 'figure') return ours;
  if (judged === 'difference') return ours - theirs;
  return judged === 'ratio' ? ours / theirs : theirs / ours;
}

function verdictOf({ judged, must, stretch }: Row, value: number): Result['verdict'] {
  if (must === undefined || stretch === undefined) return undefined;
  const keeps = (limit: number): boolean => (judged === 'times' ? value >= limit : value <= limit);
  return keeps(stretch) ? 'stretch' : keeps(must) ? 'must' : 'missed';
}

const MICROSECONDS = { µs: 1, ms: 1000 };

/** Against what was measured beside it, else times against the floor, else the figure itself. */
function costOf({ unit }: Row, ours: number, theirs: number | undefined, floor: number | undefined): number {
  if (theirs !== undefined) return ours / theirs;
  if (unit !== 'µs' && unit !== 'ms') return ours;
  return floor === undefined ? Number.NaN : (ours * MICROSECONDS[unit]) / floor;
}
