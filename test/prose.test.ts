import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chineseNumber, numbersIn } from '../server/src/resolve/numerals';
import { paragraphAt, proseOf } from '../server/src/resolve/prose';
import { clauseAt, sentenceAt } from '../server/src/resolve/sentences';
import { RULES } from '../server/src/rules/index';
import type { Rule } from '../server/src/rules/rule';
import { cueSearch } from '../server/src/service/cues';
import { soughtBy } from '../server/src/service/sought';
import { read } from './support/check-examples';
import { ownDrafts } from './support/drafts';

test('prose is plain: no spaces, Simplified, full-width marks, half-width digits, damage restored', () => {
  const draft = `青禾县水务局2023年政府信息公开工作年度报告

一、總體情況
２０２３ 年,我局公開信息 2,150 條(含公告12條),較上年增長 3.5％.
?。ㄒ唬┲鲃庸_政府信息情況
`;
  assert.equal(
    proseOf(read(draft)).text,
    '青禾县水务局2023年政府信息公开工作年度报告\n2023年，我局公开信息2,150条（含公告12条），较上年增长3.5%。\n（一）主动公开政府信息情况\n',
  );
});

test('each paragraph knows its place', () => {
  const places = proseOf(
    read(`青禾县水务局2023年政府信息公开工作年度报告
根据条例，制定本报告。
一、总体情况
全年公开信息12条。
六、其他需要报告的事项
无。
`),
  ).paragraphs.map(({ place }) => place);
  assert.deepEqual(places, ['title', 'preamble', 'overview', 'other']);
});

test('places in prose lead back to the draft', () => {
  for (const { name, text } of ownDrafts()) {
    const resolved = read(text, name);
    const prose = proseOf(resolved);
    const { text: written } = resolved.report.draft;
    for (const { start, end, source } of prose.paragraphs) {
      const span = prose.span(start, end);
      assert.deepEqual(span, { start: source.lines[0]?.start, end: source.lines.at(-1)?.end }, `${name} ${start}`);
      for (let at = start; at < end; at++) {
        if (!/[0-9\u4e00-\u9fff]/.test(prose.text.charAt(at)) || resolved.damage.kind !== 'none') continue;
        const unit = written.slice(prose.span(at, at + 1).start, prose.span(at, at + 1).end);
        assert.equal(unit.length, 1, `${name} ${at}`);
      }
      assert.equal(paragraphAt(prose, start)?.start, start);
    }
  }
});

test('numbers in digits and in words, with units and doubt', () => {
  const numbers = [
    ...numbersIn('收到申请2,150件，办结三十余条，一是约12.5万元，第一批3人次，增长5.0%，一件也没有，十二件'),
  ];
  assert.deepEqual(
    numbers.map(({ value, unit, isApproximate }) => [value, unit, isApproximate]),
    [
      [2150, '件', false],
      [30, '条', true],
      [12.5, '万元', true],
      [3, '人次', false],
      [5, '%', false],
      [1, '件', false],
      [12, '件', false],
    ],
  );
});

test('Chinese numerals', () => {
  const cases = {
    十: 10,
    十二: 12,
    二十: 20,
    一百零六: 106,
    两千三百: 2300,
    三万零五: 30005,
    二〇二四: 2024,
    一二: undefined,
  };
  for (const [written, value] of Object.entries(cases)) assert.equal(chineseNumber(written), value, written);
});

test('sentences and clauses', () => {
  const text = '甲，乙；丙。丁\n戊';
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  assert.deepEqual([cut(sentenceAt(text, 2)), cut(clauseAt(text, 2))], ['甲，乙；丙', '乙']);
  assert.deepEqual([cut(sentenceAt(text, 6)), cut(clauseAt(text, 8))], ['丁', '戊']);
});

test('the search for cues finds what is there and nothing else', () => {
  const sample = RULES.find(({ id }) => id === 'wrong-percentage');
  assert.ok(sample);
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 4 })),
      fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁') }),
      (cues, text) => {
        const rules = cues.map((cue): Rule => ({ ...sample, cues: [cue] }));
        const { calls } = cueSearch(soughtBy(rules))(text);
        assert.deepEqual(
          cues.map((_, rule) => calls(rule)),
          cues.map((cue) => text.includes(cue)),
        );
      },
    ),
  );
});

test('listed words are found wherever they stand, in order, the longest first', () => {
  const sample = RULES.find(({ id }) => id === 'wrong-percentage');
  assert.ok(sample);
  const letters = fc.constantFrom('甲', '乙', '丙');
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ unit: letters, minLength: 2, maxLength: 4 })),
      fc.string({ unit: letters }),
      (words, text) => {
        const found = cueSearch(soughtBy([{ ...sample, cues: [], words }]))(text).placesFor(0);
        const expected = [...text].flatMap((_, at) =>
          words
            .flatMap((listed, word) => (text.startsWith(listed, at) ? [{ at, length: listed.length, word }] : []))
            .sort((a, b) => b.length - a.length),
        );
        assert.deepEqual(found, expected);
      },
    ),
  );
});

test('a wrapped line that begins with a dash goes on', () => {
  const line = '统计期限自二〇二三年一月一日起至十二月三十一日止，共公开信息三十六条，';
  const wrapped = [
    ...Array.from({ length: 9 }, () => line),
    '联系电话一二三四五六七八九十一二三四五六七八九十区号零五',
    '-八三三五。',
  ];
  const { paragraphs } = proseOf(read(`一、总体情况\n${wrapped.join('\n')}\n`));
  assert.equal(paragraphs.length, 1);
});
