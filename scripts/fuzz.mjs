// Looks for drafts that break a property: `npm run fuzz`, `npm run fuzz -- --minutes 30`, `npm run fuzz --
// --seed 7 settle`. Says its seed, the cases a second, and where the case that failed is kept.
import { spawn } from 'node:child_process';
import { existsSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withBundle } from './setup/bundle-script.mjs';
import { root } from './setup/run.mjs';

/** A case that takes longer than this is taken for one without end. */
const MOST_SECONDS = 180;

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string' }, minutes: { type: 'string', default: '5' } },
  allowPositionals: true,
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const minutes = Number(values.minutes);
if (!Number.isInteger(seed) || !(minutes >= 0)) throw new Error('--seed and --minutes are numbers');
const casePath = join(tmpdir(), `nianbao-fuzz-${process.pid}.json`);

console.log(`seed ${seed}, ${minutes} minutes`);
const run = JSON.stringify({ seed, minutes, names: positionals, casePath });
const status = await withBundle('fuzz', async (module) => {
  const code = `import(${JSON.stringify(module)}).then(async ({ fuzz }) => process.exit((await fuzz(${run})) ? 0 : 1))`;
  // In a process of its own: a case may have no end, or take all memory.
  const child = spawn(process.execPath, ['--enable-source-maps', '-e', code], { stdio: 'inherit', cwd: root });
  const watch = setInterval(() => {
    if (!existsSync(casePath) || Date.now() - statSync(casePath).mtimeMs < MOST_SECONDS * 1000) return;
    console.log(`no end after ${MOST_SECONDS} s`);
    child.kill('SIGKILL');
  }, 5000);
  const exit = await new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  clearInterval(watch);
  return exit;
});
if (status === 0) rmSync(casePath, { force: true });
else if (existsSync(casePath)) console.log(`the last case: ${casePath}`);
process.exitCode = status;
