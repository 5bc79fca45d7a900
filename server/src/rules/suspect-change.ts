import type { YearChange } from '../resolve/year-changes';
import type { Rule } from './rule';
import { surplus } from './wording/names';
import { changeFindings } from './wording/year-changes';

export const suspectChange: Rule = {
  id: 'suspect-change',
  severity: 'info',
  title: { zh: '与上年相差悬殊', en: 'Suspect change since last year' },
  explanation: {
    zh:
      '行政许可、行政处罚、行政强制的处理决定数量和行政事业性收费金额，与上年年报相差 10 倍以上：可能多写、漏写了数字，或者两年的统计口径不同' +
      '（表样见国办公开办函〔2021〕30号）。两年都不到 100 的，一年是 0 的（职权划入划出时常有），以及 2020 年度及以前的表样，都不比较。' +
      '收费相差约 1 万倍的，由“万元与元疑似混淆”提示。专项行动、机构改革等确有原因的，可以接受，也宜在正文中说明。没有自动修正。',
    en:
      'Decisions on licences, penalties and compulsory measures, or fees, more than ten times last year’s or less than a tenth: a digit may be missing or ' +
      'too many, or the two years counted differently (form of 国办公开办函〔2021〕30号). Not compared are figures below 100 in both years, a 0 in one of ' +
      'them (powers given or taken), and the form of up to 2020. A factor of about ten thousand in the fees is what suspect-unit says. Accept it ' +
      'where there was a reason, such as a campaign or a reform, which the prose may well tell. There is no fix.',
  },
  examples: [
    {
      beside: {
        previous: `青禾县水务局2023年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（五）项
信息内容	本年处理决定数量
行政许可	214
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	6
行政强制	140
`,
      },
      draft: `青禾县水务局2024年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（五）项
信息内容	本年处理决定数量
行政许可	⟦2341⟧
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	75
行政强制	⟦4⟧
`,
      says: [
        '“行政许可”本年处理决定数量为 2341，上年年报为 214，多 2127，超过上年的 10 倍',
        '“行政强制”本年处理决定数量为 4，上年年报为 140，少 136，不到上年的十分之一',
      ],
    },
    {
      beside: {
        previous: `青禾县住房和城乡建设局2023年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（五）项
信息内容	本年处理决定数量
行政许可	640
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	0
行政强制	0
第二十条第（八）项
信息内容	本年收费金额（单位：万元）
行政事业性收费	1250.5
`,
      },
      draft: `青禾县住房和城乡建设局2024年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（五）项
信息内容	本年处理决定数量
行政许可	0
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	180
行政强制	0
第二十条第（八）项
信息内容	本年收费金额（单位：万元）
行政事业性收费	320
`,
      says: [],
    },
  ],
  needs: 'previous',
  check: (report, _, context) => changeFindings(report, context, 'leap', difference),
};

/** Fees have six decimals at most: what more there is comes of subtracting. */
function difference({ now, before }: YearChange): string {
  const told = surplus(Number((now.value - before.value).toFixed(6)));
  return now.value > before.value ? `${told}，超过上年的 10 倍` : `${told}，不到上年的十分之一`;
}
