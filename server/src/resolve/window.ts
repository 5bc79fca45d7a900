import type { Cell } from '../report/model';

/**
 * The `expected` figures among the cells to the right of the label. Blank cells before them are left
 * over from merged cells, blank cells after them from the right edge. `usualStart` is where the figures
 * of the other rows with as many labels begin. Undefined if there are too few or too many.
 */
export function figureWindow(values: readonly Cell[], expected: number, usualStart: number | undefined): readonly Cell[] | undefined {
  const surplus = values.length - expected;
  if (surplus < 0) return undefined;
  if (surplus === 0) return values;
  const starts: number[] = [];
  for (let start = 0; start <= surplus; start++) {
    const outside = [...values.slice(0, start), ...values.slice(start + expected)];
    if (outside.every((cell) => cell.text === '')) starts.push(start);
  }
  const start = usualStart !== undefined && starts.includes(usualStart) ? usualStart : starts[0];
  return start === undefined ? undefined : values.slice(start, start + expected);
}

/** Where the only possible window starts; undefined if there is none or more than one. */
export function certainStart(values: readonly Cell[], expected: number): number | undefined {
  const first = values.findIndex((cell) => cell.text !== '');
  const last = values.findLastIndex((cell) => cell.text !== '');
  return first >= 0 && last - first + 1 === expected ? first : undefined;
}
