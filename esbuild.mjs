// Builds dist/: the extension for Node and for the web, the language server for both, the command line
// and the preview's page. `--watch` builds again on every change, `--dev` leaves names and adds source maps.
// Arguments choose bundles, `--outdir` another place: `node esbuild.mjs --outdir /tmp/x cli parts server.node`.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { context } from 'esbuild';
import {
  cliPartsApart,
  launched,
  PARTS,
  partsApart,
  precomputed,
  protocolLater,
  rareWordsApart,
  withoutRuleTexts,
  wordsLater,
} from './scripts/build-plugins.mjs';
import { noticesOf } from './scripts/notices.mjs';
import { writeDrafts } from './scripts/seldom/drafts.mjs';
import { takeApart } from './scripts/seldom/take-apart.mjs';

const { values: asked, positionals: wanted } = parseArgs({
  options: { watch: { type: 'boolean' }, dev: { type: 'boolean' }, outdir: { type: 'string', default: 'dist' } },
  allowPositionals: true,
});
const { watch: isWatched = false, outdir } = asked;
const isDev = isWatched || asked.dev === true;

const common = {
  bundle: true,
  minify: !isDev,
  sourcemap: isDev ? 'linked' : false,
  sourcesContent: false,
  legalComments: 'none',
  // Without this every Chinese character is written as six.
  charset: 'utf8',
  metafile: true,
  logLevel: 'warning',
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', external: ['vscode'] };
const web = { ...common, platform: 'browser', target: 'es2022', external: ['vscode'] };
// `import()` of a bundle is `require`: the loader of modules that are not CommonJS takes longer than a check.
const requiring = { ...node, supported: { 'dynamic-import': false } };
const core = { ...requiring, plugins: [partsApart] };
/** As launch.ts wants it: putting this around the text later would copy it. */
const asFunction = {
  banner: { js: '(function (module, exports, require, __filename, __dirname) {' },
  footer: { js: '})' },
};
/** Names and modules are told apart until what seldom runs was taken out (scripts/seldom). */
const notYetMinified = { minify: false, minifySyntax: !isDev };
const entry = { ...requiring, plugins: [launched] };
const cli = {
  ...core,
  plugins: [partsApart, cliPartsApart, withoutRuleTexts, rareWordsApart, wordsLater, precomputed],
};
// The rule pages that the editor opens are files of the package.
const server = {
  ...core,
  conditions: ['browser'],
  plugins: [partsApart, withoutRuleTexts, wordsLater, precomputed, protocolLater],
};
/** As server.browser.ts wants it: a script has no other way to hand over what it defines. */
const asGlobalFunction = {
  banner: { js: `globalThis.nianbaoServer = ${asFunction.banner.js}` },
  footer: asFunction.footer,
};
const part = {
  ...node,
  banner: { js: '(function (module) {' },
  footer: { js: "})(typeof module === 'object' ? module : (globalThis.nianbaoPart = { exports: {} }));" },
};

const all = [
  { ...node, entryPoints: ['client/src/main.ts'], outfile: 'main.js', external: ['vscode', './client.node.js'] },
  { ...node, entryPoints: ['client/src/client.node.ts'], outfile: 'client.node.js' },
  { ...web, entryPoints: ['client/src/client.browser.ts'], outfile: 'client.browser.js', format: 'cjs' },
  { ...entry, entryPoints: ['server/src/server.node.ts'], outfile: 'server.node.js' },
  { ...server, ...asGlobalFunction, entryPoints: ['server/src/server.main.ts'], outfile: 'server.main.js' },
  { ...web, entryPoints: ['server/src/server.browser.ts'], outfile: 'server.browser.js', format: 'iife' },
  { ...entry, entryPoints: ['server/src/cli.ts'], outfile: 'cli.js', banner: { js: '#!/usr/bin/env node' } },
  { ...entry, entryPoints: ['server/src/cli.worker.ts'], outfile: 'cli.worker.js' },
  { ...cli, ...asFunction, ...notYetMinified, entryPoints: ['server/src/cli.main.ts'], outfile: 'cli.main.js' },
  { ...core, entryPoints: ['server/src/cli/catalogue.ts'], outfile: 'cli.catalogue.js' },
  {
    ...node,
    entryPoints: ['test/selftest/command.ts'],
    outfile: 'selftest.js',
    plugins: [withoutRuleTexts, wordsLater, precomputed],
  },
  ...PARTS.map((name) => ({ ...part, entryPoints: [`server/src/parts/${name}.ts`], outfile: `parts/${name}.js` })),
  { ...web, entryPoints: ['client/webview/preview.ts'], outfile: 'webview/preview.js', format: 'iife', external: [] },
];
const bundles = all
  .filter(
    ({ outfile }) =>
      wanted.length === 0 || wanted.some((name) => outfile.startsWith(`${name}.`) || outfile.startsWith(`${name}/`)),
  )
  .map((bundle) => ({ ...bundle, outfile: `${outdir}/${bundle.outfile}` }));

const hostBuiltins = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));

/** A worker and a web page have no Node: an import of it would only fail when the extension starts there. */
function assertPortable(outfile, metafile) {
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  const foreign = imports.filter(({ path }) => hostBuiltins.has(path)).map(({ path }) => path);
  if (foreign.length > 0) throw new Error(`${outfile} needs ${foreign.join(', ')}, which a browser does not have`);
}

/** Returns what went into the bundle. */
async function buildBundle(options) {
  const building = await context(options);
  try {
    const { metafile } = await building.rebuild();
    if (options.platform === 'browser') assertPortable(options.outfile, metafile);
    return Object.keys(metafile.inputs);
  } finally {
    if (isWatched) await building.watch();
    else await building.dispose();
  }
}

// Also before watching: what was compiled of an older bundle of the same length would pass for this one's.
rmSync(outdir, { recursive: true, force: true });
mkdirSync(`${outdir}/webview`, { recursive: true });
copyFileSync('client/webview/preview.css', `${outdir}/webview/preview.css`);
const built = await Promise.allSettled(bundles.map(buildBundle));
writeFileSync(`${outdir}/ThirdPartyNotices.txt`, noticesOf(built.flatMap(({ value }) => value ?? [])));
for (const { reason } of built.filter(({ status }) => status === 'rejected')) {
  console.error(reason.message);
  process.exitCode = 1;
}
// `npx nianbao` in the checkout runs the file itself.
if (existsSync(`${outdir}/cli.js`)) chmodSync(`${outdir}/cli.js`, 0o755);
if (!isDev && built.every(({ status }) => status === 'fulfilled')) {
  const drafts = mkdtempSync(join(tmpdir(), 'nianbao-'));
  try {
    const paths = await writeDrafts(drafts);
    if (existsSync(`${outdir}/cli.main.js`)) takeApart(outdir, paths);
    for (const bundle of ['cli.main', 'server.main'].filter((name) => existsSync(`${outdir}/${name}.js`))) {
      execFileSync(process.execPath, ['scripts/compile.mjs', outdir, bundle, ...paths], { stdio: 'inherit' });
    }
  } finally {
    rmSync(drafts, { recursive: true });
  }
}
