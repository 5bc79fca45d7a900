import type { ResolvedReport } from '../resolve/model';
import { type WrongPercentage, wrongPercentages } from '../resolve/percentages';
import { type Prose, proseOf } from '../resolve/prose';
import { type ExcessiveShares, excessiveShares } from '../resolve/share-sums';
import type { Finding, Related, Rule } from './rule';
import { replaceMinimal } from './wording/edits';

export const wrongPercentage: Rule = {
  id: 'wrong-percentage',
  severity: 'warning',
  title: { zh: '百分比、增幅算错', en: 'Wrong percentage' },
  explanation: {
    zh:
      '占比等于件数除以总数，增幅等于两年之差除以上年数，按写出的位数四舍五入。两个数都写在正文里而算出来不是写的百分比，就是其中一处有误；' +
      '把下降写成增长、拿本年数作分母，是常见的错法。只差末位（舍去而没有进位）的按提示，同一组占比相加超过100%的也提示核对。' +
      '带“约”“近”“余”的百分比、百分点、倍数，以及附近找不到基数的都不检查；与表格、分项之和不符的数由那些检查负责。' +
      '如实报告数据是《政府信息公开条例》第五十条的要求。百分比按另外的基数计算、文中没有写出的，可以接受本提示。自动修正只改百分比，须逐处确认。',
    en:
      'A share is the count by its base, a growth the difference by the earlier value, rounded to the digits given. Where both numbers stand in the text and give ' +
      'another percentage, one of the three is wrong. Off by the last digit alone is a hint; shares of one list that add up to more than 100% are told too. Rounded ' +
      'percentages, percentage points and those without a base nearby are left alone. Accept it where another base is meant than the one told. Article 50 of the ' +
      'regulations asks for true data. The fix changes the percentage and is never applied by itself.',
  },
  fix: 'unsafe',
  examples: [
    {
      draft: `一、总体情况
（二）依申请公开。全年收到申请210件，其中自然人申请84件，占⟦41.5%⟧，法人申请126件，占60%。申请量由上年的280件降至210件，下降⟦33.3%⟧。
`,
      says: ['210件中的 84件占 40.0%，写的是 41.5%', '由 280件到 210件下降 25.0%，写的是 33.3%'],
      fixed: `一、总体情况
（二）依申请公开。全年收到申请210件，其中自然人申请84件，占40.0%，法人申请126件，占60%。申请量由上年的280件降至210件，下降25.0%。
`,
    },
    {
      draft: `一、总体情况
（一）主动公开。公开信息120条，同比增加20条，增长20%；其中政策信息44条，占⟦36%⟧。网上申请占40%、信函申请占⟦70%⟧。
`,
      says: ['120条中的 44条占 37%，写的是 36%（末位未四舍五入）', '各项占比之和为 40＋70＝110%，超过 100%'],
    },
    {
      draft: `一、总体情况
（一）主动公开。公开信息120条，占全县信息总量的3.5%，较上年增长约20%，访问量提高2.5个百分点；收到申请44件，较上年增加4件（增长10%）。热线办结率100%，满意率98%。
`,
      says: [],
    },
    {
      draft: `一、总体情况
（二）依申请公开。答复申请240件（含上年结转6件，另有60件顺延到下年度答复），均按期答复。予以公开60件，占25%；不予公开30件，占12.5%；无法提供48件，占⟦30%⟧。
`,
      says: ['240件中的 48件占 20%，写的是 30%'],
    },
  ],
  cues: ['%'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  for (const wrong of wrongPercentages(resolved)) yield findingFor(resolved.report.draft.text, prose, wrong);
  for (const shares of excessiveShares(resolved)) yield sumFinding(prose, shares);
}

function findingFor(text: string, prose: Prose, wrong: WrongPercentage): Finding {
  const { percent, part, base, isNear } = wrong;
  const right = wrong.expected.toFixed(percent.decimals);
  const written = prose.text.slice(percent.start, percent.end);
  return {
    span: prose.span(percent.start, percent.end + 1),
    ...(isNear && { severity: 'info' as const }),
    message: `${calculation(wrong, right)}，写的是 ${directed(wrong)}${written}%${isNear ? '（末位未四舍五入）' : ''}`,
    about: { text: `${part.value}${part.unit}/${base.value}${base.unit} ${written}%` },
    related: [part, base].flatMap(({ start, end, value, unit }): readonly Related[] =>
      start === undefined || end === undefined ? [] : [{ span: prose.span(start, end), message: `${value}${unit}` }],
    ),
    fixes: wrong.isReversed
      ? []
      : [
          {
            title: `改为 ${right}%`,
            safety: 'unsafe',
            preferred: isNear,
            edits: [replaceMinimal(prose.span(percent.start, percent.end), text, right)],
          },
        ],
  };
}

function calculation({ kind, part, base }: WrongPercentage, right: string): string {
  if (kind === 'share') return `${base.value}${base.unit}中的 ${part.value}${part.unit}占 ${right}%`;
  return `由 ${base.value}${base.unit}到 ${part.value}${part.unit}${kind === 'growth' ? '增长' : '下降'} ${right}%`;
}

/** The direction that is written, where it is the wrong one. */
const directed = ({ kind, isReversed }: WrongPercentage): string =>
  isReversed ? (kind === 'growth' ? '下降 ' : '增长 ') : '';

function sumFinding(prose: Prose, { shares, sum }: ExcessiveShares): Finding {
  const [last, ...others] = [...shares].reverse();
  const { start = 0, end = 0 } = last ?? {};
  const terms = shares.map(({ value }) => value).join('＋');
  return {
    span: prose.span(start, end + 1),
    message: `各项占比之和为 ${terms}＝${Number(sum.toFixed(2))}%，超过 100%`,
    about: { text: `占比 ${terms}` },
    related: others.map((share) => ({ span: prose.span(share.start, share.end), message: `${share.value}%` })),
  };
}
