import { builtAlong, launch } from './launch';
import { BASELINE_CODE, optimizeAfter, SERVER_START, setFlags } from './launch.flags';

const BUNDLE = 'server.main';

/** Followed by the folder where what the engine compiles may be kept for the next start. */
const KEEP = '--keep-compiled';

/** An edit runs most functions but a few times: by default a thousand edits go by before those are optimized. */
const USUAL = [BASELINE_CODE, optimizeAfter(4000)];
const STARTED_MS = 1000;

/**
 * Stands for server.main.ts in the built entry: runs its bundle as it was compiled when it was built
 * (scripts/compile.mjs) or, where another engine runs it, as that one had compiled it when it last ended.
 */
export async function serve(): Promise<void> {
  setFlags(...SERVER_START);
  const { serve: serveClient } = await load();
  setTimeout(() => setFlags(...USUAL), STARTED_MS).unref();
  return serveClient();
}

async function load(): Promise<typeof import('./server.main')> {
  const built = builtAlong(BUNDLE);
  const folder = process.argv.includes(KEEP) ? process.argv[process.argv.indexOf(KEEP) + 1] : undefined;
  // Imported late, because a digest needs the whole of node:crypto.
  const kept = folder === undefined ? undefined : (await import('./launch.kept')).keptCode(BUNDLE, folder);
  const launched = launch(BUNDLE, built ?? kept?.read());
  if (kept && !launched.isCompiled)
    process.once('exit', () => {
      setFlags(...SERVER_START);
      kept.write(launched.script.createCachedData());
    });
  return launched.exports as typeof import('./server.main');
}
