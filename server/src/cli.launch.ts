import { builtAlong, launch, setFlags } from './launch';

/**
 * How much code a function runs before the engine optimizes it: fifteen times as much as by default. In a
 * run of a tenth of a second optimizing takes longer than it saves, and later on less is optimized in vain.
 */
const PATIENCE = '--interrupt-budget=1000000';

/** Stands for cli.main.ts in the built entries: runs its bundle as it was compiled by scripts/compile.mjs. */
export const { run, helpOut } = load();

function load(): typeof import('./cli.main') {
  setFlags(PATIENCE);
  return launch('cli.main', builtAlong('cli.main')).exports as typeof import('./cli.main');
}
