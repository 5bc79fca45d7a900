import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extremes } from '../scripts/hostile-texts';
import { check, isRead } from './fuzz/reading-properties';
import { openSandbox } from './support/run-cli';
import { sampleDraft } from './support/sample-draft';

// As long as is quick; `npm run growth` tells how the time grows with the length.
const LENGTH = 60_000;

for (const { name, ending, text } of extremes(LENGTH)) {
  test(`is read and checked to its end: ${name}`, () => isRead({ name: `draft.${ending}`, text }));
}

test('of a text that is nothing but faults no more is said than can be kept', () => {
  const everywhere = check({ name: 'a.txt', text: sampleDraft().replace('有序推进。', '公\u200d开'.repeat(120_000)) });
  const invisible = everywhere.findings.find(({ rule }) => rule === 'stray-invisible');
  assert.match(invisible?.message ?? '', /120000 处/);
  assert.deepEqual([invisible?.related?.length, invisible?.fixes], [1000, []]);
  const again = check({ name: 'a.txt', text: sampleDraft().replace('有序推进。', '认真布署工作。'.repeat(20_000)) });
  const typos = again.findings.filter(({ rule }) => rule === 'typo');
  assert.equal(typos.length, 10_000);
  assert.match(typos.at(-1)?.message ?? '', /其余不再列出/);
  assert.ok(typos.slice(0, -1).every(({ message }) => !message.includes('不再列出')));
});

/** Ten megabytes, or a million cells, which are checked without more memory than a small machine has. */
const MEGABYTES: Readonly<Record<string, number>> = {
  'one line': 3_400_000,
  tabs: 10_000_000,
  pipes: 10_000_000,
  'open cells': 4_000_000,
  'cells that span all': 2_000_000,
  joiners: 1_700_000,
};

const { run, write } = openSandbox(['cli', 'parts']);

for (const [name, length] of Object.entries(MEGABYTES)) {
  test(`megabytes are checked: ${name}`, () => {
    const extreme = extremes(length).find((one) => one.name === name) ?? assert.fail(name);
    const file = `a.${extreme.ending}`;
    write(file, extreme.text);
    const { status, stdout, stderr } = run(['check', '--format', 'json', file], {
      env: { NODE_OPTIONS: '--max-old-space-size=1024' },
    });
    assert.deepEqual([status === 0 || status === 1, stderr], [true, '']);
    assert.equal(JSON.parse(stdout).length, 1);
    assert.ok(stdout.length < 5_000_000, `${stdout.length} characters`);
  });
}
