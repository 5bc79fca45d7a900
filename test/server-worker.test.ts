import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Diagnostic, InitializeResult } from 'vscode-languageserver';
import { CONFIG_FILE_REQUEST } from '../server/src/lsp/protocol';
import { MODERN } from './support/lsp-client';
import { sampleDraft } from './support/sample-draft';

const DIST = join(process.cwd(), 'dist');
const SERVER = join(DIST, 'server.browser.js');
const URI = 'vscode-vfs://github/body/drafts/2024.txt';
const FAULTY = sampleDraft().replace('本年废止件数', '本年度止件数').replace('2.重复申请', '2.重复申清');

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly result?: unknown;
}

/** Runs the built worker where only what a worker has is defined: no `require`, no `process`. */
function startWorker(t: TestContext, answer: (method: string) => unknown) {
  assert.ok(existsSync(SERVER), `${SERVER} is missing: npm run build`);
  const { port1, port2 } = new MessageChannel();
  // Open ports would keep the process of a failed test alive.
  t.after(() => closeAll(port1, port2));
  const loaded: string[] = [];
  const context = createContext({ setTimeout, clearTimeout, TextDecoder, TextEncoder, console, crypto, performance });
  const run = (path: string) => runInContext(readFileSync(path, 'utf8'), context, { filename: path });
  const importScripts = (path: string): void => {
    loaded.push(relative(DIST, path));
    run(path);
  };
  // What a script defines is a property of the worker's `self`, where messages come in, too.
  const self = new Proxy(port1, {
    get: (port, name) => {
      const value = name === 'importScripts' ? importScripts : Reflect.get(name in port ? port : context, name);
      return typeof value === 'function' && name in port ? value.bind(port) : value;
    },
    set: (port, name, value) => Reflect.set(port, name, value),
  });
  Object.assign(context, { self });
  run(SERVER);
  const waiting = new Map<number | string, (result: unknown) => void>();
  port2.on('message', (message: Message) => {
    if (message.method === undefined) waiting.get(message.id ?? '')?.(message.result);
    else if (message.id !== undefined) {
      port2.postMessage({ jsonrpc: '2.0', id: message.id, result: answer(message.method) });
    }
  });
  port2.postMessage({ files: DIST });
  let id = 0;
  return {
    loaded,
    request: <T>(method: string, params: unknown): Promise<T> =>
      new Promise((resolve) => {
        waiting.set(++id, (result) => resolve(result as T));
        port2.postMessage({ jsonrpc: '2.0', id, method, params });
      }),
    notify: (method: string, params: unknown) => port2.postMessage({ jsonrpc: '2.0', method, params }),
  };
}

function closeAll(...ports: MessagePort[]): void {
  for (const port of ports) port.close();
}

test('the worker bundle checks a draft of a virtual folder, with the configuration file that the client reads', async (t) => {
  const worker = startWorker(t, (method) => {
    if (method === 'workspace/configuration') return [{}];
    if (method !== CONFIG_FILE_REQUEST) return null;
    return { folder: 'vscode-vfs://github/body', text: '{ "rules": { "mislabelled-row": "off" } }' };
  });
  const { serverInfo } = await worker.request<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: MODERN,
    initializationOptions: { configFiles: true, ruleDocs: 'https://example.invalid/rules' },
  });
  assert.equal(serverInfo?.name, 'nianbao');
  worker.notify('initialized', {});
  worker.notify('textDocument/didOpen', {
    textDocument: { uri: URI, languageId: 'plaintext', version: 1, text: FAULTY },
  });
  const { items } = await worker.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri: URI },
  });
  assert.deepEqual(
    items.map(({ code, codeDescription }) => [code, codeDescription?.href]),
    [['mislabelled-column', 'https://example.invalid/rules/mislabelled-column.md']],
  );
  assert.deepEqual(worker.loaded, ['server.main.js']);
  const markup = `<html><body>${FAULTY.split('\n')
    .map((line) => `<p>${line.replaceAll('\t', ' | ')}</p>`)
    .join('\n')}</body></html>`;
  const page = { uri: `${URI}.html`, languageId: 'html', version: 1, text: markup };
  worker.notify('textDocument/didOpen', { textDocument: page });
  await worker.request('textDocument/diagnostic', { textDocument: { uri: page.uri } });
  assert.deepEqual(worker.loaded, ['server.main.js', 'parts/html.js'], 'loaded when a draft calls for it');
});
