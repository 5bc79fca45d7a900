import type { ResolvedReport } from './model';
import { numbersIn, type WrittenNumber } from './numerals';
import { type Reader, readThrough } from './paragraph-wise';
import { proseOf } from './prose';
import { marksOf } from './prose-marks';
import { firstAtOrAfter, type Range } from './sentences';

/** Every number of the prose, in order; read once for each report, because several rules ask. */
export function numbersOf(resolved: ResolvedReport): readonly WrittenNumber[] {
  const { facts } = resolved;
  const known = facts.before?.facts.numbers;
  facts.numbers ??= known
    ? readThrough(resolved, NUMBERS, known)
    : numbersIn(proseOf(resolved).text, marksOf(resolved));
  return facts.numbers;
}

const NUMBERS: Reader<WrittenNumber> = {
  read: (text) => numbersIn(text),
  moved: ({ start, end, value, unit, isApproximate, decimals }, by) => ({
    start: start + by,
    end: end + by,
    value,
    unit,
    isApproximate,
    decimals,
  }),
};

export function numbersWithin(numbers: readonly WrittenNumber[], { start, end }: Range): readonly WrittenNumber[] {
  const from = firstAtOrAfter(numbers, start);
  return numbers.slice(from, firstAtOrAfter(numbers, end));
}
