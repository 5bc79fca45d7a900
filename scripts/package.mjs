// Packs the built extension as build/nianbao.vsix, or as the file that is named.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX, listFiles } from '@vscode/vsce';

const VSIX = process.argv[2] ?? join('build', 'nianbao.vsix');
const STAGE = process.argv[2] ? `${VSIX}-files` : join('build', 'package');

/** VS Code's page of an extension shows neither pictures nor files of the package, and builds nothing. */
const FOR_OTHERS = ['两条命令', '在命令行里', '给开发者'];
const RELATIVE_LINK = /\[([^\]]+)\]\((?!https:)[^)]+\)/g;

rmSync(STAGE, { recursive: true, force: true });
for (const file of await listFiles({ dependencies: false })) cpSync(file, join(STAGE, file));
cpSync('.vscodeignore', join(STAGE, '.vscodeignore'));
writeFileSync(join(STAGE, 'README.md'), pageOf(readFileSync('README.md', 'utf8')));
await createVSIX({
  cwd: STAGE,
  packagePath: VSIX,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});

function pageOf(readme) {
  const sections = readme
    .split(/^(?=## )/m)
    .filter((section) => !FOR_OTHERS.some((name) => section.startsWith(`## ${name}`)));
  return sections
    .join('')
    .replace(/^!?\[[^\]]*\]\((?!https:)[^)]+\)\n\n?/gm, '')
    .replace(RELATIVE_LINK, '$1');
}
