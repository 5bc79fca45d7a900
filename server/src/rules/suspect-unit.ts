import type { YearChange } from '../resolve/year-changes';
import type { Rule } from './rule';
import { changeFindings } from './wording/year-changes';

export const suspectUnit: Rule = {
  id: 'suspect-unit',
  severity: 'warning',
  title: { zh: '万元与元疑似混淆', en: 'Suspect unit of the fees' },
  explanation: {
    zh:
      '行政事业性收费一栏以万元为单位（表样见国办公开办函〔2021〕30号）。与上年年报相差约 1 万倍，多半是其中一年按元填了：' +
      '本年大的，先查本年；本年小的，也可能是上年填错。两年都不到 100 的、2020 年度及以前的表样（不填金额）不比较。' +
      '上年确是按元填的、本年已改正，或者收费确有这样大的变化，可以接受。哪一年有误须查财务账目，没有自动修正。',
    en:
      'Fees are written in 万元, ten thousand yuan (form of 国办公开办函〔2021〕30号). About ten thousand times last year’s figure, or a ten-thousandth of ' +
      'it, mostly means that one of the two years was written in yuan. Figures below 100 in both years are not compared, nor the form of up to 2020, ' +
      'which has no amount. Accept it where last year’s was in yuan and this year’s is right, or where the fees did change so much. There is no fix.',
  },
  examples: [
    {
      beside: {
        previous: `青禾县2023年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（八）项
信息内容	本年收费金额（单位：万元）
行政事业性收费	348.52
`,
      },
      draft: `青禾县2024年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（八）项
信息内容	本年收费金额（单位：万元）
行政事业性收费	⟦4126000⟧
`,
      says: [
        '“行政事业性收费”本年收费金额（单位：万元）为 4126000，上年年报为 348.52，是上年的 11839 倍，疑似按元填写',
      ],
    },
    {
      beside: {
        previous: `青禾县2023年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（八）项
信息内容	本年收费金额（单位：万元）
行政事业性收费	3485200
`,
      },
      draft: `青禾县2024年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（八）项
信息内容	本年收费金额（单位：万元）
行政事业性收费	⟦412.6⟧
`,
      says: [
        '“行政事业性收费”本年收费金额（单位：万元）为 412.6，上年年报为 3485200，上年是本年的 8447 倍，疑似其中一年单位有误',
      ],
    },
    {
      beside: {
        previous: `青禾县2023年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（八）项
信息内容	本年收费金额（单位：万元）
行政事业性收费	348.52
`,
      },
      draft: `青禾县2024年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（八）项
信息内容	本年收费金额（单位：万元）
行政事业性收费	5126.4
`,
      says: [],
    },
  ],
  needs: 'previous',
  check: (report, _, context) => changeFindings(report, context, 'unit', howMuch),
};

function howMuch({ now, before }: YearChange): string {
  const isMore = now.value > before.value;
  const factor = Math.round(isMore ? now.value / before.value : before.value / now.value);
  return isMore ? `是上年的 ${factor} 倍，疑似按元填写` : `上年是本年的 ${factor} 倍，疑似其中一年单位有误`;
}
