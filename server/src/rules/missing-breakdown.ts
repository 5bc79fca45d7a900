import { cellSpan } from '../report/cell-places';
import { isBalanced } from '../resolve/balance';
import { figureAt } from '../resolve/figure-map';
import type { Figure, ResolvedReport, ResolvedTable } from '../resolve/model';
import { readSumFaults, type SumFaults } from '../resolve/sum-faults';
import type { TableSums } from '../resolve/table-sums';
import type { Finding, Rule } from './rule';
import { subjectOf } from './wording/figures';
import { rowName, tableName } from './wording/names';

export const missingBreakdown: Rule = {
  id: 'missing-breakdown',
  severity: 'warning',
  title: { zh: '只有总计、分项全空', en: 'Missing breakdown' },
  explanation: {
    zh:
      '一行只填了总计，各分项都空着或为 0。表样（国办公开办函〔2021〕30号，2019、2020 年度为〔2019〕60号）要求按申请人或按结果分列，' +
      '总计等于各分项之和。总计与它所在的列相符，可见缺的是分项；缺的数只能从原始台账中查出，没有自动修正。' +
      '整张表都这样时只提示一次。若改动一两个数就能使勾稽关系全部相等，则由“勾稽关系不平”指出具体的数。确实没有分类台账、已向上级说明的，可以接受。',
    en:
      'A row has its total, but its parts are all blank or 0. The form (国办公开办函〔2021〕30号, for 2019 and 2020 〔2019〕60号) asks for a breakdown by ' +
      'applicant or by outcome that adds up to the total. The total agrees with its column, so it is the parts that lack; they can only be taken ' +
      'from the records. Where the whole table is so, it is said once. Where one or two figures would make every sum hold, unbalanced-sum names them. Accept it where no record tells the parts and the superior body knows.',
  },
  examples: [
    {
      draft: `四、政府信息公开行政复议、行政诉讼情况
行政复议	行政诉讼
结果维持	结果纠正	其他结果	尚未审结	总计	未经复议直接起诉	复议后起诉
					结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
				⟦3⟧	2	0	0	1	3	0	0	0	0	0
`,
      says: ['“行政复议”总计为 3，各分项均为空白'],
    },
    {
      draft: `三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	0	0	0	0	0	0	⟦38⟧
二、上年结转政府信息公开申请数量	3	0	0	0	0	0	3
（一）予以公开	0	0	0	0	0	0	⟦35⟧
（二）部分公开（区分处理的，只计这一情形，不计其他情形）	5	0	0	0	0	0	5
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
（七）总计	0	0	0	0	0	0	⟦41⟧
四、结转下年度继续办理	0	0	0	0	0	0	0
`,
      says: [
        '“一、本年新收政府信息公开申请数量”总计为 38，各分项均为 0',
        '“（一）予以公开”总计为 35，各分项均为 0',
        '“（七）总计”总计为 41，各分项均为 0',
      ],
    },
  ],
  signs: ['wrong sum'],
  check,
};

function* check({ tables }: ResolvedReport): Generator<Finding> {
  for (const table of tables) {
    if (table.doubt || isBalanced(table)) continue;
    const faults = readSumFaults(table);
    if (faults.undivided.length === 0) continue;
    if (faults.isUndivided && faults.undivided.length > 1) yield* tableFinding(table, faults);
    else for (const row of faults.undivided) yield* rowFinding(table, faults, row);
  }
}

/** Nobody broke anything down: said once, at the first total. */
function* tableFinding(table: ResolvedTable, { sums, undivided }: SumFaults): Generator<Finding> {
  const totals = undivided.flatMap((row) => totalOf(table, row) ?? []);
  const [first, ...others] = totals;
  if (!first) return;
  yield {
    span: cellSpan(first.cell),
    message: `${tableName(table.form)}有 ${totals.length} 行只填了总计，各分项${howEmpty(sums, undivided)}`,
    about: subjectOf(table.form, totals),
    related: others.map((figure) => ({ span: cellSpan(figure.cell), message: totalText(table, figure) })),
  };
}

function* rowFinding(table: ResolvedTable, { sums }: SumFaults, row: string): Generator<Finding> {
  const total = totalOf(table, row);
  if (!total) return;
  yield {
    span: cellSpan(total.cell),
    message: `${totalText(table, total)}，各分项${howEmpty(sums, [row])}`,
    about: subjectOf(table.form, [total]),
  };
}

function howEmpty({ system, blank }: TableSums, rows: readonly string[]): string {
  const parts = system.equations.flatMap(({ row, parts: own }) => (row !== undefined && rows.includes(row) ? own : []));
  const blanks = parts.filter((cell) => blank.has(cell)).length;
  if (blanks === 0) return '均为 0';
  return blanks === parts.length ? '均为空白' : '均为空白或 0';
}

const totalOf = (table: ResolvedTable, row: string) => figureAt(table, row, 'total');

const totalText = ({ form }: ResolvedTable, { id, value }: Figure): string => `${rowName(form, id.row)}总计为 ${value}`;
