import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RULES } from '../server/src/rules/index';
import { findingsOf, read } from './support/check-examples';

/** The rules on residue, look-alikes and privacy. */
const IDS = [
  'malformed-document-number',
  'garbled-text',
  'stray-markup',
  'stray-field',
  'stray-invisible',
  'private-use-character',
  'stray-page-text',
  'suspect-lookalike',
  'stray-pinyin',
  'hijacked-text',
  'lost-character',
  'exposed-id-number',
  'exposed-phone',
  'exposed-bank-card',
  'exposed-mailbox',
  'exposed-person',
  'internal-path',
];
const OWN = RULES.filter(({ id }) => IDS.includes(id));
const HEAD = '青禾县水务局2024年政府信息公开工作年度报告\n一、总体情况\n';

/** rule: what it underlines, for a paragraph of the overview. */
function said(paragraph: string, file?: string): readonly string[] {
  const resolved = read(`${HEAD}${paragraph}\n`, file);
  const { text } = resolved.report.draft;
  return OWN.flatMap((rule) =>
    findingsOf(rule, resolved).map(({ span }) => `${rule.id}: ${text.slice(span.start, span.end)}`),
  );
}

const RIGHT: readonly string[] = [
  '如有疑问，请联系办公室（地址：解放路88号3号楼502室；电话：0743－8222345、0743—8222346；邮箱：qhswj@163.com）。',
  '查处开设赌场案件12起，侦破“六合彩”“时时彩”等网络赌博案件3起。',
  '6月30日前完成优化，10月1日至7日值班，9月5、6日开展活动，12月25号召开发布会，5月1至3日休息，第3季度抽查。',
  '推进5G、IPv6、PM2.5，办理O2O平台接入2个，O2O项目3项，G20峰会，C919，O型血，I类事项2项，II级响应1次，B101室。',
  '申请人为自然人的9件，申请人无正当理由逾期不补正的1件，申请人不服提起复议，申请人向我局提出，申请人应当于20日内补正。',
  '申请人何时申请，申请人查询档案，申请人陈述申辩，当事人徐州籍，原告撤诉1件，第三人异议0件，信访人员、信访人次下降。',
  '家住偏远村组的群众可以电话申请，现住址变更的应当告知；家住青禾县东关街道的居民占多数。',
  '按照《条例》（中办发〔2012〕14号）和禾政办发〔2023〕5号、〔2023〕6号、国办函〔2020〕109号文件，见公告2024年第5号。',
  '副局长王昶（chǎng）带队，沭（shù）阳县来访，栏目改称公开（gongkai），开通“粤省事（app）”，人工智能（ai）问答。',
  '干部严于律己，自己动手，知己知彼，先人后己，乙巳年春节前完成，年末收到1件，月末、季末、周末更新，己亥年起。',
  '统一社会信用代码113213220143287654，账号32001770036059000123，编号20240101123456789，条码6901234567892。',
  '身份证号43*************210，手机138****1234，短信平台1065712345678，热线12345，座机0991—1234567。',
  '详见www.qq.com、mail.163.com、https://weibo.com/u/1234567890123和http://a.gov.cn/2024/13812345678.html。',
  '版本V10.1.2，第10.1.2.3条，比例1:2，GB/T 15834，网址http://www.example.gov.cn/10.1.1.1.html，A/B两类。',
  '来源渠道单一，浏览次数少，分享到新媒体的比例低，关闭窗口3个，网站首页改版1次。',
  '张**、李**等申请人的信息已经隐去，评价为五星***，见[1]。',
  '沭阳县、临沭县、睢宁县、亳州市、荥阳市、泸州市、邗江区、滕州市、祁阳市来访，荣誉、沐浴、毫不、祈福。',
];

for (const paragraph of RIGHT) {
  test(`nothing is said of “${paragraph.slice(0, 16)}…”`, () => assert.deepEqual(said(paragraph), []));
}

