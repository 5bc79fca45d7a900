import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportReport } from '../server/src/service/export';
import { SECTIONS } from '../server/src/spec/sections';
import { read } from './support/check-examples';
import { toldOf } from './support/faulty-draft';
import { type LogicalReport, randomReport, seeded } from './support/logical-table';
import { NEWEST } from './support/sheet';
import { structureFaults } from './support/structure-rules';
import { USUAL_WAYS } from './support/ways/usual-ways';
import { CHINESE, type Frame, writeDraft } from './support/whole-draft';

const REPORT: LogicalReport = randomReport(seeded(21), NEWEST);
const { body, year, title } = REPORT;
const TITLES = SECTIONS.map((spec) => spec.title);
const CONTENTS = TITLES.map((text, i) => `${CHINESE.charAt(i)}、${text}`);

interface Case {
  readonly name: string;
  readonly frame: Frame;
  /** What is said of it; nothing by default. */
  readonly faults?: readonly string[];
  /** The title and the body as they are read; those of the report by default. */
  readonly title?: string | null;
  readonly body?: string | null;
}

const heading = (write: (ordinal: number, title: string) => string): Frame => ({ heading: write });
const numbered = (ordinal: number): string => `${CHINESE.charAt(ordinal - 1)}、`;

const CASES: readonly Case[] = [
  { name: 'nothing else', frame: {} },
  {
    name: 'an opening that lists the six parts',
    frame: {
      preamble:
        `根据条例要求，现公布${title}。本报告由总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，` +
        `政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项等六部分组成。` +
        `报告中所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。\n`,
    },
  },
  { name: 'a table of contents', frame: { preamble: `目  录\n${CONTENTS.join('\n')}\n` } },
  { name: 'a table of contents with pages', frame: { preamble: CONTENTS.map((line) => `${line}……………… 1\n`).join('') } },
  { name: 'a table of contents without numbers', frame: { preamble: `${TITLES.join('\n')}\n` } },
  { name: 'the body on a line of its own', frame: { title: `${body}\n${year}年政府信息公开工作年度报告` } },
  { name: 'a title on three lines', frame: { title: `${body}\n${year}年政府信息公开\n工作年度报告` } },
  { name: 'a title broken in a word', frame: { title: `${body}${year}年政府\n信息公开工作年度报告` } },
  { name: 'the title twice', frame: { title: `${title}\n\n${body}\n${year}年政府信息公开工作年度报告` } },
  {
    name: 'the title again below its date',
    frame: { title: `${title}\n发布日期：${year + 1}-01-20 来源：办公室\n${title}` },
  },
  { name: 'the title in title marks', frame: { title: `《${title}》` } },
  {
    name: 'the year before the body',
    frame: { title: `${year}年${body}政府信息公开工作年度报告` },
    title: `${year}年${body}政府信息公开工作年度报告`,
  },
  { name: 'a date below the title', frame: { title: `${title}\n（${year + 1}年1月20日）` } },
  {
    name: 'no title',
    frame: { title: '', preamble: `统计期限自${year}年1月1日起至${year}年12月31日止。` },
    title: null,
    body: null,
  },
  {
    name: 'a web page around it',
    frame: {
      before:
        `首页 > 政务公开 > 政府信息公开年报\n- 设为首页\n- 加入收藏\n名 称: ${title}\n` +
        '索 引 号: 000/2023-05364 发布日期: 2022-01-19 发布机构: 办公室\n',
      after: '扫一扫在手机打开当前页\n打印 关闭\n上一篇：通知\n下一篇：公告\n版权所有 ICP备00000000号\n',
    },
  },
  { name: 'a signature', frame: { after: `${body}\n${year + 1}年1月18日\n` } },
  {
    name: 'a signature at the right',
    frame: { after: `                 ${body}\n                 ${year + 1}年1月18日\n` },
  },
  { name: 'attachments', frame: { after: '附件：1.主动公开目录\n2.联系方式\n' } },
  { name: 'headings with an indent', frame: heading((ordinal, text) => `    ${numbered(ordinal)} ${text} `) },
  { name: 'headings with a wide indent', frame: heading((ordinal, text) => `\u3000\u3000${numbered(ordinal)}${text}`) },
  { name: 'headings with a colon', frame: heading((ordinal, text) => `${numbered(ordinal)}${text}：`) },
  { name: 'headings with a full stop', frame: heading((ordinal, text) => `${numbered(ordinal)}${text}。`) },
  {
    name: 'two sub-headings under 五',
    frame: { prose: { 5: '（一）存在的主要问题\n一是解读形式单一。\n（二）改进情况\n加强业务培训，按月检查栏目。' } },
  },
  {
    name: 'numbered sub-headings under 五',
    frame: { prose: { 5: '1.存在的问题\n解读的形式还不够丰富。\n2.下一步打算\n加强业务培训，按月检查。' } },
  },
  { name: 'a note below the tables', frame: { belowTable: '注：本表数据由各科室提供。' } },
  { name: 'a remark below the tables', frame: { belowTable: '备注：无\n' } },
  { name: 'a paragraph below the tables', frame: { belowTable: '以上数据均为本机关数据，不含所属单位。' } },
  { name: 'the unit above the tables', frame: { aboveTable: '（单位：件）' } },
  { name: 'a sentence above the tables', frame: { aboveTable: '本年度具体情况见下表。' } },
  {
    name: 'Word numbers every title 1',
    frame: heading((_, text) => `1、${text}`),
    faults: ['error misnumbered-section 1、'],
  },
  {
    name: 'numbers in figures',
    frame: heading((ordinal, text) => `${ordinal}.${text}`),
    faults: ['warning misnumbered-section 1.'],
  },
  { name: 'no numbers', frame: heading((_, text) => text), faults: ['info misnumbered-section 总体情况'] },
];

