import type { ReportContext } from '../resolve/context';
import type { ResolvedReport } from '../resolve/model';
import { haveSameFigures } from '../resolve/telling-figures';
import type { Finding, Rule } from './rule';
import { sameFigures, startOfTables, valuesOf } from './wording/same-figures';
import { BUSY_FIGURES, QUIET_FIGURES } from './wording/sample-figures';

export const repeatedTables: Rule = {
  id: 'repeated-tables',
  severity: 'warning',
  title: { zh: '三张表与上年全同', en: 'Tables repeated from last year' },
  explanation: {
    zh:
      '三张表的每一个数都与上年年报相同，而且其中有几个两位以上、每年都会变的数：多半是照抄了上年的表，忘了改。年报应当如实反映本年情况' +
      '（《中华人民共和国政府信息公开条例》第五十条），与上年雷同是检查通报的重点。数很少、很小的机关年年相同是常事，不提示；' +
      '现行有效件数本来就可以不变，不作为依据。空白与 0 视为相同。核对台账确属巧合的，可以接受。没有自动修正。',
    en:
      'Every figure of the three tables is last year’s, among them several of two and more digits that change from year to year: mostly last year’s tables were ' +
      'copied and not filled in anew. The report has to tell of its own year (article 50 of the Regulations), and repeated reports are what inspections ' +
      'look for. Bodies with few and small figures have the same ones every year: they are not mentioned, and stock that may well stay (现行有效件数) ' +
      'proves nothing. A blank counts as 0. Accept it where the figures were checked and it is chance. There is no fix.',
  },
  examples: [
    {
      beside: {
        previous: `青禾县水务局2023年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
${BUSY_FIGURES}`,
      },
      draft: `青禾县水务局2024年政府信息公开工作年度报告
二、主动公开政府信息情况
⟦第二十条第（一）项⟧
${BUSY_FIGURES}`,
      says: [
        '表二、表三、表四的数字与上年年报全部相同，如“行政许可”本年处理决定数量都是 1286、“行政处罚”本年处理决定数量都是 57',
      ],
    },
    {
      beside: {
        previous: `青禾县档案馆2023年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
${QUIET_FIGURES}`,
      },
      draft: `青禾县档案馆2024年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
${QUIET_FIGURES}`,
      says: [],
    },
  ],
  needs: 'previous',
  check,
};

function* check(report: ResolvedReport, _: unknown, { previous }: ReportContext): Generator<Finding> {
  if (!previous || !haveSameFigures(report, previous.report)) return;
  yield {
    span: startOfTables(report),
    message: `表二、表三、表四的数字与上年年报全部相同，${sameFigures(report)}`,
    about: { text: `与上年相同：${valuesOf(report).join('、')}` },
    related: [{ span: startOfTables(previous.report), message: '上年年报的表二', in: previous }],
  };
}
