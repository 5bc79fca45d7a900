import { type Contradiction, contradictionsOf } from '../resolve/contradictions';
import type { ResolvedReport } from '../resolve/model';
import { type Prose, proseOf } from '../resolve/prose';
import type { Finding, Rule } from './rule';
import { phraseOf, relatedCells, subjectOfClaim, tableOf, tableText } from './wording/claims';

export const contradictingZero: Rule = {
  id: 'contradicting-zero',
  severity: 'error',
  title: { zh: '正文称“没有”而表中有（或相反）', en: 'A denial that the tables contradict' },
  explanation: {
    zh:
      '正文写“未收到申请”“没有发生行政复议、行政诉讼”“未制发规范性文件”，表中却有数；或者正文写了件数，表中全是 0。有和没有不能都对，' +
      '多半是沿用了去年的文字或者表格漏填。公众和上级首先看的就是这些数（《政府信息公开条例》第五十条第二、三项）。' +
      '两处哪个有误须核对台账，没有自动修正。表四各地统计口径不同（收到、审结、备案），正文有件数而表四全为 0 时只作警告，口径不同且已说明的可以接受。',
    en:
      'The prose says that there was none (no application, no review, no document) and the table has some, or the prose gives a number and the table ' +
      'is 0 throughout. Both cannot be true; often last year’s sentence was kept. These are the figures that readers look at first (article 50 of the ' +
      'regulations). There is no fix. Places count table 四 differently, so a number in the prose over a table 四 of zeros is a warning; accept it where ' +
      'the text explains the count.',
  },
  examples: [
    {
      draft: `一、总体情况
（二）依申请公开。2024年，我局⟦未收到⟧任何形式的政府信息公开申请，⟦没有⟧一件因政府信息公开工作被申请行政复议、提起行政诉讼。
三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	3	0	0	0	0	0	3
二、上年结转政府信息公开申请数量	0	0	0	0	0	0	0
四、政府信息公开行政复议、行政诉讼情况
行政复议	行政诉讼
结果维持	结果纠正	其他结果	尚未审结	总计	未经复议直接起诉	复议后起诉
					结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
1	0	0	0	1	0	0	0	0	0	0	0	0	0	0
`,
      says: [
        '“未收到任何形式的政府信息公开申请”与表三不符：“一、本年新收政府信息公开申请数量”总计为 3',
        '“没有一件因政府信息公开工作被申请行政复议、提起行政诉讼”与表四不符：“行政复议”与“行政诉讼”总计之和为 1',
      ],
    },
    {
      draft: `一、总体情况
（二）依申请公开。我局全年未收到行政许可申请，未收到法人或其他组织的信息公开申请。上半年没有收到政府信息公开申请。
三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	3	0	0	0	0	0	3
二、上年结转政府信息公开申请数量	0	0	0	0	0	0	0
`,
      says: [],
    },
  ],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  for (const contradiction of contradictionsOf(resolved))
    if (contradiction.kind === 'zero') yield findingFor(prose, contradiction);
}

function findingFor(prose: Prose, contradiction: Contradiction): Finding {
  const { claim, isAgainstZeros } = contradiction;
  const table = isAgainstZeros ? '表中各项均为 0' : tableText(contradiction);
  const isOtherScope = isAgainstZeros && claim.quantity.form === 'reviews';
  return {
    span: prose.span(claim.place.start, claim.place.end),
    ...(isOtherScope && { severity: 'warning' as const }),
    message: `${phraseOf(prose, claim.phrase)}与${tableOf(contradiction)}不符：${table}`,
    about: subjectOfClaim(prose, contradiction),
    related: relatedCells(contradiction),
  };
}
