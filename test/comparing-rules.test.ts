import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportContext } from '../server/src/resolve/context';
import { duplicateReport } from '../server/src/rules/duplicate-report';
import type { Finding, Rule } from '../server/src/rules/rule';
import { suspectChange } from '../server/src/rules/suspect-change';
import { suspectUnit } from '../server/src/rules/suspect-unit';
import { unbalancedStock } from '../server/src/rules/unbalanced-stock';
import { BUSY_FIGURES } from '../server/src/rules/wording/sample-figures';
import { findingsOf, read } from './support/check-examples';

const BODY = '青禾县水务局';
const title = (year: number, body = BODY) => `${body}${year}年政府信息公开工作年度报告\n二、主动公开政府信息情况\n`;

/** What a rule says of two years of table 二. */
function said(rule: Rule, now: string, previous: string): readonly Finding[] {
  const context: ReportContext = { previous: { path: 'previous.txt', report: read(previous) } };
  return findingsOf(rule, read(now), context);
}

const documents = (year: number, figures: string) =>
  `${title(year)}第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	${figures}
`;

const stock = (now: string, before: string) => said(unbalancedStock, documents(2024, now), documents(2023, before));

test('unbalanced-stock is silent where a figure is blank, no count, or itself in doubt', () => {
  assert.equal(stock('7	4	93', '9	2	86').length, 1);
  for (const now of ['7		93', '	4	93', '7	4	', '7	4	9.3', '7	4	/', '7	4	若干', '7	4	3'])
    assert.deepEqual(stock(now, '9	2	86'), [], now);
  for (const before of ['9	2	', '9	2	—', '9	2	5']) assert.deepEqual(stock('7	4	93', before), [], before);
});

test('unbalanced-stock proposes no figure that is less than 0 or than what was issued', () => {
  const [impossible] = stock('2	15	5', '0	0	10');
  assert.equal(
    impossible?.message,
    '“行政规范性文件”现行有效件数为 5，而上年年报 10 加本年制发 2 不够减本年废止 15，差 3',
  );
  assert.deepEqual(impossible?.fixes, []);
  const [few] = stock('5	8	9', '0	0	6');
  assert.match(few?.message ?? '', /应为 3，多 6$/);
  assert.deepEqual(few?.fixes, []);
});

const decisions = (year: number, licences: string, fees = '0') =>
  `${title(year)}第二十条第（五）项
信息内容	本年处理决定数量
行政许可	${licences}
第二十条第（八）项
信息内容	本年收费金额（单位：万元）
行政事业性收费	${fees}
`;

const count = (rule: Rule, now: readonly string[], before: readonly string[]) => {
  const [licences = '', fees] = now;
  const [licencesBefore = '', feesBefore] = before;
  return said(rule, decisions(2024, licences, fees), decisions(2023, licencesBefore, feesBefore)).length;
};

test('suspect-change begins beyond ten times, and leaves small figures, 0 and blank cells alone', () => {
  const cases: readonly (readonly [now: string, before: string, expected: number])[] = [
    ['1000', '100', 0],
    ['1001', '100', 1],
    ['100', '1001', 1],
    ['99', '1', 0],
    ['100', '9', 1],
    ['0', '5000', 0],
    ['5000', '0', 0],
    ['', '5000', 0],
    ['5000', '/', 0],
    ['１，５００', '100', 1],
  ];
  for (const [now, before, expected] of cases) assert.equal(count(suspectChange, [now], [before]), expected, now);
});

test('a factor of ten thousand in the fees is told by suspect-unit alone, in decisions by suspect-change', () => {
  const cases: readonly (readonly [now: string, before: string, unit: number, change: number])[] = [
    ['3500000', '350', 1, 0],
    ['350', '3500000', 1, 0],
    ['120', '0.012', 1, 0],
    ['1200', '2', 0, 1],
    ['9000000', '20', 0, 1],
    ['35', '0.0035', 0, 0],
  ];
  for (const [now, before, unit, change] of cases) {
    assert.equal(count(suspectUnit, ['3', now], ['3', before]), unit, now);
    assert.equal(count(suspectChange, ['3', now], ['3', before]), change, now);
  }
  assert.equal(count(suspectUnit, ['350000'], ['35']), 0);
  assert.equal(count(suspectChange, ['350000'], ['35']), 1);
});

test('figures of the form of 2019 are not compared', () => {
  const older = (year: number, licences: number) =>
    `${title(year)}第二十条第（五）项
信息内容	上一年项目数量	本年增/减	处理决定数量
行政许可	3	0	${licences}
其他对外管理服务事项	0	0	0
`;
  assert.deepEqual(said(suspectChange, older(2020, 5000), older(2019, 100)), []);
  assert.deepEqual(said(suspectChange, decisions(2021, '5000'), older(2020, 100)), []);
});

const whole = (year: number, body: string) => `${title(year, body)}第二十条第（一）项\n${BUSY_FIGURES}`;

function duplicates(...others: readonly string[]): readonly string[] {
  const equal = others.map((text, i) => ({ path: `${i}.txt`, report: read(text) }));
  return findingsOf(duplicateReport, read(whole(2024, BODY)), { equal }).map(({ message }) => message);
}

test('duplicate-report is about the same year and about a body that is known to be another', () => {
  const alone = [
    whole(2023, '青禾县民政局'),
    whole(2024, BODY),
    whole(2024, '水务局'),
    whole(2024, '临河市青禾县水务局'),
    whole(2024, '青禾縣水務局'),
    whole(2024, '青禾县水务局办公室'),
    whole(2024, ''),
    whole(2024, '青禾县民政局').replace('1286', '1287'),
    whole(2024, '青禾县民政局').replace('57', '58'),
    whole(2024, '青禾县民政局').replace(/3\.其他.*\n/, ''),
  ];
  for (const other of alone) assert.deepEqual(duplicates(other), [], other.slice(0, 30));
  assert.equal(duplicates(whole(2024, '青禾县民政局')).length, 1);
});

test('duplicate-report names all bodies in one finding', () => {
  const found = duplicates(...['民政局', '财政局', '司法局'].map((name) => whole(2024, `青禾县${name}`)));
  assert.equal(found.length, 1);
  assert.match(found[0] ?? '', /与“青禾县民政局”、“青禾县财政局”、“青禾县司法局”的年报全部相同/);
});
