import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { RULES } from '../server/src/rules/index';
import { FAULTS } from './corpus/faults';
import { selftest } from './selftest/command';
import type { Measurement } from './selftest/measure';
import type { Totals } from './selftest/totals';
import { openSandbox } from './support/run-cli';

/** Enough to see that something broke; `npm run selftest` measures in earnest. */
const EFFORT = { reports: 40, each: 2 };

test('the self-test meets its goals', () => {
  const { totals, clean } = JSON.parse(selftest(EFFORT, 'json')) as Measurement & { totals: Totals };
  assert.deepEqual([clean.errors, clean.warnings], [0, 0]);
  assert.ok((totals.recall ?? 0) >= 0.98, `recall ${totals.recall}`);
  assert.ok((totals.restoredBySafeFixes ?? 0) >= 0.98, `restored ${totals.restoredBySafeFixes}`);
  assert.ok((totals.findingsPerFault ?? 2) <= 1.05, `findings a fault ${totals.findingsPerFault}`);
});

test('a table says how much was found', () => {
  assert.match(selftest({ reports: 1, each: 1 }, 'text'), /查出率 \d+\.\d%/);
});

test('every rule on a report by itself has a kind of fault', () => {
  const injected = new Set(FAULTS.map(({ rule }) => rule));
  const alone = RULES.filter(({ needs }) => needs === undefined);
  assert.deepEqual(
    alone.map(({ id }) => id).filter((id) => !injected.has(id)),
    [],
  );
});

test('nianbao selftest prints the figures', () => {
  const { run, refused } = openSandbox(['cli', 'parts', 'selftest']);
  const json = run(['selftest', '--reports', '1', '--each', '1', '--format', 'json']);
  assert.equal((JSON.parse(json.stdout) as Measurement).faults.length, FAULTS.length);
  refused(['selftest', '草稿.txt'], /多余的参数“草稿.txt”/);
});

test('without its program the self-test says so', () => {
  const { refused } = openSandbox(['cli', 'parts']);
  refused(['selftest'], /npm run build/);
  const { refused: refusedToo, cli } = openSandbox(['cli', 'parts']);
  writeFileSync(join(dirname(cli), 'selftest.js'), "throw new TypeError('no such table\\nat all')");
  refusedToo(['selftest'], /selftest\.js”无法运行：TypeError: no such table$/m);
});
