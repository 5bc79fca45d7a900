import { type Contradiction, contradictionsOf } from '../resolve/contradictions';
import type { ResolvedReport } from '../resolve/model';
import { type Prose, proseOf } from '../resolve/prose';
import type { Finding, Fix, Rule } from './rule';
import { phraseOf, relatedCells, subjectOfClaim, tableOf, tableText, toldReadings } from './wording/claims';
import { replaceMinimal } from './wording/edits';

export const contradictingProse: Rule = {
  id: 'contradicting-prose',
  severity: 'warning',
  worst: 'error',
  title: { zh: '正文数字与表格不符', en: 'Prose contradicting the tables' },
  explanation: {
    zh:
      '正文里的件数应当与表格一致：收到、办结、各类办理结果、结转与表三，行政复议、行政诉讼与表四，规章、行政规范性文件、行政许可、行政处罚、行政强制、' +
      '行政事业性收费与表二。年度报告是《政府信息公开条例》第五十条规定的内容，两处数字不同，读者无从判断哪个为准，也会被上级退回。' +
      '只比较口径清楚的数字：“收到”按新收或者新收加上年结转都算相符，写明上年、累计、同比、某个部门、某种渠道、备案或应诉的数字不比较。' +
      '结转数不符按错误提示，因为它关系到与上年、下年报告的衔接。正文与表格统计口径确有不同、且已在文中说明的，可以接受本提示。改哪一处须核对台账，因此从不自动改正。',
    en:
      'Numbers in the prose are to agree with the tables: applications received, handled, carried over and by outcome with table 三, reviews and ' +
      'lawsuits with table 四, documents, decisions and fees with table 二 (article 50 of the regulations). Only numbers whose scope is clear are ' +
      'compared: 收到 may be what was newly received or that with what was carried in; numbers of another year, accumulated, of one department or ' +
      'channel, or of cases filed are left alone. Carried-over counts are errors, because they tie three years’ reports together. Accept it where ' +
      'the text counts differently and says so. The fix puts the table’s number into the prose and is never applied by itself.',
  },
  fix: 'unsafe',
  examples: [
    {
      draft: `一、总体情况
（二）依申请公开。2024年，我局共收到政府信息公开申请⟦35⟧件，办结37件，结转下年度继续办理⟦2⟧件。
三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	33	4	0	0	0	0	37
二、上年结转政府信息公开申请数量	1	0	0	0	0	0	1
（七）总计	33	4	0	0	0	0	37
四、结转下年度继续办理	1	0	0	0	0	0	1
`,
      says: [
        '“收到政府信息公开申请35件”与表三不符：“一、本年新收政府信息公开申请数量”总计为 37（加“二、上年结转政府信息公开申请数量”为 38），差 2',
        '“结转下年度继续办理2件”与表三不符：“四、结转下年度继续办理”总计为 1，差 1',
      ],
      fixed: `一、总体情况
（二）依申请公开。2024年，我局共收到政府信息公开申请37件，办结37件，结转下年度继续办理1件。
三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	33	4	0	0	0	0	37
二、上年结转政府信息公开申请数量	1	0	0	0	0	0	1
（七）总计	33	4	0	0	0	0	37
四、结转下年度继续办理	1	0	0	0	0	0	1
`,
    },
    {
      draft: `四、政府信息公开行政复议、行政诉讼情况
2024年，因政府信息公开被申请行政复议⟦3⟧件，被提起行政诉讼1件；代理行政诉讼案件5件，公开行政复议类信息24条。
行政复议	行政诉讼
结果维持	结果纠正	其他结果	尚未审结	总计	未经复议直接起诉	复议后起诉
					结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
2	0	0	0	2	1	0	0	0	1	0	0	0	0	0
`,
      says: ['“因政府信息公开被申请行政复议3件”与表四不符：“行政复议”总计为 2，差 1'],
    },
    {
      draft: `一、总体情况
2024年收到政府信息公开申请38件，较上年增加6件，其中县自然资源局20件。累计制发行政规范性文件45件。对本局制发的13件行政规范性文件进行清理。
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	5	1	41
三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	33	4	0	0	0	0	37
二、上年结转政府信息公开申请数量	1	0	0	0	0	0	1
`,
      says: [],
    },
    {
      draft: `一、总体情况
（一）主动公开。全年制作文件32条，其中主动公开24条，占75%；依申请公开6条，不予公开2条。全年主动公开政府信息6条，不予公开信息数0条，依申请公开信息0条。
（2）依申请公开。收到来信、政府信息公开申请等26件，全年收到政府信息公开申请7件，其中书面申请件3件。
三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	7	0	0	0	0	0	7
二、上年结转政府信息公开申请数量	0	0	0	0	0	0	0
（七）总计	7	0	0	0	0	0	7
四、结转下年度继续办理	0	0	0	0	0	0	0
`,
    },
  ],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  for (const contradiction of contradictionsOf(resolved))
    if (contradiction.kind === 'number') yield findingFor(resolved, prose, contradiction);
}

const CARRIED = /^carried(?:In|Out)\b/;

function findingFor({ report }: ResolvedReport, prose: Prose, contradiction: Contradiction): Finding {
  const { claim } = contradiction;
  const nearest = Math.min(...toldReadings(contradiction).map(({ value }) => Math.abs(value - claim.value)));
  const difference = Number(nearest.toFixed(4));
  return {
    span: prose.span(claim.place.start, claim.place.end),
    ...(CARRIED.test(claim.quantity.id) && { severity: 'error' as const }),
    message: `${phraseOf(prose, claim.phrase)}与${tableOf(contradiction)}不符：${tableText(contradiction)}，差 ${difference}`,
    about: subjectOfClaim(prose, contradiction),
    related: relatedCells(contradiction),
    fixes: fixesFor(report.draft.text, prose, contradiction),
  };
}

/** The table's number, the nearer reading first where there are two. */
function fixesFor(text: string, prose: Prose, contradiction: Contradiction): readonly Fix[] {
  const { claim } = contradiction;
  const values = toldReadings(contradiction).map(({ value }) => value / claim.factor);
  const span = prose.span(claim.place.start, claim.place.end);
  return values.map((value) => ({
    title: `改为 ${value}`,
    safety: 'unsafe',
    ...(values.length === 1 && { preferred: true }),
    edits: [replaceMinimal(span, text, String(value))],
  }));
}
