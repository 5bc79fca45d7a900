import type { ResolvedReport } from './model';
import { numbersIn, type WrittenNumber } from './numerals';
import { proseOf } from './prose';
import type { Range } from './sentences';

const cache = new WeakMap<ResolvedReport, readonly WrittenNumber[]>();

/** Every number of the prose, in order; read once for each report, because several rules ask. */
export function numbersOf(resolved: ResolvedReport): readonly WrittenNumber[] {
  const cached = cache.get(resolved);
  if (cached) return cached;
  const numbers = numbersIn(proseOf(resolved).text);
  cache.set(resolved, numbers);
  return numbers;
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
