// Builds dist/: the extension for Node and for the web, the language server for both, the command line
// and the preview's page. `--watch` builds again on every change, `--dev` leaves names and adds source maps.
// Arguments choose bundles, `--outdir` another place: `node esbuild.mjs --outdir /tmp/x cli parts server.node`.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Script } from 'node:vm';
import { context } from 'esbuild';
import { noticesOf } from './scripts/notices.mjs';
import { writeDrafts } from './scripts/seldom/drafts.mjs';
import { takeApart } from './scripts/seldom/take-apart.mjs';

const { values: asked, positionals: wanted } = parseArgs({
  options: { watch: { type: 'boolean' }, dev: { type: 'boolean' }, outdir: { type: 'string', default: 'dist' } },
  allowPositionals: true,
});
const { watch: isWatched = false, outdir } = asked;
const isDev = isWatched || asked.dev === true;

/** Parts that need a library: files of their own, so that starting does not read them. */
const PARTS = ['html', 'recode', 'simplify'];

/** Explanations and examples are a third of the rules and read by people alone; cues are told beforehand. */
const withoutRuleTexts = {
  name: 'without-rule-texts',
  setup: (build) =>
    build.onLoad({ filter: /[/\\]rules[/\\][\w-]+\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replace(/^ {2}examples: \[/m, '  examples: true ? [] : [')
        .replace(/^ {2}cues: \[/m, '  cues: true ? [] : [')
        .replace(/^ {2}explanation: \{/m, "  explanation: true ? { zh: '', en: '' } : {"),
    })),
};

/** Lists whose reasons are told in the messages; the others give theirs for those who look after them. */
const TOLD = ['look-alikes', 'misused-terms', 'placeholders', 'redundant-wordings', 'typos'];

/** A list as a module that reads it when it is first used: most drafts need few of them. */
const listModule = (read) => ({
  loader: 'js',
  contents: `let list; Object.defineProperty(exports, '__esModule', { value: true });
    Object.defineProperty(exports, 'default', { enumerable: true, get: () => (list ??= ${read}) });`,
});

const wordList = (path) =>
  JSON.stringify(JSON.parse(readFileSync(path, 'utf8')), (key, value) =>
    key === 'source' || (key === 'reason' && !TOLD.includes(basename(path, '.json'))) ? undefined : value,
  );

const WORD_LIST = /[/\\]words[/\\][\w-]+\.json$/;

/** The server has all lists within, because a web worker cannot wait for another file. */
const wordsLater = {
  name: 'words-later',
  setup: (build) =>
    build.onLoad({ filter: WORD_LIST }, ({ path }) => listModule(`JSON.parse(${JSON.stringify(wordList(path))})`)),
};

/** Long, and few drafts have any of their words. Reading a file takes longer than reading what is at hand. */
const RARE = [
  'doubled-words',
  'hijacked',
  'look-alike-characters',
  'look-alikes',
  'misused-terms',
  'placeholders',
  'redundant-wordings',
  'slogans',
  'typos',
];

const rareWordsApart = {
  name: 'rare-words-apart',
  setup: (build) => {
    build.onResolve({ filter: /^\.\/words\// }, ({ kind }) => ({ external: kind === 'require-call' }));
    build.onLoad({ filter: WORD_LIST }, ({ path }) => {
      const file = `words/${basename(path)}`;
      if (!RARE.includes(basename(path, '.json'))) return undefined;
      mkdirSync(`${outdir}/words`, { recursive: true });
      writeFileSync(`${outdir}/${file}`, wordList(path));
      return listModule(`require('./${file}')`);
    });
  },
};

/** What is the same in every run, told once, here: by its module the function that gives it. */
const TOLD_HERE = { 'rule-cues': 'ruleCues', 'claim-words': 'claimVocabulary', 'unit-words': 'listedUnits' };

const toldHere = {
  name: 'told-here',
  setup: (build) =>
    build.onLoad({ filter: new RegExp(`[/\\\\](?:${Object.keys(TOLD_HERE).join('|')})\\.ts$`) }, async ({ path }) => {
      const { outputFiles, metafile } = await build.esbuild.build({
        ...node,
        entryPoints: [path],
        sourcemap: false,
        write: false,
      });
      const loaded = { exports: {} };
      new Script(`(function (module) {${outputFiles[0].text}})`).runInThisContext()(loaded);
      const name = TOLD_HERE[basename(path, '.ts')];
      const told = JSON.stringify(loaded.exports[name]());
      const watchFiles = Object.keys(metafile.inputs).map((name) => resolve(name));
      return { loader: 'js', contents: `export const ${name} = () => (${told});`, watchFiles };
    }),
};

/** The entries of the command line and of the server do not hold these but load them, compiled beforehand. */
const launched = {
  name: 'launched',
  setup: (build) =>
    build.onResolve({ filter: /^\.\/(?:cli|server)\.main$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace('main', 'launch.ts')),
    })),
};

/** What few runs of the command line need. */
const CLI_PARTS = { './catalogue': './cli.catalogue.js', '../../server.node': './server.node.js' };

const cliPartsApart = {
  name: 'cli-parts-apart',
  setup: (build) =>
    build.onResolve({ filter: /\/(?:catalogue|server\.node)$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: CLI_PARTS[path], external: true } : undefined,
    ),
};

const partsApart = {
  name: 'parts-apart',
  setup: (build) =>
    build.onResolve({ filter: new RegExp(`^\\./(?:${PARTS.join('|')})$`) }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./parts/${path.slice(2)}.js`, external: true } : undefined,
    ),
};

/** What the protocol's library loads when it starts and never needs here, or only in ways to connect that are seldom used. */
const protocolLater = {
  name: 'protocol-later',
  setup: (build) => {
    // Finds modules by starting npm.
    build.onLoad({ filter: /[/\\]vscode-languageserver[/\\]lib[/\\]node[/\\]files\.js$/ }, () => ({ contents: '' }));
    build.onLoad({ filter: /[/\\]vscode-jsonrpc[/\\]lib[/\\]node[/\\](?:main|ril)\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replace('const crypto_1 = require("crypto");', '')
        .replaceAll('crypto_1.', 'require("crypto").'),
    }));
  },
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
const cli = { ...core, plugins: [partsApart, cliPartsApart, withoutRuleTexts, rareWordsApart, wordsLater, toldHere] };
// The rule pages that the editor opens are files of the package.
const server = {
  ...core,
  conditions: ['browser'],
  plugins: [partsApart, withoutRuleTexts, wordsLater, toldHere, protocolLater],
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
    plugins: [withoutRuleTexts, wordsLater, toldHere],
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
