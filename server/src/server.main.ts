import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Connection, createConnection } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { CONFIG_FILE, type ConfigFileResult } from './lsp/protocol';
import { loadParts } from './parts/load';
import { startServer } from './server';

// All of the language server on Node but its entry, which loads it by server.launch.ts.

export interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Serves one client; without `streams` over the channel that the command line names (--node-ipc, --stdio). */
export function serve(streams?: Streams): void {
  startServer(connect(streams), {
    version,
    loadParts,
    readConfig,
    ruleDocs: pathToFileURL(join(__dirname, '..', 'docs', 'rules')).href,
    wait: (milliseconds, then) => {
      const timer = setTimeout(then, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}

/** Standard input and output where nothing is named. */
function connect(streams: Streams | undefined): Connection {
  if (streams) return createConnection(streams.input, streams.output);
  const isNamed = process.argv.some((argument) => /^--(?:node-ipc|stdio|pipe|socket)\b/.test(argument));
  return isNamed ? createConnection() : createConnection(process.stdin, process.stdout);
}

const LONGEST_CONFIG = 1_000_000;

/** Looks upwards from a document; only documents that are files have folders. */
async function readConfig(uri: string): Promise<ConfigFileResult> {
  if (!uri.startsWith('file:')) return null;
  let folder = dirname(fileURLToPath(uri));
  for (;;) {
    const text = await readShortFile(join(folder, CONFIG_FILE));
    if (text !== undefined) return { folder: pathToFileURL(folder).href, text };
    const parent = dirname(folder);
    if (parent === folder) return null;
    folder = parent;
  }
}

async function readShortFile(path: string): Promise<string | undefined> {
  const file = await open(path).catch(() => undefined);
  if (!file) return undefined;
  try {
    const { size } = await file.stat();
    return size > LONGEST_CONFIG ? '' : await file.readFile('utf8');
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
}
