import type { Cause } from './causes';
import type { EquationSystem } from './equations';
import type { Circumstances } from './repair';
import type { Change } from './repair-search';
import type { DigitSlip } from './slips';

/** What mistakes cost beside one wrong figure that nothing explains, which costs 2: less where they are likelier. */
const CELL = 2;
const SPLIT = 1.5;
const SWAP = 2;
const MOVE = 2.5;
const SHIFT = 2.5;
/** Explains besides why the total is blank. */
const SHIFT_OVER_BLANK = 1;
const FORGOTTEN = 1.6;
/** Most cells of a table are 0: a figure astray there is likelier than one that lacks. */
const TO_ZERO = 1.85;
const FROM_ZERO = 2.1;
const BY_DIGITS: Readonly<Record<DigitSlip, number>> = {
  transposed: 1.4,
  doubled: 1.4,
  undoubled: 1.5,
  extra: 1.6,
  dropped: 1.6,
  misread: 1.9,
};
/** Too small to outweigh anything: what comes first where nothing else speaks. */
const TIE = 0.05;

export function costOf(system: EquationSystem, causes: readonly Cause[], circumstances: Circumstances): number {
  return causes.reduce((sum, cause) => sum + costOfCause(system, cause, circumstances), 0);
}

function costOfCause(system: EquationSystem, cause: Cause, circumstances: Circumstances): number {
  const { kind, changes, slip } = cause;
  if (kind === 'split') return SPLIT;
  if (kind === 'shifted')
    return changes.some(({ cell }) => circumstances.blankTotals.has(cell)) ? SHIFT_OVER_BLANK : SHIFT;
  const [first] = changes;
  if (!first) return 0;
  if (kind === 'cell') return costOfCell(system, first, slip, circumstances);
  // Figures of applicants are mistaken for one another more often than totals.
  const tie = changes.every(({ cell }) => isTotal(system, cell)) ? TIE : 0;
  return kind === 'swapped' ? SWAP + tie : MOVE + tie - (isWhole(cause) ? TIE : 0);
}

/** True where all that stands in a cell belongs to another, as in a column taken for its neighbour. */
const isWhole = ({ changes }: Cause): boolean => changes.some(({ from, to }) => from > 0 && to === 0);

function isTotal({ equations, through }: EquationSystem, cell: number): boolean {
  return through[cell]?.some(({ sign, equation }) => sign === -1 && equations[equation]?.whole.length === 1) ?? false;
}

function costOfCell(
  system: EquationSystem,
  { cell, from, to }: Change,
  slip: DigitSlip | undefined,
  { blank, blankTotals }: Circumstances,
): number {
  if (blankTotals.has(cell)) return 2 * TIE;
  // A total is suspected before a part, most of all one of 0 over parts that are not.
  const tie = isTotal(system, cell) ? -TIE : 0;
  if (slip) return BY_DIGITS[slip] + tie;
  if (blank.has(cell) || (tie < 0 && from === 0)) return FORGOTTEN + tie;
  if (to === 0) return TO_ZERO + tie;
  return (from === 0 ? FROM_ZERO : CELL) + tie;
}
