import { readFileSync } from 'node:fs';
import { inTurns, timed, timedWait } from '../clock';
import { loadTextlint } from '../peers';
import { createCheck } from '../product';
import type { Measure } from '../sample';

/** As often as textlint checks the drafts once, which takes it seconds. */
const TIMES = 20;

/** A report in process, warm, against textlint with a Chinese rule set. In a process without the others. */
export const measure: Measure = async ({ root, corpus, sizes }) => {
  const drafts = corpus.drafts.slice(0, sizes.slow).map((path) => ({ path, bytes: readFileSync(path) }));
  const check = await createCheck();
  const textlint = await loadTextlint(root);
  let places = 0;
  const ours = (): void => {
    for (const { path, bytes } of drafts) check(bytes, path);
  };
  const theirs = async (): Promise<void> => {
    places = 0;
    for (const { bytes } of drafts) places += await textlint(bytes.toString('utf8'));
  };
  for (let i = 0; i < 2 * TIMES; i++) ours();
  const micros = await inTurns(sizes.rounds, {
    ours: () => {
      const milliseconds = timed(() => {
        for (let i = 0; i < TIMES; i++) ours();
      });
      return (milliseconds / TIMES / drafts.length) * 1000;
    },
    theirs: async () => ((await timedWait(theirs)) / drafts.length) * 1000,
  });
  return {
    samples: [{ row: 'check-textlint', ...micros }],
    notes: [`textlint 在前 ${drafts.length} 份草稿里查出 ${places} 处。`],
  };
};
