import type { Result } from './judge';

/** What is kept of a run beside the page: the cost of each row by its name. */
export type Costs = Readonly<Record<string, number>>;

export const costsOf = (results: readonly Result[]): Costs =>
  Object.fromEntries(results.map(({ row, cost }) => [row.id, Number(cost.toPrecision(4))]));

/** By how much a cost may have grown before it is told. */
const WORSE = 1.3;

/** A sentence for each row that has become dearer than it was. */
export function worsened(results: readonly Result[], before: Costs): readonly string[] {
  return results.flatMap(({ row, cost }) => {
    const old = before[row.id];
    if (old === undefined || !(cost > old * WORSE)) return [];
    const beside = row.beside === undefined ? '' : `（对照：${row.beside}）`;
    return [
      `${row.what}${beside}：${old.toPrecision(3)} → ${cost.toPrecision(3)}，是原来的 ${(cost / old).toFixed(2)} 倍`,
    ];
  });
}
