import { type Contradiction, contradictionsOf } from '../resolve/contradictions';
import type { ResolvedReport } from '../resolve/model';
import { type Prose, proseOf } from '../resolve/prose';
import type { Finding, Rule } from './rule';
import { phraseOf, relatedCells, subjectOfClaim, tableOf, tableText } from './wording/claims';

export const contradictingOutcome: Rule = {
  id: 'contradicting-outcome',
  severity: 'warning',
  title: { zh: '“均获维持”“全部办结”与表不符', en: 'A sweeping claim that the tables contradict' },
  explanation: {
    zh:
      '“全部办结”“办结率100%”意味着没有结转下年度的申请，“均获维持”意味着没有被纠正和尚未审结的案件，“无败诉”“零纠错”意味着结果纠正为 0。' +
      '表三、表四里还有这样的件数时，笼统的说法就不成立（《政府信息公开条例》第五十条要求如实报告处理情况）。' +
      '只说“按时”“按期”办结的不算，同一段里已经写明还有结转或者正在办理的也不算。说的确实只是其中一部分申请或案件、上下文能看明白的，可以接受本提示。',
    en:
      '全部办结 and a rate of 100% mean that nothing is carried over; 均获维持 that nothing was corrected or is pending; 无败诉 that nothing was lost. ' +
      'Where the tables have such cases the sweeping words are not true (article 50 of the regulations). Claims of timeliness are left alone, and so is a ' +
      'paragraph that itself tells of what is left over. Accept it where the context makes clear that only a part is meant.',
  },
  examples: [
    {
      draft: `一、总体情况
（二）依申请公开。全年收到政府信息公开申请37件，⟦已全部办结⟧。被申请行政复议2件，⟦均获维持⟧。
三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	33	4	0	0	0	0	37
二、上年结转政府信息公开申请数量	1	0	0	0	0	0	1
（七）总计	33	4	0	0	0	0	37
四、结转下年度继续办理	1	0	0	0	0	0	1
四、政府信息公开行政复议、行政诉讼情况
行政复议	行政诉讼
结果维持	结果纠正	其他结果	尚未审结	总计	未经复议直接起诉	复议后起诉
					结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
1	1	0	0	2	0	0	0	0	0	0	0	0	0	0
`,
      says: [
        '“已全部办结”与表三不符：“四、结转下年度继续办理”总计为 1',
        '“均获维持”与表四不符：“行政复议”结果纠正、尚未审结之和为 1',
      ],
    },
    {
      draft: `一、总体情况
（二）依申请公开。被申请行政复议6件，已审结5件，均获维持。
四、政府信息公开行政复议、行政诉讼情况
行政复议	行政诉讼
结果维持	结果纠正	其他结果	尚未审结	总计	未经复议直接起诉	复议后起诉
					结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
5	0	0	1	6	0	0	0	0	0	0	0	0	0	0
`,
    },
    {
      draft: `一、总体情况
（二）依申请公开。全部申请按期答复，按时办结率100%。新收申请37件，办结37件，均已书面答复，结转下年度1件。除1件结转下年度办理以外，均依法依规完成答复。
三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	33	4	0	0	0	0	37
二、上年结转政府信息公开申请数量	1	0	0	0	0	0	1
（七）总计	33	4	0	0	0	0	37
四、结转下年度继续办理	1	0	0	0	0	0	1
`,
      says: [],
    },
  ],
  cues: ['均', '全部', '全都', '都', '皆', '悉数', '全数', '一律', '率', '败诉', '纠错', '纠正'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  for (const contradiction of contradictionsOf(resolved))
    if (contradiction.kind === 'outcome') yield findingFor(prose, contradiction);
}

function findingFor(prose: Prose, contradiction: Contradiction): Finding {
  const { claim } = contradiction;
  return {
    span: prose.span(claim.place.start, claim.place.end),
    message: `${phraseOf(prose, claim.phrase)}与${tableOf(contradiction)}不符：${tableText(contradiction)}`,
    about: subjectOfClaim(prose, contradiction),
    related: relatedCells(contradiction),
  };
}
