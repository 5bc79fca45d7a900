import { fold } from '../report/fold';
import type { ResolvedReport, ResolvedSection } from '../resolve/model';
import type { Finding, Rule } from './rule';
import { quote } from './wording/names';
import { isBoundToForm, isDamaged, sectionName, titleOf } from './wording/sections';

const FEWEST_WORDS_ON_PROBLEMS = 20;

export const emptySection: Rule = {
  id: 'empty-section',
  severity: 'error',
  title: { zh: '部分无内容', en: 'Empty section' },
  explanation: {
    zh:
      '标题下没有内容。《政府信息公开条例》第五十条要求年报写明存在的主要问题和改进情况，所以第五部分空着、只写“无”或一两个词的，是错误；' +
      '总体情况和其他需要报告的事项空着的，提示补写。其他需要报告的事项写“无”可以。应有表格而没有的，由“缺少表格”报告。还在起草、尚未写到这一部分的，定稿以前可以接受。',
    en:
      'There is nothing under the heading. Article 50 of the Regulations asks for the main problems and their improvement, so a fifth part that is ' +
      'empty or says 无 or a bare word is an error; the others are a warning. 无 is enough for the sixth part. A missing table is told by missing-table. Accept it in a draft that is not finished.',
  },
  examples: [
    {
      draft: `一、总体情况
全年主动公开信息36条。
⟦五、存在的主要问题及改进情况⟧
无。
⟦六、其他需要报告的事项⟧
`,
      says: [
        '第五部分“存在的主要问题及改进情况”只写了“无。”，应写明问题和改进情况',
        '第六部分“其他需要报告的事项”下没有内容',
      ],
    },
    {
      draft: `五、存在的主要问题及改进情况
公开的形式还比较单一，下一步将增加图解和视频。
六、其他需要报告的事项：无
`,
    },
  ],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  if (!isBoundToForm(resolved)) return;
  const { text } = resolved.report.draft;
  for (const section of resolved.sections) {
    const { spec, heading } = section;
    if (spec.form || hasTable(resolved, section) || isDamaged(resolved, heading.span)) continue;
    const isProblems = spec.id === 'problems';
    const fewest = isProblems ? FEWEST_WORDS_ON_PROBLEMS : 1;
    if (hasCharacters(text, section, fewest)) continue;
    const written = contentOf(text, section);
    const length = fold(written).length;
    if (length >= fewest) continue;
    yield {
      span: heading.span,
      ...(!isProblems && { severity: 'warning' as const }),
      message:
        length === 0
          ? `${sectionName(spec)}下没有内容`
          : `${sectionName(spec)}只写了${quote(written)}，应写明问题和改进情况`,
      about: { text: `${spec.title}：${written}` },
    };
  }
}

/** Also one that was not recognised as one of the three. */
function hasTable({ report }: ResolvedReport, { span }: ResolvedSection): boolean {
  return report.tables.some((table) => table.span.start >= span.start && table.span.start < span.end);
}

/** So many Chinese characters stand in its paragraphs: no need to see what else does. */
function hasCharacters(text: string, { paragraphs }: ResolvedSection, fewest: number): boolean {
  let count = 0;
  for (const { span } of paragraphs) {
    for (let at = span.start; at < span.end; at++) {
      const code = text.charCodeAt(at);
      if (code >= 0x4e00 && code <= 0x9fff && ++count >= fewest) return true;
    }
  }
  return false;
}

/** What follows the heading, on its own line or below. */
function contentOf(text: string, section: ResolvedSection): string {
  const { rest } = titleOf(text, section);
  const onLine = text.slice(rest.start, rest.end).replace(/^[：:。；;\s]+/, '');
  return onLine + section.paragraphs.map(({ span }) => text.slice(span.start, span.end)).join('');
}
