import { writeFileSync } from 'node:fs';
import { PROPERTIES } from '../test/fuzz/properties';

/** Making a failing case smaller takes no longer than this. */
const MOST_MS = 120_000;

export interface FuzzRun {
  readonly seed: number;
  readonly minutes: number;
  /** Names of properties; all of them where none is given. */
  readonly names: readonly string[];
  /** Where the case that is looked at is kept, for whoever finds this process dead or without end. */
  readonly casePath: string;
}

interface Tally {
  cases: number;
  milliseconds: number;
}

/** Rounds of all properties, each round with the next seed, until the time is over or a case fails. */
export async function fuzz({ seed, minutes, names, casePath }: FuzzRun): Promise<boolean> {
  const chosen = PROPERTIES.filter(({ name }) => names.length === 0 || names.includes(name));
  const known = PROPERTIES.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`No such property: ${unknown.join(', ')}. There are ${known.join(', ')}.`);
  const end = Date.now() + minutes * 60_000;
  const tallies = new Map(chosen.map(({ name }) => [name, { cases: 0, milliseconds: 0 }]));
  let round = seed;
  for (; round === seed || Date.now() < end; round++) {
    for (const { name, cases, check } of chosen) {
      const keep = (value: unknown) => writeFileSync(casePath, JSON.stringify({ property: name, seed: round, value }));
      const start = Date.now();
      const outcome = await check({ seed: round, numRuns: cases, onCase: keep, withReal: true, mostMs: MOST_MS });
      add(tallies.get(name), outcome.cases, Date.now() - start);
      if (!outcome.failure) continue;
      keep(outcome.failure.value);
      report(tallies);
      console.log(`\n${name} fails, kept in ${casePath}\n${outcome.failure.error.stack}`);
      console.log(`Again: npm run fuzz -- --seed ${round} ${name}`);
      return false;
    }
    console.log(`seed ${round}: ${chosen.length} properties hold`);
  }
  report(tallies);
  return true;
}

function add(tally: Tally | undefined, cases: number, milliseconds: number): void {
  if (!tally) return;
  tally.cases += cases;
  tally.milliseconds += milliseconds;
}

function report(tallies: ReadonlyMap<string, Tally>): void {
  for (const [name, { cases, milliseconds }] of tallies) {
    const rate = milliseconds > 0 ? (cases * 1000) / milliseconds : 0;
    console.log(`${name.padEnd(8)} ${String(cases).padStart(7)} cases ${rate.toFixed(1).padStart(7)} a second`);
  }
}
