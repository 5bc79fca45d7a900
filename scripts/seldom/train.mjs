// Prints in what share of some drafts each function of a bundle runs, by where it stands in it:
// `node train.mjs <bundle> <drafts…>`. Each draft is checked by a bundle that has not run before, as by the command.
import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { createRequire } from 'node:module';
import { devNull } from 'node:os';
import { dirname, resolve } from 'node:path';
import { Script } from 'node:vm';

const [bundle, ...drafts] = process.argv.slice(2);
const path = resolve(bundle);
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
const script = new Script(readFileSync(path, 'utf8'), { filename: path });
const shares = {};
for (const draft of drafts) {
  const loaded = { exports: {} };
  script.runInThisContext()(loaded, loaded.exports, createRequire(path), path, dirname(path));
  await loaded.exports.run(['check', '--output', devNull, draft]);
  const { result } = await session.post('Profiler.takePreciseCoverage');
  for (const { ranges } of result.filter(({ url }) => url.endsWith(path)).flatMap(({ functions }) => functions)) {
    const [{ startOffset, endOffset, count }] = ranges;
    if (count > 0)
      shares[`${startOffset}-${endOffset}`] = (shares[`${startOffset}-${endOffset}`] ?? 0) + 1 / drafts.length;
  }
}
process.stdout.write(JSON.stringify(shares), () => process.exit(0));