for (const { name, frame, faults = [], ...expected } of CASES) {
  test(`${name}: parts, title, body and figures are read as they are`, () => {
    for (const way of USUAL_WAYS) {
      const source = writeDraft(REPORT, way, seeded(1), frame);
      const file = `draft.${way.ending}`;
      const exported = exportReport(file, read(source, file));
      assert.deepEqual(exported.tables, REPORT.tables, way.name);
      assert.deepEqual(
        exported.sections.map(({ ordinal }) => ordinal),
        [1, 2, 3, 4, 5, 6],
        way.name,
      );
      assert.deepEqual(
        [exported.title, exported.body, exported.year],
        ['title' in expected ? expected.title : title, 'body' in expected ? expected.body : body, year],
        way.name,
      );
      assert.deepEqual(structureFaults(source, file), faults, way.name);
      assert.deepEqual(
        toldOf(source, file).map(({ message }) => message),
        [],
        way.name,
      );
    }
  });
}

test('a table of the author’s own is left alone', () => {
  const own = '\n事项\t数量\n行政许可\t12\n行政处罚\t3\n其他\t4\n总计\t19';
  for (const way of USUAL_WAYS.filter(({ ending }) => ending === 'txt')) {
    for (const ordinal of [1, 6]) {
      const source = writeDraft(REPORT, way, seeded(1), {
        prose: { [ordinal]: `具体情况见下表，没有收取信息处理费。${own}` },
      });
      const exported = exportReport('draft.txt', read(source, 'draft.txt'));
      assert.deepEqual(exported.tables, REPORT.tables, way.name);
      assert.deepEqual(
        toldOf(source, 'draft.txt').map(({ message }) => message),
        [],
        way.name,
      );
    }
  }
});

test('a report without line ends is read', () => {
  const way = USUAL_WAYS.find(({ name }) => name === 'one line: spaces');
  for (const gap of [' ', '\u00a0', '\u3000\u3000']) {
    const lines = way ? writeDraft(REPORT, way, seeded(1)).trimEnd() : '';
    const source = lines.replace(/\n+/g, gap);
    const exported = exportReport('draft.txt', read(source, 'draft.txt'));
    assert.deepEqual(exported.tables, REPORT.tables);
    assert.deepEqual([exported.title, exported.body, exported.year], [title, body, year]);
    assert.deepEqual(structureFaults(source, 'draft.txt'), []);
  }
});

test('headings are found where a web page ran its cells together', () => {
  const overview = '本年度主动公开信息36条，其中水务动态30条、政策文件6条。'.repeat(12);
  const source = `青禾县水务局2019年政府信息公开工作年度报告 一、总体情况${overview}二、主动公开政府信息情况政府集中采购39218.50元三、收到和处理政府信息公开申请情况（七）总计0000000四、政府信息公开行政复议、行政诉讼情况000000000000000五、政府信息公开工作存在的主要问题及改进情况（一）主要问题公开不够及时。（二）改进措施加强培训。六、其他需要报告的事项无。`;
  const { sections } = exportReport('draft.txt', read(source, 'draft.txt'));
  assert.deepEqual(
    sections.map(({ ordinal }) => ordinal),
    [1, 2, 3, 4, 5, 6],
  );
});

test('a title and prose with wide spaces around their numbers are no rows of a table', () => {
  const source = `                     青禾市人民政府

          2024   年政府信息公开工作年度报告

               一、总体情况

          2024       年，全市共收到政府信息公开申请             31 件，答

          复   30 件（含上年度结转申请      4 件，另有   5 件顺延到下年度

          答复），均按期答复。
`;
  const resolved = read(source, 'draft.txt');
  assert.deepEqual(resolved.report.tables, []);
  assert.equal(resolved.body, '青禾市人民政府');
});
