import { datesOf } from '../resolve/dates';
import type { ResolvedReport } from '../resolve/model';
import { headingAt } from '../resolve/outline';
import { type Prose, type ProseParagraph, proseOf } from '../resolve/prose';
import { type LooseYear, looseYears, yearEvidence } from '../resolve/report-year';
import { clauseAt, sentenceAt } from '../resolve/sentences';
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
根据2019年修订的《中华人民共和国政府信息公开条例》，编制本报告。
一、总体情况
2023年，我局主动公开信息36条，比2022年增加6条。
⟦2022⟧年，我局未收到政府信息公开申请。
五、存在的主要问题及改进情况
2023年，公开形式还比较单一。2024年，我局将增加图解和视频。
六、其他需要报告的事项
2023年，按照2021年1月1日起施行的《政府信息公开信息处理费管理办法》，未收取信息处理费，2022年收取1件。落实《2023年政务公开工作要点》情况较好。
`,
      says: ['本段写的是“2022年”，2023年的年报应写2023年'],
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
  for (const paragraph of prose.paragraphs) {
    if (paragraph.isDamaged) continue;
    if (paragraph.place === 'preamble') yield* inPreamble(prose, paragraph, year);
    else if (paragraph.place === 'overview') yield* atBeginning(resolved, prose, paragraph, year);
    else if (paragraph.place === 'problems') yield* inPlans(prose, paragraph, year);
    else if (paragraph.place === 'other') yield* inOther(prose, paragraph, year);
  }
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

const SELF = /年度?(?:政府)?信息公开[^。；，《》\n]{0,8}报告/;

/** 现将2022年政府信息公开工作年度报告公布如下. */
function* inPreamble(prose: Prose, paragraph: ProseParagraph, year: number): Generator<Finding> {
  const { text } = prose;
  for (const loose of looseYears(text, paragraph.start, paragraph.end)) {
    const after = text.slice(loose.end, loose.end + 24);
    const before = text.slice(Math.max(paragraph.start, loose.start - 30), loose.start);
    const isSelf = SELF.exec(after)?.index === 0 && !/上一?年|去年|根据|按照|依据/.test(before.slice(-8));
    if (isSelf && loose.year !== year)
      yield finding(prose, loose, year, `${year}年的年报把自己称作${loose.year}年的报告`);
  }
}

/** Words of a comparison or a look back: then last year is meant. */
const LOOKS_BACK =
  /[比较]|同比|同期|相较|上年|上一年|去年|增长|增加|下降|减少|以来|至今|累计|历年|曾|今年|荣获|获评|评为|成立|启动|沿用|修订|施行|实施|印发/;

/** A paragraph of part 一 that begins with last year and never names this one. */
function* atBeginning(
  resolved: ResolvedReport,
  prose: Prose,
  paragraph: ProseParagraph,
  year: number,
): Generator<Finding> {
  const { text } = prose;
  const [first, ...others] = looseYears(text, paragraph.start, paragraph.end);
  if (first?.year !== year - 1 || others.some((other) => other.year !== year - 1)) return;
  if (!isAtBeginning(resolved, prose, paragraph, first)) return;
  const sentence = sentenceAt(text, first.start);
  if (LOOKS_BACK.test(text.slice(sentence.start, sentence.end))) return;
  yield finding(prose, first, year, `本段写的是“${first.year}年”，${year}年的年报应写${year}年`);
}

function isAtBeginning(
  resolved: ResolvedReport,
  { text }: Prose,
  paragraph: ProseParagraph,
  { start, end }: LooseYear,
): boolean {
  const heading = headingAt(resolved, paragraph);
  const from = heading?.isRunIn ? heading.title.end + 1 : paragraph.start;
  return start === from && /^年度?(?:，|[我本全])/.test(text.slice(end, end + 3));
}

/** 将 as a sign of the future, not of the object (我局将信息公开纳入考核). */
const PLAN =
  /^年度?，?[^，。；将]{0,10}(?:将|计划|拟)(?:继续|进一步|不断|持续|着力|重点|切实|围绕|从|按照|坚持|加强|加大|增加|完善|强化|深入|积极|严格|更加|努力|针对|全面|结合|认真|通过|采取|对|开展|建立|组织|丰富|提升|做好|拓宽|创新|健全|优化|推进|推动)(?![^，。；]{0,12}(?:作为|纳入|列入))/;

/** 2023年，我局将…: a plan for the year that is already over. */
function* inPlans(prose: Prose, paragraph: ProseParagraph, year: number): Generator<Finding> {
  const { text } = prose;
  for (const loose of looseYears(text, paragraph.start, paragraph.end)) {
    if (loose.year !== year) continue;
    const after = text.slice(loose.end, loose.end + 20);
    if (!PLAN.test(after)) continue;
    yield {
      ...finding(prose, loose, year + 1, `第五部分计划“${year}年”的工作，而${year}年正是报告年度，疑为${year + 1}年`),
      severity: 'info',
    };
  }
}

const ON_FEE = /处理费|收费|收取[^。；，]{0,12}费/;

function* inOther(prose: Prose, paragraph: ProseParagraph, year: number): Generator<Finding> {
  const { text } = prose;
  for (const loose of looseYears(text, paragraph.start, paragraph.end)) {
    if (loose.year === year || loose.year < year - 3 || loose.year > year + 1) continue;
    const sentence = sentenceAt(text, loose.start);
    const words = text.slice(sentence.start, sentence.end);
    const clause = clauseAt(text, loose.start);
    const isSubject =
      loose.start === clause.start &&
      /^年度?(?:，|[我本全未没无共各]|[县市区镇乡省州街])/.test(text.slice(loose.end, loose.end + 3));
    const isMeant =
      words.includes(`${year}年`) || LOOKS_BACK.test(words) || !(ON_FEE.test(words) || loose.year === year - 1);
    if (!isSubject || isMeant || /将|计划|拟/.test(words)) continue;
    yield finding(prose, loose, year, `第六部分写的是“${loose.year}年”，${year}年的年报应写${year}年`);
  }
}

function finding(prose: Prose, loose: LooseYear, year: number, message: string): Finding {
  const span = prose.span(loose.start, loose.end);
  const clause = clauseAt(prose.text, loose.start);
  return {
    span,
    message,
    about: { text: prose.text.slice(clause.start, clause.end) },
    fixes: [
      {
        title: `改为“${year}年”`,
        safety: 'unsafe',
        preferred: true,
        edits: [{ span, newText: String(year) }],
      },
    ],
  };
}
