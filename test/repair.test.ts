import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Cause, CauseKind } from '../server/src/resolve/causes';
import { type EquationSystem, equationSystem, residualOf } from '../server/src/resolve/equations';
import { findTroubles, type Repair, type Trouble } from '../server/src/resolve/repair';
import type { DigitSlip } from '../server/src/resolve/slips';
import { EDITIONS } from '../server/src/spec/editions';
import { applications2021 } from '../server/src/spec/forms/applications';
import { reviews2021 } from '../server/src/spec/forms/reviews';
import { pick, type Random, randomApplications, seeded, whole } from './support/logical-table';

const NOTHING_SPECIAL = { unchecked: new Set<number>(), blank: new Set<number>(), blankTotals: new Set<number>() };

const troublesOf = (system: EquationSystem, values: readonly number[]) => findTroubles(system, values, NOTHING_SPECIAL);

function only(troubles: readonly Trouble[]): Trouble {
  assert.equal(troubles.length, 1);
  return troubles[0] as Trouble;
}

interface Table {
  readonly system: EquationSystem;
  readonly right: readonly number[];
  readonly random: Random;
}

/** A balanced table 三 of one of the editions. A failing one is told by its seed. */
function tableOf(seed: number): Table {
  const random = seeded(seed);
  const { forms } = EDITIONS[seed % EDITIONS.length] as (typeof EDITIONS)[number];
  const values = randomApplications(random, forms.applications);
  const system = equationSystem(forms.applications);
  return { system, right: system.cells.map(({ row, column }) => values[row]?.[column] ?? 0), random };
}

function repaired(wrong: readonly number[], { causes }: Repair): readonly number[] {
  const values = [...wrong];
  for (const { changes } of causes) for (const { cell, to } of changes) values[cell] = to;
  return values;
}

const isSame = (a: readonly number[], b: readonly number[]): boolean => a.every((value, i) => value === b[i]);

/** Another value as people get them wrong: off by a little, other digits, forgotten, far off. */
function wrongValue(random: Random, right: number): number {
  const wrong = pick(random, [
    () => right + whole(random, 1, 9),
    () => right - whole(random, 1, 9),
    () => whole(random, 0, 5000),
    () => Number([...String(right)].reverse().join('')),
    () => right * 10 + (right % 10),
    () => Math.floor(right / 10),
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
  for (let seed = 0; seed < 60; seed++) {
    const { system, right } = tableOf(seed);
    assert.deepEqual(troublesOf(system, right), []);
  }
});

test('one wrong cell anywhere is blamed alone, and its repair restores the true value', () => {
  const isBlamed = ({ system, right }: Table, cell: number, value: number) => {
    const wrong = right.map((own, i) => (i === cell ? value : own));
    const trouble = only(troublesOf(system, wrong));
    assert.ok(trouble.isUnique);
    assert.deepEqual(
      trouble.repairs.map(({ causes }) => causes.flatMap(({ changes }) => changes)),
      [[{ cell, from: value, to: right[cell] }]],
    );
  };
  for (const seed of [0, 1, 2, 3]) {
    const table = tableOf(seed);
    table.right.forEach((value, cell) => {
      isBlamed(table, cell, wrongValue(table.random, value));
    });
  }
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(99_999), (seed, place, value) => {
      const table = tableOf(seed);
      const cell = place % table.right.length;
      isBlamed(table, cell, value === table.right[cell] ? value + 1 : value);
    }),
    { numRuns: 600 },
  );
});

test('two wrong cells are found', () => {
  const trials = 800;
  let first = 0;
  let offered = 0;
  for (let seed = 0; seed < trials; seed++) {
    const { system, right, random } = tableOf(seed);
    const a = whole(random, 0, right.length - 1);
    const b = (a + whole(random, 1, right.length - 1)) % right.length;
    const wrong = right.map((value, cell) => (cell === a || cell === b ? wrongValue(random, value) : value));
    const { repairs } = only(troublesOf(system, wrong));
    const places = repairs.map((repair) => isSame(repaired(wrong, repair), right));
    if (places[0]) first++;
    if (places.includes(true)) offered++;
  }
  assert.ok(offered >= trials * 0.995, `offered in ${offered} of ${trials}`);
  assert.ok(first >= trials * 0.99, `likeliest in ${first} of ${trials}`);
});

