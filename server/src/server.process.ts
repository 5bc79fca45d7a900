import { readFile, stat } from 'node:fs';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Connection, createConnection } from 'vscode-languageserver/node';
import { setFlags, TIDINESS, UNTIDINESS } from './launch.flags';
import type { Host } from './lsp/host';
import { CONFIG_FILE, type ConfigFileResult } from './lsp/protocol';

export interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Over the channel that the command line names (--node-ipc, --stdio), else standard input and output. */
export function connect(streams: Streams | undefined): Connection {
  if (streams) return createConnection(streams.input, streams.output);
  const isNamed = process.argv.some((argument) => /^--(?:node-ipc|pipe|socket)\b/.test(argument));
  return isNamed ? createConnection() : createConnection(process.stdin, inOneWrite(process.stdout));
}

/** The library writes the head of a message and then the message: together they wake the editor once, not twice. */
function inOneWrite(output: Writable): Writable {
  let head = '';
  const joined = new Writable({
    decodeStrings: false,
    write: (chunk: string | Uint8Array, _encoding, done) => {
      if (typeof chunk === 'string') {
        head += chunk;
        done();
        return;
      }
      output.cork();
      output.write(head, 'ascii');
      output.write(chunk, done);
      output.uncork();
      head = '';
    },
  });
  output.once('error', (error) => joined.destroy(error));
  output.once('close', () => joined.destroy());
  return joined;
}

export const hostOfProcess = (): Pick<Host, 'readConfig' | 'ruleDocs' | 'spendMemory'> => ({
  readConfig,
  spendMemory: (isSpent) => setFlags(isSpent ? UNTIDINESS : TIDINESS),
  ruleDocs: pathToFileURL(join(__dirname, '..', 'docs', 'rules')).href,
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

/** Not by node:fs/promises, which takes as long to load as a draft to check. */
async function readShortFile(path: string): Promise<string | undefined> {
  try {
    const { size } = await promisify(stat)(path);
    return size > LONGEST_CONFIG ? '' : await promisify(readFile)(path, 'utf8');
  } catch {
    return undefined;
  }
}
