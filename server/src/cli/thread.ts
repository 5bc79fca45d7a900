import { type Task, takeShare } from './shares';
import { createExaminer, type Work } from './work/examine';
import { type Kept, WORKS } from './work/index';
import type { Outcome } from './work/job';

/** What a thread sends back, share by share. */
export interface Done {
  readonly start: number;
  readonly outcomes: readonly Outcome<Kept[keyof Kept]>[];
}

/** Takes part in the work of another thread until none is left. */
export async function helpOut(): Promise<void> {
  const { parentPort, workerData } = await import('node:worker_threads');
  const task: Task = workerData;
  const work: Work<Kept[keyof Kept]> = WORKS[task.command];
  const lookAt = createExaminer(task.job, work);
  Atomics.add(task.started, 0, 1);
  for (let share = takeShare(task); share; share = takeShare(task)) {
    const outcomes: Outcome<Kept[keyof Kept]>[] = [];
    for (const input of share.inputs) outcomes.push(await lookAt(input));
    const done: Done = { start: share.start, outcomes };
    parentPort?.postMessage(done);
  }
}
