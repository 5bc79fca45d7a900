import { pick, whole } from '../../support/logical-table';
import type { CleanReport } from '../clean-report';
import { type Fault, type Pair, replaced, reworded, withSentence } from './fault';

const FORMAT =
  '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）';
const TRIAL =
  '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）';

/** The date under the report. */
function redated(report: CleanReport, date: string): Pair | undefined {
  return reworded(report, (block) =>
    block.kind === 'paragraph' && /^\d{4}年\d{1,2}月\d{1,2}日$/.test(block.text) ? { ...block, text: date } : undefined,
  );
}

export const DATE_FAULTS: readonly Fault[] = [
  {
    rule: 'wrong-period',
    what: '统计期限止于 12 月 30 日',
    isCertain: true,
    make: (report) => replaced(report, '12月31日止', '12月30日止'),
  },
  {
    rule: 'misused-until',
    what: '截至写成截止',
    isCertain: true,
    make: (report, random) => {
      const until = (word: string) =>
        `${word}${report.facts.year}年12月31日，政府网站共有专栏${whole(random, 3, 3)}个。`;
      return withSentence(report, random, until('截至'), until('截止'));
    },
  },
  {
    rule: 'suspect-date',
    what: '部门落款日期逾期',
    isCertain: true,
    make: (report) =>
      report.facts.body.kind === 'department' ? redated(report, `${report.facts.year + 1}年2月20日`) : undefined,
  },
  {
    rule: 'suspect-date',
    what: '落款早于年末',
    isCertain: true,
    make: (report) => redated(report, `${report.facts.year}年1月18日`),
  },
  {
    rule: 'impossible-date',
    what: '日期不存在',
    isCertain: true,
    make: (report, random) => {
      const held = (day: number) => `${report.facts.year}年6月${day}日举办政务公开培训班。`;
      return withSentence(report, random, held(30), held(31));
    },
  },
  {
    rule: 'ambiguous-year',
    what: '用“今年”',
    isCertain: false,
    make: (report, random) => withSentence(report, random, '本年度新增专栏2个。', '今年新增专栏2个，去年新增专栏1个。'),
  },
  {
    rule: 'inconsistent-numerals',
    what: '二〇与二零混用',
    isCertain: true,
    make: (report, random) => {
      const say = (zero: string) => `二〇二三年制定的办法和二${zero}二四年修订的规程一并执行。`;
      return withSentence(report, random, say('〇'), say('零'));
    },
  },
  {
    rule: 'malformed-document-number',
    what: '文号用方括号',
    isCertain: true,
    make: (report, random) => {
      const [from, to] = pick(random, [
        ['〔2021〕30号', '[2021]30号'],
        ['〔2021〕30号', '（2021）30号'],
        ['〔2020〕109号', '2020109号'],
        ['〔2020〕109号', '【2020】109号'],
      ] as const);
      return replaced(report, from, to);
    },
  },
  {
    rule: 'superseded-notice',
    what: '2021 年以后引用旧通知',
    isCertain: true,
    make: (report) => replaced(report, FORMAT, TRIAL),
  },
  {
    rule: 'mismatched-notice',
    what: '通知名称与文号不符',
    isCertain: true,
    make: (report) => replaced(report, FORMAT, TRIAL.replace('〔2019〕60号', '〔2021〕30号')),
  },
  {
    rule: 'misnamed-law',
    what: '令号少“第”',
    isCertain: true,
    make: (report) => replaced(report, '国务院令第711号', '国务院令711号'),
  },
  {
    rule: 'misnamed-law',
    what: '令号为旧条例',
    isCertain: true,
    make: (report) => replaced(report, '国务院令第711号', '国务院令第492号'),
  },
  {
    rule: 'wrong-article',
    what: '年报内容条款引错',
    isCertain: false,
    make: (report) => replaced(report, '第五十条规定', '第四十二条规定'),
  },
  {
    rule: 'misnested-title-marks',
    what: '书名号里用书名号',
    isCertain: true,
    make: (report) => replaced(report, /〈([^〉]{4,40})〉/, '《$1》'),
  },
  {
    rule: 'unclear-short-name',
    what: '简称重复定义',
    isCertain: false,
    make: (report, random) => {
      const again =
        '《信访工作条例》（以下简称《条例》）和《中华人民共和国政府信息公开条例》（以下简称《条例》）得到落实。';
      return withSentence(report, random, again.replaceAll('（以下简称《条例》）', ''), again);
    },
  },
];
