/** A pairing of written things with prescribed ones: `pairs[i]` is the index of the prescribed one, or undefined. */
export type Pairing = readonly (number | undefined)[];

/**
 * Pairs two lists in order, so that the sum of likeness is greatest (dynamic programming over gaps
 * and matches). Pairs less alike than `least` are not made. Meant for lists of some dozen items.
 */
export function alignInOrder(
  written: number,
  prescribed: number,
  likeness: (i: number, j: number) => number,
  least: number,
): Pairing {
  const width = prescribed + 1;
  const best = new Float64Array((written + 1) * width);
  const alike = new Float64Array(written * prescribed);
  for (let i = 0; i < written; i++) for (let j = 0; j < prescribed; j++) alike[i * prescribed + j] = likeness(i, j);
  for (let i = written - 1; i >= 0; i--) {
    for (let j = prescribed - 1; j >= 0; j--) {
      const score = alike[i * prescribed + j] ?? 0;
      const matched = score >= least ? score + (best[(i + 1) * width + j + 1] ?? 0) : -1;
      best[i * width + j] = Math.max(matched, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  const pairs: (number | undefined)[] = [];
  let j = 0;
  for (let i = 0; i < written; i++) {
    const here = best[i * width + j] ?? 0;
    pairs.push(undefined);
    for (let k = j; k < prescribed; k++) {
      if ((best[i * width + k] ?? 0) < here) break;
      const score = alike[i * prescribed + k] ?? 0;
      if (score >= least && score + (best[(i + 1) * width + k + 1] ?? 0) >= here - 1e-9) {
        pairs[i] = k;
        j = k + 1;
        break;
      }
    }
  }
  return pairs;
}

/** Indices of a longest increasing subsequence; of equal values the first. */
export function longestIncreasing(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  values.forEach((value, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    if (values[tails[low] ?? -1] === value) return;
    previous[i] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = i;
  });
  const chosen = new Set<number>();
  for (let i = tails[tails.length - 1] ?? -1; i >= 0; i = previous[i] ?? -1) chosen.add(i);
  return chosen;
}
