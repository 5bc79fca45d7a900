// The suites in the web's VS Code, where extension and server run in web workers: the one that runs inside it,
// and a window in Chinese that is used with mouse and keyboard. `node test/web/run.mjs` after `npm run build`.
// With --images only the latter is run, and its screenshots become those of the README.
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromium as chromiumPath } from '../../scripts/setup/chromium.mjs';
import { root } from '../../scripts/setup/run.mjs';
import { serveWeb } from './served.mjs';
import { useWindow } from './window.mjs';

const LONGEST_RUN = 240_000;
const screenshots = join(root, 'build', 'screenshots');
const isForImages = process.argv.includes('--images');
const inside = isForImages ? 0 : await runInside();
const images = isForImages ? join(root, 'docs', 'images') : join(screenshots, 'window');
const failures = await inWindow();
process.exit(inside || failures);

/** Resolves to the exit code of the suite. */
async function runInside() {
  const { address, dispose } = await serveWeb(bundleSuite);
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
  await page.goto(address);
  const status = await ended;
  if (status !== 0) console.log(chatter.join('\n'));
  await browser.close();
  dispose();
  return status;
}

async function bundleSuite(extension) {
  const outfile = join(extension, 'suite.js');
  await build({
    entryPoints: [join(root, 'test', 'host', 'suite', 'index.web.ts')],
    outfile,
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
  return outfile;
}

/** Resolves to the number of failures. */
async function inWindow() {
  const { address, dispose } = await serveWeb();
  const failed = await useWindow({ address, images, screenshots });
  dispose();
  return failed;
}
