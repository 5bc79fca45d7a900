import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simplify } from '../server/src/parts/simplify';
import { partsNeeded, readDraft } from '../server/src/report/draft';
import { parseReport } from '../server/src/report/parse';
import type { TextParts } from '../server/src/report/text-parts';
import { resolveReport } from '../server/src/resolve/resolve';
import { halfWidthPunctuation } from '../server/src/rules/half-width-punctuation';
import { malformedDocumentNumber } from '../server/src/rules/malformed-document-number';
import type { Rule } from '../server/src/rules/rule';
import { strayField } from '../server/src/rules/stray-field';
import { strayInvisible } from '../server/src/rules/stray-invisible';
import { strayMarkup } from '../server/src/rules/stray-markup';
import { traditionalCharacter } from '../server/src/rules/traditional-character';
import { findingsOf } from './support/check-examples';
import { partsFor } from './support/drafts';

const TEXT_RULES = [
  malformedDocumentNumber,
  halfWidthPunctuation,
  traditionalCharacter,
  strayMarkup,
  strayField,
  strayInvisible,
];
const HEAD = '青禾县水务局2023年政府信息公开工作年度报告\n一、总体情况\n';

function read(text: string, name?: string, parts: TextParts = partsFor(text, name)) {
  return resolveReport(parseReport(readDraft(text, name, parts)));
}

/** What a rule underlines in a paragraph of the overview. */
function underlined(rule: Rule, paragraph: string, name?: string): string[] {
  const resolved = read(`${HEAD}${paragraph}\n`, name);
  return findingsOf(rule, resolved).map(({ span }) => resolved.report.draft.text.slice(span.start, span.end));
}

/** The paragraph after every fix of a rule. */
function fixed(rule: Rule, paragraph: string): string {
  let text = `${HEAD}${paragraph}\n`;
  const edits = findingsOf(rule, read(text)).flatMap(({ fixes = [] }) => fixes[0]?.edits ?? []);
  for (const { span, newText } of [...edits].sort((a, b) => b.span.start - a.span.start)) {
    text = text.slice(0, span.start) + newText + text.slice(span.end);
  }
  return text.slice(HEAD.length, -1);
}

const RIGHT: readonly string[] = [
  '2023年公开信息36条，占15.8%，每日8:30—17:00更新，共1,204次。',
  '1.加强领导。全年召开会议2次（含专题会议1次）。',
  '网址为https://www.example.gov.cn/a,b?c=1&d=2，邮箱为water@example.gov.cn。',
  '据统计，PM2.5、COD、GDP (Gross Domestic Product, current prices) 等指标均已公开。',
  '主任买买提.艾山同志到会。',
  '《供水年报(2024)》已经发布，热线(12345)畅通。',
  '依据国办公开办函〔2021〕30号、国办函〔2020〕109号、青政办发〔2023〕1号文件编制。',
  '收到（2023）湘01行初12号判决书，公告2023年第5号已发布。',
  '张**、李**等申请人的信息已经隐去，评价为五星***。',
  '比例为3<5，且a>b，收入R&D投入增加。',
  '　　乾县、於潜、瞭望台、显著、土著、子曰藉以等字照常使用。',
  '经办人：王喆、刘堃、陈昇、李淼、赵甯。',
  'Tél.\u00a0no. 12，见“附件 1”。',
];

for (const paragraph of RIGHT) {
  test(`no text rule speaks of “${paragraph.slice(0, 16)}…”`, () => {
    const expected = paragraph.includes('\u00a0') ? ['stray-invisible'] : [];
    assert.deepEqual(
      TEXT_RULES.filter((rule) => underlined(rule, paragraph).length > 0).map(({ id }) => id),
      expected,
    );
  });
}

test('half-width marks are mended all over a paragraph, and nothing else', () => {
  assert.equal(
    fixed(halfWidthPunctuation, '2023年,我局公开信息36条(含2条), 其中:水价1,204次;是否公开?已公开!'),
    '2023年，我局公开信息36条（含2条），其中：水价1,204次；是否公开?已公开！',
  );
  assert.equal(fixed(halfWidthPunctuation, '（一) 主动公开。'), '（一）主动公开。');
  assert.equal(fixed(halfWidthPunctuation, '群众满意吗?满意.'), '群众满意吗？满意。');
});

