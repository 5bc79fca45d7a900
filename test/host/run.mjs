// The suites inside a real VS Code, against the built and installed extension file.
// `node test/host/run.mjs` after `npm run build` and `npm run package`; NB_VSCODE names another VS Code.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { VSIX } from '../../scripts/setup/project.mjs';
import { root, runQuietly } from '../../scripts/setup/run.mjs';
import { installExtension } from '../../scripts/setup/serve.mjs';
import { codeServer } from '../../scripts/setup/vscode-packages.mjs';

/** The extension is tested as it is installed, so the one "under development" that VS Code insists on is empty. */
const DUMMY = JSON.stringify({ name: 'dummy', publisher: 'test', version: '0.0.1', engines: { vscode: '*' } });
/** The second one as VS Code comes: folders are not trusted, and its chat is there. */
const RUNS = [
  { suite: 'index', settings: {}, env: {} },
  {
    suite: 'restricted',
    settings: { 'security.workspace.trust.startupPrompt': 'never', 'chat.disableAIFeatures': false },
    env: { NB_TRUST: 'none' },
  },
];

const here = join(root, 'test', 'host');
const scratch = mkdtempSync(join(tmpdir(), 'nianbao-host-'));
const desktop = process.env.NB_VSCODE;

await build({
  entryPoints: RUNS.map(({ suite }) => join(here, 'suite', `${suite}.ts`)),
  outdir: join(root, 'build', 'host'),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  charset: 'utf8',
  external: ['vscode', 'mocha'],
  logLevel: 'warning',
});
if (!existsSync(VSIX)) throw new Error(`${VSIX} is missing: npm run package`);
const extensions = join(scratch, 'extensions');
if (desktop) runQuietly(desktop, ['--install-extension', VSIX, `--extensions-dir=${extensions}`]);
else installExtension(codeServer(), VSIX, extensions);

const failed = [];
for (const run of RUNS) {
  await runIn(run).catch((error) => failed.push(`${run.suite}: ${error.message}`));
}
rmSync(scratch, { recursive: true, force: true });
for (const reason of failed) console.error(reason);
process.exit(failed.length > 0 ? 1 : 0);

/** In a folder of its own: the tests change the drafts. */
async function runIn({ suite, settings, env }) {
  const place = (name) => join(scratch, suite, name);
  for (const folder of ['dummy', 'meeting']) mkdirSync(place(folder), { recursive: true });
  writeFileSync(join(place('dummy'), 'package.json'), DUMMY);
  cpSync(join(root, 'samples'), place('drafts'), { recursive: true });
  await runTests({
    vscodeExecutablePath: desktop ?? join(here, 'code.mjs'),
    extensionDevelopmentPath: place('dummy'),
    extensionTestsPath: join(root, 'build', 'host', `${suite}.js`),
    launchArgs: [place('drafts'), `--extensions-dir=${extensions}`, `--user-data-dir=${place('data')}`],
    extensionTestsEnv: {
      NB_HOOK: join(here, 'at-the-page.mjs'),
      NB_MEETING: place('meeting'),
      NB_SETTINGS: JSON.stringify({ 'nianbao.language': 'zh-cn', ...settings }),
      ...env,
    },
  });
}
