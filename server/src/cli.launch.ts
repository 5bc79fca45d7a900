import { builtAlong, launch } from './launch';
import { COMMAND_START, setFlags } from './launch.flags';

/** Stands for cli.main.ts in the built entries: runs its bundle as it was compiled by scripts/compile.mjs. */
export const { run, helpOut } = load();

function load(): typeof import('./cli.main') {
  setFlags(...COMMAND_START);
  return launch('cli.main', builtAlong('cli.main')).exports as typeof import('./cli.main');
}
