import { builtAlong, launch, setFlags } from './launch';
import { keptCode } from './launch.kept';

const BUNDLE = 'server.main';

/** Followed by the folder where what the engine compiles may be kept for the next start. */
const KEEP = '--keep-compiled';

/**
 * Stands for server.main.ts in the built entry: runs its bundle as it was compiled when it was built
 * (scripts/compile.mjs) or, where another engine runs it, as that one had compiled it when it last ended.
 */
export const { serve } = load();

function load(): typeof import('./server.main') {
  setFlags();
  const folder = process.argv.includes(KEEP) ? process.argv[process.argv.indexOf(KEEP) + 1] : undefined;
  const kept = folder === undefined ? undefined : keptCode(BUNDLE, folder);
  const launched = launch(BUNDLE, builtAlong(BUNDLE) ?? kept?.read());
  if (kept && !launched.isCompiled) process.once('exit', () => kept.write(launched.script.createCachedData()));
  return launched.exports as typeof import('./server.main');
}
