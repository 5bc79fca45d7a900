import { pick, whole } from '../../support/logical-table';
import type { Block, CleanReport } from '../clean-report';
import { problems } from '../other-parts';
import { type Fault, type Pair, replaced, reworded, withBlocks, withSentence } from './fault';

const pairOf = (report: CleanReport, blocks: readonly Block[]): Pair => ({
  right: report,
  wrong: withBlocks(report, blocks),
});

/** From the heading of a part to before the next. */
function partOf({ blocks }: CleanReport, ordinal: number): { readonly from: number; readonly to: number } {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.ordinal === ordinal);
  const next = blocks.findIndex((block, i) => i > from && block.kind === 'heading');
  return { from, to: next < 0 ? blocks.length : next };
}

function renamed(report: CleanReport, ordinal: number, to: string): Pair | undefined {
  return reworded(report, (block) =>
    block.kind === 'heading' && block.ordinal === ordinal ? { ...block, text: to } : undefined,
  );
}

function retitled(report: CleanReport, from: string | RegExp, to: string): Pair | undefined {
  return reworded(report, (block) => {
    if (block.kind !== 'title') return undefined;
    const text = block.text.replace(from, to);
    return text === block.text ? undefined : { ...block, text };
  });
}

const REWORDED: readonly (readonly [ordinal: number, text: string])[] = [
  [2, '二、主动公开信息情况'],
  [2, '二、主动公开政府信息的情况'],
  [3, '三、收到和处理信息公开申请情况'],
  [3, '三、申请受理和办理情况'],
  [4, '四、因政府信息公开被申请行政复议、提起行政诉讼情况'],
  [5, '五、存在的不足及下一步打算'],
  [5, '五、主要问题及改进措施'],
  [6, '六、其他需要说明的事项'],
  [6, '六、其它需要报告的事项'],
];

const RENUMBERED: readonly (readonly [ordinal: number, text: string])[] = [
  [5, '5、存在的主要问题及改进情况'],
  [6, '五、其他需要报告的事项'],
  [6, '七、其他需要报告的事项'],
  [2, '三、主动公开政府信息情况'],
];

const isLate = ({ facts }: CleanReport): boolean => facts.edition.id === '2021';

