import { setFlagsFromString } from 'node:v8';

/** The last engine that is known to have the flags that are set: that of Node 22. */
const KNOWN_ENGINE = 12;
/** The last one that has `--interrupt-budget`: that of Node 20. A later one would tell the user that it knows no such flag. */
const LAST_WITH_BUDGET = 11;
const BUDGET = '--interrupt-budget=';

/** What is no longer used is collected earlier. */
export const COLLECT_EARLY = '--optimize-for-size';
/** … or later: that takes more memory and half the time where a long document is edited. */
export const COLLECT_LATE = '--no-optimize-for-size';
/** What has just been made is collected by one thread: to wake others takes longer than to collect so little. */
const ONE_COLLECTOR = '--no-parallel-scavenge';
/** Patterns are compiled at once: most of them are used more than once, and at their second use they would be. */
const COMPILE_PATTERNS = '--no-regexp-tier-up';
/** The room for what has just been made grows no more; then as by default. */
export const KEEP_NEW_SPACE = '--semi-space-growth-factor=1';
export const GROW_NEW_SPACE = '--semi-space-growth-factor=2';
/** … or at once to what a start needs, which is collected but twice then, and an edit but seldom. */
const GROW_NEW_SPACE_AT_ONCE = '--semi-space-growth-factor=8';
/** What runs a few times is not translated: that takes longer than to interpret it. */
export const NO_BASELINE_CODE = '--no-sparkplug';
export const BASELINE_CODE = '--sparkplug';

/**
 * What is optimized takes in less of the functions that it calls (920 by default): where each of
 * very many functions runs a little, optimizing them takes longer than that saves.
 */
export const INLINE_LITTLE = '--max-inlined-bytecode-size-cumulative=200';

/** How much code a function runs before the engine asks whether to optimize it; 67,584 by default. */
export const optimizeAfter = (budget: number): string => `${BUDGET}${budget}`;

/** In a run of a tenth of a second optimizing takes longer than it saves. See cli/long-run.ts for longer ones. */
export const COMMAND_START: readonly string[] = [COLLECT_EARLY, COMPILE_PATTERNS, optimizeAfter(1_000_000)];

/** While the server starts there are other things to do than to optimize it. */
export const SERVER_START: readonly string[] = [
  COLLECT_EARLY,
  COMPILE_PATTERNS,
  ONE_COLLECTOR,
  GROW_NEW_SPACE_AT_ONCE,
  NO_BASELINE_CODE,
  optimizeAfter(200_000),
];

/** Sets flags of the engine where that is safe. What was compiled is taken only where the flags are the same. */
export function setFlags(...flags: readonly string[]): void {
  const engine = Number.parseInt(process.versions.v8, 10);
  if (process.versions.electron !== undefined || engine > KNOWN_ENGINE) return;
  for (const flag of flags) if (engine <= LAST_WITH_BUDGET || !flag.startsWith(BUDGET)) setFlagsFromString(flag);
}
