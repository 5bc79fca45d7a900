// What the build changes on the way from the sources to the bundles, one plugin for each reason.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Script } from 'node:vm';

/** Parts that need a library: files of their own, so that starting does not read them. */
export const PARTS = ['html', 'recode', 'simplify'];

/** Explanations and examples are a third of the rules and read by people alone; cues are worked out beforehand. */
export const withoutRuleTexts = {
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

/** Lists whose reasons stand in the messages; the others give theirs for those who look after them. */
const WITH_REASONS = ['look-alikes', 'misused-terms', 'placeholders', 'redundant-wordings', 'typos'];

/** A list as a module that reads it when it is first used: most drafts need few of them. */
const listModule = (read) => ({
  loader: 'js',
  contents: `let list; Object.defineProperty(exports, '__esModule', { value: true });
    Object.defineProperty(exports, 'default', { enumerable: true, get: () => (list ??= ${read}) });`,
});

const wordList = (path) =>
  JSON.stringify(JSON.parse(readFileSync(path, 'utf8')), (key, value) =>
    key === 'source' || (key === 'reason' && !WITH_REASONS.includes(basename(path, '.json'))) ? undefined : value,
  );

const WORD_LIST = /[/\\]words[/\\][\w-]+\.json$/;

/** The server has all lists within, because a web worker cannot wait for another file. */
export const wordsLater = {
  name: 'words-later',
  setup: (build) =>
    build.onLoad({ filter: WORD_LIST }, ({ path }) => listModule(`JSON.parse(${JSON.stringify(wordList(path))})`)),
};

/** Long, and few drafts have any of their words. Reading a file takes longer than reading what is at hand. */
const RARE = [
  'customary-clauses',
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

export const rareWordsApart = {
  name: 'rare-words-apart',
  setup: (build) => {
    build.onResolve({ filter: /^\.\/words\// }, ({ kind }) => ({ external: kind === 'require-call' }));
    build.onLoad({ filter: WORD_LIST }, ({ path }) => {
      const file = `words/${basename(path)}`;
      if (!RARE.includes(basename(path, '.json'))) return undefined;
      const outdir = dirname(build.initialOptions.outfile);
      mkdirSync(`${outdir}/words`, { recursive: true });
      writeFileSync(`${outdir}/${file}`, wordList(path));
      return listModule(`require('./${file}')`);
    });
  },
};

/** What is the same in every run, worked out once, here: by its module the function that gives it. */
const PRECOMPUTED = { 'rule-cues': 'ruleCues', 'claim-words': 'claimVocabulary', 'unit-words': 'listedUnits' };

export const precomputed = {
  name: 'precomputed',
  setup: (build) =>
    build.onLoad({ filter: new RegExp(`[/\\\\](?:${Object.keys(PRECOMPUTED).join('|')})\\.ts$`) }, async ({ path }) => {
      const { outputFiles, metafile } = await build.esbuild.build({
        entryPoints: [path],
        bundle: true,
        platform: 'node',
        format: 'cjs',
        metafile: true,
        write: false,
      });
      const loaded = { exports: {} };
      new Script(`(function (module) {${outputFiles[0].text}})`).runInThisContext()(loaded);
      const name = PRECOMPUTED[basename(path, '.ts')];
      const value = JSON.stringify(loaded.exports[name]());
      const watchFiles = Object.keys(metafile.inputs).map((name) => resolve(name));
      return { loader: 'js', contents: `export const ${name} = () => (${value});`, watchFiles };
    }),
};

/** The entries of the command line and of the server do not hold these but load them, compiled beforehand. */
export const launched = {
  name: 'launched',
  setup: (build) =>
    build.onResolve({ filter: /^\.\/(?:cli|server)\.main$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace('main', 'launch.ts')),
    })),
};

/** What few runs of the command line need. */
const CLI_PARTS = { './catalogue': './cli.catalogue.js', '../../server.node': './server.node.js' };

export const cliPartsApart = {
  name: 'cli-parts-apart',
  setup: (build) =>
    build.onResolve({ filter: /\/(?:catalogue|server\.node)$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: CLI_PARTS[path], external: true } : undefined,
    ),
};

export const partsApart = {
  name: 'parts-apart',
  setup: (build) =>
    build.onResolve({ filter: new RegExp(`^\\./(?:${PARTS.join('|')})$`) }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./parts/${path.slice(2)}.js`, external: true } : undefined,
    ),
};

/** What the protocol's library loads when it starts and never needs here, or only in ways to connect that are seldom used. */
export const protocolLater = {
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
