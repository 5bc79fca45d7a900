import type { Rule } from './rule';
import { mislabelled } from './wording/labels';

export const mislabelledRow: Rule = {
  id: 'mislabelled-row',
  severity: 'error',
  title: { zh: '行名错误', en: 'Mislabelled row' },
  explanation: {
    zh:
      '行名与规定的表样不一字不差。三张表的行名由国办公开办函〔2021〕30号（2019、2020 年度为国办公开办函〔2019〕60号）统一规定，' +
      '《政府信息公开条例》第五十条要求按统一格式编制；上级汇总时按行名取数，错一个字就可能对不上。' +
      '只差空格、括号宽窄或序号写法的不影响取数，每张表合并提示一次。' +
      '上级另发表样、要求用别的行名时，可以认可此项。',
    en:
      'A row label differs from the prescribed form. The labels of the three tables are fixed by the notice 国办公开办函〔2021〕30号 ' +
      '(国办公开办函〔2019〕60号 for 2019 and 2020), on which article 50 of the Regulations rests; figures are collected by label, so one ' +
      'wrong character can break the roll-up. Labels that differ only in spaces, width or number mark are one hint for the whole table. ' +
      'Accept it where a superior office prescribes other labels.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `二、主动公开政府信息情况
第二十条第（一）项 | | | |
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
⟦规范性文件⟧ | 2 | 1 | 7 |
第二十条第（五）项 | | | |
信息内容 | 本年处理决定数量 | | |
行政许可 | 12 | | |
第二十条第（六）项 | | | |
信息内容 | 本年处理决定数量 | | |
⟦行攻处罚⟧ | 3 | | |
行政强制 | 0 | | |
第二十条第（八）项 | | | |
信息内容 | 本年收费金额（单位：万元） | | |
行政事业性收费 | 0 | | |
`,
      says: ['行名“规范性文件”应为“行政规范性文件”', '行名“行攻处罚”应为“行政处罚”'],
      fixed: `二、主动公开政府信息情况
第二十条第（一）项 | | | |
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 2 | 1 | 7 |
第二十条第（五）项 | | | |
信息内容 | 本年处理决定数量 | | |
行政许可 | 12 | | |
第二十条第（六）项 | | | |
信息内容 | 本年处理决定数量 | | |
行政处罚 | 3 | | |
行政强制 | 0 | | |
第二十条第（八）项 | | | |
信息内容 | 本年收费金额（单位：万元） | | |
行政事业性收费 | 0 | | |
`,
    },
  ],
  check: (report) => mislabelled(report, { kinds: ['row', 'group'], noun: '行名' }),
};
