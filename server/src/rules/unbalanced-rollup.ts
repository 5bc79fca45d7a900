import type { ReportContext } from '../resolve/context';
import type { ResolvedReport } from '../resolve/model';
import { rolledUpTables } from '../resolve/rollup';
import { rollupFaults } from '../resolve/rollup-faults';
import { rolledUpFees } from '../resolve/rollup-fees';
import type { Finding, Rule } from './rule';
import { rollupFinding } from './wording/rollup';
import { feeFinding } from './wording/rollup-fees';

export const unbalancedRollup: Rule = {
  id: 'unbalanced-rollup',
  severity: 'warning',
  title: { zh: '汇总数不等于下级之和', en: 'Sums differing from the reports summed up' },
  explanation: {
    zh:
      '县级以上人民政府的年报由其政府信息公开工作主管部门公布（《政府信息公开条例》第四十九条），表二、表三、表四（国办公开办函〔2021〕30号）' +
      '包括政府自身、所属部门和下级政府，每一格等于各份年报同一格之和；第六部分的信息处理费也是这样。汇总哪些机关由设置 roster 列出，' +
      '要写全，政府办公室自己的一份也在内。名单里的年报都找到、表格都读得准、自身勾稽都相等、表样相同，才作比较；哪一份自己不平，先在那一份里提示。' +
      '由几格加起来的总计不再重复提示；行政事业性收费在四舍五入的范围内不算。' +
      '垂直管理的机关（税务、海关、气象等）按当地惯例计入或者不计入的，可以接受，也可以改名单。',
    en:
      'The report of a government (article 49 of the Regulations) covers the government itself, its departments and the lower governments: each figure of ' +
      'tables 二, 三 and 四 (form of 国办公开办函〔2021〕30号) is the sum of theirs, and so is the processing fee in part 六. The setting `roster` lists the ' +
      'bodies, the government’s own office included. Nothing is compared unless all their reports were found, were read with confidence, add up ' +
      'themselves and follow the same form. Totals that differ only because their parts do are not told again, nor is what rounding explains. Accept it ' +
      'where bodies that report in a line of their own (tax, customs, weather) are counted otherwise by local habit, or change the list.',
  },
  examples: [
    {
      beside: {
        children: [
          `青禾县水务局2023年政府信息公开工作年度报告
二、主动公开政府信息情况
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	0	0	0
信息内容	本年处理决定数量
行政许可	60
行政处罚	38
行政强制	0
信息内容	本年收费金额（单位：万元）
行政事业性收费	12.55
`,
          `青禾县松岭镇人民政府2023年政府信息公开工作年度报告
二、主动公开政府信息情况
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	0	0	0
信息内容	本年处理决定数量
行政许可	35
行政处罚	7
行政强制	0
信息内容	本年收费金额（单位：万元）
行政事业性收费	0
`,
        ],
      },
      draft: `青禾县人民政府2023年政府信息公开工作年度报告
二、主动公开政府信息情况
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	0	0	0
信息内容	本年处理决定数量
行政许可	95
行政处罚	⟦43⟧
行政强制	0
信息内容	本年收费金额（单位：万元）
行政事业性收费	12.6
`,
      says: ['“行政处罚”与名单中 2 份年报的合计不符：本年处理决定数量为 43，合计 45，少 2'],
    },
    {
      beside: {
        children: [
          `青禾县水务局2023年政府信息公开工作年度报告
四、政府信息公开行政复议、行政诉讼情况
结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
1	1	0	0	2	0	0	0	0	0	0	0	0	0	0
`,
          `青禾县松岭镇人民政府2023年政府信息公开工作年度报告
四、政府信息公开行政复议、行政诉讼情况
结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
3	1	0	0	4	0	0	0	0	0	0	0	0	0	0
`,
        ],
      },
      draft: `青禾县人民政府2023年政府信息公开工作年度报告
四、政府信息公开行政复议、行政诉讼情况
结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
⟦5⟧	1	0	0	6	0	0	0	0	0	0	0	0	0	0
`,
      says: ['“行政复议”与名单中 2 份年报的合计不符：结果维持为 5，合计 4，多 1；结果纠正为 1，合计 2，少 1'],
    },
    {
      beside: {
        children: [
          `青禾县水务局2023年政府信息公开工作年度报告
四、政府信息公开行政复议、行政诉讼情况
结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
1	2	0	0	3	0	0	0	0	0	0	0	0	0	0
`,
          `青禾县松岭镇人民政府2023年政府信息公开工作年度报告
四、政府信息公开行政复议、行政诉讼情况
结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
3	1	0	0	4	0	0	0	0	0	0	0	0	0	0
`,
        ],
      },
      draft: `青禾县人民政府2023年政府信息公开工作年度报告
四、政府信息公开行政复议、行政诉讼情况
结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
⟦3⟧	1	0	0	4	0	0	0	0	0	0	0	0	0	0
`,
      says: [
        '“行政复议”与名单中 2 份年报的合计不符：结果维持为 3，合计 4，少 1；结果纠正为 1，合计 3，少 2；少的正是“青禾县水务局”一份的数，可能没有计入',
      ],
    },
    {
      beside: {
        children: [
          `青禾县水务局2023年政府信息公开工作年度报告
六、其他需要报告的事项
本年度收取信息处理费1件，共计240元。
`,
          `青禾县松岭镇人民政府2023年政府信息公开工作年度报告
六、其他需要报告的事项
本年度对1件申请收取信息处理费，共收取100元。
`,
        ],
      },
      draft: `青禾县人民政府2023年政府信息公开工作年度报告
六、其他需要报告的事项
2023年，全县收取信息处理费1件，共计⟦240元⟧。
`,
      says: [
        '信息处理费与名单中 2 份年报的合计不符：件数为 1 件，合计 2 件，少 1 件；金额为 240 元，合计 340 元，少 100 元',
      ],
    },
    {
      beside: {
        children: [
          `青禾县水务局2023年政府信息公开工作年度报告
四、政府信息公开行政复议、行政诉讼情况
结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
1	0	0	0	3	0	0	0	0	0	0	0	0	0	0
`,
          `青禾县松岭镇人民政府2023年政府信息公开工作年度报告
四、政府信息公开行政复议、行政诉讼情况
结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
0	0	0	0	0	0	0	0	0	0	0	0	0	0	0
`,
        ],
      },
      draft: `青禾县人民政府2023年政府信息公开工作年度报告
四、政府信息公开行政复议、行政诉讼情况
结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
2	0	0	0	2	0	0	0	0	0	0	0	0	0	0
`,
      says: [],
    },
  ],
  needs: 'rollup',
  check,
};

function* check(report: ResolvedReport, _: unknown, { rollup }: ReportContext): Generator<Finding> {
  if (!rollup || rollup.children.length === 0 || rollup.missing.length > 0) return;
  const { children } = rollup;
  for (const fault of rollupFaults(rolledUpTables(report, children), children)) {
    const finding = rollupFinding(fault, children.length);
    if (finding) yield finding;
  }
  const fees = rolledUpFees(report, children);
  const finding = fees && feeFinding(report, fees, children.length);
  if (finding) yield finding;
}
