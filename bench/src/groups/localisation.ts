import { equationSystem } from '../../../server/src/resolve/equations';
import { findTroubles } from '../../../server/src/resolve/repair';
import { applications2021 } from '../../../server/src/spec/forms/applications';
import { pick, type Random, randomApplications, seeded, whole } from '../../../test/support/logical-table';
import { inTurns, timed } from '../clock';
import type { Measure } from '../sample';

const NOTHING_SPECIAL = { unchecked: new Set<number>(), blank: new Set<number>(), blankTotals: new Set<number>() };

/** Which cells of table 三 are wrong, where one is or two are: a table, on average, warm. */
export const measure: Measure = async ({ sizes }) => {
  const system = equationSystem(applications2021);
  const tables = (wrongCells: number): readonly (readonly number[])[] =>
    Array.from({ length: sizes.tables }, (_, seed) => wrongTable(seeded(seed * 31 + wrongCells), wrongCells));
  const each =
    (wrong: readonly (readonly number[])[]): (() => number) =>
    () =>
      timed(() => {
        for (const values of wrong) findTroubles(system, values, NOTHING_SPECIAL);
      }) / wrong.length;
  const { one, two } = await inTurns(sizes.rounds, { one: each(tables(1)), two: each(tables(2)) });
  return {
    samples: [
      { row: 'localise-one', ours: one },
      { row: 'localise-two', ours: two },
    ],
  };

  function wrongTable(random: Random, wrongCells: number): readonly number[] {
    const right = randomApplications(random, applications2021);
    const values = system.cells.map(({ row, column }) => right[row]?.[column] ?? 0);
    const cells = new Set<number>();
    while (cells.size < wrongCells) cells.add(pick(random, [...values.keys()]));
    for (const cell of cells) values[cell] = (values[cell] ?? 0) + whole(random, 1, 9);
    return values;
  }
};