const WRONG: readonly (readonly [paragraph: string, ...said: string[]])[] = [
  [
    '手机138 1234 5678，微信１３９１２３４５６７８。',
    'exposed-phone: 138 1234 5678',
    'exposed-phone: １３９１２３４５６７８',
  ],
  ['证件11010519491231002x。', 'exposed-id-number: 11010519491231002x'],
  ['卡号6222021234567890128。', 'exposed-bank-card: 6222021234567890128'],
  ['邮箱98765432@qq.com、98765432qq.com。', 'exposed-mailbox: 98765432@qq.com', 'exposed-mailbox: 98765432qq.com'],
  ['申请人张小山诉我局一案、第三人欧阳小红提起诉讼。', 'exposed-person: 张小山', 'exposed-person: 欧阳小红'],
  [
    '信访人赵大勇，住址：东关街道幸福里12栋3单元1201室。',
    'exposed-person: 赵大勇',
    'exposed-person: 东关街道幸福里12栋3单元1201室',
  ],
  [
    '见\\\\192.168.0.5\\share\\年报.doc和file:///C:/年报.pdf。',
    'internal-path: \\\\192.168.0.5\\share\\年报.doc',
    'internal-path: file:///C:/年报.pdf',
  ],
  [
    '召开会议2O次，参加l2人，收到申请O件，二O二四年。',
    'suspect-lookalike: 2O',
    'suspect-lookalike: l2',
    'suspect-lookalike: O',
    'suspect-lookalike: 二O二四',
  ],
  [
    '我局己完成整改，末发生泄密，截至2024年未，共38曰。',
    'suspect-lookalike: 己完成',
    'suspect-lookalike: 末发生',
    'suspect-lookalike: 年未，',
    'suspect-lookalike: 8曰',
  ],
  ['沐阳县、毫州市、荣阳市来访。', 'suspect-lookalike: 沐阳县', 'suspect-lookalike: 毫州', 'suspect-lookalike: 荣阳市'],
  [
    '20241月1日起，〔202417号、青水发2024〕3号。',
    'lost-character: 20241月1日',
    'lost-character: 〔202417号',
    'lost-character: 2024〕3号',
  ],
  ['依据国办函〔2020 109号。', 'lost-character: 〔2020 109号'],
  [
    '依据青发改价格(2023)105号和国办公办函〔2021〕30号。',
    'malformed-document-number: (2023)105号',
    'malformed-document-number: 国办公办函〔2021〕30号',
  ],
  [
    '见[image: 图1]和{ PAGE \\* MERGEFORMAT }_Toc123456789。',
    'stray-field: [image: 图1]',
    'stray-field: { PAGE \\* MERGEFORMAT }',
    'stray-field: _Toc123456789',
  ],
  ['规范\u200d办理\ufe0f流程\u2028。', 'stray-invisible: \u200d'],
  ['评价**优秀**，见[公示](http://a.gov.cn/b)。', 'stray-markup: **'],
  ['公开<![endif]-->信息/p>nbsp;。', 'stray-markup: <![endif]-->'],
  ['信息36条— 3 —，其中水价6条。', 'stray-page-text: — 3 —'],
  ['政(zheng)策解读12件。', 'stray-pinyin: (zheng)'],
  ['青禾县365体育直播公开信息。', 'hijacked-text: 365体育'],
];

for (const [paragraph, ...expected] of WRONG) {
  test(`“${paragraph.slice(0, 16)}…”`, () => assert.deepEqual(said(paragraph), expected));
}

test('a number that is broken over two lines is found where lines are wrapped', () => {
  const line = (words: string) => `${words}${'供水信息公开工作有序推进'.repeat(4)}`.slice(0, 38);
  const lines = [
    ...Array.from({ length: 9 }, () => line('我局')),
    `${line('申请人').slice(0, 28)}1101051949`,
    '1231002X已登记。',
  ];
  assert.deepEqual(said(lines.join('\n')), ['exposed-id-number: 1101051949\n1231002X']);
});

test('residue in tables and headings hides neither rows nor sections, and is told once', () => {
  const draft = (label: string, heading: string) =>
    `${HEAD}全年公开信息36条。\n${heading}\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n${label}\t0\t0\t0\n行政规范性文件\t2\t1\t7\n`;
  const rulesOn = (text: string) => {
    const resolved = read(text);
    return RULES.filter((rule) => findingsOf(rule, resolved).length > 0).map(({ id }) => id);
  };
  const before = rulesOn(draft('规章', '二、主动公开政府信息情况'));
  for (const [label, heading, rule] of [
    ['\uf0b7规章', '\uf06c二、主动公开政府信息情况', 'private-use-character'],
    ['规(gui)章', '二、主(zhu)动公开政府信息情况', 'stray-pinyin'],
  ] as const)
    assert.deepEqual(
      rulesOn(draft(label, heading)).filter((id) => !before.includes(id)),
      [rule],
    );
});
