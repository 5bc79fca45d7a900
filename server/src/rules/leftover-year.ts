import { datesOf } from '../resolve/dates';
import { type LeftoverKind, type LeftoverYear, leftoverYears } from '../resolve/leftover-years';
import type { ResolvedReport } from '../resolve/model';
import { type Prose, proseOf } from '../resolve/prose';
import { yearEvidence } from '../resolve/report-year';
import { clauseAt } from '../resolve/sentences';
import type { Finding, Rule } from './rule';
import { quote } from './wording/names';

export const leftoverYear: Rule = {
  id: 'leftover-year',
  severity: 'warning',
  worst: 'error',
  title: { zh: '上年年份未改', en: 'Last year’s number left behind' },
  explanation: {
    zh:
      '在上一年的稿子上改写，常常漏改年份：统计期限还是上一年、“现将2022年政府信息公开工作年度报告公布如下”、第六部分“2022年未收取信息处理费”。' +
      '《政府信息公开条例》第四十九条要求公布的是上一年度的年报，年份不对，内容就像是照抄的。统计期限整个是上一年的算错误，其余提示核对。' +
      '与上年作比较、回顾上年问题、文件名称和日期里的年份不算；第五部分写“2024年，我局将……”而2024年正是报告年度的，提示核对。确实说的是上一年的，可以接受。',
    en:
      'Written over last year’s text, a report often keeps last year’s number: in the period, where the report names itself, in part 六. ' +
      'Article 49 of the Regulations asks for the report of the previous year; a wrong year makes it look copied. A period that is last year’s is an error, ' +
      'the rest is to be checked. Comparisons, a look back at last year’s problems, names and dates of documents do not count; a plan in part 五 ' +
      'for the year reported on is a hint. Accept it where last year is meant.',
  },
  fix: 'unsafe',
  cues: ['年'],
  examples: [
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
现将⟦2022⟧年政府信息公开工作年度报告公布如下。本报告统计期限自⟦2022年1月1日起至2022年12月31日止⟧。
一、总体情况
2023年，我局主动公开信息36条。
五、存在的主要问题及改进情况
2023年，公开形式还比较单一，2022年提出的问题已经整改到位。⟦2023⟧年，我局将增加图解和视频。
六、其他需要报告的事项
⟦2022⟧年未收取信息处理费。
`,
      says: [
        '2023年的年报把自己称作2022年的报告',
        '统计期限“2022年1月1日起至2022年12月31日止”是上一年的，应为2023年',
        '第五部分计划“2023年”的工作，而2023年正是报告年度，疑为2024年',
        '第六部分写的是“2022年”，2023年的年报应写2023年',
      ],
      fixed: `青禾县水务局2023年政府信息公开工作年度报告
现将2023年政府信息公开工作年度报告公布如下。本报告统计期限自2023年1月1日起至2023年12月31日止。
一、总体情况
2023年，我局主动公开信息36条。
五、存在的主要问题及改进情况
2023年，公开形式还比较单一，2022年提出的问题已经整改到位。2024年，我局将增加图解和视频。
六、其他需要报告的事项
2023年未收取信息处理费。
`,
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
根据2019年修订的《中华人民共和国政府信息公开条例》，编制了《青禾县水务局⟦2022⟧年政府信息公开工作年度报告》，改正《青禾县2021年政府信息公开工作年度报告》提出的问题。
一、总体情况
2023年，我局主动公开信息36条，比2022年增加6条。
⟦2022⟧年，我局未收到政府信息公开申请。
五、存在的主要问题及改进情况
2023年，公开形式还比较单一。2024年，我局将增加图解和视频。
六、其他需要报告的事项
2023年，按照2021年1月1日起施行的《政府信息公开信息处理费管理办法》，未收取信息处理费，2022年收取1件。落实《2023年政务公开工作要点》情况较好。
`,
      says: ['2023年的年报把自己称作2022年的报告', '本段写的是“2022年”，2023年的年报应写2023年'],
    },
  ],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const { settled: year, alone } = yearEvidence(resolved);
  // Where the years of title and prose are at odds, none of them is left over for certain.
  if (year === undefined || alone === 'prose') return;
  const prose = proseOf(resolved);
  if (alone === 'period') yield* inPeriod(resolved, prose, year);
  for (const leftover of leftoverYears(resolved, year)) yield inText(prose, leftover, year);
}

function* inPeriod(resolved: ResolvedReport, prose: Prose, year: number): Generator<Finding> {
  for (const { range, from, to } of datesOf(resolved).periods) {
    if (from.year !== year - 1 || (to.year ?? from.year) !== from.year) continue;
    const written = prose.text.slice(range.start, range.end);
    yield {
      span: prose.span(range.start, range.end),
      severity: 'error',
      message: `统计期限${quote(written)}是上一年的，应为${year}年`,
      about: { text: `统计期限：${written}` },
      fixes: [
        {
          title: `把年份改为${year}`,
          safety: 'unsafe',
          preferred: true,
          edits: [from, to].flatMap((date) => {
            const isInDigits = date.year !== undefined && prose.text.startsWith(String(date.year), date.start);
            return isInDigits ? [{ span: prose.span(date.start, date.start + 4), newText: String(year) }] : [];
          }),
        },
      ],
    };
  }
}

const TOLD: Readonly<Record<LeftoverKind, (written: number, year: number) => string>> = {
  itself: (written, year) => `${year}年的年报把自己称作${written}年的报告`,
  paragraph: (written, year) => `本段写的是“${written}年”，${year}年的年报应写${year}年`,
  plan: (_, year) => `第五部分计划“${year}年”的工作，而${year}年正是报告年度，疑为${year + 1}年`,
  other: (written, year) => `第六部分写的是“${written}年”，${year}年的年报应写${year}年`,
};

function inText({ text, span }: Prose, { start, end, kind, year: written }: LeftoverYear, year: number): Finding {
  const place = span(start, end);
  const right = kind === 'plan' ? year + 1 : year;
  const clause = clauseAt(text, start);
  return {
    span: place,
    ...(kind === 'plan' && { severity: 'info' as const }),
    message: TOLD[kind](written, year),
    about: { text: text.slice(clause.start, clause.end) },
    fixes: [
      {
        title: `改为“${right}年”`,
        safety: 'unsafe',
        preferred: true,
        edits: [{ span: place, newText: String(right) }],
      },
    ],
  };
}
