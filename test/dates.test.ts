import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datesIn, isPossible } from '../server/src/resolve/calendar';
import { datesOf } from '../server/src/resolve/dates';
import { proseOf } from '../server/src/resolve/prose';
import { yearEvidence } from '../server/src/resolve/report-year';
import { read } from './support/check-examples';

const report = (lines: string): string => `青禾县水务局2023年政府信息公开工作年度报告\n${lines}`;

test('dates in digits, in words and with dashes; no date in other numbers', () => {
  const text =
    '2023年1月31日、5月1日前、12月31止，二〇二三年十二月三十一日，2024-01-20，1月至12月，3月12家，一百二十件，28.5万元，2024.1.20.3';
  assert.deepEqual(
    datesIn(text).map(({ year, month, day }) => [year, month, day]),
    [
      [2023, 1, 31],
      [undefined, 5, 1],
      [undefined, 12, 31],
      [2023, 12, 31],
      [2024, 1, 20],
      [undefined, 1, undefined],
      [undefined, 12, undefined],
      [undefined, 3, undefined],
    ],
  );
});

test('the calendar', () => {
  const possible = (year: number | undefined, month: number, day?: number) =>
    isPossible({ start: 0, end: 0, year, month, day });
  assert.ok(possible(2024, 2, 29) && possible(undefined, 2, 29) && possible(2023, 12, 31) && possible(2023, 4));
  assert.ok(!possible(2023, 2, 29) && !possible(undefined, 4, 31) && !possible(2023, 13, 1) && !possible(2023, 1, 0));
});

/** What dates are taken for, with their texts. */
function roles(source: string): readonly string[] {
  const resolved = read(source);
  const { text } = proseOf(resolved);
  const { periods, signature } = datesOf(resolved);
  const told = [
    ...periods.flatMap(({ from, to }) => [from, to].map((date) => ['period', date] as const)),
    ...(signature.date ? [['signature', signature.date] as const] : []),
  ];
  return told.map(([role, { start, end }]) => `${role} ${text.slice(start, end)}`);
}

test('roles: period and signature, not a deadline or a title', () => {
  assert.deepEqual(
    roles(
      report(`本报告统计期限自2023年1月1日起至12月31日止，于2024年1月31日前公布。
一、总体情况
自2023年3月1日起至6月30日止开展检查，落实《关于2023年5月工作的通知》。
六、其他需要报告的事项
无。
青禾县水务局（盖章）
2024 年 1 月 20 日
`),
    ),
    ['period 2023年1月1日', 'period 12月31日', 'signature 2024年1月20日'],
  );
});

/** body / date as the prose writes them. */
function signature(lines: string): string {
  const resolved = read(report(`一、总体情况\n全年公开信息36条。\n${lines}`));
  const { text } = proseOf(resolved);
  const { body, date } = datesOf(resolved).signature;
  return [body, date].map((range) => (range ? text.slice(range.start, range.end) : '–')).join(' / ');
}

test('signatures in the ways they are written', () => {
  assert.equal(signature('青禾县水务局\n2024年1月20日\n'), '青禾县水务局 / 2024年1月20日');
  assert.equal(signature('青禾县水务局　2024年1月20日\n'), '青禾县水务局 / 2024年1月20日');
  assert.equal(signature('青禾县水务局（公章）\n二〇二四年一月二十日\n'), '青禾县水务局 / 二〇二四年一月二十日');
  assert.equal(signature('二○二四年一月二十日\n'), '– / 二○二四年一月二十日');
  assert.equal(signature('青禾县水务局\n2024-01-20\n'), '青禾县水务局 / 2024-01-20');
  assert.equal(signature('青禾县水务局\n'), '青禾县水务局 / –');
  assert.equal(signature('六、其他需要报告的事项\n无其他事项\n'), '– / –');
  assert.equal(signature('无。\n'), '– / –');
});

test('a date on a line of its own below the title signs the report', () => {
  const resolved = read(report('（2024年1月20日）\n一、总体情况\n全年公开信息36条。\n'));
  assert.equal(datesOf(resolved).signature.date?.year, 2024);
});

/** settled year and the place that stands alone. */
function evidence(source: string): string {
  const { settled, alone } = yearEvidence(read(source));
  return `${settled ?? '–'} ${alone ?? '–'}`;
}

test('the year that a report agrees in, and the place that stands alone', () => {
  const period = (year: number) => `统计期限自${year}年1月1日起至${year}年12月31日止。\n`;
  const text = (year: number) =>
    `一、总体情况\n${year}年，我局公开信息36条。${year}年，未收到申请。\n${year}年，开展培训。\n`;
  assert.equal(evidence(report(period(2023) + text(2023))), '2023 –');
  assert.equal(evidence(report(period(2022) + text(2023))), '2023 period');
  assert.equal(evidence(report(period(2022))), '2023 period');
  assert.equal(evidence(report(period(2024) + text(2024))), '2024 title');
  assert.equal(evidence(report(text(2024))), '2024 prose');
  assert.equal(
    evidence(report('一、总体情况\n2024年，我局公开信息36条。\n青禾县水务局\n2025年1月20日\n')),
    '2024 prose',
  );
  assert.equal(evidence(report('一、总体情况\n2024年，我局公开信息36条。\n')), '2023 –');
  assert.equal(evidence(period(2022) + text(2023)), '2023 period');
  assert.equal(evidence(text(2023)), '2023 –');
  assert.equal(evidence('一、总体情况\n公开信息36条。\n'), '– –');
});
