import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type EquationSystem, equationSystem, residualOf } from '../server/src/resolve/equations';
import type { Cause } from '../server/src/resolve/causes';
import { findTroubles, type Trouble } from '../server/src/resolve/repair';
import { EDITIONS } from '../server/src/spec/editions';
import { applications2021 } from '../server/src/spec/forms/applications';
import { reviews2021 } from '../server/src/spec/forms/reviews';
import { type LogicalValues, pick, type Random, randomApplications, seeded, whole } from './support/logical-table';

const NOTHING_SPECIAL = { unchecked: new Set<number>(), blank: new Set<number>(), blankTotals: new Set<number>() };

const flat = (system: EquationSystem, values: LogicalValues): number[] =>
  system.cells.map(({ row, column }) => values[row]?.[column] ?? 0);

const troublesOf = (system: EquationSystem, values: readonly number[]) => findTroubles(system, values, NOTHING_SPECIAL);

function only(troubles: readonly Trouble[]): Trouble {
  assert.equal(troubles.length, 1);
  return troubles[0] as Trouble;
}

const cellsOf = (causes: readonly Cause[]): readonly number[] =>
  causes.flatMap(({ changes }) => changes.map(({ cell }) => cell)).sort((a, b) => a - b);

/** Another value as people get them wrong: off by a little, other digits, forgotten. */
function wrongValue(random: Random, right: number): number {
  const wrong = pick(random, [
    () => right + whole(random, 1, 9),
    () => right - whole(random, 1, 9),
    () => whole(random, 0, 120),
    () => Number([...String(right)].reverse().join('')),
    () => right * 10 + (right % 10),
    () => 0,
  ])();
  return wrong < 0 || wrong === right ? right + 1 : wrong;
}

test('table 三 has 39 equations over 175 cells, 23 rows in the edition of 2019', () => {
  const { cells, equations } = equationSystem(applications2021);
  assert.equal(cells.length, 175);
  assert.equal(equations.length, 39);
  const [, edition2019] = EDITIONS;
  const older = equationSystem((edition2019 as (typeof EDITIONS)[number]).forms.applications);
  assert.equal(older.cells.length, 23 * 7);
  assert.equal(older.equations.length, 23 + 14);
});

test('a balanced table has no troubles', () => {
  const system = equationSystem(applications2021);
  for (let seed = 0; seed < 100; seed++) {
    assert.deepEqual(troublesOf(system, flat(system, randomApplications(seeded(seed), applications2021))), []);
  }
});

test('one wrong cell anywhere is blamed alone, and its repair restores the true value', () => {
  for (const { forms } of EDITIONS) {
    const system = equationSystem(forms.applications);
    for (let seed = 0; seed < 12; seed++) {
      const random = seeded(seed);
      const right = flat(system, randomApplications(random, forms.applications));
      for (let cell = 0; cell < right.length; cell++) {
        const wrong = [...right];
        wrong[cell] = wrongValue(random, right[cell] ?? 0);
        const trouble = only(troublesOf(system, wrong));
        assert.ok(trouble.isUnique, `seed ${seed}, cell ${cell}`);
        assert.deepEqual(
          trouble.repairs[0]?.causes.flatMap(({ changes }) => changes),
          [{ cell, from: wrong[cell], to: right[cell] }],
        );
      }
    }
  }
});

test('two wrong cells are found', () => {
  const system = equationSystem(applications2021);
  const trials = 1500;
  let first = 0;
  let offered = 0;
  for (let seed = 0; seed < trials; seed++) {
    const random = seeded(1000 + seed);
    const right = flat(system, randomApplications(random, applications2021));
    const a = whole(random, 0, 174);
    const b = (a + whole(random, 1, 174)) % 175;
    const wrong = [...right];
    for (const cell of [a, b]) wrong[cell] = wrongValue(random, right[cell] ?? 0);
    const cells = [a, b].sort((x, y) => x - y);
    const { repairs } = only(troublesOf(system, wrong));
    const isTruth = ({ causes }: Trouble['repairs'][number]) =>
      cellsOf(causes).join() === cells.join() &&
      causes.every(({ changes }) => changes.every(({ cell, to }) => to === right[cell]));
    if (repairs[0] && isTruth(repairs[0])) first++;
    if (repairs.some(isTruth)) offered++;
  }
  assert.ok(offered >= trials * 0.99, `offered in ${offered} of ${trials}`);
  assert.ok(first >= trials * 0.97, `likeliest in ${first} of ${trials}`);
});

/** Damages a random table until `damage` has broken a sum, and hands the troubles with it. */
function* damaged(
  trials: number,
  damage: (values: number[], random: Random, system: EquationSystem) => boolean,
): Generator<{ trouble: Trouble; right: readonly number[]; wrong: readonly number[]; seed: number }> {
  const system = equationSystem(applications2021);
  for (let seed = 0; trials > 0; seed++) {
    const random = seeded(seed);
    const right = flat(system, randomApplications(random, applications2021));
    const wrong = [...right];
    if (!damage(wrong, random, system)) continue;
    const [trouble] = troublesOf(system, wrong);
    if (!trouble) continue;
    trials--;
    yield { trouble, right, wrong, seed };
  }
}

