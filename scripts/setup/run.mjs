// Starting other programs. Imports nothing but Node: it runs before `npm ci`.
import { spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Runs a program with its output on ours; true if it ended well. */
export function succeeds(command, args, options = {}) {
  return spawnSync(command, args, { stdio: 'inherit', cwd: root, ...options }).status === 0;
}

/** Runs a program whose output is of interest only if it fails. */
export function runQuietly(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', cwd: root, ...options });
  if (status === 0) return stdout;
  throw new Error(`${command} ${args.join(' ')}\n${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`);
}

/** npm, as the one that runs us if one does: on Windows it is no program of its own. */
export function npm(args, options = {}) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return runQuietly(process.execPath, [script, ...args], options);
  return runQuietly('npm', args, { shell: process.platform === 'win32', ...options });
}

/** Runs a program, shows what it writes and keeps it. */
export function runAndKeep(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const kept = [];
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.on('data', (chunk) => {
        kept.push(chunk);
        to.write(chunk);
      });
    }
    child.on('error', (error) => resolve({ status: 1, output: String(error) }));
    child.on('close', (status) => resolve({ status: status ?? 1, output: Buffer.concat(kept).toString('utf8') }));
  });
}

/** Ends the run with the sentence of the error: what is missing matters, not where it was noticed. */
export function orExplain(task) {
  try {
    return task();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
