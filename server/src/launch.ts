import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** A bundle that was run, and what its code can be kept from. */
export interface Launched {
  readonly exports: unknown;
  readonly script: Script;
  /** The engine took what it had compiled before. */
  readonly isCompiled: boolean;
}

/** The engine hardly looks at what it is given: only what was compiled by the same Node on such a machine is taken. */
const ENGINE = `${process.version}-${process.platform}-${process.arch}`;

/** Name of what the engine compiled of a bundle; `edition` tells bundles of one name apart. */
export const compiledName = (bundle: string, edition = ''): string => `${bundle}${edition}.${ENGINE}.cache`;

/**
 * Runs a bundle that is built as a function (esbuild.mjs) with what the engine compiled of it earlier, because
 * compiling takes as long as checking a draft.
 */
export function launch(bundle: string, compiled: Buffer | undefined): Launched {
  const path = join(__dirname, `${bundle}.js`);
  const options = { filename: path, ...(compiled && { cachedData: compiled }) };
  const script = new Script(readFileSync(path, 'utf8'), options);
  const module = { exports: {} };
  script.runInThisContext()(module, module.exports, require, path, __dirname);
  return { exports: module.exports, script, isCompiled: script.cachedDataRejected === false };
}

/** What scripts/compile.mjs left beside the bundle. */
export const builtAlong = (bundle: string): Buffer | undefined => readIfThere(join(__dirname, compiledName(bundle)));

export function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
