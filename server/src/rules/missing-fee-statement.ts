import { datesOf } from '../resolve/dates';
import { feeClauses } from '../resolve/fees';
import type { ResolvedReport, ResolvedSection } from '../resolve/model';
import { type Prose, type ProseParagraph, proseOf } from '../resolve/prose';
import { settledYear } from '../resolve/report-year';
import type { Range } from '../resolve/sentences';
import type { Edit, Finding, Rule } from './rule';
import { quote } from './wording/names';
import { firstSection, isBoundToForm, sectionName } from './wording/sections';

const FIRST_YEAR = 2021;
const LONGEST_NOTHING = 20;

export const missingFeeStatement: Rule = {
  id: 'missing-fee-statement',
  severity: 'warning',
  title: { zh: '缺信息处理费说明', en: 'Missing statement on the processing fee' },
  explanation: {
    zh:
      '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）自2021年1月1日起施行，收取信息处理费的情况应在年报“其他需要报告的事项”里说明：' +
      '没有收取的也写明没有，收取的写件数和金额。第六部分只写“无”，看不出是没有收取还是漏写。写在总体情况里的也算；2020 年度及以前不要求。' +
      '修正插入一句“未收取”，是否属实只有经办人知道，所以不随一键修正。已在别处说明的，可以接受。',
    en:
      'The rules on the fee (国办函〔2020〕109号) are in force since 1 January 2021; part 六 says what was charged in the year, or that nothing was. 无 alone ' +
      'does not tell. A statement in part 一 counts as well; reports for 2020 and earlier need none. The fix inserts the sentence that none was ' +
      'charged; only the author knows whether that is so. Accept it where the statement stands elsewhere.',
  },
  fix: 'unsafe',
  examples: [
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
一、总体情况
全年公开信息36条，公开水价和收费标准。
六、其他需要报告的事项
⟦无。⟧
`,
      says: ['第六部分“其他需要报告的事项”只写了“无。”，没有说明信息处理费的收取情况'],
      fixed: `青禾县水务局2023年政府信息公开工作年度报告
一、总体情况
全年公开信息36条，公开水价和收费标准。
六、其他需要报告的事项
2023年未收取信息处理费，无其他需要报告的事项。
`,
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
⟦六、其他需要报告的事项⟧
我局落实《2023年政务公开工作要点》，完成了各项任务，没有其他事项
青禾县水务局
2024年1月20日
`,
      says: ['第六部分“其他需要报告的事项”没有说明信息处理费的收取情况'],
      fixed: `青禾县水务局2023年政府信息公开工作年度报告
六、其他需要报告的事项
我局落实《2023年政务公开工作要点》，完成了各项任务，没有其他事项。2023年未收取信息处理费。
青禾县水务局
2024年1月20日
`,
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
一、总体情况
（二）依申请公开。全年收到申请2件，未收取任何费用。
六、其他需要报告的事项
无。
`,
    },
    {
      draft: `青禾县水务局2020年政府信息公开工作年度报告
六、其他需要报告的事项
无。
`,
    },
  ],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const year = settledYear(resolved);
  if (year === undefined || year < FIRST_YEAR || !isBoundToForm(resolved)) return;
  if (feeClauses(resolved).length > 0) return;
  const section = firstSection(resolved, 'other');
  const prose = proseOf(resolved);
  const content = contentOf(resolved, prose);
  const [first] = content;
  const last = content.at(-1);
  if (!section || !first || !last || content.some(({ isDamaged }) => isDamaged)) return;
  if (prose.text.slice(first.start, last.end).includes('信息处理费')) return;
  yield findingFor(prose, section, year, first, last);
}

/** The paragraphs of part 六 without the signature. */
function contentOf(resolved: ResolvedReport, { paragraphs }: Prose): readonly ProseParagraph[] {
  const { body, date } = datesOf(resolved).signature;
  const holds = ({ start, end }: ProseParagraph, range: Range | undefined): boolean =>
    range !== undefined && range.start >= start && range.start < end;
  return paragraphs.filter((one) => one.place === 'other' && !holds(one, body) && !holds(one, date));
}

function findingFor(
  prose: Prose,
  section: ResolvedSection,
  year: number,
  first: ProseParagraph,
  last: ProseParagraph,
): Finding {
  const words = prose.text.slice(first.start, first.end);
  const isNothing =
    first === last && first.end - first.start <= LONGEST_NOTHING && /^[（]?(?:暂|本年度?)?[无没]/.test(words);
  const sentence = `${year}年未收取信息处理费`;
  const name = sectionName(section.spec);
  return {
    span: isNothing ? prose.span(first.start, first.end) : section.heading.span,
    message: isNothing
      ? `${name}只写了${quote(words)}，没有说明信息处理费的收取情况`
      : `${name}没有说明信息处理费的收取情况`,
    about: { text: '信息处理费' },
    fixes: [
      {
        title: `写明“${sentence}”（请先核实）`,
        safety: 'unsafe',
        edits: [isNothing ? replacement(prose, first, words, sentence) : addition(prose, last, sentence)],
      },
    ],
  };
}

function replacement(prose: Prose, { start, end }: ProseParagraph, words: string, sentence: string): Edit {
  const rest = /^[无暂没]+有?。?$/.test(words) ? '无其他需要报告的事项。' : words;
  return { span: prose.span(start, end), newText: `${sentence}，${rest}` };
}

function addition({ text, span }: Prose, { end }: ProseParagraph, sentence: string): Edit {
  const isFinished = /[。！？；：]/.test(text.charAt(end - 1));
  const { end: at } = span(end - 1, end);
  return { span: { start: at, end: at }, newText: `${isFinished ? '' : '。'}${sentence}。` };
}
