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

function settled(text: string, replacements: readonly (readonly [string, string])[]) {
  const { edits } = settle(text, findings(text, replacements), (next) => findings(next, replacements));
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

test('fixes that undo each other come to an end', () => {
  const { result } = settled('a', [
    ['a', 'b'],
    ['b', 'a'],
  ]);
  assert.match(result, /^[ab]$/);
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
