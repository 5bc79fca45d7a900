import { fold } from '../report/fold';
import type { Span } from '../report/model';
import type { ResolvedReport, ResolvedSection } from '../resolve/model';
import { chineseOrdinal } from '../spec/sections';
import type { Finding, Rule, Severity } from './rule';
import { compact, spell } from './wording/compact';
import { onDamagedLine } from './wording/damage';
import { quote } from './wording/names';
import { isBoundToForm, isDamaged, titleOf } from './wording/sections';

/** Part 四 in the trial form of 2019. */
const TITLE_OF_2019 = '因政府信息公开工作被申请行政复议、提起行政诉讼情况';
const YEAR_OF_2021_FORM = 2021;
const LEAST_LIKENESS_TO_REWRITE = 0.2;

export const miswordedSection: Rule = {
  id: 'misworded-section',
  severity: 'warning',
  title: { zh: '部分标题不规范', en: 'Misworded section title' },
  explanation: {
    zh:
      '六个部分的标题由国办公开办函〔2021〕30号统一规定：总体情况；主动公开政府信息情况；收到和处理政府信息公开申请情况；' +
      '政府信息公开行政复议、行政诉讼情况；存在的主要问题及改进情况；其他需要报告的事项。改动文字会使检索和汇总对不上，也容易被退回。' +
      '规定的标题完整、只是前后多了字的，以及 2019、2020 年度的年报，只作提示。上级另行规定标题时，可以接受。',
    en:
      'The titles of the six parts are fixed by the notice 国办公开办函〔2021〕30号. Reworded ones are not found by searches and the roll-up ' +
      'and are often sent back. Where the official wording is there with words around it, and in reports for 2019 and 2020, it is a hint only. ' +
      'Accept it where a superior office prescribes other titles.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `一 、总体情况
全年主动公开信息36条。
五、⟦存在的不足及下一步打算⟧
公开的形式还比较单一，下一步将增加图解和视频。
六、⟦其它需要报告的事项⟧：无
`,
      says: [
        '第五部分的标题“存在的不足及下一步打算”应为“存在的主要问题及改进情况”',
        '第六部分的标题“其它需要报告的事项”应为“其他需要报告的事项”',
      ],
      fixed: `一 、总体情况
全年主动公开信息36条。
五、存在的主要问题及改进情况
公开的形式还比较单一，下一步将增加图解和视频。
六、其他需要报告的事项：无
`,
    },
    {
      draft: `一、总体情况
全年主动公开信息36条。
五、⟦2024年存在的主要问题及改进情况⟧
公开的形式还比较单一，下一步将增加图解和视频。
`,
      says: ['第五部分的标题“2024年存在的主要问题及改进情况”应为“存在的主要问题及改进情况”'],
      fixed: `一、总体情况
全年主动公开信息36条。
五、存在的主要问题及改进情况
公开的形式还比较单一，下一步将增加图解和视频。
`,
    },
  ],
  signs: ['odd section title'],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  if (!isBoundToForm(resolved)) return;
  const { text } = resolved.report.draft;
  for (const section of resolved.sections) {
    const { title } = titleOf(text, section);
    const written = text.slice(title.start, title.end);
    const folded = fold(written);
    if (folded === fold(section.spec.title) || (isEarly(resolved) && folded === fold(TITLE_OF_2019))) continue;
    if (isDamaged(resolved, section.heading.span) || onDamagedLine(resolved, title)) continue;
    yield finding(resolved, section, title);
  }
}

function finding(resolved: ResolvedReport, { spec, heading, likeness }: ResolvedSection, title: Span): Finding {
  const { text } = resolved.report.draft;
  const words = compact(text, [title]);
  const edits = spell(text, words, { start: 0, end: words.raw.length }, spec.title);
  const severity = severityOf(resolved, words.folded, spec.title);
  return {
    span: title,
    ...(severity && { severity }),
    message: `第${chineseOrdinal(spec.ordinal)}部分的标题${quote(words.raw)}应为${quote(spec.title)}`,
    about: { text: words.raw },
    fixes:
      likeness < LEAST_LIKENESS_TO_REWRITE && heading.ordinal !== spec.ordinal
        ? []
        : [{ title: `改为${quote(spec.title)}`, safety: 'safe', preferred: true, edits }],
  };
}

function isEarly({ year, edition }: ResolvedReport): boolean {
  return year === undefined ? edition?.id === '2019' : year < YEAR_OF_2021_FORM;
}

function severityOf(resolved: ResolvedReport, written: string, official: string): Severity | undefined {
  const marks = /[、,，]/g;
  const words = fold(official).replace(marks, '');
  return isEarly(resolved) || fold(written).replace(marks, '').includes(words) ? 'info' : undefined;
}
