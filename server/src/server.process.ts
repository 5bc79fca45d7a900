import { readFile, stat } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import {
  type Connection,
  createConnection,
  Emitter,
  type Message,
  type MessageWriter,
  StreamMessageReader,
} from 'vscode-languageserver/node';
import { COLLECT_EARLY, COLLECT_LATE, setFlags } from './launch.flags';
import type { Host } from './lsp/host';
import { CONFIG_FILE, type ConfigFileResult, DECISIONS_FILE, LONGEST_DECISIONS_FILE } from './lsp/protocol';

export interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Over the channel that the command line names (--node-ipc, --stdio), else standard input and output. */
export function connect(streams: Streams | undefined): Connection {
  if (streams) return createConnection(streams.input, streams.output);
  const isNamed = process.argv.some((argument) => /^--(?:node-ipc|pipe|socket)\b/.test(argument));
  return isNamed ? createConnection() : connectStandardStreams(process);
}

/** What the library does, but for how messages are written. */
function connectStandardStreams({ stdin, stdout }: NodeJS.Process): Connection {
  const connection = createConnection(new StreamMessageReader(stdin), writerTo(stdout));
  let code = 1;
  connection.onShutdown(() => {
    code = 0;
  });
  for (const event of ['end', 'close']) stdin.once(event, () => process.exit(code));
  return connection;
}

/** Writes each message at once and in one piece: it wakes the editor once, not first for the head. */
function writerTo(output: Writable): MessageWriter {
  const failed = new Emitter<[Error, Message | undefined, number | undefined]>();
  const closed = new Emitter<void>();
  output.on('error', (error) => failed.fire([error, undefined, undefined]));
  output.on('close', () => closed.fire());
  return {
    onError: failed.event,
    onClose: closed.event,
    write: (message) => {
      const text = JSON.stringify(message);
      const head = `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n`;
      return new Promise((resolve, reject) =>
        output.write(head + text, (error) => (error ? reject(error) : resolve())),
      );
    },
    end: () => output.end(),
    dispose: () => {
      failed.dispose();
      closed.dispose();
    },
  };
}

export function hostOfProcess(): Pick<Host, 'readConfig' | 'readDecisions' | 'ruleDocs' | 'spendMemory'> {
  let isSpending = false;
  return {
    readConfig: (uri) => readUpwards(uri, CONFIG_FILE, LONGEST_CONFIG),
    readDecisions: (uri) => readUpwards(uri, DECISIONS_FILE, LONGEST_DECISIONS_FILE),
    spendMemory: (isSpent) => {
      if (isSpent !== isSpending) setFlags(isSpent ? COLLECT_LATE : COLLECT_EARLY);
      isSpending = isSpent;
    },
    ruleDocs: pathToFileURL(join(__dirname, '..', 'docs', 'rules')).href,
  };
}

const LONGEST_CONFIG = 1_000_000;

/** Looks upwards from a document; only documents that are files have folders. */
async function readUpwards(uri: string, name: string, longest: number): Promise<ConfigFileResult> {
  if (!uri.startsWith('file:')) return null;
  let folder = dirname(fileURLToPath(uri));
  for (;;) {
    const text = await readShortFile(join(folder, name), longest);
    if (text !== undefined) return { folder: pathToFileURL(folder).href, text };
    const parent = dirname(folder);
    if (parent === folder) return null;
    folder = parent;
  }
}

/** Not by node:fs/promises, which takes as long to load as a draft to check. */
async function readShortFile(path: string, longest: number): Promise<string | undefined> {
  try {
    const { size } = await promisify(stat)(path);
    return size > longest ? '' : await promisify(readFile)(path, 'utf8');
  } catch {
    return undefined;
  }
}
