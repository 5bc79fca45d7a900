import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSettled } from './fuzz/fix-properties';
import { foundDrafts } from './fuzz/found';
import { isShown, isWritable } from './fuzz/output-properties';
import { PROPERTIES } from './fuzz/properties';
import { isRead } from './fuzz/reading-properties';

/** Always the same cases, so that a change is what makes a run fail; `npm run fuzz` looks for new ones. */
const SEED = 20_240_711;

for (const { says, cases, check } of PROPERTIES) {
  test(says, async () => {
    const { cases: looked, failure } = await check({ seed: SEED, numRuns: cases });
    if (failure) throw new Error(JSON.stringify(failure.value), { cause: failure.error });
    assert.equal(looked, cases);
  });
}

for (const draft of foundDrafts()) {
  test(`what once went wrong holds: ${draft.name}`, () => {
    for (const holds of [isRead, isSettled, isWritable, isShown]) holds(draft);
  });
}