test('one to six wrong cells: whatever is offered makes every equation hold with whole numbers', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 6 }), (seed, count) => {
      const { system, right, random } = tableOf(seed);
      const wrong = [...right];
      for (let i = 0; i < count; i++) {
        const cell = whole(random, 0, right.length - 1);
        wrong[cell] = wrongValue(random, right[cell] ?? 0);
      }
      for (const repair of troublesOf(system, wrong).flatMap(({ repairs }) => repairs)) {
        const values = repaired(wrong, repair);
        assert.ok(values.every((value) => value >= 0));
        assert.ok(system.equations.every((equation) => residualOf(values, equation) === 0));
      }
    }),
    { numRuns: 300 },
  );
});

type Damage = (values: number[], table: Table) => boolean;

/** How often, in so many tables that the damage unbalances, the truth is among the repairs under this name, and first. */
function countNamed(trials: number, damage: Damage, holds: (cause: Cause) => boolean): readonly [number, number] {
  let named = 0;
  let first = 0;
  for (let seed = 0, left = trials; left > 0; seed++) {
    const table = tableOf(seed);
    const wrong = [...table.right];
    if (!damage(wrong, table)) continue;
    const [trouble] = troublesOf(table.system, wrong);
    if (!trouble) continue;
    left--;
    const place = trouble.repairs.findIndex(
      (repair) => isSame(repaired(wrong, repair), table.right) && repair.causes.some(holds),
    );
    if (place >= 0) named++;
    if (place === 0) first++;
  }
  return [named, first];
}

function isNamed(trials: number, kind: CauseKind, damage: Damage): number {
  const [named, first] = countNamed(trials, damage, (cause) => cause.kind === kind);
  assert.equal(named, trials, `named ${kind} in ${named} of ${trials}`);
  return first / trials;
}

function exchange(values: number[], a = -1, b = -1): void {
  [values[a], values[b]] = [values[b] ?? 0, values[a] ?? 0];
}

test('cases moved to another applicant column, or to another row, are named as such', () => {
  const move = (values: number[], random: Random, from = -1, to = -1): boolean => {
    const most = values[from] ?? 0;
    if (from === to || most === 0) return false;
    const count = whole(random, 1, most);
    values[from] = most - count;
    values[to] = (values[to] ?? 0) + count;
    return true;
  };
  isNamed(100, 'moved', (values, { system, random }) => {
    const row = pick(random, system.rows);
    return move(values, random, row[whole(random, 0, 5)], row[whole(random, 0, 5)]);
  });
  isNamed(100, 'moved', (values, { system, random }) => {
    const results = system.rows.slice(2, -2);
    const column = whole(random, 0, 5);
    const [from, to] = [whole(random, 0, results.length - 1), whole(random, 0, results.length - 1)];
    // All of it with nothing in exchange is a swap as well, where the rows are neighbours.
    return Math.abs(from - to) > 1 && move(values, random, results[from]?.[column], results[to]?.[column]);
  });
});

test('neighbouring rows swapped, in one column or whole, are named as such, and first', () => {
  const oneColumn = isNamed(100, 'swapped', (values, { system, random }) => {
    const at = whole(random, 0, system.rows.length - 2);
    const column = whole(random, 0, 5);
    exchange(values, system.rows[at]?.[column], system.rows[at + 1]?.[column]);
    return true;
  });
  assert.ok(oneColumn >= 0.95, `first in ${oneColumn}`);
  const wholeRows = isNamed(60, 'swapped', (values, { system, random }) => {
    // Elsewhere rows change places without any sum's noticing.
    const at = system.rows.length - pick(random, [2, 3]);
    system.rows[at]?.forEach((cell, i) => {
      exchange(values, cell, system.rows[at + 1]?.[i]);
    });
    return true;
  });
  assert.ok(wholeRows >= 0.95, `first in ${wholeRows}`);
});

test('a row shifted by one column, with its total or without, is named as such, and first', () => {
  const shift =
    (length: number) =>
    (values: number[], { system, random, right }: Table) => {
      const cells = pick(random, system.rows).slice(0, length);
      const figures = cells.map((cell) => right[cell] ?? 0);
      const shifted = random() < 0.5 ? [...figures.slice(1), 0] : [0, ...figures.slice(0, -1)];
      cells.forEach((cell, i) => {
        values[cell] = shifted[i] ?? 0;
      });
      // One or two changed cells are told as such.
      return shifted.filter((figure, i) => figure !== figures[i]).length > 2;
    };
  for (const length of [7, 6]) {
    const first = isNamed(100, 'shifted', shift(length));
    assert.ok(first >= 0.97, `first in ${first}`);
  }
});

