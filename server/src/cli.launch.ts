import { builtAlong, launch } from './launch';
import { DIRECTNESS, patience, setFlags, TIDINESS } from './launch.flags';

/** In a run of a tenth of a second optimizing takes longer than it saves. See cli/long-run.ts for longer ones. */
const PATIENCE = patience(1_000_000);

/** Stands for cli.main.ts in the built entries: runs its bundle as it was compiled by scripts/compile.mjs. */
export const { run, helpOut } = load();

function load(): typeof import('./cli.main') {
  setFlags(TIDINESS, DIRECTNESS, PATIENCE);
  return launch('cli.main', builtAlong('cli.main')).exports as typeof import('./cli.main');
}
