import type { Span } from '../report/model';
import type { ResolvedReport } from '../resolve/model';
import { proseOf } from '../resolve/prose';
import { type YearEvidence, yearEvidence } from '../resolve/report-year';
import { findYear } from '../resolve/years';
import type { Finding, Related, Rule } from './rule';
import { onDamagedLine } from './wording/damage';

export const inconsistentYear: Rule = {
  id: 'inconsistent-year',
  severity: 'error',
  title: { zh: '年份前后不一', en: 'Inconsistent year' },
  explanation: {
    zh:
      '标题、统计期限和正文说的不是同一年。《政府信息公开条例》第四十九条要求逐年公布年报，年份错了，报告就归不到那一年。' +
      '标题与统计期限不同的算错误：正文支持哪一个，就提示改另一个；统计期限整个是上一年的，由“上年年份未改”报告。' +
      '没有统计期限、只有正文多数写另一年的，提示核对。正文确实主要在说另一年的，可以接受。',
    en:
      'Title, period and text speak of different years. Article 49 of the Regulations asks for a report each year; with a wrong year it is filed under ' +
      'another. Title against period is an error, told at the one that the text does not support; a period that is last year’s is told by leftover-year. ' +
      'Without a period, a text that mostly names another year is to be checked. Accept it where the text really is about another year.',
  },
  fix: 'unsafe',
  cues: ['年'],
  examples: [
    {
      draft: `青禾县水务局⟦2023⟧年政府信息公开工作年度报告
本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。
一、总体情况
2024年，我局主动公开信息36条。
六、其他需要报告的事项
2024年未收取信息处理费。
青禾县水务局
2025年1月20日
`,
      says: ['标题写“2023年”，统计期限和正文是2024年'],
      fixed: `青禾县水务局2024年政府信息公开工作年度报告
本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。
一、总体情况
2024年，我局主动公开信息36条。
六、其他需要报告的事项
2024年未收取信息处理费。
青禾县水务局
2025年1月20日
`,
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
本报告所列数据的统计期限自⟦2032⟧年1月1日起至2032年12月31日止。
一、总体情况
2023年，我局主动公开信息36条。
`,
      says: ['统计期限写“2032年”，标题是2023年'],
      fixed: `青禾县水务局2023年政府信息公开工作年度报告
本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。
一、总体情况
2023年，我局主动公开信息36条。
`,
    },
    {
      draft: `青禾县水务局⟦2023⟧年政府信息公开工作年度报告
一、总体情况
2024年，我局主动公开信息36条。
（一）主动公开。2024年，通过县政府门户网站公开信息30条。
六、其他需要报告的事项
2024年未收取信息处理费。
`,
      says: ['标题写“2023年”，正文3处写2024年，请核对'],
    },
  ],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const evidence = yearEvidence(resolved);
  if (evidence.alone === undefined) return;
  const finding = evidence.alone === 'period' ? inPeriod(resolved, evidence) : inTitle(resolved, evidence);
  if (finding && !onDamagedLine(resolved, finding.span)) yield finding;
}

function inTitle(resolved: ResolvedReport, evidence: YearEvidence): Finding | undefined {
  const span = yearOfTitle(resolved);
  const { title, period, prose, alone } = evidence;
  if (!span || title === undefined) return undefined;
  const [[most, count] = [0, 0]] = [...prose].sort((a, b) => b[1] - a[1]);
  const isProse = alone === 'prose';
  const year = isProse ? most : (period ?? most);
  return {
    span,
    ...(isProse && { severity: 'warning' as const }),
    message: `标题写“${title}年”，${isProse ? `正文${count}处写${year}年，请核对` : `统计期限和正文是${year}年`}`,
    about: { text: `标题${title}，正文${year}` },
    related: isProse ? [] : relatedPeriod(resolved, evidence),
    fixes: [{ title: `把标题改为“${year}年”`, safety: 'unsafe', edits: [{ span, newText: String(year) }] }],
  };
}

function inPeriod(
  resolved: ResolvedReport,
  { title, period, periodRange, settled }: YearEvidence,
): Finding | undefined {
  // Last year's period is last year's text.
  if (!periodRange || settled === undefined || period === undefined || period === settled - 1) return undefined;
  const { text, span } = proseOf(resolved);
  const dates = [periodRange.from, periodRange.to].filter(({ start, year }) => text.startsWith(`${year}年`, start));
  const [first] = dates;
  if (!first) return undefined;
  return {
    span: span(first.start, first.start + 4),
    message: `统计期限写“${period}年”，${title === undefined ? '正文' : '标题'}是${settled}年`,
    about: { text: `统计期限${period}，标题${settled}` },
    fixes: [
      {
        title: `把统计期限改为“${settled}年”`,
        safety: 'unsafe',
        edits: dates.map(({ start }) => ({ span: span(start, start + 4), newText: String(settled) })),
      },
    ],
  };
}

function relatedPeriod(resolved: ResolvedReport, { periodRange }: YearEvidence): readonly Related[] {
  if (!periodRange) return [];
  const { start, end } = periodRange.range;
  return [{ span: proseOf(resolved).span(start, end), message: '统计期限' }];
}

/** The four digits of the year in the title. */
function yearOfTitle({ report, title }: ResolvedReport): Span | undefined {
  for (const { start, end } of title?.pieces ?? []) {
    const year = findYear(report.draft.text.slice(start, end));
    const digits = year && /^\d{4}/.exec(report.draft.text.slice(start + year.start));
    if (year && digits) return { start: start + year.start, end: start + year.start + 4 };
  }
  return undefined;
}
