import type { Input } from './collect';
import type { FileCommand } from './work/index';
import type { Job } from './work/job';

/** What the threads of one run divide among themselves. Plain data and shared memory. */
export interface Task {
  readonly command: FileCommand;
  readonly job: Job;
  readonly inputs: readonly Input[];
  /** How many of the inputs are taken. */
  readonly taken: Counter;
  /** How many threads have started to help. */
  readonly started: Counter;
}

type Counter = Int32Array<SharedArrayBuffer>;

/** Some inputs that lie together. */
export interface Share {
  readonly start: number;
  readonly inputs: readonly Input[];
}

/** Few enough that no thread is left with much when the others are done. */
const SHARE = 8;

export const counter = (): Counter => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** The next inputs that no thread has taken, or undefined where there are none. */
export function takeShare({ inputs, taken }: Task): Share | undefined {
  const start = Atomics.add(taken, 0, SHARE);
  return start < inputs.length ? { start, inputs: inputs.slice(start, start + SHARE) } : undefined;
}
