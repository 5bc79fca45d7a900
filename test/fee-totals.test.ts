import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feeTotal } from '../server/src/resolve/fee-totals';
import { proseOf } from '../server/src/resolve/prose';
import { read } from './support/check-examples';

const reportOf = (body: string, statement: string): string =>
  `${body}2023年政府信息公开工作年度报告\n六、其他需要报告的事项\n${statement}\n`;

type Row = readonly [statement: string, amount: number | undefined, cases?: number];

function check(body: string, rows: readonly Row[]): void {
  for (const [statement, amount, cases] of rows) {
    const found = feeTotal(read(reportOf(body, statement)));
    assert.deepEqual([found?.amount, found?.cases], [amount, cases], statement);
  }
}

test('what was charged is known where it is told to the last word', () => {
  check('青禾县水务局', [
    ['2023年未收取信息处理费。', 0, 0],
    ['本机关没有产生信息处理费，没有其他需要报告的事项。', 0, 0],
    ['我局未向公民、法人和其他组织收取任何费用。', 0, 0],
    ['2023年度发出收费通知的件数为0件，总金额为0元，实际收取的总金额为0元。', 0, 0],
    ['本年度收取信息处理费2件，共计340元。', 340, 2],
    ['全年对3件申请收取信息处理费，共收取960元（600元、300元、60元）。', 960, 3],
    ['严格执行信息处理费有关规定，2023年有25件申请收取信息处理费2950元。其中，县水务局1件，收取420元。', 2950, 25],
    ['共收取信息处理费0.3万元。', 3000],
  ]);
});

test('nothing is known of other years, of part of it, of what was only asked for, or in doubt', () => {
  check('青禾县水务局', [
    ['无。', undefined],
    ['2022年未收取信息处理费。', undefined],
    ['其他申请未收取信息处理费。', undefined],
    ['发出收费通知1件，金额240元，申请人未缴纳，实际未收取信息处理费。', undefined],
    ['收取信息处理费约300元。', undefined],
    ['收取信息处理费240元。另收取邮寄费20元。', undefined],
    ['收取信息处理费240元。本年度未收取信息处理费。', undefined],
    ['收取信息处理费3件。', undefined],
    ['按每件100元收取信息处理费。', undefined],
    ['收取信息处理费300元（200元、200元）。', undefined],
  ]);
  check('青禾县人民政府', [
    ['县政府办公室未收取信息处理费。', undefined],
    ['全县未收取信息处理费。', 0, 0],
  ]);
});

test('a charge is pointed at by its amount', () => {
  const report = read(reportOf('青禾县水务局', '收取信息处理费1件，共计240元。'));
  const { start = 0, end = 0 } = feeTotal(report)?.range ?? {};
  assert.equal(proseOf(report).text.slice(start, end), '240元');
});
