// What `npm start` and `npm test` need of the project itself: its packages and its build.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root, runQuietly } from './run.mjs';

/** Installs the packages where they are missing or older than the lock file. */
export function installPackages() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const isCurrent =
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
  if (isCurrent) return;
  console.log('安装依赖（npm ci）…');
  npm(['ci', '--no-audit', '--no-fund']);
}

export const VSIX = join(root, 'build', 'nianbao.vsix');

/** Builds dist/ and packs it as an extension file. */
export function buildExtension() {
  console.log('构建…');
  runQuietly(process.execPath, ['esbuild.mjs']);
  runQuietly(process.execPath, [join('scripts', 'package.mjs')]);
}
