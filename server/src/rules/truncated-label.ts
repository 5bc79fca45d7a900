import { cellSpan } from '../report/cell-places';
import type { ResolvedReport, ResolvedRow, ResolvedTable } from '../resolve/model';
import type { Finding, Rule } from './rule';
import { rowSpan } from './wording/form-lines';
import { faultyLabels, labelFinding } from './wording/labels';
import { quote } from './wording/names';

export const truncatedLabel: Rule = {
  id: 'truncated-label',
  severity: 'warning',
  title: { zh: '行列名残缺', en: 'Truncated label' },
  explanation: {
    zh:
      '行名或列名只剩开头，如“商业企业”只剩“商业”，或者一行数字的行名整个空着。多半是从网页或 PDF 转出时，换行后的半截丢了。' +
      '表样由国办公开办函〔2021〕30号规定，残缺的列名会让几列看上去同名，如“结果维持”“结果纠正”都成了“结果”。' +
      '单元格里的字本来就这样印、且改不了版面时，可以接受。',
    en:
      'Only the beginning of a label is left, such as 商业 for 商业企业, or a row of figures has none at all: usually the second line of a wrapped cell was lost in conversion. ' +
      'The form is fixed by 国办公开办函〔2021〕30号; truncated labels make columns look alike (结果维持 and 结果纠正 both become 结果). ' +
      'Accept it only where the layout cannot be changed.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `四、政府信息公开行政复议、行政诉讼情况
行政复议 | | | | | 行政诉讼 | | | | | | | | | |
结果维持 | ⟦结果⟧ | 其他结果 | ⟦尚未⟧ | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
| | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`,
      says: ['列名“结果”不全，应为“结果纠正”', '列名“尚未”不全，应为“尚未审结”'],
      fixed: `四、政府信息公开行政复议、行政诉讼情况
行政复议 | | | | | 行政诉讼 | | | | | | | | | |
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
| | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`,
    },
    {
      draft: `三、收到和處理政府信息公開申請情況
申請人情況 | |
自然人 | 法人或其他組織 | 總計 |
⟦商業⟧ | 科研機構 | ⟦社會公益⟧ | 法律服務機構 | 其他 |
一、本年新收政府信息公開申請數量 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |
二、上年結轉政府信息公開申請數量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`,
      says: ['列名“商業”不全，应为“商业企业”', '列名“社會公益”不全，应为“社会公益组织”'],
      fixed: `三、收到和處理政府信息公開申請情況
申請人情況 | |
自然人 | 法人或其他組織 | 總計 |
商業企业 | 科研機構 | 社會公益组织 | 法律服務機構 | 其他 |
一、本年新收政府信息公開申請數量 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |
二、上年結轉政府信息公開申請數量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`,
    },
    {
      draft: `三、收到和处理政府信息公开申请情况
申请人情况 |
自然人 | 法人或其他组织 | 总计 |
商业 | 科研 | 社会公益组织 | 法律服务机构 | 其他 |
企业 | 机构 |
一、本年新收政府信息公开申请数量 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |
二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`,
    },
    {
      draft: `三、收到和处理政府信息公开申请情况
申请人情况
自然人
法人或其他组织
总计商 业 企
业
科研机
构
社会公益
组织
法 律 服 务
机构
其他
一、本年新收政府信息公开申请数量 6 1 0 0 0 0 7
二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1
三、
本
年
度
办
理
结
果
（一）予以公开 4 0 0 0 0 0 4
（四）无 1.本机关不掌握相关政府信息 2 0 0 0 0 0 2
法提供 2.没有现成信息需要另行制作 1 0 0 0 0 0 1
`,
    },
    {
      draft: `三、收到和处理政府信息公开申请情况
申请人情况
（本列数据的勾稽关系为：第一项加第二项之和， 法人或其他组织
等于第三项加第四项之和）
自然人 总计
商业企 科研机 社会公益 法律服务
其他
业 构 组织 机构
一、本年新收政府信息公开申请数量 9 1 0 0 0 0 10
（二）部分公开（区分处理的，只计这一情
2 0 0 0 0 0 2
形，不计其他情形）
2.重复申请 4 0 0 0 0 0 4
（五）不 3.要求提供公开出版物 0 0 0 0 0 0 0
予处理
4.无正当理由大量反复申请 2 0 0 0 0 0 2
1.申请人无正当理由逾期不补
正、行政机关不再处理其政府信 1 1 0 0 0 0 2
息公开申请
`,
    },
    {
      draft: `三、收到和处理政府信息公开申请情况
		自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
	（二）部分公开（区分处理的，只计这一情形，不计其他情形）	2	0	0	0	0	0	2
（三）不予公开		⟦1⟧	0	0	0	0	0	1
	2.其他法律行政法规禁止公开	0	0	0	0	0	0	0
		⟦3⟧	0	0	0	0	0	3
	4.保护第三方合法权益	2	0	0	0	0	0	2
`,
      says: ['这一行数字没有行名，按顺序应为“1.属于国家秘密”', '这一行数字没有行名，按顺序应为“3.危及‘三安全一稳定’”'],
    },
  ],
  signs: ['truncated label'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  for (const { table, label, fault } of faultyLabels(resolved, ['row', 'group', 'caption', 'column'])) {
    if (fault !== 'truncated') continue;
    const noun = label.kind === 'row' || label.kind === 'group' ? '行名' : '列名';
    const message = `${noun}${quote(label.cell.text)}不全，应为${quote(label.official)}`;
    yield labelFinding(resolved, table, label, message);
  }
  if (resolved.damage.kind !== 'none') return;
  for (const table of resolved.tables) {
    const rows = table.doubt ? [] : table.rows.filter(isUnnamed);
    if (rows.length <= MOST_UNNAMED) for (const row of rows) yield unnamedFinding(table, row);
  }
}

/** More of them are the work of a converter. */
const MOST_UNNAMED = 3;

/** All its figures are there, and left of them a cell for the label, which is blank. */
function isUnnamed({ line, label, figures, source: { cells } }: ResolvedRow): boolean {
  if (!line || line.label === '' || label || figures.length !== line.cells.length) return false;
  return cells.some(({ text, start }) => text === '' && start < (figures[0]?.cell.start ?? 0));
}

function unnamedFinding({ form }: ResolvedTable, row: ResolvedRow): Finding {
  const name = row.line?.label ?? '';
  return {
    span: cellSpan(row.figures[0]?.cell) ?? rowSpan(row),
    message: `这一行数字没有行名，按顺序应为${quote(name)}`,
    about: { text: `${form.id}：→${name}` },
  };
}
