import type { ReportContext, ReportRef } from '../resolve/context';
import type { ResolvedReport } from '../resolve/model';
import { type Prose, proseOf } from '../resolve/prose';
import { type WrongGrowth, wrongGrowths } from '../resolve/wrong-growths';
import type { Finding, Rule, WordPlace } from './rule';
import { relatedCells, sumName } from './wording/claims';
import { differenceText, growthFixes } from './wording/growth';
import { quote, tableName } from './wording/names';
import { inLastYears } from './wording/other-reports';

export const wrongGrowth: Rule = {
  id: 'wrong-growth',
  severity: 'warning',
  title: { zh: '同比增幅与上年年报不符', en: 'Growth differing from last year’s report' },
  explanation: {
    zh:
      '写在表内数字后面的“同比增长4.8%”“较上年减少12件”“比去年增长一倍”，应当是本年与上年两份年报同一数字之差（表样见国办公开办函〔2021〕30号）。' +
      '两年的年报都已公开，读者一算就知道。比例按写出的位数四舍五入，只差末位的按提示；“收到”按新收或者新收加上年结转都算相符。' +
      '带“约”“近”“余”的数、百分点、某个部门或某种渠道的数、与更早年份的比较都不检查；正文自己写出上年数字的，由“百分比、增幅算错”检查。' +
      '上年的数字后来核减、核增过，或者机构合并、口径有变的，可以接受。改动只改增幅，须核对两年的台账，因此从不自动改正。',
    en:
      'A growth told after a figure of the tables (同比增长4.8%, 较上年减少12件, 比去年增长一倍) is the difference between this year’s figure and last year’s ' +
      '(form of 国办公开办函〔2021〕30号). Both reports are public, and readers compare them. Rates are rounded to the digits written; off by the last digit alone is a ' +
      'hint; 收到 may be what was newly received or that with what was carried in. Rounded numbers, percentage points, figures of one department or channel and ' +
      'comparisons with other years are left alone, and what the text works out by itself is told by wrong-percentage. Accept it where last year’s figure was corrected ' +
      'later or the scope has changed. The fix changes the growth and is never applied by itself.',
  },
  fix: 'unsafe',
  examples: [
    {
      beside: {
        previous: `2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	250	0	0	0	0	0	250
二、上年结转政府信息公开申请数量	10	0	0	0	0	0	10
（七）总计	250	0	0	0	0	0	250
`,
      },
      draft: `2024年政府信息公开工作年度报告
一、总体情况
（二）依申请公开。收到政府信息公开申请262件，同比增长⟦4.5%⟧；办结240件，比上年减少⟦8件⟧，下降3.2%。
三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	262	0	0	0	0	0	262
二、上年结转政府信息公开申请数量	10	0	0	0	0	0	10
（七）总计	240	0	0	0	0	0	240
`,
      says: [
        '“同比增长4.5%”与两年的表三不符：“一、本年新收政府信息公开申请数量”总计由 250 到 262，增长 4.8%',
        '“比上年减少8件”与两年的表三不符：“（七）总计”总计由 250 到 240，减少 10件',
      ],
      fixed: `2024年政府信息公开工作年度报告
一、总体情况
（二）依申请公开。收到政府信息公开申请262件，同比增长4.8%；办结240件，比上年减少10件，下降4.0%。
三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	262	0	0	0	0	0	262
二、上年结转政府信息公开申请数量	10	0	0	0	0	0	10
（七）总计	240	0	0	0	0	0	240
`,
    },
    {
      beside: {
        previous: `2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	250	0	0	0	0	0	250
二、上年结转政府信息公开申请数量	10	0	0	0	0	0	10
（七）总计	250	0	0	0	0	0	250
`,
      },
      draft: `2024年政府信息公开工作年度报告
一、总体情况
（二）依申请公开。收到政府信息公开申请262件，较上年⟦下降4.8%⟧；办结240件，同比下降⟦3.9%⟧。
三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	262	0	0	0	0	0	262
二、上年结转政府信息公开申请数量	10	0	0	0	0	0	10
（七）总计	240	0	0	0	0	0	240
`,
      says: [
        '“较上年下降4.8%”与两年的表三不符：“一、本年新收政府信息公开申请数量”总计由 250 到 262，增长 4.8%，方向写反了',
        '“同比下降3.9%”与两年的表三不符：“（七）总计”总计由 250 到 240，下降 4.0%（末位未四舍五入）',
      ],
      fixed: `2024年政府信息公开工作年度报告
一、总体情况
（二）依申请公开。收到政府信息公开申请262件，较上年上升4.8%；办结240件，同比下降4.0%。
三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	262	0	0	0	0	0	262
二、上年结转政府信息公开申请数量	10	0	0	0	0	0	10
（七）总计	240	0	0	0	0	0	240
`,
    },
    {
      beside: {
        previous: `2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	250	0	0	0	0	0	250
二、上年结转政府信息公开申请数量	10	0	0	0	0	0	10
（七）总计	250	0	0	0	0	0	250
`,
      },
      draft: `2024年政府信息公开工作年度报告
一、总体情况
（二）依申请公开。收到政府信息公开申请272件（含上年结转10件），同比增长4.6%，其中网上申请150件，同比增长12%；办结240件，较上年下降约5%，比2022年增加30件，办结率下降1.5个百分点。
三、收到和处理政府信息公开申请情况
	自然人	商业企业	科研机构	社会公益组织	法律服务机构	其他	总计
一、本年新收政府信息公开申请数量	262	0	0	0	0	0	262
二、上年结转政府信息公开申请数量	10	0	0	0	0	0	10
（七）总计	240	0	0	0	0	0	240
`,
      says: [],
    },
  ],
  words: [
    '同比',
    '较上年',
    '较上一',
    '较去年',
    '较20',
    '比上年',
    '比上一',
    '比去年',
    '比20',
    '与上年',
    '与上一',
    '与去年',
    '与20',
  ],
  needs: 'previous',
  check,
};

function* check(report: ResolvedReport, places: readonly WordPlace[], { previous }: ReportContext): Generator<Finding> {
  if (!previous) return;
  const prose = proseOf(report);
  for (const wrong of wrongGrowths(report, previous.report, places))
    yield findingFor(report.report.draft.text, prose, previous, wrong);
}

function findingFor(text: string, prose: Prose, previous: ReportRef, wrong: WrongGrowth): Finding {
  const { growth, table, lastTable, now, before, isNear, isReversed } = wrong;
  const { number, direction } = growth.first;
  const end = number.end + number.unit.length;
  const phrase = prose.text.slice(growth.phrase.start, end);
  const { form } = table.table;
  const lastYears = relatedCells({ table: lastTable, readings: [before] });
  return {
    span: prose.span(isReversed ? direction.start : number.start, end),
    message: `${quote(phrase)}与两年的${tableName(form)}不符：${sumName(form, now.sum)}${differenceText(wrong)}`,
    about: { text: `${growth.claim.quantity.id} ${before.value}→${now.value} ${phrase}` },
    ...(isNear && { severity: 'info' as const }),
    related: [...relatedCells({ table, readings: [now] }), ...lastYears.map((place) => inLastYears(previous, place))],
    fixes: growthFixes(text, prose, wrong),
  };
}
