import { join } from 'node:path';
import { inTurns } from '../clock';
import { autoCorrectCommand } from '../peers';
import { averageTogether, peakMemory, processTime } from '../processes';
import type { Measure } from '../sample';

const NOTHING = ['-e', '0'];

/** The command line as a whole process: one draft, hundreds, thousands; one worker or two; memory. */
export const measure: Measure = async ({ root, dist, programs, corpus, sizes }) => {
  const command = join(dist, 'cli.js');
  const check = (path: string, ...options: readonly string[]): readonly string[] => [
    command,
    'check',
    ...options,
    path,
  ];
  const [draft = ''] = corpus.drafts;
  const run = (args: readonly string[]) => () => processTime(args);
  const autoCorrect = (folder: string) => () => processTime(autoCorrectCommand(root), folder);
  const memory = (args: readonly string[]) => () => peakMemory(programs, args);
  const many = Math.max(1, sizes.rounds - 2);

  const one = await inTurns(sizes.starts, { ours: run(check(draft)), theirs: run(NOTHING) });
  const some = await inTurns(sizes.rounds, {
    ours: run(check(corpus.some)),
    theirs: autoCorrect(corpus.some),
  });
  const all = await inTurns(many, {
    ours: run(check(corpus.many)),
    theirs: autoCorrect(corpus.many),
    alone: run(check(corpus.many, '--jobs', '1')),
    two: run(check(corpus.many, '--jobs', '2')),
    together: () => averageTogether(2, check(corpus.many, '--jobs', '1')),
  });
  const peaks = await inTurns(many, {
    nothing: memory(NOTHING),
    one: memory(check(draft)),
    some: memory(check(corpus.some)),
    many: memory(check(corpus.many)),
  });
  return {
    samples: [
      { row: 'cli-one', ...one },
      { row: 'cli-some', ...some },
      { row: 'cli-many', ours: all.ours, theirs: all.theirs },
      { row: 'cli-workers', ours: all.two, theirs: all.alone },
      { row: 'cli-ceiling', ours: all.together, theirs: all.alone },
      { row: 'memory-one', ours: peaks.one, theirs: peaks.nothing },
      { row: 'memory-some', ours: peaks.some, theirs: peaks.nothing },
      { row: 'memory-many', ours: peaks.many, theirs: peaks.nothing },
    ],
  };
};
