import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCustomary } from '../server/src/resolve/customary-clauses';
import { leftoverText } from '../server/src/rules/leftover-text';
import CUSTOMARY from '../server/src/spec/words/customary-clauses.json';
import { checkAlone } from './support/check-alone';
import { read } from './support/check-examples';

const reportOf = (year: number, overview: string, problems: string): string =>
  `${year}年青禾县水务局政府信息公开工作年度报告\n一、总体情况\n${overview}\n五、存在的主要问题及改进情况\n${problems}\n`;

interface Parts {
  readonly overview?: string;
  readonly problems?: string;
}

/** What is said, as “severity: message”, of a report after another. */
function said(now: Parts, before: Parts): readonly string[] {
  const write = (year: number, { overview = '', problems = '' }: Parts) => reportOf(year, overview, problems);
  const previous = { path: 'previous.txt', report: read(write(2023, before)) };
  return [...checkAlone(leftoverText, read(write(2024, now)), { previous })].map(
    ({ severity = leftoverText.severity, message }) => `${severity}: ${message}`,
  );
}

const PROBLEMS =
  '我局公开工作还存在以下问题：一是供水水质信息更新不够及时，汛期以外隔月才更新；二是图解少，群众看不懂专业术语。';
const MEASURES = '下一步，由水文科每周核对一次栏目，新发文件同步配图解，并请社区工作者试读。';
const OTHER_MEASURES = '2025年将增设短视频栏目，邀请用水户代表座谈两次，把他们提出的意见逐条答复到人。';
const BOTH = `${PROBLEMS}\n${MEASURES}`;

const PARAGRAPHS = [
  '（一）主动公开。全年通过门户网站发布水利工程建设、水旱灾害防御等信息126条。',
  '（二）依申请公开。全年未收到政府信息公开申请，也未发生行政复议、行政诉讼。',
  '（三）政府信息管理。由办公室统一登记公文属性，印发前逐件审定是否公开。',
  '（四）平台建设。县政府网站设有水务专栏，“青禾水务”公众号每周推送两期。',
  '（五）监督保障。每季度通报一次各科室的更新情况，列入年终考核的评分项。',
];
const OVERVIEW = PARAGRAPHS.join('\n');

const VERBATIM = 'warning: 第五部分“存在的主要问题及改进情况”除年份外与上年年报一字不差';
const ALL = 'info: 第五部分“存在的主要问题及改进情况”全部文字与上年年报相同（不计数字和固定用语）';

test('is graver where 五 is the same to the last word', () => {
  assert.deepEqual(said({ problems: BOTH }, { problems: BOTH }), [VERBATIM]);
  const problems = BOTH.replace('每周核对一次', '每周核对3次');
  assert.deepEqual(said({ problems }, { problems: BOTH }), [ALL]);
});

test('does not mind how the words are laid out', () => {
  const wrapped = (text: string) => text.replace(/([^\n]{24})(?=[^\n])/g, '$1\n');
  const findings = said(
    { overview: OVERVIEW, problems: BOTH },
    { overview: wrapped(OVERVIEW), problems: wrapped(BOTH) },
  );
  assert.deepEqual(findings, ['info: 第一部分“总体情况”除年份外与上年年报一字不差', VERBATIM]);
  assert.deepEqual(said({ problems: BOTH }, { problems: PROBLEMS + MEASURES }), [VERBATIM]);
  assert.deepEqual(said({ problems: BOTH.replace(/，/g, ',') }, { problems: BOTH }), [VERBATIM]);
});

test('does not mind in which order the items stand, nor which words lead to them', () => {
  const problems = `虽然取得一定成效，但与群众期盼相比仍有差距：一是图解少，群众看不懂专业术语；二是供水水质信息更新不够及时，汛期以外隔月才更新。\n${MEASURES}`;
  assert.deepEqual(said({ problems }, { problems: BOTH }), [ALL]);
});

test('tells problems that are all the same beside new measures', () => {
  assert.deepEqual(said({ problems: PROBLEMS + OTHER_MEASURES }, { problems: PROBLEMS + MEASURES }), [
    'info: 第五部分“存在的主要问题及改进情况”所列问题与上年年报全部相同：“一是供水水质信息更新不够及时，汛期以外隔月才更新”、“二是图解少，群众看不懂专业术语”',
  ]);
});

test('says nothing where one of the problems is new, or one is no more', () => {
  const one = '我局公开工作还存在以下问题：一是图解少，群众看不懂专业术语。';
  const other = PROBLEMS.replace('图解少，群众看不懂专业术语', '乡镇水管站没有专人负责');
  for (const problems of [one, other])
    assert.deepEqual(said({ problems: problems + OTHER_MEASURES }, { problems: PROBLEMS + MEASURES }), []);
});

test('of 一 tells no less than four fifths', () => {
  assert.deepEqual(said({ overview: OVERVIEW.replace('126', '142') }, { overview: OVERVIEW }), [
    'info: 第一部分“总体情况”全部文字与上年年报相同（不计数字和固定用语）',
  ]);
  const overview = OVERVIEW.replace('水利工程建设、水旱灾害防御', '河湖管理、农村供水');
  assert.deepEqual(said({ overview }, { overview: OVERVIEW }), []);
});

test('counts neither short paragraphs nor what is written alike every year', () => {
  const overview = [
    '（一）主动公开。',
    PARAGRAPHS[1],
    '按照《中华人民共和国政府信息公开条例》规定，坚持以公开为常态、不公开为例外。',
    '全年未收取信息处理费，未发生责任追究的情况。',
  ].join('\n');
  assert.deepEqual(said({ overview, problems: '无' }, { overview, problems: '无' }), []);
  const problems = '无其他需要报告的事项。';
  assert.deepEqual(said({ problems }, { problems }), []);
});

test('every customary clause has its reason and stands once', () => {
  const written = CUSTOMARY.map(({ words }) => words.join('…'));
  assert.deepEqual(
    written.filter((one, i) => written.indexOf(one) !== i),
    [],
  );
  for (const { words, reason } of CUSTOMARY) {
    const clause = words.join('了');
    assert.ok(reason.length > 1 && isCustomary(clause, 0, clause.length), clause);
    assert.ok(!isCustomary(clause, 0, clause.length - 1), `${clause}, without its end`);
  }
});
