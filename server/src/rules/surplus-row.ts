import { overlapsAny } from '../report/spans';
import type { ResolvedReport } from '../resolve/model';
import type { Finding, Rule } from './rule';
import { rowSpan } from './wording/form-lines';
import { quote, tableName } from './wording/names';

export const surplusRow: Rule = {
  id: 'surplus-row',
  severity: 'warning',
  title: { zh: '多余的行', en: 'Surplus row' },
  explanation: {
    zh:
      '表里有一行是规定的表样没有的，如旧表样的“其他对外管理服务事项”、自己加的“合计”。' +
      '表样的行由国办公开办函〔2021〕30号统一规定，多出的行汇总时无处可放，需要说明的内容宜写进正文。' +
      '这一行的数字不参与勾稽核对。表下的注和换页处重印的表头不算。上级表样确有这一行时，可以接受。',
    en:
      'A row that the form does not have, such as one of the form of 2019 or a subtotal of your own. The rows are fixed by ' +
      '国办公开办函〔2021〕30号, and the roll-up has no place for others; what needs explaining belongs in the prose. Its figures take no part in the sums. Notes under a table and ' +
      'repeated heads are no rows. Accept it where a superior office prescribes the row.',
  },
  examples: [
    {
      draft: `二、主动公开政府信息情况
第二十条第（五）项
信息内容	本年处理决定数量
行政许可	12
⟦公共服务事项⟧	40
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	3
行政强制	0
`,
      says: ['表二的表样没有“公共服务事项”这一行'],
    },
    {
      draft: `三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量	6	0	0	0	0	0	6
二、上年结转政府信息公开申请数量	0	0	0	0	0	0	0
⟦合计可办理数量⟧	6	0	0	0	0	0	6
三、本年度办理结果	（一）予以公开	6	0	0	0	0	0	6
（二）部分公开（区分处理的，只计这一情形，不计其他情形）	0	0	0	0	0	0	0
注：本表数据由局办公室汇总。
`,
      says: ['表三的表样没有“合计可办理数量”这一行'],
    },
    {
      draft: `四、政府信息公开行政复议、行政诉讼情况
结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
1	0	0	0	1	0	0	0	0	0	0	0	0	0	0
⟦1⟧	0	0	0	1	0	0	0	0	0	0	0	0	0	0
`,
      says: ['表四多出一行没有行名的数字'],
    },
  ],
  signs: ['surplus row'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  for (const table of resolved.tables) {
    if (table.doubt) continue;
    for (const row of table.rows) {
      const span = rowSpan(row);
      if (row.role !== 'surplus' || overlapsAny(resolved.damage.spans, span)) continue;
      // Table 四 has one line, without a label: what stands before other figures is no name of theirs.
      const name = table.form.id === 'reviews' ? undefined : row.label?.text;
      const where = tableName(table.form);
      yield {
        span,
        message: name === undefined ? `${where}多出一行没有行名的数字` : `${where}的表样没有${quote(name)}这一行`,
        about: { text: `${table.form.id}：${name ?? ''}` },
      };
    }
  }
}
