import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENGINE } from '../server/src/lsp/host';
import { startPair } from './support/lsp-client';
import { sampleDraft } from './support/sample-draft';

const FAULTY = sampleDraft().replace('2.重复申请', '2.重复申清');

test('where many documents are open, what was forgotten is found again, and told once', async () => {
  let analyses = 0;
  const analyze: typeof ENGINE.analyze = (...args) => {
    analyses++;
    return ENGINE.analyze(...args);
  };
  const client = startPair({ engine: { ...ENGINE, analyze } });
  await client.initialize();
  const uris = Array.from({ length: 30 }, (_, i) => `file:///d/${i}.txt`);
  const [first = '', last = ''] = [uris[0], uris.at(-1)];
  for (const uri of uris) await client.open(uri, FAULTY);
  const reports = [];
  for (const uri of uris) reports.push(await client.pull(uri));
  assert.equal(analyses, 30);

  const [report] = reports;
  assert.ok(report?.kind === 'full' && report.resultId !== undefined);
  assert.deepEqual(await client.pull(first, report.resultId), { kind: 'unchanged', resultId: report.resultId });
  await client.pull(last);
  assert.equal(analyses, 30, 'nothing of that had to be looked at again');

  assert.deepEqual(await client.pull(first), report);
  await client.pull(first);
  assert.equal(analyses, 31);
  await client.until(() => client.analysed.length === 30);

  await client.change(first, 2, [
    { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' },
  ]);
  assert.equal((await client.pull(first, report.resultId)).kind, 'full');
  await client.until(() => client.analysed.length === 31);
  client.dispose();
});
