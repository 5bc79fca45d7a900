import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../server/src/cli/apply-edits';
import { unescapeMarkdown } from '../server/src/report/markdown-escapes';
import { analyze } from '../server/src/service/analyze';
import { DEFAULT_SETTINGS } from '../server/src/service/settings';
import { ownDrafts, realDrafts } from './support/drafts';
import { sampleDraft } from './support/sample-draft';

const check = (text: string) => analyze(text, DEFAULT_SETTINGS, { name: 'a.md' }).findings;

/** The sample as a Markdown document whose rows are rows of a table. */
const asMarkdown = (): string =>
  sampleDraft()
    .split('\n')
    .map((line) => (line.includes('\t') ? `| ${line.split('\t').join(' | ')} |` : line))
    .join('\n')
    .replace(/^(## )?(?=[一二三四五六]、.*(?:情况|事项)$)/gm, '## ');

/** As converters from Word write it. */
const escaped = (text: string): string =>
  text.replace(/(?<=\| )(\d)\.(?=\D)/g, '$1\\.').replace(/[[\]()_*]/g, (mark) => `\\${mark}`);

/** Where each character of a text comes from. */
function places(source: string): readonly string[] {
  const { text, origin } = unescapeMarkdown(source) ?? assert.fail('nothing is escaped');
  return [...text].map((ch, i) => `${ch}=${source.slice(origin.starts[i], origin.ends[i])}`);
}

test('what is escaped is read as it is meant, with the way back', () => {
  assert.deepEqual(places('1\\.〔'), ['1=1', '.=\\.', '〔=〔']);
  assert.deepEqual(places('a\\|b&nbsp;&LT;'), ['a=a', '¦=\\|', 'b=b', ' =&nbsp;', '<=&LT;']);
  assert.deepEqual(places('甲\\\n乙'), ['甲=甲', '\n=\n', '乙=乙']);
  assert.deepEqual(places('| NaN |'), ['|=|', ' = ', ' =NaN', ' = ', '|=|']);
  assert.deepEqual(places('> 甲\n> > 乙'), ['甲=甲', '\n=\n', '乙=乙']);
  for (const text of ['', '甲乙', '甲>乙', 'C:\\年报\\a', 'AT&T; &nothing;', '全年NaN件']) {
    assert.equal(unescapeMarkdown(text), undefined, text);
  }
});

test('a draft that a converter has escaped has no more findings than the draft itself', () => {
  assert.deepEqual(check(asMarkdown()), []);
  const text = escaped(asMarkdown());
  assert.ok(text.includes('| 1\\.属于国家秘密'));
  assert.deepEqual(check(text), []);
});

test('a fault in an escaped label is told and mended at its place', () => {
  const right = escaped(asMarkdown());
  const wrong = right.replace('2\\.重复申请', '2\\.重复申清');
  const [finding, ...others] = check(wrong);
  assert.deepEqual([finding?.rule, others], ['mislabelled-row', []]);
  assert.equal(applyEdits(wrong, finding?.fixes?.[0]?.edits ?? []), right);
});

test('a draft that is quoted as a whole is read as the draft itself', () => {
  const quoted = asMarkdown().replace(/^/gm, '> ');
  assert.deepEqual(check(quoted), []);
  const wrong = quoted.replace('2.重复申请', '2.重复申清');
  const [finding, ...others] = check(wrong);
  assert.deepEqual([finding?.rule, others], ['mislabelled-row', []]);
  assert.equal(applyEdits(wrong, finding?.fixes?.[0]?.edits ?? []), quoted);
});

test('what is inserted into a draft that is quoted is quoted as well', () => {
  const quoted = asMarkdown().replace(/^/gm, '> ').replace(/> $/, '');
  for (const gone of [/^> #* ?五、[\s\S]*?(?=^> #* ?六、)/m, /^> #* ?六、[\s\S]*/m, /^> .*重复申请.*\n/m]) {
    const wrong = quoted.replace(gone, '');
    assert.notEqual(wrong, quoted);
    const edits = check(wrong).flatMap(({ rule, fixes }) =>
      rule.startsWith('missing-') ? (fixes?.[0]?.edits ?? []) : [],
    );
    const mended = applyEdits(wrong, edits);
    assert.ok(mended.length > wrong.length);
    for (const line of mended.trimEnd().split('\n')) assert.match(line, /^> /, mended);
  }
});

test('a figure is written in the place of what stands for nothing', () => {
  for (const filler of ['NaN', '&nbsp;']) {
    const blank = asMarkdown().replace(/(\| 行政强制 \| )0/, `$1${filler}`);
    const [finding, ...others] = check(blank);
    assert.deepEqual([finding?.rule, others], ['blank-figure', []]);
    assert.equal(applyEdits(blank, finding?.fixes?.[0]?.edits ?? []), asMarkdown());
  }
});

test('plain text is not touched', () => {
  for (const { name, text } of [...ownDrafts(), ...realDrafts('seeds')]) {
    const { report } = analyze(text, DEFAULT_SETTINGS, { name: `${name}.txt` }).resolved;
    assert.equal(report.draft.origin, undefined, name);
  }
});
