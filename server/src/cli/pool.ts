import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Input, STANDARD_INPUT } from './collect';
import { longRun } from './long-run';
import { counter, type Task, takeShare } from './shares';
import type { Terminal } from './terminal';
import type { Done } from './thread';
import { createExaminer, type Work } from './work/examine';
import { type FileCommand, type Kept, WORKS } from './work/index';
import type { Job, Outcome } from './work/job';

/**
 * Does a command's work on all the files, in several threads where that pays, and gives what became of
 * them in their order. Each thread takes the next few files when it has done its last ones.
 */
export async function workOnAll<C extends FileCommand>(
  command: C,
  job: Job,
  inputs: readonly Input[],
  { said, showProgress, endProgress }: Terminal,
): Promise<readonly Outcome<Kept[C]>[]> {
  const work: Work<Kept[C]> = WORKS[command];
  const lookAt = createExaminer(job, work);
  const outcomes = new Map<number, Outcome<Kept[C]>>();
  const task: Task = { command, job, inputs, taken: counter(), started: counter() };
  const helpers = await startHelpers(threadsFor(inputs, job.options.jobs) - 1, task, (index, outcome) =>
    outcomes.set(index, outcome as Outcome<Kept[C]>),
  );
  const settle = longRun(inputs.length, () => Atomics.load(task.started, 0) === helpers.length);
  for (let share = takeShare(task); share; share = takeShare(task)) {
    settle();
    if (inputs.length > 1) showProgress(said.progress(share.start + share.inputs.length, inputs.length));
    for (const [i, input] of share.inputs.entries()) outcomes.set(share.start + i, await lookAt(input));
  }
  await Promise.all(helpers);
  const inOrder: Outcome<Kept[C]>[] = [];
  // What a thread had taken that broke off is done here.
  for (const [i, input] of inputs.entries()) inOrder.push(outcomes.get(i) ?? (await lookAt(input)));
  endProgress();
  return inOrder;
}

/** Starting a thread takes as long as checking about so many drafts. */
const FILES_PER_THREAD = 100;
const MOST_THREADS = 8;
/** For what a thread has just made: more of it only fills the memory, because hardly any outlives a draft. */
const YOUNG_MB = 6;

/** Beside the command's own file. Without it everything is done in one thread. */
const threadFile = (): string => join(__dirname, 'cli.worker.js');

function threadsFor(inputs: readonly Input[], jobs: number | undefined): number {
  if (inputs.some(({ path }) => path === STANDARD_INPUT)) return 1;
  const wanted = jobs ?? Math.min(availableParallelism(), MOST_THREADS, Math.floor(inputs.length / FILES_PER_THREAD));
  return wanted > 1 && existsSync(threadFile()) ? Math.min(wanted, inputs.length) : 1;
}

type Keep = (index: number, outcome: Done['outcomes'][number]) => void;

/** Each promise is fulfilled when its thread has ended, one way or the other. */
async function startHelpers(count: number, task: Task, keep: Keep): Promise<readonly Promise<void>[]> {
  if (count < 1) return [];
  const { Worker } = await import('node:worker_threads');
  return Array.from({ length: count }, () => {
    const thread = new Worker(threadFile(), {
      workerData: task,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    thread.on('message', ({ start, outcomes }: Done) => {
      for (const [i, outcome] of outcomes.entries()) keep(start + i, outcome);
    });
    thread.on('error', () => undefined);
    return new Promise((resolve) => thread.once('exit', () => resolve()));
  });
}
