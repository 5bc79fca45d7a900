import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusFiles, Sizes } from '../sample';
import { draftOf } from './draft';

/** Writes the drafts of a run anew. */
export function writeCorpus(folder: string, { some, many }: Pick<Sizes, 'some' | 'many'>): CorpusFiles {
  rmSync(folder, { recursive: true, force: true });
  const write = (name: string, from: number, to: number): readonly string[] => {
    mkdirSync(join(folder, name), { recursive: true });
    return Array.from({ length: to - from }, (_, i) => {
      const draft = draftOf(from + i);
      const path = join(folder, name, draft.name);
      writeFileSync(path, draft.text);
      return path;
    });
  };
  const drafts = write('some', 0, some);
  write('many', 0, many);
  return { some: join(folder, 'some'), many: join(folder, 'many'), drafts };
}
