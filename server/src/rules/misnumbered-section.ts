import { trimSpan } from '../report/lines';
import type { Span } from '../report/model';
import type { ResolvedReport, ResolvedSection } from '../resolve/model';
import { hasOddMark, lacksMark } from '../resolve/section-signs';
import type { Finding, Rule, Severity } from './rule';
import { listed, quote } from './wording/names';
import { firstSections, isBoundToForm, isDamaged, numberEdit, officialMark, sectionName } from './wording/sections';

export const misnumberedSection: Rule = {
  id: 'misnumbered-section',
  severity: 'error',
  title: { zh: '部分序号错误', en: 'Misnumbered section' },
  explanation: {
    zh:
      '六个部分依次编为“一、”至“六、”，由国办公开办函〔2021〕30号规定。跳号、重号、用阿拉伯数字、写成“（二）”、漏了顿号，多半是从 Word 复制时自动编号变了样，' +
      '读者会以为缺了一部分。三处以上不对时合并为一条；全部没有序号的，以及写成“二.”、只是标点不对的，只作提示。缺少一个部分而后面顺次提前的，只报缺少的部分。报告收在更大的文件里、序号另排的，可以接受。',
    en:
      'The six parts are numbered 一、 to 六、 by the notice 国办公开办函〔2021〕30号. Skipped, doubled, Arabic or bracketed numbers and those without 、 mostly come from lists ' +
      'that changed when copied from Word, and look like a missing part. Three or more are one finding; no numbers at all, and 二. for 二、, are a hint. ' +
      'Where a part is missing and the later ones moved up, only the missing part is reported. Accept it where the report is a chapter of a larger document.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `四、政府信息公开行政复议、行政诉讼情况
⟦5、⟧ 存在的主要问题及改进情况
公开的形式还比较单一，下一步将增加图解和视频。
六、其他需要报告的事项
无。
`,
      says: ['第五部分“存在的主要问题及改进情况”的序号“5、”应为“五、”'],
      fixed: `四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
公开的形式还比较单一，下一步将增加图解和视频。
六、其他需要报告的事项
无。
`,
    },
    {
      draft: `⟦1、⟧总体情况
全年主动公开信息36条。
1、存在的主要问题及改进情况
公开的形式还比较单一，下一步将增加图解和视频。
1、其他需要报告的事项
无。
`,
      says: ['有 3 个部分的序号不对，如“总体情况”的“1、”应为“一、”'],
      fixed: `一、总体情况
全年主动公开信息36条。
五、存在的主要问题及改进情况
公开的形式还比较单一，下一步将增加图解和视频。
六、其他需要报告的事项
无。
`,
    },
    {
      draft: `⟦、⟧总体情况
全年主动公开信息36条。
五、存在的主要问题及改进情况
公开的形式还比较单一，下一步将增加图解和视频。
`,
      says: ['有 1 个部分的序号不对，如“总体情况”的“、”应为“一、”'],
      fixed: `一、总体情况
全年主动公开信息36条。
五、存在的主要问题及改进情况
公开的形式还比较单一，下一步将增加图解和视频。
`,
    },
    {
      draft: `一、总体情况
全年主动公开信息36条。
⟦五⟧存在的主要问题及改进情况
公开的形式还比较单一，下一步将增加图解和视频。
`,
      says: ['第五部分“存在的主要问题及改进情况”的序号“五”应为“五、”'],
      fixed: `一、总体情况
全年主动公开信息36条。
五、存在的主要问题及改进情况
公开的形式还比较单一，下一步将增加图解和视频。
`,
    },
    {
      draft: `⟦—、⟧总体情况
全年主动公开信息36条。
五、存在的主要问题及改进情况
公开的形式还比较单一，下一步将增加图解和视频。
`,
      says: ['有 1 个部分的序号不对，如“总体情况”的“—、”应为“一、”'],
    },
    {
      draft: `一、总体情况
（一）本年度工作的基本情况
1、主动公开政府信息的情况
全年主动公开信息36条。
1、收到和处理政府信息公开申请情况
2.依申请公开。本年度未收到政府信息公开申请。
`,
    },
    {
      draft: `一、总体情况
（一）主动公开。全年主动公开信息36条。
（二）依申请公开。全年未收到申请。
⟦（二）⟧主动公开政府信息情况
第二十条第（五）项
信息内容	本年处理决定数量
行政许可	12
三、收到和处理政府信息公开申请情况
⟦五.⟧存在的主要问题及改进情况
公开的形式还比较单一，下一步将增加图解和视频。
`,
      says: [
        '第二部分“主动公开政府信息情况”的序号“（二）”应为“二、”',
        '第五部分“存在的主要问题及改进情况”的序号“五.”应为“五、”',
      ],
      fixed: `一、总体情况
（一）主动公开。全年主动公开信息36条。
（二）依申请公开。全年未收到申请。
二、主动公开政府信息情况
第二十条第（五）项
信息内容	本年处理决定数量
行政许可	12
三、收到和处理政府信息公开申请情况
五、存在的主要问题及改进情况
公开的形式还比较单一，下一步将增加图解和视频。
`,
    },
    {
      draft: `一、总体情况
（一）组织领导情况
成立领导小组。
（二）主动公开政府信息情况
全年主动公开信息36条。
（三）收到和处理政府信息公开申请情况
全年未收到申请。
四、政府信息公开行政复议、行政诉讼情况
`,
    },
  ],
  signs: ['odd section number'],
  check,
};

/** From this many on, one finding for all of them. */
const MANY = 3;

function* check(resolved: ResolvedReport): Generator<Finding> {
  if (!isBoundToForm(resolved)) return;
  const { text } = resolved.report.draft;
  const sections = firstSections(resolved);
  const wrong = sections.filter(
    (section, i) => isWrong(text, sections, section, i) && !isDamaged(resolved, section.heading.span),
  );
  const numbered = wrong.filter(({ heading }) => heading.ordinal !== undefined);
  const bare = wrong.filter(({ heading }) => heading.ordinal === undefined);
  const marked = sections.filter(
    (section) =>
      !wrong.includes(section) && hasOddMark(text, section.heading) && !isDamaged(resolved, section.heading.span),
  );
  if (numbered.length < MANY) for (const section of numbered) yield finding(text, section);
  else yield findingForAll(text, numbered, isInSequence(numbered) ? 'warning' : undefined);
  if (bare.length > 0) yield findingForAll(text, bare, 'info');
  const [first, ...others] = marked;
  // The number is right, only its mark is not.
  if (first)
    yield others.length > 0 ? findingForAll(text, marked, 'info') : { ...finding(text, first), severity: 'info' };
}

function isWrong(
  text: string,
  sections: readonly ResolvedSection[],
  { heading, spec }: ResolvedSection,
  index: number,
): boolean {
  if (heading.ordinal === undefined || isArabic(text, heading.mark) || lacksMark(heading)) return true;
  if (isBracketed(text, heading.mark)) return true;
  if (heading.ordinal === spec.ordinal) return false;
  // Parts that are missing or out of order are told as such; the others are counted on.
  const isShifted =
    sections.length < 6 ||
    sections.some((other, i) => i > 0 && (sections[i - 1]?.spec.ordinal ?? 0) > other.spec.ordinal);
  return !(isShifted && heading.ordinal === index + 1);
}

const isBracketed = (text: string, { start, end }: Span): boolean => /^[（(]/.test(text.slice(start, end));

const isArabic = (text: string, { start, end }: Span): boolean => /[\d０-９]/.test(text.slice(start, end));

/** All numbers are right, only not in Chinese. */
function isInSequence(sections: readonly ResolvedSection[]): boolean {
  return sections.every(({ heading, spec }) => heading.ordinal === spec.ordinal);
}

function finding(text: string, section: ResolvedSection): Finding {
  const mark = written(text, section);
  const official = officialMark(section);
  return {
    span: placeOf(text, section),
    message: `${sectionName(section.spec)}的序号${quote(mark)}应为${quote(official)}`,
    about: { text: `${mark}${section.spec.title}` },
    fixes: [{ title: `改为${quote(official)}`, safety: 'safe', preferred: true, edits: [numberEdit(text, section)] }],
  };
}

function findingForAll(text: string, sections: readonly ResolvedSection[], severity: Severity | undefined): Finding {
  const [first, ...others] = sections as [ResolvedSection, ...ResolvedSection[]];
  const names = sections.map(({ spec }) => quote(spec.title));
  const mark = written(text, first);
  return {
    span: placeOf(text, first),
    ...(severity && { severity }),
    message:
      mark === ''
        ? `${listed(names, '个部分')}没有序号，应编为“一、”至“六、”`
        : `有 ${sections.length} 个部分的序号不对，如${quote(first.spec.title)}的${quote(mark)}应为${quote(officialMark(first))}`,
    about: { text: sections.map((section) => written(text, section) + section.spec.title).join('；') },
    related: others.map((section) => ({
      span: placeOf(text, section),
      message: `应编为${quote(officialMark(section))}`,
    })),
    fixes: [
      {
        title:
          sections.length === 1
            ? `加上序号${quote(officialMark(first))}`
            : `把这 ${sections.length} 个部分依次编为“一、”至“六、”`,
        safety: 'safe',
        preferred: true,
        edits: sections.map((section) => numberEdit(text, section)),
      },
    ],
  };
}

const written = (text: string, { heading: { mark } }: ResolvedSection): string =>
  text.slice(mark.start, mark.end).trim();

/** The number where there is one, else the title. */
function placeOf(text: string, { heading }: ResolvedSection): Span {
  const mark = trimSpan(text, heading.mark);
  return mark.start < mark.end ? mark : heading.title;
}
