// Builds dist/: the extension for Node and for the web, the language server for both, the command line
// and the preview's page. `--watch` builds again on every change, `--dev` leaves names and adds source maps.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { context } from 'esbuild';
import { noticesOf } from './scripts/notices.mjs';

const isWatched = process.argv.includes('--watch');
const isDev = isWatched || process.argv.includes('--dev');

/** Parts that need a library: files of their own on Node, so that starting does not read them. */
const PARTS = ['html', 'recode', 'simplify'];

const partsApart = {
  name: 'parts-apart',
  setup: (build) =>
    build.onResolve({ filter: new RegExp(`^\\./(?:${PARTS.join('|')})$`) }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./parts/${path.slice(2)}.js`, external: true } : undefined,
    ),
};

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
const core = { ...node, plugins: [partsApart] };

const bundles = [
  { ...node, entryPoints: ['client/src/main.ts'], outfile: 'dist/main.js', external: ['vscode', './client.node.js'] },
  { ...node, entryPoints: ['client/src/client.node.ts'], outfile: 'dist/client.node.js' },
  { ...web, entryPoints: ['client/src/client.browser.ts'], outfile: 'dist/client.browser.js', format: 'cjs' },
  { ...core, entryPoints: ['server/src/server.node.ts'], outfile: 'dist/server.node.js' },
  { ...web, entryPoints: ['server/src/server.browser.ts'], outfile: 'dist/server.browser.js', format: 'iife' },
  { ...core, entryPoints: ['server/src/cli.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
  ...PARTS.map((part) => ({ ...node, entryPoints: [`server/src/parts/${part}.ts`], outfile: `dist/parts/${part}.js` })),
  { ...web, entryPoints: ['client/webview/preview.ts'], outfile: 'dist/preview.js', format: 'iife', external: [] },
];

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

if (!isWatched) rmSync('dist', { recursive: true, force: true });
mkdirSync('dist', { recursive: true });
copyFileSync('client/webview/preview.css', 'dist/preview.css');
const built = await Promise.allSettled(bundles.map(buildBundle));
writeFileSync('dist/ThirdPartyNotices.txt', noticesOf(built.flatMap(({ value }) => value ?? [])));
for (const { reason } of built.filter(({ status }) => status === 'rejected')) {
  console.error(reason.message);
  process.exitCode = 1;
}
