// Bundles every test/*.test.ts with esbuild and runs the result with Node's own runner.
// Arguments choose files: `npm run test:unit -- rules layouts`.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
// Parallel runs of chosen tests must not delete each other's output.
const outdir = join(here, '..', 'build', wanted.length > 0 ? `test-${process.pid}` : 'test');

const tests = readdirSync(here)
  .filter((name) => name.endsWith('.test.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)));

rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints: tests.map((name) => join(here, name)),
  outdir,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  packages: 'external',
  sourcemap: 'linked',
  charset: 'utf8',
  logLevel: 'warning',
});
const files = tests.map((name) => join(outdir, name.replace(/\.ts$/, '.js')));
const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...files], {
  stdio: 'inherit',
  cwd: join(here, '..'),
});
if (wanted.length > 0) rmSync(outdir, { recursive: true, force: true });
process.exit(status ?? 1);
