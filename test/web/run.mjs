// The suite in the web's VS Code: extension and server run in web workers. What is tested is what is packed.
// `node test/web/run.mjs` after `npm run build`.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from '@vscode/test-web';
import { listFiles } from '@vscode/vsce';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromium as chromiumPath } from '../../scripts/setup/chromium.mjs';
import { root } from '../../scripts/setup/run.mjs';
import { codeOss } from '../../scripts/setup/vscode-packages.mjs';

const LONGEST_RUN = 240_000;
const scratch = mkdtempSync(join(tmpdir(), 'nianbao-web-'));
const extension = join(scratch, 'extension');
const drafts = join(scratch, 'drafts');

for (const file of await listFiles({ cwd: root, dependencies: false })) {
  cpSync(join(root, file), join(extension, file), { recursive: true });
}
cpSync(join(root, 'samples'), drafts, { recursive: true });
await build({
  entryPoints: [join(root, 'test', 'host', 'suite', 'index.web.ts')],
  outfile: join(extension, 'suite.js'),
  bundle: true,
  platform: 'browser',
  format: 'cjs',
  target: 'es2022',
  charset: 'utf8',
  external: ['vscode'],
  // Mocha's build for browsers would take the exports of the suite for its own.
  define: { module: 'undefined' },
  logLevel: 'warning',
});

const port = await freePort();
const server = await open({
  browserType: 'none',
  quality: 'stable',
  commit: 'codeoss',
  testRunnerDataDir: codeOss(),
  extensionDevelopmentPath: extension,
  extensionTestsPath: join(extension, 'suite.js'),
  folderPath: drafts,
  // Web views have to be served from names below it, which 127.0.0.1 does not have.
  host: 'localhost',
  port,
  esm: true,
});
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
const ended = new Promise((resolve) => {
  setTimeout(() => resolve(124), LONGEST_RUN).unref();
  void page.exposeFunction('codeAutomationExit', resolve);
});
const chatter = [];
await page.exposeFunction('codeAutomationLog', (_, parts) => {
  const text = parts.map(String).join(' ');
  if (/^(?:ok {3}|FAIL |VS Code web: )/.test(text)) console.log(text);
  else chatter.push(text);
});
await page.goto(`http://localhost:${port}/`);
const status = await ended;
if (status !== 0) console.log(chatter.join('\n'));
await browser.close();
server.dispose();
rmSync(scratch, { recursive: true, force: true });
process.exit(status);

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, 'localhost', () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}
