import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isAcceptArgument } from '../client/src/accept-argument';
import { withDecision } from '../client/src/decision-text';
import { type Decision, MOST_DECISIONS } from '../server/src/lsp/protocol';
import { readDecisions } from '../server/src/service/decisions';

const DECISION: Decision = {
  rule: 'unbalanced-sum',
  report: '青禾县水务局 2024',
  key: '1x8f3k2m9qa',
  reason: '系统内数据如此，已电话核实',
  by: '',
  at: '2025-01-20',
};

test('the first decision makes the file', () => {
  const text = withDecision(undefined, DECISION) ?? '';
  assert.deepEqual(JSON.parse(text), [DECISION]);
  assert.match(text, /^\[\n {2}\{\n {4}"rule": "unbalanced-sum",\n[\s\S]*\n {2}\}\n\]\n$/);
  assert.deepEqual(readDecisions(JSON.parse(text))?.decisions.entries, [DECISION]);
  assert.equal(withDecision('[\n]\n', DECISION), text);
});

test('what stands in the file stays, to the byte, and in its order', () => {
  const others = '\ufeff  [ {"key":1, "note": "一\\u4e8c", "x": 1.50} ,\r\n\t7, "]" ]  \r\n\r\n';
  const text = withDecision(others, DECISION) ?? '';
  assert.ok(text.startsWith('\ufeff  [ {"key":1, "note": "一\\u4e8c", "x": 1.50} ,\r\n\t7, "]",\r\n  {\r\n'), text);
  assert.ok(text.endsWith('}\r\n]  \r\n\r\n'), text);
  assert.equal(text.replaceAll('\r\n', '').includes('\n'), false, 'its line ends');
  assert.deepEqual(JSON.parse(text.slice(1)).at(-1), DECISION);
});

test('any list gets one more entry', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.constantFrom(undefined, 1, '\t'), fc.string(), (list, indent, reason) => {
      const decision = { ...DECISION, reason };
      const text = withDecision(JSON.stringify(list, null, indent), decision) ?? '';
      assert.deepEqual(JSON.parse(text), [...JSON.parse(JSON.stringify(list)), decision]);
    }),
  );
});

test('a text that is no list, or a full one, is not touched', () => {
  for (const text of ['', '{}', 'null', '[', '[]]', '[1,]', '"[]"', JSON.stringify(Array(MOST_DECISIONS).fill(1))]) {
    assert.equal(withDecision(text, DECISION), undefined, text.slice(0, 20));
  }
});

test('the command takes what the server gives it and nothing else', () => {
  const { rule, report, key } = DECISION;
  const good = { uri: 'file:///d/%E5%B9%B4.txt', rule, report, key, message: '差 1' };
  assert.ok(isAcceptArgument(good));
  for (const bad of [undefined, null, 'x', 1, [], {}, [good]]) assert.equal(isAcceptArgument(bad), false);
  for (const name of Object.keys(good)) {
    for (const value of [undefined, null, 1, {}, ['x'], 'x'.repeat(10_000)]) {
      assert.equal(isAcceptArgument({ ...good, [name]: value }), false, `${name}: ${value}`);
    }
  }
  for (const [name, value] of [
    ['rule', '../x'],
    ['rule', ''],
    ['key', 'A'],
    ['key', 'a b'],
  ] as const)
    assert.equal(isAcceptArgument({ ...good, [name]: value }), false, value);
});
