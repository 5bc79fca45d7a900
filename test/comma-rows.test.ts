import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RULES } from '../server/src/rules/index';
import { assertAsNew, check } from './fuzz/editing-properties';
import { findingsOf, read } from './support/check-examples';
import { sampleDraft } from './support/sample-draft';

const TABBED = sampleDraft();

/** The same draft with commas where it has tabs. */
const COMMAED = TABBED.split('\n')
  .map((line) => (line.includes('\t') ? line.split('\t').map(quotedIfNeeded).join(',') : line))
  .join('\n');

function quotedIfNeeded(cell: string): string {
  return /[,"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const layoutsOf = (text: string): readonly string[] => [
  ...new Set(read(text, 'draft.txt').report.tables.map(({ layout }) => layout)),
];

const messagesOf = (text: string): readonly string[] => {
  const resolved = read(text, 'draft.txt');
  return RULES.flatMap((rule) => findingsOf(rule, resolved).map(({ message }) => `${rule.id}: ${message}`));
};

const FAULTS: readonly (readonly [from: RegExp, to: string])[] = [
  [/(?<=^规章[\t,])\d+/m, '若干'],
  [/(?<=^规章[\t,])\d+/m, ''],
  [/(?<=^行政许可[\t,])\d+/m, '12件'],
  [/(?<=自然人[\t,]).*$/m, '商业企业'],
  [/^行政强制[\t,].*\n/m, ''],
  [/(?<=^一、本年新收政府信息公开申请)数量/m, '数'],
];

test('a table parted by commas is read like one parted by tabs, and the same is said of it', () => {
  assert.ok(TABBED.includes('\t'));
  assert.deepEqual(layoutsOf(COMMAED), ['comma-separated']);
  for (const [from, to] of [[/$^/, ''] as const, ...FAULTS])
    assert.deepEqual(messagesOf(COMMAED.replace(from, to)), messagesOf(TABBED.replace(from, to)), String(from));
});

const PROSE = [
  '全年收到申请12件,其中自然人10件,法人2件,均已答复\n全年办结申请12件,其中公开10件,部分公开2件,无结转',
  '共公开信息1,234条,其中规章,5条\n共公开信息2,345条,其中规章,6条',
  '行政许可,行政处罚,行政强制\n行政许可,行政处罚,行政强制',
  '规章,12',
  '网站点击1,234,567次\n微博阅读2,345,678次',
  '行政复议,行政诉讼和举报投诉都有所增加，\n总计,12件左右',
  '共公开，规章，12，0\n共公开，规章，13，0',
];

for (const prose of PROSE) {
  test(`prose with commas is no table: ${prose.split('\n')[0]}`, () => {
    const lines = `青禾县水务局2024年政府信息公开工作年度报告\n一、总体情况\n${prose}\n二、主动公开政府信息情况\n`;
    assert.ok(!layoutsOf(lines).includes('comma-separated'));
  });
}

test('a row is prose until the next comes', () => {
  const before = TABBED.replace(/^规章\t/m, '规章,1,2,3\n$&');
  const after = before.replace('规章,1,2,3\n', '规章,1,2,3\n行政规范性文件,4,5,6\n');
  assertAsNew('a.txt', before, assertAsNew('a.txt', after, check('a.txt', before)));
});
