import type { ResolvedReport } from '../resolve/model';
import type { Finding, Rule } from './rule';
import { sumFindings } from './wording/sum-findings';

export const unbalancedSum: Rule = {
  id: 'unbalanced-sum',
  severity: 'error',
  title: { zh: '勾稽关系不平', en: 'Unbalanced sum' },
  explanation: {
    zh:
      '表中的数加不起来。表三要求：每一行六类申请人之和等于总计；每一列第一项加第二项之和等于第三项加第四项之和，（一）至（六）之和等于（七）总计。' +
      '表四要求：各类结果与尚未审结之和等于总计（国办公开办函〔2021〕30号，2019、2020 年度为〔2019〕60号）。不平的表会被上级汇总系统退回。' +
      '空白按 0 计算。能使全部等式成立的最小改动就是修正：只有一种单格改法时作为首选；有几种同样可能时全部列出、由经办人核对原始台账后选择；' +
      '改动太多时把不相等的各处合为一条指出。整行错位、一个数拆在两格、总计空白、只填总计，各有专门的提示，这里不再重复。数字只能由经办人确认，因此从不自动改正。数字已逐一核对、口径不同并在报告中说明的，可以接受。',
    en:
      'Figures do not add up. In table 三 the six kinds of applicant of each row make its total, in each column received and carried in equal handled ' +
      'and carried out, and the results make what was handled; in table 四 the outcomes and the pending make the total (国办公开办函〔2021〕30号, for 2019 and ' +
      '2020 〔2019〕60号). Blanks count 0. The fix is the smallest change that makes all of them hold: preferred where one change of one cell does so and no ' +
      'other; where several are as good, all are offered; where too much is wrong, one finding names what does not add up. Shifted rows, split figures, blank ' +
      'totals and missing breakdowns have rules of their own. Never applied by itself. Accept it where the figures were verified and the report explains the difference.',
  },
  fix: 'unsafe',
  examples: [
    {
      draft: `三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	38	2	0	0	0	0	40
二、上年结转政府信息公开申请数量	3	0	0	0	0	0	3
（一）予以公开	⟦53⟧	2	0	0	0	0	37
（二）部分公开（区分处理的，只计这一情形，不计其他情形）	4	0	0	0	0	0	4
1.属于国家秘密	0	0	0	0	0	0	0
2.其他法律行政法规禁止公开	0	0	0	0	0	0	0
3.危及“三安全一稳定”	0	0	0	0	0	0	0
4.保护第三方合法权益	0	0	0	0	0	0	0
5.属于三类内部事务信息	0	0	0	0	0	0	0
6.属于四类过程性信息	0	0	0	0	0	0	0
7.属于行政执法案卷	0	0	0	0	0	0	0
8.属于行政查询事项	0	0	0	0	0	0	0
1.本机关不掌握相关政府信息	1	0	0	0	0	0	1
2.没有现成信息需要另行制作	0	0	0	0	0	0	0
3.补正后申请内容仍不明确	0	0	0	0	0	0	0
1.信访举报投诉类申请	0	0	0	0	0	0	0
2.重复申请	0	0	0	0	0	0	0
3.要求提供公开出版物	0	0	0	0	0	0	0
4.无正当理由大量反复申请	0	0	0	0	0	0	0
5.要求行政机关确认或重新出具已获取信息	0	0	0	0	0	0	0
1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请	0	0	0	0	0	0	0
2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请	0	0	0	0	0	0	0
3.其他	0	0	0	0	0	0	0
（七）总计	40	2	0	0	0	0	42
四、结转下年度继续办理	1	0	0	0	0	0	1
`,
      says: ['“（一）予以公开”自然人为 53，应为 35：改为 35 后本行、本列均相等（多 18，数字颠倒）'],
    },
    {
      draft: `四、政府信息公开行政复议、行政诉讼情况
行政复议	行政诉讼
结果维持	结果纠正	其他结果	尚未审结	总计	未经复议直接起诉	复议后起诉
					结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
4	1	0	2	⟦8⟧	1	0	0	0	1	0	0	0	0	0
`,
      says: ['“行政复议”：4＋1＋2＝7，总计写 8，差 1'],
      fixed: `四、政府信息公开行政复议、行政诉讼情况
行政复议	行政诉讼
结果维持	结果纠正	其他结果	尚未审结	总计	未经复议直接起诉	复议后起诉
					结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
4	1	0	2	7	1	0	0	0	1	0	0	0	0	0
`,
    },
  ],
  signs: ['wrong sum'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  for (const table of resolved.tables) yield* sumFindings(resolved, table);
}
