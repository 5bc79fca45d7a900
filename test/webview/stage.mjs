// Opens the preview's page in a real browser: the product's shell, script and style, a stub of the editor.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { THEMES } from './themes.mjs';

const root = process.cwd();
const source = join(root, 'client', 'webview');
const ORIGIN = 'https://preview.test';

/** Script and style as they are packed, or built here where the packed ones are missing or older. */
export async function builtPage() {
  const packed = ['preview.js', 'preview.css'].map((name) => join(root, 'dist', 'webview', name));
  const newest = Math.max(...readdirSync(source).map((name) => statSync(join(source, name)).mtimeMs));
  if (packed.every((file) => existsSync(file) && statSync(file).mtimeMs >= newest)) {
    return { from: 'dist', script: readFileSync(packed[0], 'utf8'), style: readFileSync(packed[1], 'utf8') };
  }
  const bundled = await build({
    entryPoints: [join(source, 'preview.ts')],
    bundle: true,
    format: 'iife',
    charset: 'utf8',
    write: false,
    logLevel: 'warning',
  });
  return {
    from: 'source',
    script: bundled.outputFiles[0].text,
    style: readFileSync(join(source, 'preview.css'), 'utf8'),
  };
}

/** The drafts, read by the server's own code. */
export async function loadScenarios() {
  const outfile = join(root, 'build', `webview-${process.pid}`, 'scenarios.mjs');
  await build({
    entryPoints: [join(root, 'test', 'webview', 'scenarios.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    packages: 'external',
    alias: { vscode: join(root, 'test', 'webview', 'vscode-stub.ts') },
    logLevel: 'warning',
  });
  return { ...(await import(outfile)), folder: join(outfile, '..') };
}

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });

/** A page with nothing shown yet. `sent` reads what it has said to the editor. */
export async function openPage(browser, { built, shell, theme = 'light', width = 900, height = 700, state }) {
  const page = await browser.newPage({ viewport: { width, height } });
  const problems = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.route('**/*', (route) => {
    const { pathname, origin } = new URL(route.request().url());
    if (origin === ORIGIN && pathname === '/') return route.fulfill({ contentType: 'text/html', body: shell(ORIGIN) });
    if (pathname === '/dist/webview/preview.js')
      return route.fulfill({ contentType: 'text/javascript', body: built.script });
    if (pathname === '/dist/webview/preview.css') return route.fulfill({ contentType: 'text/css', body: built.style });
    if (pathname !== '/favicon.ico') problems.push(`asked for ${route.request().url()}`);
    return route.fulfill({ status: 404, body: '' });
  });
  await page.addInitScript(stubEditor, { colours: THEMES[theme], theme, state });
  await page.goto(`${ORIGIN}/`);
  return {
    page,
    problems,
    show: (message) => page.evaluate((data) => window.postMessage(data, '*'), message).then(() => settled(page)),
    sent: () => page.evaluate(() => window.sent),
    state: () => page.evaluate(() => window.kept),
  };
}

/** Two frames, after which messages were received and drawn. */
const settled = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Runs in the page before its script. */
function stubEditor({ colours, theme, state }) {
  window.sent = [];
  window.kept = state;
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => window.sent.push(message),
    getState: () => window.kept,
    setState: (next) => {
      window.kept = next;
    },
  });
  document.addEventListener('DOMContentLoaded', () => {
    for (const [name, value] of Object.entries(colours)) {
      document.documentElement.style.setProperty(`--vscode-${name}`, value);
    }
    document.body.classList.add(`vscode-${theme}`);
  });
}
