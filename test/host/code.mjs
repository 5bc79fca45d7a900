#!/usr/bin/env node
// Stands in for the executable of VS Code where there is none: understands the arguments that
// @vscode/test-electron passes, serves the real VS Code from packages, opens it in Chromium and ends
// with the exit code of the tests.
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { chromium as chromiumPath } from '../../scripts/setup/chromium.mjs';
import { serveVscode } from '../../scripts/setup/serve.mjs';
import { codeServer } from '../../scripts/setup/vscode-packages.mjs';

const TIMED_OUT = 124;

/** What VS Code says of itself. */
const CHATTER = [
  /^\[(?:AgentHost|RemoteAgentHostProtocol|ChatModelSelection|AccountPolicyGate|Service Worker|reconnection-grace-time)/,
  /^Creation of workbench contribution/,
  /^(?:Ignoring fetching|Updating) additional builtin|^Resolv(?:ing|ed) connection token|^Creating a socket/,
  // Native modules, which are not compiled.
  /Could not locate the bindings file|Cannot find module '.\/build\/Release\/watchdog'/,
];

const { NB_HOOK, NB_SETTINGS = '{}', NB_TIMEOUT = '240' } = process.env;

const args = process.argv.slice(2);
const valuesOf = (name) => args.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => arg.slice(name.length + 3));
const scratch = mkdtempSync(join(tmpdir(), 'nianbao-code-'));
const folder = realpathSync(args.find((arg) => !arg.startsWith('-')) ?? scratch);
const data = valuesOf('user-data-dir').at(-1) ?? join(scratch, 'data');
const extensions = valuesOf('extensions-dir').at(-1) ?? join(scratch, 'extensions');

writeUserSettings();
const server = await serveVscode(codeServer(), { data, extensions, flags: serverFlags() });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: browserFlags() });
process.exitCode = await testedInPage();
await browser.close();
await server.stop();
rmSync(scratch, { recursive: true, force: true });

function writeUserSettings() {
  const file = join(data, 'User', 'settings.json');
  if (existsSync(file)) return;
  const quiet = {
    'chat.disableAIFeatures': true,
    'telemetry.telemetryLevel': 'off',
    'extensions.autoCheckUpdates': false,
    'git.enabled': false,
    'workbench.startupEditor': 'none',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'window.commandCenter': false,
    'editor.minimap.enabled': false,
    // On by default in a browser.
    'files.autoSave': 'off',
  };
  mkdirSync(join(data, 'User'), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...quiet, ...JSON.parse(NB_SETTINGS) }));
}

function serverFlags() {
  const trust = process.env.NB_TRUST === 'none' ? [] : ['--disable-workspace-trust'];
  return ['--enable-smoke-test-driver', ...trust];
}

function browserFlags() {
  const flags = [
    'disable-gpu',
    'disable-quic',
    'no-first-run',
    'disable-background-networking',
    'disable-component-update',
  ];
  return [...flags, 'disable-sync'].map((flag) => `--${flag}`);
}

/** Opens the window; resolves to the exit code that the tests in it end with. */
async function testedInPage() {
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, locale: 'zh-CN' });
  const page = await context.newPage();
  const ended = new Promise((resolve) => {
    setTimeout(() => resolve(TIMED_OUT), Number(NB_TIMEOUT) * 1000).unref();
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  await page.exposeFunction('codeAutomationLog', print);
  const hook = NB_HOOK && (await import(pathToFileURL(NB_HOOK).href)).default;
  await page.goto(server.address(folder, payload()));
  void hook?.(page);
  return ended;
}

function payload() {
  return [
    ...valuesOf('extensionDevelopmentPath').map((path) => [
      'extensionDevelopmentPath',
      server.remote(realpathSync(path)),
    ]),
    ...valuesOf('extensionTestsPath').map((path) => ['extensionTestsPath', server.remote(realpathSync(path))]),
    ['skipWelcome', 'true'],
  ];
}

function print(type, parts) {
  const text = parts.map(String).join(' ');
  if (CHATTER.some((pattern) => pattern.test(text))) return;
  (type === 'error' || type === 'warn' ? process.stderr : process.stdout).write(`${text}\n`);
}
