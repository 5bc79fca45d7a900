// Runs the built command over the sample drafts and keeps what the engine has compiled of it by then, for
// cli.launch.ts: `node scripts/compile-cli.mjs dist`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { devNull } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

// What is compiled is taken only where the engine's flags are the same.
if (Number.parseInt(process.versions.v8, 10) <= 12) setFlagsFromString('--interrupt-budget=1000000');

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const path = join(resolve(process.argv[2] ?? 'dist'), 'cli.main.js');
const script = new Script(readFileSync(path, 'utf8'), { filename: path });
const bundle = { exports: {} };
script.runInThisContext()(bundle, bundle.exports, createRequire(path), path, dirname(path));

const samples = readdirSync(join(root, 'samples')).map((name) => join(root, 'samples', name));
await bundle.exports.run(['check', '--output', devNull, ...samples]);
const name = `cli.main.${process.version}-${process.platform}-${process.arch}.cache`;
writeFileSync(join(dirname(path), name), script.createCachedData());
process.exitCode = 0;
