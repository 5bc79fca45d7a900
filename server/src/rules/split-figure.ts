import { digitsOf } from '../resolve/figures';
import type { ResolvedReport, ResolvedTable } from '../resolve/model';
import { readSplitRows, type SplitRow } from '../resolve/split-rows';
import type { Finding, Fix, Rule } from './rule';
import { subjectOf } from './wording/figures';
import { lineName } from './wording/form-lines';
import { namedFindings } from './wording/named-faults';
import { tableName } from './wording/names';

export const splitFigure: Rule = {
  id: 'split-figure',
  severity: 'warning',
  title: { zh: '一个数被拆到两格', en: 'Split figure' },
  explanation: {
    zh:
      '一个数的几位数字落在相邻两格里，如 12 写成 1 和 2：一行因此多出一个数，或者加不起来。把两格合并后，本行、各列的勾稽关系' +
      '（国办公开办函〔2021〕30号，2019、2020 年度为〔2019〕60号）全部相等，且只有这一处可以这样合并，因此不再另报单元格数不符或勾稽不平。' +
      '是不是同一个数须由经办人确认，所以不会自动改正。核对原表，两格确实是两个数的，可以接受。',
    en:
      'The digits of one figure stand in two neighbouring cells, 1 and 2 for 12, so that the row has a figure too many or does not add up. ' +
      'Joined, the row and all columns hold as the form of 国办公开办函〔2021〕30号 (for 2019 and 2020 〔2019〕60号) requires, and no other two ' +
      'cells can be joined so; the miscounted row or the single sums are then not reported. Only the author can confirm it. Accept it where they really are two figures.',
  },
  fix: 'unsafe',
  examples: [
    {
      draft: `三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	38	2	0	0	0	0	40
二、上年结转政府信息公开申请数量	3	0	0	0	0	0	3
（一）予以公开	⟦3	5⟧	2	0	0	0	0	37
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
      says: ['表三“（一）予以公开”一行有 8 个数字，应有 7 个：疑为 35 拆成 3 和 5 两格，合并后本行、各列均相等'],
      fixed: `三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	38	2	0	0	0	0	40
二、上年结转政府信息公开申请数量	3	0	0	0	0	0	3
（一）予以公开	35	2	0	0	0	0	37
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
    },
    {
      draft: `三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	38	2	0	0	0	0	40
二、上年结转政府信息公开申请数量	3	0	0	0	0	0	3
（一）予以公开	35	2	0	0	0	0	37
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
（七）总计	40	2	0	0	0	⟦4	2⟧
四、结转下年度继续办理	1	0	0	0	0	0	1
`,
      says: ['“（七）总计”其他与总计分别为 4、2，疑为 42 拆在两格：合并后各行、各列均相等'],
      fixed: `三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	38	2	0	0	0	0	40
二、上年结转政府信息公开申请数量	3	0	0	0	0	0	3
（一）予以公开	35	2	0	0	0	0	37
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
    },
  ],
  signs: ['wrong sum', 'miscounted row'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  for (const table of resolved.tables) {
    for (const split of readSplitRows(table)) yield findingOn(resolved, table, split);
  }
  yield* namedFindings(resolved, 'split');
}

function findingOn(resolved: ResolvedReport, table: ResolvedTable, split: SplitRow): Finding {
  const { row, first, second, joined } = split;
  const count = row.figures.length;
  const line = row.line ? lineName(row.line) : '';
  return {
    span: { start: digitsOf(first).start, end: digitsOf(second).end },
    message: `${tableName(table.form)}${line}一行有 ${count} 个数字，应有 ${count - 1} 个：疑为 ${joined} 拆成 ${first.cell.text} 和 ${second.cell.text} 两格，合并后本行、各列均相等`,
    about: subjectOf(table.form, row.figures),
    fixes: joinFix(resolved, table, split),
  };
}

/** What stands between the two goes; cells of markup cannot be joined so, and columns drawn with spaces would move. */
function joinFix({ report }: ResolvedReport, { sources }: ResolvedTable, split: SplitRow): readonly Fix[] {
  const { first, second, joined } = split;
  if (report.draft.origin || sources.some(({ layout }) => layout === 'columns')) return [];
  const edit = { span: { start: digitsOf(first).end, end: digitsOf(second).start }, newText: '' };
  return [{ title: `合并为 ${joined}`, safety: 'unsafe', preferred: true, edits: [edit] }];
}
