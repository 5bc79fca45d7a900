import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly bytes: Buffer;
}

export interface Sandbox {
  readonly folder: string;
  /** The bundle that is run. */
  readonly cli: string;
  readonly write: (path: string, content: string | Buffer) => void;
  readonly read: (path: string) => Buffer;
  /** Runs the command in the folder; the locale is Chinese unless `env` says otherwise. */
  readonly run: (args: readonly string[], options?: RunOptions) => Run;
  /** Runs what cannot run: status 2, one line on standard error, nothing on standard output. */
  readonly refused: (args: readonly string[], reason: RegExp, options?: RunOptions) => void;
}

interface RunOptions {
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

/** A folder of its own for the tests of one file, with the command, built as it is shipped: dist/ may be old. */
export function openSandbox(bundles: readonly string[] = BUNDLES): Sandbox {
  const root = mkdtempSync(join(tmpdir(), 'nianbao-cli-'));
  after(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, 'drafts');
  mkdirSync(folder);
  const cli = buildCli(join(root, 'dist'), bundles);
  const { LC_ALL: _all, LC_MESSAGES: _messages, LANG: _lang, ...inherited } = process.env;
  const run: Sandbox['run'] = (args, { input = '', env = {} } = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd: folder,
      input,
      env: { ...inherited, ...env },
      maxBuffer: 1 << 28,
    });
    return { status, stdout: stdout.toString(), stderr: stderr.toString(), bytes: stdout };
  };
  return {
    folder,
    cli,
    run,
    refused: (args, reason, options) => {
      const { status, stdout, stderr } = run(args, options);
      assert.equal(status, 2, `nianbao ${args.join(' ')}: ${stdout}`);
      assert.equal(stdout, '');
      assert.match(stderr, /^[^\n]+\n$/);
      assert.match(stderr, reason);
    },
    write: (path, content) => {
      const target = join(folder, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    },
    read: (path) => readFileSync(join(folder, path)),
  };
}

const BUNDLES = ['cli', 'parts', 'server.node', 'server.main'];

function buildCli(outdir: string, bundles: readonly string[]): string {
  execFileSync(process.execPath, ['esbuild.mjs', '--outdir', outdir, ...bundles], { stdio: 'inherit' });
  return join(outdir, 'cli.js');
}
