import type { BareDate } from '../resolve/calendar';
import { datesOf, type Period } from '../resolve/dates';
import type { ResolvedReport } from '../resolve/model';
import { type Prose, proseOf } from '../resolve/prose';
import { yearEvidence } from '../resolve/report-year';
import type { Range } from '../resolve/sentences';
import type { Finding, Rule } from './rule';
import { replaceMinimal } from './wording/edits';
import { quote } from './wording/names';

export const wrongPeriod: Rule = {
  id: 'wrong-period',
  severity: 'error',
  title: { zh: '统计期限错误', en: 'Wrong reporting period' },
  explanation: {
    zh:
      '年报的统计期限是报告年度的1月1日至12月31日：《政府信息公开条例》第四十九条要求公布“上一年度”的年报。起止日期不是这两天、' +
      '两头年份不同、漏了“日”或者“期限”写错的，都算错误。期限整个写成上一年的，由“上年年份未改”报告；' +
      '标题的年份单独不同的，由“年份前后不一”报告。机关年中成立、撤并，统计期限确实较短的，可以接受。',
    en:
      'The figures cover 1 January to 31 December of the year reported on (article 49 of the Regulations: the report of “the previous year”). Other days, ' +
      'two different years, a lost 日 or a misspelled 期限 are errors. A period that is last year’s as a whole is told by leftover-year, a title ' +
      'that alone differs by inconsistent-year. Accept it where the body was founded or merged within the year.',
  },
  fix: 'unsafe',
  cues: ['统计期', '月'],
  examples: [
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
本报告所列数据的统计期限自⟦2023年1月1日起至12月30日止⟧。
一、总体情况
全年主动公开信息36条。
`,
      says: ['统计期限“2023年1月1日起至12月30日止”应为“2023年1月1日起至12月31日止”'],
      fixed: `青禾县水务局2023年政府信息公开工作年度报告
本报告所列数据的统计期限自2023年1月1日起至12月31日止。
一、总体情况
全年主动公开信息36条。
`,
    },
    {
      draft: `青禾县水务局2024年政府信息公开工作年度报告
本报告的⟦统计期线⟧为⟦2024年1月至12月31止⟧。
一、总体情况
全年主动公开信息36条。
`,
      says: ['“统计期线”应为“统计期限”', '统计期限“2024年1月至12月31止”应为“2024年1月1日至12月31日止”'],
      fixed: `青禾县水务局2024年政府信息公开工作年度报告
本报告的统计期限为2024年1月1日至12月31日止。
一、总体情况
全年主动公开信息36条。
`,
    },
    {
      draft: `青禾县水务局2024年政府信息公开工作年度报告
本报告数据统计期限从⟦2023年1月1日至2024年12月31日止⟧。
一、总体情况
自2024年3月1日起至6月30日止，开展政务公开专项检查。
`,
      says: ['统计期限“2023年1月1日至2024年12月31日止”应为“2024年1月1日至2024年12月31日止”'],
      fixed: `青禾县水务局2024年政府信息公开工作年度报告
本报告数据统计期限从2024年1月1日至2024年12月31日止。
一、总体情况
自2024年3月1日起至6月30日止，开展政务公开专项检查。
`,
    },
    {
      draft: `青禾县水务局2024年政府信息公开工作年度报告
本报告数据统计期限为2024年1月1日—12月31日，另附2024年1月至12月明细。如对本报告有疑问，请联系我局（工作时间：夏季（7月15日-9月30日）上午9时）。
一、总体情况
统计数据从二〇二四年一月一日起到二〇二四年十二月三十一日止，统计时限为1月1日起至2024年12月31日止。
`,
    },
  ],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  yield* misspelled(resolved, prose);
  for (const period of datesOf(resolved).periods) {
    const finding = misdated(resolved, prose, period);
    if (finding) yield finding;
  }
}

const MISSPELLED = /统[计记](?:期[线现陷县]|其限)/y;

function* misspelled(resolved: ResolvedReport, prose: Prose): Generator<Finding> {
  for (let at = prose.text.indexOf('统'); at >= 0; at = prose.text.indexOf('统', at + 1)) {
    MISSPELLED.lastIndex = at;
    const written = MISSPELLED.exec(prose.text)?.[0];
    if (written === undefined) continue;
    const span = prose.span(at, at + written.length);
    yield {
      span,
      message: `${quote(written)}应为“统计期限”`,
      about: { text: written },
      fixes: [
        {
          title: '改为“统计期限”',
          safety: 'unsafe',
          preferred: true,
          edits: [replaceMinimal(span, resolved.report.draft.text, '统计期限')],
        },
      ],
    };
  }
}

function misdated(resolved: ResolvedReport, prose: Prose, { range, from, to }: Period): Finding | undefined {
  if (isWholeYear(prose.text, from, to)) return undefined;
  const { settled } = yearEvidence(resolved);
  const corrections = [
    { range: from, words: wordsFor(prose.text, from, settled, 1, 1) },
    { range: to, words: wordsFor(prose.text, to, settled, 12, 31) },
  ];
  const written = prose.text.slice(range.start, range.end);
  const right = corrected(prose.text, range, corrections);
  return {
    span: prose.span(range.start, range.end),
    message: `统计期限${quote(written)}应为${quote(right)}`,
    about: { text: `统计期限：${written}` },
    fixes: [
      {
        title: `改为${quote(right)}`,
        safety: 'unsafe',
        preferred: true,
        edits: corrections
          .map(({ range: part, words }) =>
            replaceMinimal(prose.span(part.start, part.end), resolved.report.draft.text, words),
          )
          .filter(({ span, newText }) => span.start < span.end || newText !== ''),
      },
    ],
  };
}

/** 1 January to 31 December, or January to December, of one year, whichever: another year is told elsewhere. */
function isWholeYear(text: string, from: BareDate, to: BareDate): boolean {
  const isOneYear = from.year === undefined || (to.year ?? from.year) === from.year;
  if (!isOneYear || from.month !== 1 || to.month !== 12) return false;
  if (from.day === undefined && to.day === undefined) return true;
  return from.day === 1 && to.day === 31 && !isCutShort(text, from) && !isCutShort(text, to);
}

/** 12月31 without 日. */
const isCutShort = (text: string, { start, end }: Range): boolean => /月\d+$/.test(text.slice(start, end));

/** The right date, written as the wrong one is. */
function wordsFor(text: string, date: BareDate, settled: number | undefined, month: number, day: number): string {
  const year = date.year === undefined ? undefined : (settled ?? date.year);
  const written = text.slice(date.start, date.end);
  if (/[-/.]/.test(written)) return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (/\d/.test(written)) return `${year === undefined ? '' : `${year}年`}${month}月${day}日`;
  const numeral = month === 1 ? '一月一日' : '十二月三十一日';
  return `${year === undefined ? '' : `${[...String(year)].map((digit) => NUMERALS.charAt(Number(digit))).join('')}年`}${numeral}`;
}

const NUMERALS = '〇一二三四五六七八九';

interface Correction {
  readonly range: Range;
  readonly words: string;
}

function corrected(text: string, range: Range, corrections: readonly Correction[]): string {
  let right = '';
  let from = range.start;
  for (const { range: part, words } of corrections) {
    right += text.slice(from, part.start) + words;
    from = part.end;
  }
  return right + text.slice(from, range.end);
}
