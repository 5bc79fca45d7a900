// Runs the built command and the built server over the sample drafts and keeps what the engine has compiled of
// each by then, for cli.launch.ts and server.launch.ts: `node scripts/compile.mjs dist cli.main`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { devNull } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { buildSync } from 'esbuild';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

const [dist, bundle, ...drafts] = process.argv.slice(2);
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
// What is compiled is taken only where the engine's flags are the same.
const { BASELINE_CODE, COMMAND_START, SERVER_START, setFlags } = await engineFlags();
setFlags(...(bundle === 'cli.main' ? COMMAND_START : SERVER_START));

const samples = readdirSync(join(root, 'samples')).map((name) => join(root, 'samples', name));
const path = join(resolve(dist), `${bundle}.js`);
const script = new Script(readFileSync(path, 'utf8'), { filename: path });
const loaded = { exports: {} };
const scripts = new Map([[path, script]]);
script.runInThisContext()(loaded, loaded.exports, requireFor(path), path, dirname(path));

// One by one: many files make the engine take other flags.
if (bundle === 'cli.main') for (const draft of drafts) await loaded.exports.run(['check', '--output', devNull, draft]);
else await converse(loaded.exports.serve);
// This one is loaded when the short run has set another flag (cli/long-run.ts).
for (const file of scripts.keys()) if (basename(file) === 'cli.sometimes.js') keep(file);
if (bundle === 'cli.main') setFlags(BASELINE_CODE);
keep(path);
process.exit(0);

function engineFlags() {
  const entryPoints = [join(root, 'server/src/launch.flags.ts')];
  const { outputFiles } = buildSync({ entryPoints, bundle: true, platform: 'node', format: 'esm', write: false });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

function keep(file) {
  const engine = `${process.version}-${process.platform}-${process.arch}`;
  writeFileSync(file.replace(/js$/, `${engine}.cache`), scripts.get(file).createCachedData());
}

/** Takes note of what the bundle loads in its turn. */
function requireFor(file) {
  class NotedScript extends Script {
    constructor(text, options) {
      super(text, options);
      scripts.set(options.filename, this);
    }
  }
  const required = createRequire(file);
  return (name) => (name === 'node:vm' ? { Script: NotedScript } : required(name));
}

/** What an editor asks for that opens the samples. */
async function converse(serve) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  await serve({ input, output });
  const editor = createMessageConnection(new StreamMessageReader(output), new StreamMessageWriter(input));
  editor.onRequest('workspace/configuration', () => [{}]);
  editor.onRequest('client/registerCapability', () => null);
  editor.listen();
  await editor.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: { diagnostic: {}, publishDiagnostics: { relatedInformation: true } },
    },
  });
  await editor.sendNotification('initialized', {});
  const start = { line: 0, character: 0 };
  for (const sample of samples) {
    const textDocument = { uri: pathToFileURL(sample).href, languageId: 'plaintext', version: 1 };
    const text = readFileSync(sample, 'utf8');
    await editor.sendNotification('textDocument/didOpen', { textDocument: { ...textDocument, text } });
    await editor.sendRequest('textDocument/diagnostic', { textDocument });
    const contentChanges = [{ range: { start, end: start }, text: '\n' }];
    await editor.sendNotification('textDocument/didChange', {
      textDocument: { ...textDocument, version: 2 },
      contentChanges,
    });
    await editor.sendRequest('textDocument/diagnostic', { textDocument });
    const range = { start, end: { line: 200, character: 0 } };
    await editor.sendRequest('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
  }
}
