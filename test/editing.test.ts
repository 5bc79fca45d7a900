import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { proseOf } from '../server/src/resolve/prose';
import { cleanReport } from './corpus/clean-report';
import { writeCleanReport } from './corpus/write-report';
import { assertAsNew, check, isAsNew, keystrokes } from './fuzz/editing-properties';
import { ownDrafts } from './support/drafts';
import { sampleDraft } from './support/sample-draft';

test('after any edits the same is found as in a text that was never seen before', () => {
  const drafts = [...ownDrafts(), ...Array.from({ length: 20 }, (_, seed) => writeCleanReport(cleanReport(seed)))];
  fc.assert(fc.property(fc.tuple(fc.constantFrom(...drafts), keystrokes), isAsNew), { numRuns: 30 });
});

/** Edits that reach beyond their paragraph, each made, and undone before the next. */
const FAR: Readonly<Record<string, (text: string) => string>> = {
  'two paragraphs become one': (text) => text.replace('。\n', '。'),
  'a paragraph becomes two': (text) => text.replace('。', '。\n'),
  'another year in the title': (text) => text.replace(/20\d\d/, '2019'),
  'the title goes': (text) => text.slice(text.indexOf('\n') + 1),
  'a heading goes': (text) => text.replace(/二、.*\n/, ''),
  'a heading comes': (text) => text.replace('。\n', '。\n五、存在的主要问题及改进情况\n'),
  'a heading is spoilt': (text) => text.replace('三、', '三'),
  'a figure of a table': (text) => text.replace(/([\t|]\s*)\d+/, '$17'),
  'a page of pinyin': (text) => text.replace('工作', '工(gōng)作(zuò)公(gōng)开(kāi)'),
  'text in a wrong encoding': (text) => text.replace('。', '。鏀垮簻淇℃伅鍏紑'),
  'a tag that is not closed': (text) => text.replace('。', '。<p>全文'),
  'a Traditional text': (text) => text.replaceAll('开', '開').replaceAll('信息', '資訊'),
  'a claim about a table': (text) => text.replace('。\n', '。全年收到政府信息公开申请99件，均已办结。\n'),
  'a mark that is not closed': (text) => text.replace('。', '（。'),
  'nothing is left': () => '',
};

for (const [says, edit] of Object.entries(FAR)) {
  test(`what an edit changes elsewhere is seen: ${says}`, () => {
    for (const { name, text } of [...ownDrafts(), { name: 'a.txt', text: sampleDraft() }]) {
      const changed = edit(text);
      const after = assertAsNew(name, changed, check(name, text));
      assertAsNew(name, text, after);
    }
  });
}

test('an edit leaves most paragraphs of a long text as they were', () => {
  const [first = '', ...rest] = sampleDraft().split('\n二、');
  const lines = Array.from(
    { length: 400 },
    (_, i) => `第${i}次会议研究了政务公开工作${'，提出了要求'.repeat(i % 7)}。`,
  );
  const text = [[first, ...lines].join('\n'), ...rest].join('\n二、');
  const at = text.indexOf('第200次');
  const after = assertAsNew('a.txt', `${text.slice(0, at)}政${text.slice(at)}`, check('a.txt', text));
  const { paragraphs, unchanged } = proseOf(after.resolved);
  assert.ok(unchanged);
  const { head, tail } = unchanged;
  assert.ok(paragraphs.length > 400 && head > 150 && tail > 150 && head + tail > paragraphs.length - 40);
});
