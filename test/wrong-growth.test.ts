import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrongGrowth } from '../server/src/rules/wrong-growth';
import { checkAlone } from './support/check-alone';
import { read } from './support/check-examples';

const row = (label: string, count: number): string => `${label}\t${count}\t0\t0\t0\t0\t0\t${count}\n`;

const reportOf = (year: number, received: number, prose: string): string =>
  `${year}年清江市交通运输局政府信息公开工作年度报告\n一、总体情况\n（二）依申请公开。${prose}\n` +
  '三、收到和处理政府信息公开申请情况\n\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n' +
  row('一、本年新收政府信息公开申请数量', received) +
  row('二、上年结转政府信息公开申请数量', 0) +
  row('（七）总计', received);

/** What is said of 24 applications where there were so many the year before. */
function saidOf(prose: string, before: number): readonly string[] {
  const previous = { path: 'previous.txt', report: read(reportOf(2023, before, '工作有序开展。')) };
  return [...checkAlone(wrongGrowth, read(reportOf(2024, 24, prose)), { previous })].map(({ message }) => message);
}

/** With the number of the year before that bears it out. */
const COMPARED: readonly (readonly [prose: string, before: number])[] = [
  ['全年收到政府信息公开申请24件，同比增加4件。', 20],
  ['市交通运输局收到24起政府信息公开申请，比2023年减少8起，均按期答复。', 32],
  ['共收到申请24件，与上年相比下降25%。', 32],
  ['共收到申请24件（其中网上15件、当面9件），较去年同期增长20%，全部办结。', 20],
  ['新收政府信息公开申请24件、同比增长14.3%，其中一季度4件。', 21],
  ['收到申请24件，较上一年度少2件；办结24件，较上一年度少2件。', 26],
  ['收到申请24件，申请量较上年增长50.0%。', 16],
  ['收到申请24件，较上年增加了4件，增幅20%。', 20],
  ['收到申请24件，较上年增加4件（增长20%）。', 20],
  ['收到申请24件，比去年增长1.4倍。', 10],
  ['收到申请24件，比去年增长一倍。', 12],
];

for (const [prose, before] of COMPARED) {
  test(`is borne out by one number alone: ${prose}`, () => {
    assert.deepEqual(saidOf(prose, before), []);
    assert.notDeepEqual(saidOf(prose, before * 3), []);
  });
}

const PASSED_OVER: readonly string[] = [
  '收到申请24件，同比增长约20%。',
  '收到申请24件，同比增长近一倍。',
  '收到申请24件，办结率同比提高2.5个百分点。',
  '收到申请24件，较2022年增加3件。',
  '收到申请24件，较上年的20件增长20%。',
  '收到申请24件（上年20件），同比增长20%。',
  '收到申请由20件增至24件，同比增长20%。',
  '收到申请24件，网站访问量同比增长20%。',
  '收到申请24件、办结24件，同比分别增长20%、25%。',
  '通过网上平台收到申请24件，同比增长20%。',
  '收到申请24件，环比增长20%。',
  '市水务局收到申请24件，同比增长20%。',
  '收到申请25件，同比增长20%。',
];

for (const prose of PASSED_OVER) {
  test(`says nothing of what the tables cannot tell: ${prose}`, () => assert.deepEqual(saidOf(prose, 77), []));
}

test('tells what did not change', () => {
  const [message] = saidOf('收到申请24件，同比增长20%。', 24);
  assert.equal(message, '“同比增长20%”与两年的表三不符：“一、本年新收政府信息公开申请数量”总计两年都是 24，没有增减');
});
