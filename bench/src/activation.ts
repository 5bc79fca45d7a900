import Module from 'node:module';
import { join } from 'node:path';

// Activates the extension in this process, with a stand-in for the editor, and writes how long it took: the
// milliseconds of loading its entry, of `activate` until it returns, and from then until all of it is there.
const [extension = ''] = process.argv.slice(2);

/** Anything and everything: may be called, constructed, extended, read from. */
function anything(known: Readonly<Record<string, unknown>> = {}): unknown {
  const proxy: unknown = new Proxy(class {}, {
    get: (target, name) => {
      if (typeof name === 'symbol' || name === 'then') return undefined;
      if (Object.hasOwn(known, name)) return known[name];
      return name === 'prototype' ? target.prototype : anything();
    },
    set: () => true,
    apply: () => anything(),
    construct: (_, __, made) => (made === proxy ? anything() : Object.create(made.prototype)) as object,
  });
  return proxy;
}

const document = { uri: anything(), languageId: 'plaintext', getText: () => '' };
const editor = anything({
  version: '1.100.0',
  env: anything({ language: 'zh-cn', appName: 'stub' }),
  workspace: anything({
    textDocuments: [document],
    workspaceFolders: [],
    notebookDocuments: [],
    getConfiguration: () => ({ get: (_: string, fallback: unknown) => fallback }),
  }),
  languages: anything({ match: () => 10 }),
  window: anything({ activeTextEditor: undefined, visibleTextEditors: [], tabGroups: anything({ all: [] }) }),
});
// Bundles copy the properties of a module that can be listed, and inherit the others.
const vscode = Object.create(editor as object);

const loader = Module as unknown as { _load: (name: string, ...rest: unknown[]) => unknown };
const load = loader._load;
loader._load = (name, ...rest) => (name === 'vscode' ? vscode : load(name, ...rest));

/** Nothing is remembered. */
const memento = { get: (_: string, fallback: unknown) => fallback };
const context = {
  subscriptions: [],
  extensionUri: anything(),
  globalState: memento,
  workspaceState: memento,
  globalStorageUri: anything(),
  extension: anything(),
  asAbsolutePath: String,
};
const milliseconds = (from: bigint, to: bigint): number => Number(to - from) / 1e6;

void measure();

async function measure(): Promise<void> {
  const start = process.hrtime.bigint();
  const main = require(join(extension, 'dist', 'main.js')) as { activate: (context: unknown) => Promise<void> };
  const loaded = process.hrtime.bigint();
  const activation = main.activate(context);
  const returned = process.hrtime.bigint();
  await activation;
  const done = process.hrtime.bigint();
  const times = [milliseconds(start, loaded), milliseconds(loaded, returned), milliseconds(returned, done)];
  // Before anything that was only begun goes on.
  process.stdout.write(JSON.stringify(times), () => process.exit(0));
}
