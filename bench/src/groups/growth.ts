import { inTurns, timed } from '../clock';
import { longReport, manyDrafts } from '../corpus/long';
import { type Check, createCheck } from '../product';
import type { Measure, Sample } from '../sample';

/** How the time grows where the text becomes ten times as long: as one long report, and draft after draft. */
export const measure: Measure = async ({ sizes }) => {
  const check = await createCheck();
  const notes: string[] = [];
  const samples: Sample[] = [];
  for (const [name, what, write] of [
    ['prose', '一份长报告', longReport],
    ['tables', '许多草稿相连', manyDrafts],
  ] as const) {
    const texts = sizes.long.map((length) => ({ length, bytes: Buffer.from(write(length)) }));
    const found = texts.map(({ bytes }) => check(bytes, 'long.txt').findings.length);
    notes.push(
      `${what}，${sizes.long.map((length) => `${length / 1e6} MB`).join('、')}：查出 ${found.join('、')} 处。`,
    );
    const [hundredth, tenth, whole] = texts.map((text) => timeOf(check, text, 2 * sizes.long[1])) as [Task, Task, Task];
    const times = await inTurns(Math.max(1, sizes.rounds - 2), { hundredth, tenth, whole });
    samples.push(
      { row: `growth-${name}-10`, ours: times.whole, theirs: times.tenth },
      { row: `growth-${name}-1`, ours: times.tenth, theirs: times.hundredth },
    );
  }
  return { samples, notes };
};

type Task = () => number;

interface LongText {
  /** In bytes, as asked for. */
  readonly length: number;
  /** A little longer: drafts are not cut. */
  readonly bytes: Buffer;
}

/** Milliseconds for a text of just the length asked for. Short ones are checked more than once in a round. */
function timeOf(check: Check, { length, bytes }: LongText, enough: number): Task {
  const times = Math.max(1, Math.floor(enough / length));
  return () => {
    globalThis.gc?.();
    const milliseconds = timed(() => {
      for (let i = 0; i < times; i++) check(bytes, 'long.txt');
    });
    return (milliseconds / times) * (length / bytes.length);
  };
}