export const STRUCTURE_FAULTS: readonly Fault[] = [
  {
    rule: 'misworded-title',
    what: '名称少“年度”',
    isCertain: true,
    make: (report) => retitled(report, '工作年度报告', '工作报告'),
  },
  {
    rule: 'misworded-title',
    what: '名称少“工作”',
    isCertain: true,
    make: (report) => retitled(report, '工作年度报告', '年度报告'),
  },
  {
    rule: 'misworded-title',
    what: '“年度”重复',
    isCertain: true,
    make: (report) => retitled(report, /(\d{4})年/, '$1年度'),
  },
  {
    rule: 'missing-title',
    what: '没有标题',
    isCertain: false,
    isLack: true,
    make: (report) =>
      pairOf(
        report,
        report.blocks.filter(({ kind }) => kind !== 'title'),
      ),
  },
  {
    rule: 'inconsistent-year',
    what: '标题年份与正文不一',
    isCertain: true,
    make: (report) =>
      report.blocks.some((block) => block.kind === 'paragraph' && block.text.includes('统计期限'))
        ? retitled(report, String(report.facts.year), String(report.facts.year - 1))
        : undefined,
  },
  {
    rule: 'inconsistent-body-name',
    what: '落款与标题机关名称不一',
    isCertain: true,
    make: (report) => {
      const { name } = report.facts.body;
      const other = name.endsWith('人民政府')
        ? name.replace('人民政府', '政府')
        : `${name.slice(0, 2)}${name.slice(3)}`;
      return reworded(report, (block) =>
        block.kind === 'paragraph' && block.text === name ? { ...block, text: other } : undefined,
      );
    },
  },
  {
    rule: 'missing-section',
    what: '缺第五部分',
    isCertain: true,
    isLack: true,
    make: (report) => {
      const { from, to } = partOf(report, 5);
      return pairOf(
        report,
        report.blocks.filter((_, i) => i < from || i >= to),
      );
    },
  },
  {
    rule: 'misworded-section',
    what: '部分标题改写',
    isCertain: true,
    make: (report, random) => (isLate(report) ? renamed(report, ...pick(random, REWORDED)) : undefined),
  },
  {
    rule: 'misnumbered-section',
    what: '部分序号错误',
    isCertain: true,
    make: (report, random) => renamed(report, ...pick(random, RENUMBERED)),
  },
  {
    rule: 'misordered-section',
    what: '第六部分在第五部分之前',
    isCertain: true,
    make: (report) => {
      const five = partOf(report, 5);
      const six = partOf(report, 6);
      const { blocks } = report;
      return pairOf(report, [
        ...blocks.slice(0, five.from),
        ...blocks.slice(six.from, six.from + 2),
        ...blocks.slice(five.from, five.to),
        ...blocks.slice(six.from + 2),
      ]);
    },
  },
  {
    rule: 'duplicate-section',
    what: '第五部分出现两次',
    isCertain: true,
    make: (report, random) => {
      const { from, to } = partOf(report, 5);
      const again = problems(report.facts, random).map(
        (text): Block => ({ kind: 'paragraph', text: text.replace(/。$/, '，持续抓好落实。') }),
      );
      const heading = report.blocks[from];
      return heading && pairOf(report, [...report.blocks.slice(0, to), heading, ...again, ...report.blocks.slice(to)]);
    },
  },
  {
    rule: 'empty-section',
    what: '第五部分只写“无”',
    isCertain: true,
    make: (report) => {
      const { from, to } = partOf(report, 5);
      const none: Block = { kind: 'paragraph', text: '无' };
      return pairOf(report, [...report.blocks.slice(0, from + 1), none, ...report.blocks.slice(to)]);
    },
  },
  {
    rule: 'empty-section',
    what: '第六部分没有内容',
    isCertain: true,
    isLack: true,
    make: (report) => {
      const { from } = partOf(report, 6);
      return report.blocks.length - from === 2 ? pairOf(report, report.blocks.slice(0, from + 1)) : undefined;
    },
  },
  {
    rule: 'misnumbered-heading',
    what: '小标题序号重复',
    isCertain: true,
    make: (report) => replaced(report, /^（三）政府信息管理/, '（二）政府信息管理'),
  },
  {
    rule: 'misnumbered-heading',
    what: '小标题序号跳号',
    isCertain: true,
    make: (report) => replaced(report, /^（五）监督保障/, '（六）监督保障'),
  },
  {
    rule: 'missing-aspect',
    what: '总体情况缺政府信息管理',
    isCertain: true,
    isLack: true,
    make: (report) => withoutAspect(report, '政府信息管理'),
  },
  {
    rule: 'missing-accountability',
    what: '政府年报未提社会评议、责任追究',
    isCertain: true,
    isLack: true,
    make: (report) =>
      report.facts.body.kind === 'government'
        ? replaced(report, /(?:在年度工作考核中|把政府信息公开列入工作考核)[^。]{1,60}。/, '')
        : undefined,
  },
  {
    rule: 'missing-improvement',
    what: '只有问题没有措施',
    isCertain: true,
    isLack: true,
    make: (report) => onlyProblems(report),
  },
  {
    rule: 'missing-fee-statement',
    what: '第六部分只写“无”',
    isCertain: true,
    isLack: true,
    make: (report) => {
      if (!isLate(report)) return undefined;
      const { from } = partOf(report, 6);
      const none: Block = { kind: 'paragraph', text: '无。' };
      return pairOf(report, [...report.blocks.slice(0, from + 1), none, ...report.blocks.slice(from + 2)]);
    },
  },
  {
    rule: 'contradicting-fee-statement',
    what: '既说未收费又说收费',
    isCertain: true,
    isLack: true,
    make: (report, random) => {
      const denies = report.blocks.some(
        (block) => block.kind === 'paragraph' && /未(?:向申请人)?收取(?:任何)?信息处理费/.test(block.text),
      );
      const charged = `全年收取信息处理费${whole(random, 2, 4)}00元。`;
      return denies ? withSentence(report, random, '', charged) : undefined;
    },
  },
  {
    rule: 'missing-table',
    what: '缺表三',
    isCertain: true,
    isLack: true,
    make: (report) =>
      pairOf(
        report,
        report.blocks.filter((block) => block.kind !== 'table' || block.form !== 'applications'),
      ),
  },
  {
    rule: 'miscounted-parts',
    what: '说六部分，只列五个',
    isCertain: true,
    make: (report) =>
      replaced(report, '存在的主要问题及改进情况、其他需要报告的事项六部分', '存在的主要问题及改进情况六部分'),
  },
  {
    rule: 'leftover-placeholder',
    what: '机关名称未填',
    isCertain: true,
    make: (report) => replaced(report, report.facts.body.name, 'XX局'),
  },
  {
    rule: 'leftover-placeholder',
    what: '填报说明未删',
    isCertain: true,
    make: (report, random) => withSentence(report, random, '', '（请填写本机关具体情况）'),
  },
  {
    rule: 'missing-signature',
    what: '没有落款',
    isCertain: false,
    isLack: true,
    make: (report) => {
      const at = report.blocks.findIndex(
        (block) => block.kind === 'paragraph' && block.text === report.facts.body.name,
      );
      return at < 0 ? undefined : pairOf(report, report.blocks.slice(0, at));
    },
  },
  {
    rule: 'duplicate-paragraph',
    what: '段落重复',
    isCertain: true,
    make: (report) => {
      const at = report.blocks.findIndex(
        (block) => block.kind === 'paragraph' && block.text.length > 40 && !block.text.startsWith('（'),
      );
      const block = report.blocks[at];
      return block && pairOf(report, [...report.blocks.slice(0, at + 1), block, ...report.blocks.slice(at + 1)]);
    },
  },
];

/** Leaves out one aspect, with its paragraph where it has one, and numbers those after it anew. */
function withoutAspect(report: CleanReport, name: string): Pair | undefined {
  const at = report.blocks.findIndex((block) => block.kind === 'paragraph' && block.text.startsWith(`（三）${name}`));
  const block = report.blocks[at];
  if (block?.kind !== 'paragraph') return undefined;
  const next = report.blocks[at + 1];
  const size = next?.kind === 'paragraph' && !next.text.startsWith('（') ? 2 : 1;
  const blocks = report.blocks
    .filter((_, i) => i < at || i >= at + size)
    .map(
      (other): Block =>
        other.kind === 'paragraph'
          ? {
              ...other,
              text: other.text.replace(/^（四）(?=政府信息公开平台)/, '（三）').replace(/^（五）(?=监督)/, '（四）'),
            }
          : other,
    );
  return pairOf(report, blocks);
}

function onlyProblems(report: CleanReport): Pair | undefined {
  const { from, to } = partOf(report, 5);
  const [first, ...rest] = report.blocks.slice(from + 1, to);
  if (first?.kind !== 'paragraph' || rest.length !== 1 || !/不足：/.test(first.text)) return undefined;
  const text = first.text.replace(/.{1,60}取得了一定成效，但仍/, '');
  return pairOf(report, [...report.blocks.slice(0, from + 1), { ...first, text }, ...report.blocks.slice(to)]);
}
