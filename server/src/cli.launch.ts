import { setFlagsFromString } from 'node:v8';
import { builtAlong, launch } from './launch';

/**
 * How much code a function runs before the engine optimizes it: fifteen times as much as by default. In a
 * run of a tenth of a second optimizing takes longer than it saves, and later on less is optimized in vain.
 */
const PATIENCE = '--interrupt-budget=1000000';
/** The last engine that is known to have this flag: that of Node 22. */
const PATIENT_ENGINE = 12;

/** Stands for cli.main.ts in the built entries: runs its bundle as it was compiled by scripts/compile.mjs. */
export const { run, helpOut } = load();

function load(): typeof import('./cli.main') {
  if (Number.parseInt(process.versions.v8, 10) <= PATIENT_ENGINE) setFlagsFromString(PATIENCE);
  return launch('cli.main', builtAlong('cli.main')).exports as typeof import('./cli.main');
}