test('a mark in residue or damage is no punctuation', () => {
  assert.deepEqual(underlined(halfWidthPunctuation, '详见错误!未找到引用源。&nbsp;后文'), []);
  assert.deepEqual(underlined(halfWidthPunctuation, '公开信?36条，水价信?已发布'), []);
});

test('numbers of documents are told with their agency where it is known', () => {
  const mended: readonly (readonly [string, string])[] = [
    ['（国办函2020109号）', '（国办函〔2020〕109号）'],
    ['（青政办发【2023】12号）', '（青政办发〔2023〕12号）'],
    ['（青水发﹝2023﹞7号）', '（青水发〔2023〕7号）'],
    ['（青水发（2023）7号）', '（青水发〔2023〕7号）'],
    ['（办公开函〔2021〕30号）', '（国办公开办函〔2021〕30号）'],
    ['（国办函〔2020〕 109号）', '（国办函〔2020〕109号）'],
  ];
  for (const [written, right] of mended) {
    assert.equal(fixed(malformedDocumentNumber, `按照规定${written}执行。`), `按照规定${right}执行。`);
    assert.equal(fixed(halfWidthPunctuation, `按照规定${written}执行。`), `按照规定${written}执行。`);
  }
  assert.equal(fixed(malformedDocumentNumber, '国办函20200109号'), '国办函20200109号');
});

test('markup is at home in its own kind of file', () => {
  assert.deepEqual(underlined(strayMarkup, '**加强**领导<br>二是公开&nbsp;', 'report.md'), []);
  assert.deepEqual(underlined(strayMarkup, '<p>加强领导</p>二是公开&nbsp;', 'report.html'), []);
  assert.deepEqual(underlined(strayMarkup, '<p>加强领导</p>二是公开&nbsp;', 'report.txt'), ['<p>']);
  assert.equal(
    fixed(strayMarkup, '<span style="color:red">加强</span>&amp;nbsp;领导&ldquo;一网&rdquo;\\n二是公开。'),
    '加强领导“一网”\n二是公开。',
  );
});

test('in a table markup is an error, in prose a hint', () => {
  const text = `${HEAD}我局加强领导</p>。\n二、主动公开政府信息情况\n第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可</p>\t3\n`;
  const severities = findingsOf(strayMarkup, read(text)).map(({ severity }) => severity);
  assert.deepEqual(severities, ['info', undefined]);
});

test('zero-width characters are found before the text of a line, its indent is not', () => {
  assert.deepEqual(underlined(strayInvisible, '　　\u200b我局加强\u2060领导。'), ['\u200b']);
  assert.equal(
    fixed(strayInvisible, '\u200b　　我局加强\u2060领导，2023\u00a0年公开。'),
    '　　我局加强领导，2023年公开。',
  );
  assert.deepEqual(
    underlined(strayInvisible, '\u00a0\u00a0我局加强领导。\n青禾县水务局\u00a0\u00a0\u00a02024年1月10日'),
    [],
  );
});

test('the dictionary is called for by a single Traditional character, and by no Simplified text', () => {
  assert.ok(partsNeeded('全年公开信息12条，進一步规范').includes('simplify'));
  assert.deepEqual(partsNeeded('答覆、后里、乾县、瞭望、於潜、著名、征求、复议、系统'), []);
});

test('without the dictionary nothing is said of Traditional text', () => {
  assert.deepEqual(findingsOf(traditionalCharacter, read(`一、總體情況\n主動公開信息。\n`, undefined, {})), []);
});

test('simplifying keeps every character in its place', () => {
  const text = '乾隆年間乾淨\r\n諰\ud83d\ude00著作顯著，於是裏面';
  assert.equal(simplify(text).length, text.length);
  assert.equal(simplify('主動公開政府信息'), '主动公开政府信息');
  assert.equal(simplify('諰，總體'), '諰，总体');
});
