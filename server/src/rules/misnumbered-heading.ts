import { overlapsAny } from '../report/spans';
import { missingAspects } from '../resolve/missing-aspects';
import type { ResolvedReport } from '../resolve/model';
import { isPlainlyNumbered, type Series, seriesOf } from '../resolve/numbering';
import type { SubHeading } from '../resolve/outline';
import { proseOf } from '../resolve/prose';
import { chineseOrdinal } from '../spec/sections';
import type { Finding, Rule } from './rule';
import {
  headingFinding,
  markFor,
  type NumberedSeries,
  numberedSeries,
  type Renumbering,
  writtenMark,
} from './wording/heading-marks';
import { inWrongStyle } from './wording/heading-styles';
import { quote } from './wording/names';
import { isBoundToForm } from './wording/sections';

export const misnumberedHeading: Rule = {
  id: 'misnumbered-heading',
  severity: 'warning',
  title: { zh: '小标题序号错误或混用', en: 'Misnumbered sub-heading' },
  explanation: {
    zh:
      '小标题的序号重复、跳号，或者同一级里夹着另一级的序号。《党政机关公文格式》（GB/T 9704—2012）规定结构层次依次用“一、”“（一）”“1.”“（1）”，' +
      '“（一）”后面不再加点、顿号。跳号常常是删了一段没有改号，也可能真的漏了一段，读者会以为内容不全。' +
      '每个部分、每一级单独计数；“1.”“1、”混用只作提示。序号接着别处来、或者有意分成几组的，可以接受。',
    en:
      'Numbers of sub-headings are doubled or skipped, or one level holds the marks of another. GB/T 9704—2012 has 一、 （一） 1. （1） for the levels, with ' +
      'nothing after the brackets. A skipped number mostly means that a paragraph was deleted, or is really missing. Each part and level counts by ' +
      'itself; 1. beside 1、 is a hint. Accept it where the numbers go on from elsewhere or form groups.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `一、总体情况
（一）主动公开。全年主动公开信息36条。
⟦（一）⟧依申请公开。全年未收到申请。
（二）政府信息管理。落实保密审查。
五、存在的主要问题及改进情况
（一）存在的主要问题
1.解读形式单一。
2.更新不够及时。
（二）改进情况
1.增加图解。
⟦3.⟧明确更新时限。
`,
      says: ['序号“（一）”重复，应为“（二）”', '序号“1.”之后是“3.”，应为“2.”'],
      fixed: `一、总体情况
（一）主动公开。全年主动公开信息36条。
（二）依申请公开。全年未收到申请。
（三）政府信息管理。落实保密审查。
五、存在的主要问题及改进情况
（一）存在的主要问题
1.解读形式单一。
2.更新不够及时。
（二）改进情况
1.增加图解。
2.明确更新时限。
`,
    },
    {
      draft: `一、总体情况
⟦（一）、⟧主动公开。全年主动公开信息36条。
⟦2、⟧政府信息管理。落实保密审查。
（三）监督保障。开展培训2次。
⟦四）⟧平台建设。优化网站栏目。
六、其他需要报告的事项
1、未收取信息处理费。
⟦2.⟧没有其他事项。
3、电子版见网站。
`,
      says: [
        '序号“（一）、”应为“（一）”',
        '序号“2、”与同级的“（一）、”“（三）”不一致，应为“（二）”',
        '序号“四）”应为“（四）”',
        '同级序号“1、”“2.”混用，应统一为“1、”',
      ],
      fixed: `一、总体情况
（一）主动公开。全年主动公开信息36条。
（二）政府信息管理。落实保密审查。
（三）监督保障。开展培训2次。
（四）平台建设。优化网站栏目。
六、其他需要报告的事项
1、未收取信息处理费。
2、没有其他事项。
3、电子版见网站。
`,
    },
    {
      draft: `一、总体情况
（一）主动公开。1.公开信息36条。
2.发布解读3篇。
（二）依申请公开。全年未收到申请。
五、存在的主要问题及改进情况
（一）解读形式单一。
（二）更新不够及时。下一步改进措施：
（一）增加图解。
（二）明确更新时限。
`,
    },
    {
      draft: `一、总体情况
⟦一）⟧主动公开。公开信息36条。
二）依申请公开。未收到申请。
三）政府信息管理。落实保密审查。
`,
      says: ['有 3 个序号的写法不对，如“一）”应为“（一）”'],
      fixed: `一、总体情况
（一）主动公开。公开信息36条。
（二）依申请公开。未收到申请。
（三）政府信息管理。落实保密审查。
`,
    },
    {
      draft: `一、总体情况
（一）政府信息管理。落实保密审查。
⟦二、⟧平台建设。优化网站栏目。
（三）监督保障。开展培训2次。
二、主动公开政府信息情况
`,
      says: ['序号“二、”与同级的“（一）”“（三）”不一致，应为“（二）”'],
      fixed: `一、总体情况
（一）政府信息管理。落实保密审查。
（二）平台建设。优化网站栏目。
（三）监督保障。开展培训2次。
二、主动公开政府信息情况
`,
    },
    {
      draft: `一、总体情况
（一）政府信息管理。落实保密审查。
（二）平台建设。优化网站栏目。
（三）监督保障。开展培训2次。
（二）主动公开政府信息情况
全年公开信息36条。
三、收到和处理政府信息公开申请情况
`,
    },
    {
      draft: `一、总体情况
）主动公开
全年公开信息36条。
（二）依申请公开
全年未收到政府信息公开申请。
`,
    },
  ],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  if (!isBoundToForm(resolved) || isPlainlyNumbered(resolved)) return;
  const { text } = proseOf(resolved);
  for (const series of seriesOf(resolved)) {
    if (isRegular(text, series)) continue;
    const numbered = numberedSeries(resolved, series);
    yield* inWrongStyle(numbered);
    const finding = outOfSequence(numbered);
    if (finding) yield finding;
    yield* inMixedForm(numbered);
  }
}

/** （一） （二） （三）: nearly all series are, and need no second look. */
function isRegular(text: string, { items }: Series): boolean {
  return items.every(
    ({ style, ordinal, mark }, i) =>
      style === 'bracketed' &&
      ordinal === i + 1 &&
      text.charAt(mark.start) === '（' &&
      text.charAt(mark.end - 1) === '）',
  );
}

/** The first item whose number does not follow; one finding, the numbers after it are put right with it. */
function outOfSequence(numbered: NumberedSeries): Finding | undefined {
  const { resolved, prose, series } = numbered;
  const at = series.items.findIndex(({ ordinal }, i) => ordinal !== i + 1);
  const item = series.items[at];
  if (!item || isDoubtful(numbered, at, item) || missingAspects(resolved).gap?.before === item) return undefined;
  const before = series.items[at - 1];
  const mark = quote(writtenMark(prose, item));
  const right = quote(markFor(numbered, at + 1));
  const wrong = series.items.flatMap((other, i): readonly Renumbering[] =>
    i >= at && other.ordinal !== i + 1 ? [[other, markFor(numbered, i + 1)]] : [],
  );
  const remark = !before
    ? `${mark}前面没有${quote(markFor(numbered, 1))}`
    : item.ordinal === before.ordinal
      ? `${mark}重复`
      : `${quote(writtenMark(prose, before))}之后是${mark}`;
  return headingFinding(numbered, item, `序号${remark}，应为${right}`, hasLostNumber(numbered, at, item) ? [] : wrong);
}

/** As far back as a number that seems to lack is looked for. */
const REACH = 2000;

/** Where the item before ends, or where the text above the first begins. */
function startOfGap({ series }: NumberedSeries, at: number, { mark }: SubHeading): number {
  return Math.max(mark.start - REACH, series.items[at - 1]?.mark.end ?? series.start);
}

const MUCH_DAMAGE = 100;

/** The number that is not there stands within a paragraph (…。2.发布解读), or damage hides it. */
function isDoubtful(numbered: NumberedSeries, at: number, item: SubHeading): boolean {
  const { resolved, prose, style } = numbered;
  const from = startOfGap(numbered, at, item);
  const between = prose.text.slice(from, item.mark.start);
  const chinese = chineseOrdinal(at + 1);
  const marks =
    style === 'bracketed'
      ? [`（${chinese}）`]
      : [...'.、）。'].map((end) => `${at + 1}${end}`).concat(`${chinese}是`, `${chinese}、`);
  const span = prose.span(from, item.mark.start);
  return (
    marks.some((mark) => between.includes(mark)) ||
    // What is left of the number that a page lost: unpaired-mark says so.
    /(?:^|\n)）/.test(between) ||
    resolved.damage.spans.length > MUCH_DAMAGE ||
    overlapsAny(resolved.damage.spans, span)
  );
}

const LONGEST_HEADING = 16;

/** A short line between, or text above the first: a heading that lost its number, rather than one too few. */
function hasLostNumber(numbered: NumberedSeries, at: number, item: SubHeading): boolean {
  const between = numbered.prose.text.slice(startOfGap(numbered, at, item), item.mark.start);
  const [, ...lines] = between.split('\n');
  if (at === 0) return between !== '';
  return lines.some((line) => line !== '' && line.length <= LONGEST_HEADING && !/[。，；：]$/.test(line));
}

/** 1. beside 1、: as most of them are, or as the first. */
function* inMixedForm(numbered: NumberedSeries): Generator<Finding> {
  const { prose, style, siblings } = numbered;
  if (style !== 'arabic') return;
  const forms = siblings.map((item) => writtenMark(prose, item).replace(/\d+/, ''));
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  const [[main] = ['']] = [...counts].sort((a, b) => b[1] - a[1]);
  const others = siblings.filter((_, i) => forms[i] !== main);
  const model = siblings.find((_, i) => forms[i] === main);
  const [first] = others;
  if (!first || !model) return;
  const both = quote(writtenMark(prose, model)) + quote(writtenMark(prose, first));
  yield {
    ...headingFinding(
      numbered,
      first,
      `同级序号${both}混用，应统一为${quote(`1${main}`)}`,
      others.map((item): Renumbering => [item, `${item.ordinal}${main}`]),
    ),
    severity: 'info',
  };
}