test('one figure in two cells is named as such, and first', () => {
  const first = isNamed(60, 'split', (values, { system, random }) => {
    const [a = -1, b = -1] = pick(random, system.rows).slice(whole(random, 0, 4));
    const digits = String(values[a]);
    if (digits.length < 2 || digits[1] === '0' || values[b] !== 0) return false;
    values[a] = Number(digits.slice(0, 1));
    values[b] = Number(digits.slice(1));
    return true;
  });
  assert.ok(first >= 0.97, `first in ${first}`);
});

test('digits transposed, doubled, dropped or added are named as such', () => {
  const mistype = (change: (digits: string) => string): Damage => {
    return (values, { random }) => {
      const cell = whole(random, 0, values.length - 1);
      const written = Number(change(String(values[cell])));
      if ((values[cell] ?? 0) < 10 || written === values[cell] || written === 0) return false;
      values[cell] = written;
      return true;
    };
  };
  const cases: readonly (readonly [readonly DigitSlip[], (digits: string) => string])[] = [
    [['transposed'], (digits) => (digits[1] === '0' ? digits : `${digits[1]}${digits[0]}${digits.slice(2)}`)],
    [['doubled'], (digits) => digits + digits.slice(-1)],
    [['dropped', 'undoubled'], (digits) => digits.slice(0, -1)],
    [['extra', 'doubled'], (digits) => `${digits}7`],
  ];
  for (const [slips, change] of cases) {
    const isSlip = ({ slip }: Cause) => slip !== undefined && [...slips, 'misread'].includes(slip);
    assert.deepEqual(countNamed(40, mistype(change), isSlip), [40, 40], slips[0]);
  }
});

const cellAt = (system: EquationSystem, row: string, column: string): number =>
  system.cells.findIndex((cell) => cell.row === row && cell.column === column);

function reviewsWith(row: string, figures: Readonly<Record<string, number>>) {
  const system = equationSystem(reviews2021);
  const values = system.cells.map((cell) => (cell.row === row ? (figures[cell.column] ?? 0) : 0));
  return { system, trouble: only(troublesOf(system, values)) };
}

test('table 四: the total is offered first, then every part, and nothing is certain', () => {
  const figures = { upheld: 4, corrected: 1, other: 0, pending: 2, total: 8 };
  const { system, trouble } = reviewsWith('litigationDirect', figures);
  assert.equal(trouble.broken.length, 1);
  assert.equal(trouble.isUnique, false);
  assert.equal(trouble.repairs.length, 5);
  assert.equal(system.cells[trouble.repairs[0]?.causes[0]?.changes[0]?.cell ?? 0]?.column, 'total');
});

test('table 四: a slip of digits, or one figure in two cells, stands first', () => {
  const transposed = reviewsWith('reconsideration', { upheld: 53, corrected: 4, total: 39 });
  assert.equal(transposed.trouble.isUnique, false);
  assert.deepEqual(transposed.trouble.repairs[0]?.causes[0], {
    kind: 'cell',
    slip: 'transposed',
    changes: [{ cell: cellAt(transposed.system, 'reconsideration', 'upheld'), from: 53, to: 35 }],
  });
  const split = reviewsWith('reconsideration', { upheld: 1, corrected: 2, pending: 1, total: 13 });
  assert.equal(split.trouble.repairs[0]?.causes[0]?.kind, 'split');
  assert.ok(split.trouble.repairs.length > 5);
});

test('table 四: of a total of 0 over parts that are not there is one repair', () => {
  const { trouble } = reviewsWith('reconsideration', { upheld: 4, pending: 3, total: 0 });
  assert.ok(trouble.isUnique);
  assert.equal(trouble.repairs[0]?.causes[0]?.changes[0]?.to, 7);
});

test('a table of random numbers ends in broken equations without repair, not in silence', () => {
  const random = seeded(9);
  const system = equationSystem(applications2021);
  const values = system.cells.map(() => whole(random, 0, 500));
  const { broken, repairs } = only(troublesOf(system, values));
  assert.ok(broken.length > 30);
  assert.deepEqual(repairs, []);
});
