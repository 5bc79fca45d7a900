import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { split } from './split.mjs';

/** Leaves in the main bundle of the command what most checks need; what seldom runs goes to cli.seldom.js. */
export function takeApart(outdir, drafts) {
  const path = join(outdir, 'cli.main.js');
  // In Chinese, so that every machine builds the same.
  const env = { ...process.env, LC_ALL: 'zh_CN.UTF-8' };
  const options = { env, stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 100_000_000 };
  const shares = JSON.parse(execFileSync(process.execPath, ['scripts/seldom/train.mjs', path, ...drafts], options));
  const parts = split(readFileSync(path, 'utf8'), ({ start, end }) => shares[`${start}-${end}`] ?? 0);
  for (const [name, text] of Object.entries(parts)) writeFileSync(join(outdir, `cli.${name}.js`), text);
}
