import { whole } from '../../support/logical-table';
import type { Block, CleanReport } from '../clean-report';
import { type Fault, replaced, reworded, withSentence } from './fault';

/** A number in the prose, made greater. */
const raised = (report: CleanReport, pattern: RegExp, by: number) =>
  reworded(report, (block) => {
    if (block.kind !== 'paragraph') return undefined;
    const text = block.text.replace(
      pattern,
      (_, before: string, digits: string, after: string) => `${before}${Number(digits) + by}${after}`,
    );
    return text === block.text ? undefined : { ...block, text };
  });

const startsAspect = (block: Block, name: string): boolean =>
  block.kind === 'paragraph' && new RegExp(`^（.）${name}`).test(block.text);

/** The words of the aspect 依申请公开 replaced, whether they stand beside its heading or below. */
function saysOfApplications(report: CleanReport, sentence: string) {
  const at = report.blocks.findIndex((block) => startsAspect(block, '依申请公开'));
  const heading = report.blocks[at];
  if (heading?.kind !== 'paragraph') return undefined;
  const isOwnLine = /情况$/.test(heading.text);
  const target = isOwnLine ? report.blocks[at + 1] : heading;
  return reworded(report, (block) => {
    if (block !== target || block.kind !== 'paragraph') return undefined;
    return {
      ...block,
      text: isOwnLine ? sentence : `${/^（.）[^。：]{1,12}[。：]/.exec(block.text)?.[0] ?? ''}${sentence}`,
    };
  });
}

export const PROSE_FAULTS: readonly Fault[] = [
  {
    rule: 'contradicting-prose',
    what: '正文收到申请数与表三不符',
    isCertain: true,
    make: (report, random) => raised(report, /((?:收到|新收|受理)政府信息公开申请)(\d+)(件)/, whole(random, 1, 9)),
  },
  {
    rule: 'contradicting-prose',
    what: '正文上年结转数与表三不符',
    isCertain: true,
    make: (report, random) => raised(report, /(上年结转)(\d+)(件)/, whole(random, 1, 9)),
  },
  {
    rule: 'contradicting-prose',
    what: '正文结转下年度数与表三不符',
    isCertain: true,
    make: (report, random) => raised(report, /(结转下年度继续办理)(\d+)(件)/, whole(random, 1, 9)),
  },
  {
    rule: 'contradicting-prose',
    what: '正文予以公开数与表三不符',
    isCertain: true,
    make: (report, random) =>
      report.blocks.some((block) => block.kind === 'paragraph' && /办结的\d+件/.test(block.text))
        ? undefined
        : raised(report, /(办理结果为：予以公开)(\d+)(件)/, whole(random, 1, 9)),
  },
  {
    rule: 'contradicting-prose',
    what: '正文规范性文件制发数与表二不符',
    isCertain: true,
    make: (report, random) => raised(report, /(制发行政规范性文件)(\d+)(件)/, whole(random, 1, 9)),
  },
  {
    rule: 'contradicting-zero',
    what: '表三有申请，正文说没有收到',
    isCertain: true,
    make: (report) =>
      report.facts.counts.received > 0 ? saysOfApplications(report, '全年未收到政府信息公开申请。') : undefined,
  },
  {
    rule: 'contradicting-zero',
    what: '表四有复议，正文说没有',
    isCertain: true,
    make: (report, random) =>
      report.facts.counts.reviews > 0
        ? withSentence(report, random, '', '全年未发生因政府信息公开引起的行政复议。')
        : undefined,
  },
  {
    rule: 'contradicting-outcome',
    what: '有结转下年度，正文说全部办结',
    isCertain: true,
    make: (report, random) =>
      report.facts.counts.carriedOut > 0
        ? withSentence(report, random, '', '收到的政府信息公开申请已全部办结。')
        : undefined,
  },
  {
    rule: 'unbalanced-breakdown',
    what: '其中各项之和不等于总数',
    isCertain: true,
    make: (report, random) => raised(report, /(其中：?(?:政务动态|机构职能类))(\d+)(条)/, whole(random, 1, 9)),
  },
  {
    rule: 'wrong-percentage',
    what: '占比算错',
    isCertain: true,
    make: (report, random) => {
      const all = whole(random, 40, 400);
      const part = whole(random, 5, all - 5);
      const say = (share: number) => `全年收到网民留言${all}条，办结${part}条，办结率${share.toFixed(1)}%。`;
      return withSentence(report, random, say((part / all) * 100), say((part / all) * 100 + whole(random, 2, 5)));
    },
  },
  {
    rule: 'wrong-percentage',
    what: '增幅算错',
    isCertain: true,
    make: (report, random) => {
      const before = whole(random, 20, 200);
      const after = before + whole(random, 5, 90);
      const growth = (after / before - 1) * 100;
      const say = (share: number) => `政策解读数量由${before}篇增加到${after}篇，增长${share.toFixed(1)}%。`;
      return withSentence(report, random, say(growth), say(growth + whole(random, 2, 5)));
    },
  },
  {
    rule: 'inconsistent-prose',
    what: '同一数量前后两个数',
    isCertain: false,
    make: (report, random) =>
      withSentence(
        report,
        random,
        '全年举办政务公开培训班3期。年内举办政务公开培训班3期，参训90人次。',
        '全年举办政务公开培训班3期。年内举办政务公开培训班5期，参训90人次。',
      ),
  },
  {
    rule: 'miscounted-list',
    what: '说三方面，只列两项',
    isCertain: true,
    make: (report) => replaced(report, /主要存在(?:两|三)方面问题/, '主要存在四方面问题'),
  },
  {
    rule: 'miscounted-list',
    what: '一是三是跳号',
    isCertain: true,
    make: (report) => replaced(report, '；二是', '；三是'),
  },
  {
    rule: 'confused-fee',
    what: '把行政事业性收费当作信息处理费',
    isCertain: false,
    make: (report, random) => {
      const amount = report.facts.tables.proactive.institutionalFee?.amount ?? 0;
      return amount > 0 ? withSentence(report, random, '', `本年度共收取信息处理费${amount}万元。`) : undefined;
    },
  },
  {
    rule: 'leftover-year',
    what: '引言里上年年份未改',
    isCertain: true,
    make: (report) => {
      const { year, body } = report.facts;
      return replaced(report, `现将${body.name}${year}年`, `现将${body.name}${year - 1}年`);
    },
  },
  {
    rule: 'leftover-year',
    what: '第六部分上年年份未改',
    isCertain: true,
    make: (report) => {
      const { year, body } = report.facts;
      return replaced(report, `${year}年，${body.self}未收取`, `${year - 1}年，${body.self}未收取`);
    },
  },
  {
    rule: 'leftover-year',
    what: '统计期限整段是上年',
    isCertain: true,
    make: (report) => {
      const { year } = report.facts;
      return replaced(
        report,
        `自${year}年1月1日起至${year}年12月31日止`,
        `自${year - 1}年1月1日起至${year - 1}年12月31日止`,
      );
    },
  },
];
