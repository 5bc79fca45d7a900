import type { ReportContext, ReportRef } from '../resolve/context';
import type { ResolvedReport } from '../resolve/model';
import { haveSameFigures } from '../resolve/telling-figures';
import type { Finding, Rule } from './rule';
import { bodyOf, isSameBody, isSlip } from './wording/body-names';
import { listed, quote } from './wording/names';
import { sameFigures, startOfTables, valuesOf } from './wording/same-figures';
import { BUSY_FIGURES, QUIET_FIGURES } from './wording/sample-figures';

export const duplicateReport: Rule = {
  id: 'duplicate-report',
  severity: 'warning',
  title: { zh: '两份年报数据相同', en: 'Duplicate report' },
  explanation: {
    zh:
      '三张表的每一个数都与另一机关同年的年报相同，而且其中有几个两位以上的数：多半是套用了别的单位的稿子，或者收错、存错了文件。' +
      '各机关应当如实报告本机关的情况（《中华人民共和国政府信息公开条例》第四十九条、第五十条），汇总时也会重复计算。' +
      '数很少、很小的机关相同是常事，不提示；名称只是繁简、省略上级地名或者办公室之别的，视为同一机关。空白与 0 视为相同。' +
      '两个机关确用同一份年报（合署办公）的，可以接受。没有自动修正。',
    en:
      'Every figure of the three tables is that of another body’s report for the same year, several of two and more digits among them: mostly another body’s ' +
      'draft was used, or a file was taken for another. Each body reports on itself (articles 49 and 50 of the Regulations), and a roll-up would count ' +
      'the figures twice. Bodies with few and small figures are not mentioned; names that differ in a superior place or an office left out are one ' +
      'body. A blank counts as 0. Accept it where two bodies work as one and share their report. There is no fix.',
  },
  examples: [
    {
      beside: {
        equal: [
          `青禾县民政局2024年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
${BUSY_FIGURES}`,
        ],
      },
      draft: `青禾县水务局2024年政府信息公开工作年度报告
二、主动公开政府信息情况
⟦第二十条第（一）项⟧
${BUSY_FIGURES}`,
      says: [
        '表二、表三、表四的数字与“青禾县民政局”的年报全部相同，如“行政许可”本年处理决定数量都是 1286、“行政处罚”本年处理决定数量都是 57',
      ],
    },
    {
      beside: {
        equal: [
          `青禾县民政局2024年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
${QUIET_FIGURES}`,
        ],
      },
      draft: `青禾县水务局2024年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
${QUIET_FIGURES}`,
      says: [],
    },
  ],
  needs: 'equal',
  check,
};

function* check(report: ResolvedReport, _: unknown, { equal = [] }: ReportContext): Generator<Finding> {
  const same = equal.filter((other) => isOfAnother(report, other.report) && haveSameFigures(report, other.report));
  if (same.length === 0) return;
  const names = same.map(nameOf);
  yield {
    span: startOfTables(report),
    message: `表二、表三、表四的数字与${listed(names, '个机关')}的年报全部相同，${sameFigures(report)}`,
    about: { text: `与${[...names].sort().join('、')}相同：${valuesOf(report).join('、')}` },
    related: same.map((other) => ({
      span: startOfTables(other.report),
      message: `${nameOf(other)}年报的表二`,
      in: other,
    })),
  };
}

const nameOf = ({ report }: ReportRef): string => quote(bodyOf(report) ?? '');

/** For the same year, of a body that is known to be another. */
function isOfAnother(report: ResolvedReport, other: ResolvedReport): boolean {
  const [one, two] = [bodyOf(report), bodyOf(other)];
  if (one === undefined || two === undefined || report.year !== other.year) return false;
  return !isSameBody(one, two) && !isSlip(one, two);
}