/** The place among the repairs of the first that leads back to the true table and satisfies `holds`. */
function placeOfTruth(
  { repairs }: Trouble,
  right: readonly number[],
  wrong: readonly number[],
  holds: (cause: Cause) => boolean,
): number {
  return repairs.findIndex(({ causes }) => {
    const repaired = [...wrong];
    for (const { changes } of causes) for (const { cell, to } of changes) repaired[cell] = to;
    return repaired.every((value, cell) => value === right[cell]) && causes.some(holds);
  });
}

test('a case moved to another applicant column is named as such', () => {
  const moves = damaged(300, (values, random, { rows }) => {
    const row = pick(random, rows);
    const from = pick(random, row.slice(0, 6));
    const to = pick(random, row.slice(0, 6));
    const most = values[from] ?? 0;
    if (from === to || most === 0) return false;
    const count = whole(random, 1, most);
    values[from] = most - count;
    values[to] = (values[to] ?? 0) + count;
    return true;
  });
  for (const { trouble, right, wrong, seed } of moves) {
    assert.ok(placeOfTruth(trouble, right, wrong, ({ kind }) => kind === 'moved') >= 0, `seed ${seed}`);
    assert.ok(!trouble.isUnique);
  }
});

test('neighbouring rows swapped are named as such, and first', () => {
  let first = 0;
  const swaps = damaged(200, (values, random, { rows }) => {
    const at = pick(random, [1, 22, 23]);
    const upper = rows[at] ?? [];
    const lower = rows[at + 1] ?? [];
    upper.forEach((cell, i) => {
      const other = lower[i] ?? 0;
      [values[cell], values[other]] = [values[other] ?? 0, values[cell] ?? 0];
    });
    return upper.filter((cell, i) => values[cell] !== values[lower[i] ?? 0]).length > 1;
  });
  for (const { trouble, right, wrong, seed } of swaps) {
    const place = placeOfTruth(trouble, right, wrong, ({ kind }) => kind === 'swapped');
    assert.ok(place >= 0, `seed ${seed}`);
    if (place === 0) first++;
  }
  assert.ok(first >= 190, `first in ${first} of 200`);
});

test('a row shifted by one column is named as such, and first', () => {
  let first = 0;
  const shifts = damaged(300, (values, random, { rows }) => {
    const row = pick(random, rows);
    const figures = row.map((cell) => values[cell] ?? 0);
    const shifted = random() < 0.5 ? [...figures.slice(1), 0] : [0, ...figures.slice(0, -1)];
    row.forEach((cell, i) => {
      values[cell] = shifted[i] ?? 0;
    });
    return shifted.filter((figure, i) => figure !== figures[i]).length > 1;
  });
  for (const { trouble, right, wrong, seed } of shifts) {
    const place = placeOfTruth(trouble, right, wrong, ({ kind }) => kind === 'shifted');
    assert.ok(place >= 0, `seed ${seed}`);
    if (place === 0) first++;
  }
  assert.ok(first >= 285, `first in ${first} of 300`);
});

test('a slip of digits stands first where the sums leave a choice', () => {
  const system = equationSystem(reviews2021);
  const at = (row: string, column: string) =>
    system.cells.findIndex((cell) => cell.row === row && cell.column === column);
  const values = system.cells.map(() => 0);
  values[at('reconsideration', 'upheld')] = 53;
  values[at('reconsideration', 'corrected')] = 4;
  values[at('reconsideration', 'total')] = 39;
  const { repairs, isUnique } = only(troublesOf(system, values));
  assert.equal(isUnique, false);
  assert.deepEqual(repairs[0]?.causes[0], {
    kind: 'cell',
    slip: 'transposed',
    changes: [{ cell: at('reconsideration', 'upheld'), from: 53, to: 35 }],
  });
});

test('table 四: the total is offered first, then every part, and nothing is certain', () => {
  const system = equationSystem(reviews2021);
  const values = system.cells.map(({ row, column }) =>
    row === 'litigationDirect' ? ({ upheld: 4, corrected: 1, other: 0, pending: 2, total: 8 }[column] ?? 0) : 0,
  );
  const { broken, repairs, isUnique } = only(troublesOf(system, values));
  assert.equal(broken.length, 1);
  assert.equal(isUnique, false);
  assert.equal(repairs.length, 5);
  assert.equal(system.cells[repairs[0]?.causes[0]?.changes[0]?.cell ?? 0]?.column, 'total');
});

test('every repair offered makes all equations hold', () => {
  const random = seeded(5);
  const system = equationSystem(applications2021);
  for (let trial = 0; trial < 200; trial++) {
    const wrong = flat(system, randomApplications(random, applications2021));
    for (let count = whole(random, 1, 4); count > 0; count--) wrong[whole(random, 0, 174)] = whole(random, 0, 30);
    for (const { repairs } of troublesOf(system, wrong)) {
      for (const { causes } of repairs) {
        const repaired = [...wrong];
        for (const { changes } of causes) for (const { cell, to } of changes) repaired[cell] = to;
        assert.ok(repaired.every((value) => value >= 0));
        assert.ok(system.equations.every((equation) => residualOf(repaired, equation) === 0));
      }
    }
  }
});

test('a table of random numbers ends in broken equations without repair, not in silence', () => {
  const random = seeded(9);
  const system = equationSystem(applications2021);
  const { broken, repairs } = only(
    troublesOf(
      system,
      system.cells.map(() => whole(random, 0, 500)),
    ),
  );
  assert.ok(broken.length > 30);
  assert.deepEqual(repairs, []);
});
