import type { CellId } from '../spec/types';
import { isKnown, type KnownFigure } from './figures';
import type { Figure, ResolvedReport } from './model';
import { trustedFigures } from './trusted-figures';

/** A figure of table 二 beside last year's. */
export interface YearChange {
  readonly now: KnownFigure;
  readonly before: KnownFigure;
  /** `unit`: as if 万元 and 元 had been taken for each other. `leap`: beyond what work changes in a year. */
  readonly kind: 'unit' | 'leap';
}

/** Decisions and fees that differ from last year's by an order of magnitude and more, in the order of the form. */
export function yearChanges(report: ResolvedReport, previous: ResolvedReport): readonly YearChange[] {
  const now = trustedFigures(report, 'proactive');
  const before = now && trustedFigures(previous, 'proactive');
  // In the form of 2019 many counted items, not decisions.
  if (!before || now.table.form.edition !== '2021' || before.table.form.edition !== '2021') return [];
  return CELLS.flatMap((cell) => changeOf(cell, now.at(cell), before.at(cell)) ?? []);
}

const CELLS: readonly CellId[] = [
  { row: 'licence', column: 'processed' },
  { row: 'penalty', column: 'processed' },
  { row: 'compulsion', column: 'processed' },
  { row: 'institutionalFee', column: 'amount' },
];

function changeOf({ column }: CellId, now: Figure | undefined, before: Figure | undefined): YearChange | undefined {
  if (!isKnown(now) || !isKnown(before)) return undefined;
  const less = Math.min(now.value, before.value);
  const more = Math.max(now.value, before.value);
  // A power that was given to a body or taken from it leaves 0 on one side.
  if (less <= 0 || more < LARGE) return undefined;
  const factor = more / less;
  if (column === 'amount' && factor >= LEAST_BY_UNIT && factor <= MOST_BY_UNIT) return { now, before, kind: 'unit' };
  return factor > MOST_IN_A_YEAR ? { now, before, kind: 'leap' } : undefined;
}

/** Below, a single case or a campaign changes a figure tenfold. */
const LARGE = 100;
const MOST_IN_A_YEAR = 10;
/** 万元 written as 元 is ten thousand times as much; what is left, about three times, is what a year changes. */
const LEAST_BY_UNIT = 3_000;
const MOST_BY_UNIT = 33_000;
