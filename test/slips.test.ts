import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digitSlip } from '../server/src/resolve/slips';

test('slips of digits are named', () => {
  assert.equal(digitSlip(53, 35), 'transposed');
  assert.equal(digitSlip(1243, 1234), 'transposed');
  assert.equal(digitSlip(55, 5), 'doubled');
  assert.equal(digitSlip(1223, 123), 'doubled');
  assert.equal(digitSlip(12, 122), 'undoubled');
  assert.equal(digitSlip(127, 17), 'extra');
  assert.equal(digitSlip(40, 410), 'dropped');
  assert.equal(digitSlip(38, 33), 'misread');
  for (const [written, meant] of [
    [5, 8],
    [0, 35],
    [35, 0],
    [12, 34],
    [10, 1000],
    [321, 123],
  ] as const) {
    assert.equal(digitSlip(written, meant), undefined, `${written} for ${meant}`);
  }
});
