import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RuleFinding } from '../server/src/service/analyze';
import { settle } from '../server/src/service/settle';

/** A finding on each run of `from`, wherever it stands, with the safe fix `to`. */
function findings(text: string, replacements: readonly (readonly [string, string])[]): RuleFinding[] {
  const all = replacements.flatMap(([from, to]) =>
    [...text.matchAll(new RegExp(from, 'g'))].map((match): RuleFinding => {
      const span = { start: match.index, end: match.index + from.length };
      const fixes = [{ title: to, safety: 'safe', edits: [{ span, newText: to }] }] as const;
      return { rule: from, severity: 'error', span, message: from, about: { text: from }, fixes };
    }),
  );
  return all.sort((a, b) => a.span.start - b.span.start);
}

/** `forbidden` must not come up in a text. */
function settled(text: string, replacements: readonly (readonly [string, string])[], forbidden?: string) {
  const check = (next: string) => ({ text: next, findings: findings(next, replacements) });
  const mayFollow = (_: unknown, after: { text: string }) => forbidden === undefined || !after.text.includes(forbidden);
  const { edits } = settle(text, check(text), { check, mayFollow });
  const result = [...edits]
    .reverse()
    .reduce((made, { span, newText }) => made.slice(0, span.start) + newText + made.slice(span.end), text);
  return { edits, result };
}

test('fixes that meet are made one after the other, as one change', () => {
  const { edits, result } = settled('xabcx', [
    ['ab', 'A'],
    ['Ac', 'B'],
    ['bc', '-'],
  ]);
  assert.equal(result, 'xBx');
  assert.deepEqual(edits, [{ span: { start: 1, end: 4 }, newText: 'B' }]);
});

test('fixes that undo each other, or add to the text again and again, are left alone; the others are made', () => {
  const undoing = settled('ax', [
    ['a', 'b'],
    ['b', 'a'],
    ['x', 'y'],
  ]);
  assert.match(undoing.result, /^[ab]y$/);
  const growing = settled('ax', [
    ['a', 'aa'],
    ['x', 'y'],
  ]);
  assert.equal(growing.result, 'ay');
});

test('a fix that leads where no safe fix may is left alone, the others are made', () => {
  const { result } = settled(
    'a-b-c',
    [
      ['a', 'A'],
      ['b', '!'],
      ['c', 'C'],
    ],
    '!',
  );
  assert.equal(result, 'A-b-C');
});

test('the edits lead to a text without findings and leave alone what no fix touched', () => {
  const shrinking = [
    ['aa', 'b'],
    ['bc', 'c'],
    ['ca', ''],
  ] as const;
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), maxLength: 12 }), (text) => {
      const { edits, result } = settled(text, shrinking);
      assert.deepEqual(findings(result, shrinking), []);
      edits.forEach(({ span }, i) => {
        assert.ok(span.end < (edits[i + 1]?.span.start ?? text.length + 1), 'edits stand apart');
        assert.ok(!text.slice(span.start, span.end).includes('-'), 'nothing replaces a dash');
      });
    }),
  );
});
