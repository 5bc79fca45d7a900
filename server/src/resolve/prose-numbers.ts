import type { ResolvedReport } from './model';
import { numbersIn, type WrittenNumber } from './numerals';
import { proseOf } from './prose';
import type { Range } from './sentences';

/** Every number of the prose, in order; read once for each report, because several rules ask. */
export function numbersOf(resolved: ResolvedReport): readonly WrittenNumber[] {
  resolved.facts.numbers ??= numbersIn(proseOf(resolved).text);
  return resolved.facts.numbers;
}

/** The index of the first number at or after an offset. */
export function firstAtOrAfter(numbers: readonly WrittenNumber[], at: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function numbersWithin(numbers: readonly WrittenNumber[], { start, end }: Range): readonly WrittenNumber[] {
  const from = firstAtOrAfter(numbers, start);
  return numbers.slice(from, firstAtOrAfter(numbers, end));
}
