// Shows how the time of reading and of each rule grows with hostile texts: `node scripts/growth.mjs`, or with
// names for some rules only: `node scripts/growth.mjs typo stray-space`. A report, not a test: nothing fails.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bundle = join(root, 'build', `growth-${process.pid}.mjs`);
await build({
  entryPoints: [join(root, 'scripts', 'growth.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  charset: 'utf8',
  logLevel: 'warning',
});
try {
  const { reportGrowth } = await import(pathToFileURL(bundle).href);
  reportGrowth(process.argv.slice(2));
} finally {
  rmSync(bundle, { force: true });
}
