import { type BodyClass, reportingBody } from '../resolve/body';
import { type BareDate, isPossible } from '../resolve/calendar';
import { datesOf } from '../resolve/dates';
import type { ResolvedReport } from '../resolve/model';
import { proseOf } from '../resolve/prose';
import { settledYear } from '../resolve/report-year';
import type { Finding, Rule, Severity } from './rule';
import { quote } from './wording/names';

export const suspectDate: Rule = {
  id: 'suspect-date',
  severity: 'warning',
  title: { zh: '落款日期逾期或早于年末', en: 'Suspect date of signature' },
  explanation: {
    zh:
      '《政府信息公开条例》第四十九条规定：县级以上人民政府部门应当在每年1月31日前向本级政府信息公开工作主管部门提交上一年度年报并公布，' +
      '县级以上地方人民政府的年报由主管部门在每年3月31日前公布。落款晚于期限的，提示核对；落款早于报告年度结束的，多半是新年里把年份写成了上一年。' +
      '乡镇、街道的期限由当地规定，1月31日以后只作提示。日期属实的（如更正后重新公布），可以接受。',
    en:
      'Article 49 of the Regulations: departments of governments at county level and above publish by 31 January, those governments by 31 March. ' +
      'A later date of signature is to be checked; one before the end of the year reported on is mostly last year’s number written in January. ' +
      'Townships and street offices go by local rules: after 31 January there is only a hint. Accept it where the date is true, as after a correction.',
  },
  cues: ['月'],
  examples: [
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
一、总体情况
全年主动公开信息36条。
青禾县水务局
⟦2024年2月20日⟧
`,
      says: ['落款日期“2024年2月20日”晚于部门公布2023年年报的期限2024年1月31日'],
    },
    {
      draft: `青禾县人民政府2023年政府信息公开工作年度报告
一、总体情况
全县主动公开信息3600条。
青禾县人民政府办公室
⟦2023年3月18日⟧
`,
      says: ['落款日期“2023年3月18日”早于2023年年末，疑为“2024年3月18日”'],
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
一、总体情况
全年主动公开信息36条。
青禾县水务局
⟦2023年12月26日⟧
`,
      says: ['落款日期“2023年12月26日”早于2023年年末'],
    },
    {
      draft: `青禾县人民政府2023年政府信息公开工作年度报告
一、总体情况
全县主动公开信息3600条。
青禾县人民政府办公室
二〇二四年三月三十日
`,
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
一、总体情况
全年主动公开信息36条。
青禾县水务局
2023年12月31日
`,
    },
    {
      draft: `青禾县松岭镇人民政府2023年政府信息公开工作年度报告
一、总体情况
全镇主动公开信息36条。
青禾县松岭镇人民政府
⟦2024年2月20日⟧
`,
      says: ['落款日期“2024年2月20日”晚于2024年1月31日：乡镇、街道的期限由当地规定，请核对'],
    },
  ],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const { date } = datesOf(resolved).signature;
  const year = settledYear(resolved);
  if (date?.year === undefined || year === undefined || !isPossible(date)) return;
  const { text, span } = proseOf(resolved);
  const written = text.slice(date.start, date.end);
  // On the last day the year may have been closed.
  if (date.year === year && date.month === 12 && date.day === 31) return;
  const remark = date.year <= year ? earlyRemark(date, year, written) : lateRemark(reportingBody(resolved), date, year);
  if (!remark) return;
  yield {
    span: span(date.start, date.end),
    ...(remark.severity && { severity: remark.severity }),
    message: `落款日期${quote(written)}${remark.words}`,
    about: { text: `落款日期：${written}` },
  };
}

interface Remark {
  readonly words: string;
  readonly severity?: Severity;
}

function earlyRemark({ year = 0, month }: BareDate, reportYear: number, written: string): Remark {
  const mayBeNext = month <= LAST_MONTH && written.includes(String(year));
  const likely = mayBeNext ? written.replace(String(year), String(reportYear + 1)) : undefined;
  return { words: `早于${reportYear}年年末${likely ? `，疑为${quote(likely)}` : ''}` };
}

/** Until which reports are published. */
const LAST_MONTH = 3;

function lateRemark({ kind }: BodyClass, date: BareDate, reportYear: number): Remark | undefined {
  const next = reportYear + 1;
  const isAfter = (month: number): boolean =>
    (date.year ?? next) > next || date.month > month || (date.month === month && (date.day ?? 0) > 31);
  if (isAfter(3)) return { words: `晚于公布${reportYear}年年报的期限${next}年3月31日` };
  if (!isAfter(1)) return undefined;
  if (kind === 'department') return { words: `晚于部门公布${reportYear}年年报的期限${next}年1月31日` };
  if (kind === 'township' || kind === 'street')
    return { words: `晚于${next}年1月31日：乡镇、街道的期限由当地规定，请核对`, severity: 'info' };
  return undefined;
}
