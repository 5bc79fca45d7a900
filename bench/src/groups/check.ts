import { readFileSync } from 'node:fs';
import { inTurns, timed } from '../clock';
import { floor } from '../floor';
import { loadAutoCorrect } from '../peers';
import { createCheck } from '../product';
import type { Measure } from '../sample';

const WARM_UP = 8;

/** A report in process, warm: the floor, the check with all rules, AutoCorrect. */
export const measure: Measure = async ({ root, corpus, sizes }) => {
  const drafts = corpus.drafts.map((path) => ({ path, bytes: readFileSync(path) }));
  const check = await createCheck();
  const autoCorrect = loadAutoCorrect(root);
  let findings = 0;
  let wrongSums = 0;
  let places = 0;
  const contestants = {
    floor: () => {
      wrongSums = 0;
      for (const { bytes } of drafts) wrongSums += Math.sign(floor(bytes).wrongSums);
    },
    ours: () => {
      findings = 0;
      for (const { path, bytes } of drafts) findings += check(bytes, path).findings.length;
    },
    autoCorrect: () => {
      places = 0;
      for (const { bytes } of drafts) places += autoCorrect(bytes.toString('utf8'));
    },
  };
  for (let i = 0; i < WARM_UP; i++) contestants.floor();
  for (let i = 0; i < WARM_UP; i++) contestants.ours();
  const each = (task: () => void) => (): number => (timed(task) / drafts.length) * 1000;
  const micros = await inTurns(sizes.rounds * 2 + 1, {
    floor: each(contestants.floor),
    ours: each(contestants.ours),
    autoCorrect: each(contestants.autoCorrect),
  });
  return {
    samples: [
      { row: 'floor', ours: micros.floor },
      { row: 'check-floor', ours: micros.ours, theirs: micros.floor },
      { row: 'check-autocorrect', ours: micros.ours, theirs: micros.autoCorrect },
    ],
    notes: [
      `${drafts.length} 份草稿：本程序查出 ${findings} 处，AutoCorrect ${places} 处；底线程序发现 ${wrongSums} 份的表三不平。`,
    ],
  };
};
