// Drafts by which the build sees what of the command runs often.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Writes them into a folder and returns their paths. */
export async function writeDrafts(folder) {
  const outfile = join(folder, 'drafts.mjs');
  await build({ entryPoints: ['scripts/seldom/drafts.ts'], outfile, bundle: true, platform: 'node', format: 'esm' });
  const { ordinaryDrafts } = await import(outfile);
  return ordinaryDrafts('samples').map(({ name, text }, i) => {
    const path = join(folder, `${i}-${name}`);
    writeFileSync(path, text);
    return path;
  });
}
