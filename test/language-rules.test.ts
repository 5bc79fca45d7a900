import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RULES } from '../server/src/rules/index';
import type { Rule } from '../server/src/rules/rule';
import { applyFixes, findingsOf, read } from './support/check-examples';

function ruleOf(id: string): Rule {
  const rule = RULES.find((candidate) => candidate.id === id);
  assert.ok(rule, id);
  return rule;
}

/** The text after the first fix of every finding. */
function mended(id: string, source: string, file?: string): string {
  const resolved = read(source, file);
  const fixes = findingsOf(ruleOf(id), resolved).flatMap(({ fixes: [first] = [] }) => first ?? []);
  return applyFixes({ source, resolved }, fixes);
}

const says = (id: string, source: string, file?: string): readonly string[] =>
  findingsOf(ruleOf(id), read(source, file)).map(({ message }) => message);

test('words are mended where they are broken over lines, the line end stays', () => {
  const WIDTH = 30;
  const before = '完善制度、细化流程，'.repeat(30).slice(0, 8 * WIDTH - 1);
  const text = `${before}贯切落实${'加强考核，'.repeat(30)}取得实效。`;
  const wrapped = `一、总体情况\n${(text.match(new RegExp(`.{1,${WIDTH}}`, 'g')) ?? []).join('\n')}\n`;
  assert.equal(mended('typo', wrapped), wrapped.replace('贯\n切', '贯\n彻'));
});

test('a Traditional draft keeps its script but for what is mended', () => {
  const draft = '一、總體情況\n局長坐客直播間，佈署政務公開工作，保障群眾的知曉權，未收到信息公開申請。\n';
  const fixed = mended('misused-term', mended('typo', draft));
  assert.ok(fixed.includes('局長做客直播間'), fixed);
  assert.ok(fixed.includes('保障群眾的知情權') && fixed.includes('未收到政府信息公開申請'), fixed);
});

test('a saved page is mended within its markup', () => {
  const page = '<html><body><p>一、总体情况</p><p>全年<b>布</b>署工作12次，完善了了制度。。</p></body></html>';
  assert.ok(mended('doubled-word', page, 'a.html').includes('完善了制度'));
  assert.ok(mended('clashing-punctuation', page, 'a.html').includes('制度。</p>'));
  assert.ok(mended('typo', page, 'a.html').includes('<b>部</b>署'));
});

test('a quotation that a page break parts is a pair', () => {
  const draft = '一、总体情况\n我局深化“放管\n服”改革，落实《政务公开\n工作规程》，加强信息公开工作，公开信息38条。\n';
  assert.deepEqual(says('unpaired-mark', draft), []);
});

test('a notice is superseded for the years after it only', () => {
  const cited = (year: number) =>
    `青禾县水务局${year}年政府信息公开工作年度报告\n根据国办公开办函〔2019〕60号要求编制本报告。\n`;
  assert.deepEqual(
    [2019, 2020, 2021, 2025].map((year) => says('superseded-notice', cited(year)).length),
    [0, 0, 1, 1],
  );
});

test('one fault of citations is told by one rule', () => {
  const draft = `青禾县水务局2023年政府信息公开工作年度报告
根据《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2021〕30号）和《中华人民共和国政府信息公开条列》编制。
`;
  const told = RULES.flatMap((rule) => findingsOf(rule, read(draft)).map(() => rule.id)).filter((id) =>
    [
      'superseded-notice',
      'mismatched-notice',
      'misnamed-law',
      'misnested-title-marks',
      'typo',
      'misused-term',
    ].includes(id),
  );
  assert.deepEqual(told.sort(), ['mismatched-notice', 'misnamed-law']);
});

test('many faults are found to the end', () => {
  for (const words of ['“政', '《政', '公开公开', '以公开为', '（以下简称《条例》）', '收到依申请公开3件，']) {
    const text = `一、总体情况\n${words.repeat(20_000)}\n`;
    const resolved = read(text);
    for (const id of ['unpaired-mark', 'doubled-word', 'typo', 'altered-slogan', 'unclear-short-name', 'misused-term'])
      assert.ok(findingsOf(ruleOf(id), resolved).length >= 0);
  }
});
