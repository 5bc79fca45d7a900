import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Span } from '../server/src/report/model';
import type { Edit, Fix } from '../server/src/rules/rule';
import { replaceMinimal } from '../server/src/rules/wording/edits';
import type { RuleFinding } from '../server/src/service/analyze';
import { quickFixes, safeRepairs } from '../server/src/service/code-actions';

const edit = (start: number, end: number, newText: string): Edit => ({ span: { start, end }, newText });
const safe = (...edits: Edit[]): Fix => ({ title: 'safe', safety: 'safe', edits });
const unsafe = (title: string, preferred: boolean, ...edits: Edit[]): Fix => ({
  title,
  safety: 'unsafe',
  preferred,
  edits,
});

function finding(rule: string, span: Span, ...fixes: Fix[]): RuleFinding {
  return { rule, span, severity: 'error', message: rule, about: { text: rule }, fixes };
}

const apply = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .reverse()
    .reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text);

test('fixes are offered where the range touches the finding, the preferred one first', () => {
  const one = finding(
    'a',
    { start: 2, end: 4 },
    unsafe('x', false, edit(2, 3, '1')),
    unsafe('y', true, edit(2, 3, '2')),
  );
  const titles = (start: number, end: number) =>
    quickFixes([one], { start, end }).map((action) => action.kind === 'fix' && [action.fix.title, action.preferred]);
  const both = [
    ['y', true],
    ['x', false],
  ];
  assert.deepEqual(titles(4, 4), both);
  assert.deepEqual(titles(0, 2), both);
  assert.deepEqual(titles(0, 1), []);
  assert.deepEqual(titles(5, 5), []);
});

test('two preferred fixes are an ambiguity: none is preferred', () => {
  const one = finding(
    'a',
    { start: 0, end: 1 },
    unsafe('x', true, edit(0, 1, '1')),
    unsafe('y', true, edit(0, 1, '2')),
  );
  assert.ok(quickFixes([one], one.span).every((action) => action.kind === 'fix' && !action.preferred));
});

test('the repair of all of a rule is offered for two or more safe ones', () => {
  const one = finding('a', { start: 0, end: 1 }, safe(edit(0, 1, 'x')));
  const two = finding('a', { start: 5, end: 6 }, safe(edit(5, 6, 'y')));
  const other = finding('a', { start: 8, end: 9 }, unsafe('no', true, edit(8, 9, 'z')));
  const kinds = (...findings: RuleFinding[]) => quickFixes(findings, one.span).map(({ kind }) => kind);
  assert.deepEqual(kinds(one, other), ['fix']);
  assert.deepEqual(kinds(one, two, other), ['fix', 'fixRule']);
  const all = safeRepairs([one, two, other]);
  assert.deepEqual(all.edits, [edit(0, 1, 'x'), edit(5, 6, 'y')]);
  assert.deepEqual(safeRepairs([other]).edits, []);
});

test('a fix that meets another is left out whole; equal edits are made once', () => {
  const first = finding('a', { start: 0, end: 4 }, safe(edit(0, 4, 'x')));
  const across = finding('b', { start: 3, end: 9 }, safe(edit(3, 5, 'y'), edit(8, 9, 'y')));
  const again = finding('c', { start: 0, end: 4 }, safe(edit(0, 4, 'x')));
  const behind = finding('d', { start: 4, end: 5 }, safe(edit(4, 5, 'z')));
  const { findings, edits } = safeRepairs([first, across, again, behind]);
  assert.deepEqual(edits, [edit(0, 4, 'x'), edit(4, 5, 'z')]);
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ['a', 'c', 'd'],
  );
});

test('edits applied together never overlap, and those of one fix stay together', () => {
  const span = fc.tuple(fc.nat(30), fc.nat(4)).map(([start, length]) => ({ start, end: start + length }));
  const anyEdit = fc.record({ span, newText: fc.constantFrom('', 'x', 'yy') });
  const fixes = fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), { maxLength: 8 });
  fc.assert(
    fc.property(fixes, (all) => {
      const given = all.map((edits, i) => finding(`r${i}`, { start: 0, end: 0 }, safe(...edits)));
      const { findings, edits } = safeRepairs(given);
      edits.forEach((one, i) => {
        const next = edits[i + 1];
        if (next) assert.ok(one.span.end <= next.span.start && one.span.start < next.span.start);
      });
      const kept = new Set(edits.map((one) => JSON.stringify(one)));
      for (const settled of findings) {
        for (const one of settled.fixes?.[0]?.edits ?? []) assert.ok(kept.has(JSON.stringify(one)));
      }
    }),
  );
});

test('a minimal edit makes the same text with as little as possible', () => {
  assert.deepEqual(replaceMinimal({ start: 0, end: 6 }, '本年度止件数', '本年废止件数'), edit(2, 3, '废'));
  assert.deepEqual(replaceMinimal({ start: 0, end: 3 }, 'aaa', 'aa'), edit(2, 3, ''));
  assert.deepEqual(replaceMinimal({ start: 1, end: 1 }, 'a', 'b'), edit(1, 1, 'b'));
  assert.deepEqual(replaceMinimal({ start: 0, end: 2 }, '𠮷', '𠮶'), edit(0, 2, '𠮶'), 'no half of a surrogate pair');
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '𠮷', '𠮶'), maxLength: 8 });
  fc.assert(
    fc.property(text, text, text, text, (before, old, after, newText) => {
      const whole = before + old + after;
      const minimal = replaceMinimal({ start: before.length, end: before.length + old.length }, whole, newText);
      assert.equal(apply(whole, [minimal]), before + newText + after);
      const { span, newText: inserted } = minimal;
      for (const piece of [whole.slice(0, span.start), inserted, whole.slice(span.end)]) {
        assert.doesNotThrow(() => encodeURIComponent(piece), 'half of a surrogate pair');
      }
    }),
  );
});
