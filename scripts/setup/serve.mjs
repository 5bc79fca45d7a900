// Runs the VS Code of `codeServer()` on this machine, for this machine only.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { pathToFileURL } from 'node:url';
import { runQuietly } from './run.mjs';

const HOST = '127.0.0.1';
const LONGEST_START = 60_000;

/**
 * Starts the server. `data` is its folder, `extensions` where extensions are installed, `flags` more of its
 * options. Nobody gets in without the token that is part of the address.
 */
export async function serveVscode({ node, main }, { data, extensions, flags = [] }) {
  mkdirSync(data, { recursive: true });
  const port = await freePort();
  const token = randomBytes(16).toString('hex');
  const args = [
    ...[main, '--host', HOST, '--port', String(port), '--connection-token', token],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-experiments'],
    ...['--server-data-dir', data, '--user-data-dir', data, '--extensions-dir', extensions, ...flags],
  ];
  const server = spawn(node, args, {
    env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = [];
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk) => (process.env.NB_TRACE ? process.stderr.write(chunk) : said.push(chunk)));
  }
  const ended = new Promise((resolve) => server.on('close', resolve));
  const stop = async () => {
    server.kill();
    await ended;
  };
  if (!(await answers(`http://${HOST}:${port}/version`, ended))) {
    await stop();
    throw new Error(`VS Code 未能启动：\n${Buffer.concat(said).toString('utf8')}`);
  }
  return {
    address: (folder, payload) => address(port, token, folder, payload),
    remote: (path) => remote(port, path),
    ended,
    stop,
  };
}

/** Installs an extension file where `serveVscode` will find it. */
export function installExtension({ node, main }, vsix, extensions) {
  runQuietly(node, [
    main,
    '--install-extension',
    vsix,
    '--extensions-dir',
    extensions,
    '--accept-server-license-terms',
  ]);
}

/** A file as the served VS Code calls it. */
const remote = (port, path) => `vscode-remote://${HOST}:${port}${pathToFileURL(path).pathname}`;

function address(port, token, folder, payload) {
  const query = new URLSearchParams({ folder: decodeURI(pathToFileURL(folder).pathname), tkn: token });
  if (payload) query.set('payload', JSON.stringify(payload));
  return `http://${HOST}:${port}/?${query}`;
}

async function answers(url, ended) {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  for (const start = Date.now(); !isOver && Date.now() - start < LONGEST_START; ) {
    const isReady = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, HOST, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
