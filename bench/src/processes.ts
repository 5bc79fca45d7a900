import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { timed, timedWait } from './clock';

/** Whole processes of Node. What they write is thrown away; findings make some of them end with 1. */

const ENDS_WELL = [0, 1];

/** Milliseconds from start to end. */
export function processTime(args: readonly string[], folder = process.cwd()): number {
  let status: number | null = null;
  const milliseconds = timed(() => {
    ({ status } = spawnSync(process.execPath, [...args], { stdio: 'ignore', cwd: folder }));
  });
  assertEnded(args, status);
  return milliseconds;
}

/** Milliseconds for each of several processes that run at once: what the machine can do with all its cores. */
export async function averageTogether(count: number, args: readonly string[]): Promise<number> {
  const milliseconds = await timedWait(() => Promise.all(Array.from({ length: count }, () => ended(args))));
  return milliseconds / count;
}

async function ended(args: readonly string[]): Promise<void> {
  const [status] = await once(spawn(process.execPath, [...args], { stdio: 'ignore' }), 'close');
  assertEnded(args, status);
}

/** Arguments of Node that make a process tell its memory at its end. */
export const memoryAccount = (programs: string): readonly string[] => ['--require', join(programs, 'peak-memory.js')];

/** The most memory that a process had at a time, in MiB. */
export function peakMemory(programs: string, args: readonly string[]): number {
  const { status, output } = spawnSync(process.execPath, [...memoryAccount(programs), ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  assertEnded(args, status);
  return mebibytes(String(output[3]));
}

/** Of the number of KiB that peak-memory.ts writes. */
export function mebibytes(written: string): number {
  const kibibytes = Number(written);
  if (!(kibibytes > 0)) throw new Error(`no figure of memory: ${written}`);
  return kibibytes / 1024;
}

function assertEnded(args: readonly string[], status: number | null): void {
  if (status === null || !ENDS_WELL.includes(status)) throw new Error(`node ${args.join(' ')} ended with ${status}`);
}
