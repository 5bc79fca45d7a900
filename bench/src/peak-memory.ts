import { readFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded before a program: when it ends, the most memory that it had is written to file descriptor 3, in KiB.
const REPORT = 3;

if (isMainThread) process.on('exit', () => void writeSync(REPORT, String(peak())));

/** Linux counts the process that started this one into `maxRSS`; what it says of the memory itself is exact. */
function peak(): number {
  try {
    const [, kibibytes] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kibibytes !== undefined) return Number(kibibytes);
  } catch {
    // Not on Linux.
  }
  return process.resourceUsage().maxRSS;
}
