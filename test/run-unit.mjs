// Bundles test/*.test.ts with esbuild and runs the result with Node's own runner: the quick ones; with `--all`
// also test/*.slow.test.ts, which start processes or look at thousands of drafts. Arguments choose files, slow or
// not: `npm run test:unit -- rules layouts`.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const asked = process.argv.slice(2);
const wanted = asked.filter((word) => word !== '--all');
const isChosen = (name) =>
  wanted.length > 0
    ? wanted.some((word) => name.startsWith(word))
    : asked.includes('--all') || !name.endsWith('.slow.test.ts');
// Parallel runs of chosen tests must not delete each other's output.
const outdir = join(here, '..', 'build', wanted.length > 0 ? `test-${process.pid}` : 'test');

const tests = readdirSync(here).filter((name) => name.endsWith('.test.ts') && isChosen(name));
if (tests.length === 0) {
  console.error(`没有名字以 ${wanted.join('、')} 开头的测试。`);
  process.exit(2);
}

rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints: tests.map((name) => join(here, name)),
  outdir,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  packages: 'external',
  inject: [join(here, 'support', 'fixed-seed.ts')],
  sourcemap: 'linked',
  charset: 'utf8',
  logLevel: 'warning',
});
const files = tests.map((name) => join(outdir, name.replace(/\.ts$/, '.js')));
// The runner leaves one processor idle unless it is told otherwise, which it can be from 20.10 on.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const workers = major > 20 || minor >= 10 ? [`--test-concurrency=${availableParallelism()}`] : [];
const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...workers, ...files], {
  stdio: 'inherit',
  cwd: join(here, '..'),
});
if (wanted.length > 0) rmSync(outdir, { recursive: true, force: true });
process.exit(status ?? 1);
