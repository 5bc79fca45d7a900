// `npm run bench`: installs what nianbao is compared with, builds the extension and the benchmark's own
// programs under build/bench, and measures. `-- --compare` tells what has become slower than the committed
// figures, `-- --small` only shows that everything works, names choose groups: `-- check typing`.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { installPackages } from '../scripts/setup/project.mjs';
import { npm, orExplain, root, runQuietly } from '../scripts/setup/run.mjs';

const built = join(root, 'build', 'bench');
const extension = join(built, 'extension');
const programs = join(built, 'programs');

orExplain(() => {
  installPackages();
  installPeers();
});
await buildExtension();
await buildPrograms();
const { status } = spawnSync(process.execPath, [join(programs, 'main.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;

function installPeers() {
  const installed = join(root, 'bench', 'node_modules', '.package-lock.json');
  const wanted = join(root, 'bench', 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  console.log('安装对照程序（npm ci）…');
  npm(['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: join(root, 'bench') });
}

/** The files that are packed and what is built, in a folder of their own: dist/ may be in use. */
async function buildExtension() {
  console.log('构建…');
  rmSync(extension, { recursive: true, force: true });
  const { listFiles } = createRequire(import.meta.url)('@vscode/vsce');
  for (const file of [...(await listFiles({ cwd: root, dependencies: false })), '.vscodeignore']) {
    if (file.startsWith('dist/')) continue;
    mkdirSync(dirname(join(extension, file)), { recursive: true });
    copyFileSync(join(root, file), join(extension, file));
  }
  // The packer looks for what the manifest depends on, although none of it is packed.
  symlinkSync(join(root, 'node_modules'), join(extension, 'node_modules'), 'junction');
  runQuietly(process.execPath, ['esbuild.mjs', '--outdir', join(extension, 'dist')]);
  runQuietly(process.execPath, [join(root, 'scripts', 'package.mjs')], { cwd: extension });
}

async function buildPrograms() {
  const { build } = await import('esbuild');
  const source = (name) => join(root, 'bench', 'src', `${name}.ts`);
  const node = {
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'warning',
  };
  rmSync(programs, { recursive: true, force: true });
  await build({
    ...node,
    entryPoints: ['main', 'group', 'peak-memory', 'activation'].map(source),
    outdir: programs,
    packages: 'external',
  });
  // As the extension's own server is built.
  await build({ ...node, entryPoints: [source('idle-server')], outdir: programs, minify: true, legalComments: 'none' });
}
