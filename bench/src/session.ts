import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { InitializeResult } from 'vscode-languageserver';
import { createClient, type LspClient } from '../../test/support/lsp-client';
import { mebibytes, memoryAccount } from './processes';
import type { Setup } from './sample';

/** A server in a process of its own and an editor that speaks to it over standard input and output. */
export interface Session {
  readonly client: LspClient;
  readonly capabilities: InitializeResult['capabilities'];
  readonly stop: () => Promise<void>;
  /** The most memory it had, in MiB; known when it has stopped, and only if it was asked for. */
  readonly peak: () => number;
}

/** Ours, or one that only keeps the text. */
export type ServerName = 'ours' | 'idle';

/** As many as may be shown at all. */
const SETTINGS = { maxFindings: 1000 };

export async function startSession(
  { dist, programs }: Setup,
  server: ServerName,
  { isWeighed = false } = {},
): Promise<Session> {
  const module = server === 'ours' ? join(dist, 'server.node.js') : join(programs, 'idle-server.js');
  const account = isWeighed ? memoryAccount(programs) : [];
  const child = spawn(process.execPath, [...account, module, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
  });
  const output = outputOf(child);
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error('no pipes');
  const client = createClient(stdout, stdin, () => SETTINGS);
  const { capabilities } = await client.initialize();
  let written = '';
  return {
    client,
    capabilities,
    peak: () => mebibytes(written),
    stop: async () => {
      await client.connection.sendRequest('shutdown');
      await client.connection.sendNotification('exit');
      written = await output;
      client.dispose();
    },
  };
}

/** What a process writes to file descriptor 3, once it has ended. */
function outputOf(child: ChildProcess): Promise<string> {
  let written = '';
  child.stdio[3]?.on('data', (chunk) => {
    written += String(chunk);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve(written));
  });
}
