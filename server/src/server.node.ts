import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { CONFIG_FILE, type ConfigFileResult } from './lsp/protocol';
import { loadParts } from './parts/load';
import { startServer } from './server';

// Entry for Node: over the channel that the command line names (--node-ipc, --stdio), else standard input and output.
const named = process.argv.some((argument) => /^--(?:node-ipc|stdio|pipe|socket)\b/.test(argument));
const connection = named ? createConnection() : createConnection(process.stdin, process.stdout);

startServer(connection, {
  version,
  loadParts,
  readConfig,
  ruleDocs: pathToFileURL(join(__dirname, '..', 'docs', 'rules')).href,
  wait: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
});

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
