// `npm test`: sets up what the tests need, runs all of them and ends with their count. Needs nothing
// installed before. `npm test -- host web` runs only these.
import { join } from 'node:path';
import { chromium } from './setup/chromium.mjs';
import { buildExtension, installPackages } from './setup/project.mjs';
import { orExplain, root, runAndKeep } from './setup/run.mjs';
import { codeOss, codeServer } from './setup/vscode-packages.mjs';

const tool = (name, ...args) => [join(root, 'node_modules', ...name.split('/')), ...args];

/** Each is a Node script with its arguments. */
const SUITES = {
  types: tool('typescript/bin/tsc', '-b'),
  lint: tool('@biomejs/biome/bin/biome', 'check'),
  unit: ['test/run-unit.mjs', '--all'],
  grammar: tool(
    'vscode-tmgrammar-test/dist/unit.js',
    ...['-g', 'syntaxes/nianbao.tmLanguage.json', 'test/grammar/*.txt'],
  ),
  package: [
    '--test',
    ...['contents', 'manifest', 'security', 'take-apart'].map((name) => `test/package/${name}.test.mjs`),
  ],
  host: ['test/host/run.mjs'],
  web: ['test/web/run.mjs'],
  preview: ['test/webview/run.mjs'],
  bench: ['bench/run.mjs', '--small'],
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in SUITES));
if (unknown.length > 0) {
  console.error(`没有这组测试：${unknown.join('、')}。可以选：${Object.keys(SUITES).join('、')}。`);
  process.exit(2);
}
const chosen = Object.entries(SUITES).filter(([name]) => wanted.length === 0 || wanted.includes(name));

const env = orExplain(() => {
  const browser = chromium();
  installPackages();
  buildExtension();
  codeServer();
  codeOss();
  return { ...process.env, CHROMIUM: browser };
});

const results = [];
for (const [name, args] of chosen) {
  console.log(`\n=== ${name}`);
  const start = Date.now();
  const { status, output } = await runAndKeep(process.execPath, args, { env });
  results.push({ name, seconds: (Date.now() - start) / 1000, ...countOf(output, status) });
}

console.log('');
for (const { name, passed, failed, seconds } of results) {
  console.log(`${name.padEnd(8)} ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`);
}
const total = (which) => results.reduce((sum, result) => sum + result[which], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;

/** What a suite says it ran. One that counts nothing is one test, and one that breaks off has failed. */
function countOf(output, status) {
  const counts = [...output.matchAll(/: (\d+) passed, (\d+) failed$|^(?:#|ℹ) (?:pass (\d+)|fail (\d+))/gm)];
  const sum = (own, runner) => counts.reduce((all, count) => all + Number(count[own] ?? count[runner] ?? 0), 0);
  const passed = counts.length > 0 ? sum(1, 3) : Number(status === 0);
  const failed = sum(2, 4);
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1) };
}
