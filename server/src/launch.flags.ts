import { setFlagsFromString } from 'node:v8';

/** The last engine that is known to have the flags that are set: that of Node 22. */
const KNOWN_ENGINE = 12;
/** The last one that can be patient: that of Node 20. A later one would tell the user that it knows no such flag. */
const PATIENT_ENGINE = 11;
const PATIENCE = '--interrupt-budget=';

/** What is no longer used is collected earlier. */
export const TIDINESS = '--optimize-for-size';
/** … or later: that takes more memory and half the time where a long document is edited. */
export const UNTIDINESS = '--no-optimize-for-size';
/** What has just been made is collected by one thread: to wake others takes longer than to collect so little. */
export const LONELINESS = '--no-parallel-scavenge';
/** Patterns are compiled at once: most of them are used more than once, and at their second use they would be. */
export const DIRECTNESS = '--no-regexp-tier-up';
/** The room for what has just been made grows no more; then as by default. */
export const STEADINESS = '--semi-space-growth-factor=1';
export const GROWTH = '--semi-space-growth-factor=2';
/** … or at once to what a start needs, which is collected but twice then, and an edit but seldom. */
export const ROOMINESS = '--semi-space-growth-factor=8';
/** What runs a few times is not translated: that takes longer than to interpret it. */
export const PLAINNESS = '--no-sparkplug';
export const TRANSLATION = '--sparkplug';

/**
 * What is optimized takes in less of the functions that it calls (920 by default): where each of
 * very many functions runs a little, optimizing them takes longer than that saves.
 */
export const MODESTY = '--max-inlined-bytecode-size-cumulative=200';

/** How much code a function runs before the engine asks whether to optimize it; 67,584 by default. */
export const patience = (budget: number): string => `${PATIENCE}${budget}`;

/** Sets flags of the engine where that is safe. What was compiled is taken only where the flags are the same. */
export function setFlags(...flags: readonly string[]): void {
  const engine = Number.parseInt(process.versions.v8, 10);
  if (process.versions.electron !== undefined || engine > KNOWN_ENGINE) return;
  for (const flag of flags) if (engine <= PATIENT_ENGINE || !flag.startsWith(PATIENCE)) setFlagsFromString(flag);
}
