import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RULES } from '../server/src/rules/index';
import { checkAlone } from './support/check-alone';
import { read } from './support/check-examples';
import { ownDrafts } from './support/drafts';
import { unmark } from './support/marked';
import { constructedBy, endlessGroups, growthOf, type Pattern, patternsIn } from './support/patterns';

const SOURCES = ['server/src', 'client/src', 'client/webview'];
const files = SOURCES.flatMap(patternsIn);

let cachedConstructed: readonly Pattern[] | undefined;

/** Every pattern that rules put together from parts: all of them run over all drafts and examples. */
function constructedByRules(): readonly Pattern[] {
  cachedConstructed ??= constructedBy(() => {
    const drafts = [
      ...ownDrafts(),
      ...RULES.flatMap(({ examples }) => examples.map(({ draft, file }) => ({ name: file, text: unmark(draft).text }))),
    ];
    for (const { name, text } of drafts) {
      const resolved = read(text, name);
      for (const rule of RULES) for (const _ of checkAlone(rule, resolved));
    }
  });
  return cachedConstructed;
}

const told = (patterns: readonly Pattern[]): readonly string[] =>
  patterns.flatMap((pattern) => {
    const growth = growthOf(pattern);
    return growth.length === 0 ? [] : [`${pattern.file}: /${pattern.source}/${pattern.flags} ${growth.join(', ')}`];
  });

test('the check tells patterns that grow faster than the text from those that do not', () => {
  const growing = ['a+$', '(?:a|aa)+$', 'a*b?a*c', '\\s*\\n\\s*', 'x{0,30}x{0,30}y'];
  const linear = ['a+', '(?<!a)a+$', '<[^<>]{0,300}>', '^\\s*x', 'a{0,4}a{0,4}b'];
  const slow = (source: string) => growthOf({ file: '', source, flags: '' }).length > 0;
  assert.deepEqual([growing.filter((source) => !slow(source)), linear.filter(slow)], [[], []]);
});

test('no regular expression of the program can take more than linear time', () => {
  const literals = files.flatMap((file) => file.literals);
  assert.ok(literals.length > 100, `only ${literals.length} were found`);
  assert.deepEqual(told(literals), []);
});

test('none of those put together while it runs can, either', () => {
  const constructed = constructedByRules();
  assert.deepEqual(told(constructed), []);
  const seen = new Set(constructed.map(({ file }) => file));
  const unseen = files.filter(
    ({ file, constructed: count }) => [...seen].filter((place) => place.startsWith(`${file}:`)).length < count,
  );
  assert.deepEqual(
    unseen.map(({ file }) => `${file} makes a pattern that no draft or example brings up`),
    [],
  );
});

test('no group repeats without bound: every repetition is kept on a stack that has an end', () => {
  const patterns = [...files.flatMap((file) => file.literals), ...constructedByRules()];
  assert.deepEqual(
    patterns.flatMap((pattern) => endlessGroups(pattern).map((group) => `${pattern.file}: ${group}`)),
    [],
  );
});
