import type { Span } from '../report/model';
import type { ReportContext, ReportRef, Rollup } from '../resolve/context';
import type { ResolvedReport } from '../resolve/model';
import { settledYear } from '../resolve/report-year';
import type { Finding, Rule } from './rule';
import { quote } from './wording/names';

export const missingChild: Rule = {
  id: 'missing-child',
  severity: 'info',
  title: { zh: '汇总缺下级年报', en: 'Lower-level report not found' },
  explanation: {
    zh:
      '县级以上人民政府的年报由其政府信息公开工作主管部门公布（《政府信息公开条例》第四十九条），表中数字是所属部门和下级政府年报的合计，' +
      '所以要等各份年报都到齐才能核对。设置 roster 的名单里有机关的同年年报没有找到，汇总数就没有比对；同一机关有两份同年年报的，不知以哪份为准，' +
      '也不比对。机关按标题里的名称找，错一个字的也认，但数字、方位、级别不同的（东河镇、西河镇）算两个机关。' +
      '下级机关确实还没有报送、已经撤并、不在这个文件夹里的，可以接受，也可以改名单。',
    en:
      'The figures of a government’s report (article 49 of the Regulations) are the sums of those of its departments and the lower governments, so they ' +
      'can be compared only when all reports are there. Reports of some bodies that the setting `roster` lists were not found for the year, and the ' +
      'sums were not compared; nor are they where a body has two reports. Bodies are known by the names in the titles; a name that differs by one ' +
      'character counts, unless that tells bodies apart. Accept it where the report has not come in or lies elsewhere, or change the list.',
  },
  examples: [
    {
      beside: {
        children: ['青禾县水务局2023年政府信息公开工作年度报告\n'],
        missing: ['青禾县民政局', '青禾县松岭镇人民政府'],
      },
      draft: `⟦青禾县人民政府2023年政府信息公开工作年度报告⟧
一、总体情况
全县公开信息3600条。
`,
      says: ['名单中 3 个机关，没有找到“青禾县民政局”、“青禾县松岭镇人民政府”的2023年年报，汇总数未作比对'],
    },
    {
      beside: { children: ['青禾县水务局2023年政府信息公开工作年度报告\n'] },
      draft: `青禾县人民政府2023年政府信息公开工作年度报告
一、总体情况
全县公开信息3600条。
`,
    },
  ],
  needs: 'rollup',
  check,
};

function* check(report: ResolvedReport, _: unknown, { rollup }: ReportContext): Generator<Finding> {
  if (!rollup || rollup.missing.length === 0) return;
  const year = settledYear(report);
  const count = rollup.children.length + rollup.missing.length;
  yield {
    span: placeOf(report),
    message: `名单中 ${count} 个机关，${reasons(rollup, year === undefined ? '同年' : `${year}年`).join('，')}，汇总数未作比对`,
    about: { text: rollup.missing.join('、') },
  };
}

function reasons({ missing, doubled }: Rollup<ReportRef>, year: string): readonly string[] {
  const absent = missing.filter((name) => !doubled.includes(name));
  return [
    ...(absent.length > 0 ? [`没有找到${names(absent)}的${year}年报`] : []),
    ...(doubled.length > 0 ? [`${names(doubled)}的${year}年报不止一份`] : []),
  ];
}

const MOST_NAMED = 20;

function names(bodies: readonly string[]): string {
  const named = bodies.slice(0, MOST_NAMED).map(quote).join('、');
  return bodies.length > MOST_NAMED ? `${named}等 ${bodies.length} 个机关` : named;
}

/** The title, or else where the text begins. */
function placeOf({ title, report }: ResolvedReport): Span {
  return title?.span ?? report.paragraphs[0]?.span ?? { start: 0, end: 0 };
}
