import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

const BUNDLE = 'cli.main.js';
/** The engine hardly looks at what it is given: only what was compiled by the same Node on such a machine is taken. */
const COMPILED = `cli.main.${process.version}-${process.platform}-${process.arch}.cache`;

/**
 * How much code a function runs before the engine optimizes it: fifteen times as much as by default. In a
 * run of a tenth of a second optimizing takes longer than it saves, and later on less is optimized in vain.
 */
const PATIENCE = '--interrupt-budget=1000000';
/** The last engine that is known to have this flag: that of Node 22. */
const PATIENT_ENGINE = 12;

/**
 * Stands for cli.main.ts in the built entries: runs its bundle with what the engine compiled of it when it
 * was built (scripts/compile-cli.mjs), because compiling takes as long as checking a draft.
 */
export const { run, helpOut } = load();

function load(): typeof import('./cli.main') {
  if (Number.parseInt(process.versions.v8, 10) <= PATIENT_ENGINE) setFlagsFromString(PATIENCE);
  const path = join(__dirname, BUNDLE);
  const cachedData = readIfThere(join(__dirname, COMPILED));
  const script = new Script(readFileSync(path, 'utf8'), { filename: path, ...(cachedData && { cachedData }) });
  const bundle = { exports: {} };
  script.runInThisContext()(bundle, bundle.exports, require, path, __dirname);
  return bundle.exports as typeof import('./cli.main');
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
