/** Milliseconds that a task takes. */
export function timed(task: () => void): number {
  const start = process.hrtime.bigint();
  task();
  return since(start);
}

export async function timedWait(task: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await task();
  return since(start);
}

const since = (start: bigint): number => Number(process.hrtime.bigint() - start) / 1e6;

/**
 * Lets the contestants measure themselves in turn, A B A B, as often as asked and once before that does not
 * count; every second round begins with the last of them, so that nobody always has the same one before.
 */
export async function inTurns<Name extends string>(
  rounds: number,
  contestants: Readonly<Record<Name, () => number | Promise<number>>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contestants) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) await contestants[name]();
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) results[name].push(await contestants[name]());
  }
  return results;
}
