import { firstWordsOf, startOfRow } from '../report/cell-places';
import { fold } from '../report/fold';
import type { Span } from '../report/model';
import type { ResolvedReport, ResolvedSection, ResolvedTable } from '../resolve/model';
import { SECTIONS } from '../spec/sections';
import type { SectionSpec } from '../spec/types';
import type { Edit, Finding, Fix, Rule } from './rule';
import { quote } from './wording/names';
import { insertLines, isFreePlace, sectionSkeleton } from './wording/section-skeleton';
import {
  endOfProse,
  firstSections,
  isBoundToForm,
  isDamaged,
  lineStart,
  numberEdit,
  officialHeading,
  sectionName,
} from './wording/sections';

const LONGEST_GARBLED_HEADING = 60;

export const missingSection: Rule = {
  id: 'missing-section',
  severity: 'error',
  title: { zh: '缺少必备部分', en: 'Missing section' },
  explanation: {
    zh:
      '年报由六个部分组成，缺一不可：《政府信息公开条例》第五十条列明内容，国办公开办函〔2021〕30号规定了六个部分的名称和顺序。' +
      '修正会在应在的位置插入标题（应有表格的连同空白表），后面顺次提前了的序号一并改正；内容由经办人填写。' +
      '只有三张表、没有正文的文件，合并提示一次。只检查报告的一部分，如只有三张表的，可以接受。',
    en:
      'The report has six parts: article 50 of the Regulations lists their content, the notice 国办公开办函〔2021〕30号 their names and order. ' +
      'The fix inserts the heading where it belongs, with the blank form where the part has one, and renumbers what had moved up; ' +
      'the content is the author’s. A file with tables alone gets one finding. Accept it in an extract, such as the tables alone.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `一、总体情况
全年主动公开信息36条。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
⟦四、政府信息公开行政复议、行政诉讼情况⟧
五、其他需要报告的事项
无。
`,
      says: ['缺少第五部分“存在的主要问题及改进情况”'],
      fixed: `一、总体情况
全年主动公开信息36条。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
六、其他需要报告的事项
无。
`,
    },
    {
      draft: `## 一、总体情况
全年主动公开信息36条。
## ⟦二、主动公开政府信息情况⟧
## 五、存在的主要问题及改进情况
公开的形式还比较单一，下一步将增加图解和视频。
## 六、其他需要报告的事项
无。
`,
      file: 'draft.md',
      says: ['缺少第三部分“收到和处理政府信息公开申请情况”、第四部分“政府信息公开行政复议、行政诉讼情况”'],
    },
  ],
  signs: ['sections amiss'],
  check,
};

/** Sections that are missing in one place. */
interface Gap {
  readonly specs: readonly SectionSpec[];
  /** Where they belong: the beginning of a line, or the end. */
  readonly at: number;
}

function* check(resolved: ResolvedReport): Generator<Finding> {
  if (!isBoundToForm(resolved)) return;
  const present = firstSections(resolved);
  if (present.length === 0) {
    yield findingForAll(resolved);
    return;
  }
  const gaps = gapsOf(resolved, present);
  for (const [i, gap] of gaps.entries())
    yield finding(resolved, present, gap, gaps[i + 1]?.at ?? Number.POSITIVE_INFINITY);
}

function findingForAll({ report, title }: ResolvedReport): Finding {
  const { draft, paragraphs, tables } = report;
  const first = paragraphs[0]?.lines[0] ?? firstWordsOf(tables[0]?.rows[0]);
  return {
    span: title?.span ?? first ?? { start: 0, end: Math.min(1, draft.text.length) },
    message: `没有六个部分的标题：应依次有${SECTIONS.map((spec) => quote(officialHeading(spec))).join('')}`,
    about: { text: '六个部分' },
  };
}

function gapsOf(resolved: ResolvedReport, present: readonly ResolvedSection[]): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const spec of SECTIONS) {
    if (present.some((section) => section.spec.id === spec.id)) continue;
    const at = placeFor(resolved, present, spec);
    if (isMaybeGarbled(resolved, present, spec, at)) continue;
    const last = gaps.at(-1);
    if (last?.at === at) gaps[gaps.length - 1] = { at, specs: [...last.specs, spec] };
    else gaps.push({ at, specs: [spec] });
  }
  return gaps;
}

/** Above its table if that is there without a heading, else before the next section, else at the end. */
function placeFor(resolved: ResolvedReport, present: readonly ResolvedSection[], spec: SectionSpec): number {
  const { report, tables } = resolved;
  const { text } = report.draft;
  const own = tables.find(({ form }) => form.id === spec.form);
  if (own) return lineStart(text, startOf(own));
  const later = present
    .filter((section) => section.spec.ordinal > spec.ordinal)
    .map((section) => section.heading.span.start);
  const strays = tables.filter(({ form }) => {
    const owner = SECTIONS.find((other) => other.form === form.id);
    return owner && owner.ordinal > spec.ordinal && !present.some((section) => section.spec.id === owner.id);
  });
  const next = [...later, ...strays.map(startOf)].reduce((first, start) => Math.min(first, start), Infinity);
  const at = Number.isFinite(next) ? lineStart(text, next) : endOfProse(report);
  return spec.ordinal === 1 ? startOfOverview(resolved, at) : at;
}

/** Two tables may share a region where no heading parts them. */
function startOf({ rows, span }: ResolvedTable): number {
  return rows.reduce((first, { source }) => Math.min(first, startOfRow(source)), span.end);
}

/** Text above the second part is that of the first, only its heading is gone; the opening paragraph is not part of it. */
function startOfOverview({ report, title }: ResolvedReport, limit: number): number {
  const { text } = report.draft;
  const above = report.paragraphs.filter(({ span }) => span.start >= (title?.span.end ?? 0) && span.end <= limit);
  const opening = above.findLastIndex(({ span }) =>
    /现将|如下|统计期限|电子版|本报告/.test(text.slice(span.start, span.end)),
  );
  const first = above[opening + 1];
  return first && title ? lineStart(text, first.span.start) : limit;
}

/** A short damaged line where the heading should be may well be the heading. */
function isMaybeGarbled(
  resolved: ResolvedReport,
  present: readonly ResolvedSection[],
  spec: SectionSpec,
  at: number,
): boolean {
  if (resolved.damage.kind === 'none') return false;
  if (resolved.damage.misread.some(({ restored }) => fold(restored).includes(spec.title))) return true;
  const before = present.filter((section) => section.spec.ordinal < spec.ordinal).at(-1);
  const from = before?.heading.span.end ?? 0;
  return resolved.report.paragraphs.some(({ span }) => {
    const isShort = span.end - span.start <= LONGEST_GARBLED_HEADING;
    return isShort && span.start >= from && span.start < at && isDamaged(resolved, span);
  });
}

function finding(
  resolved: ResolvedReport,
  present: readonly ResolvedSection[],
  { specs, at }: Gap,
  nextGap: number,
): Finding {
  const names = specs.map(sectionName);
  const lines = specs.flatMap((spec) => sectionSkeleton(resolved, spec));
  const edits = joined(insertLines(resolved, at, lines), renumbering(resolved, present, at, nextGap));
  const fix: Fix = {
    title: `插入${specs.map((spec) => quote(officialHeading(spec))).join('')}`,
    safety: 'safe',
    preferred: true,
    edits,
  };
  return {
    span: besideOf(resolved, present, at),
    message: `缺少${names.join('、')}`,
    about: { text: specs.map(({ title }) => title).join('、') },
    fixes: isFreePlace(resolved, at, lines) ? [fix] : [],
  };
}

/** As one edit where the next number stands right behind: two that begin at one place have no order of their own. */
function joined(inserted: Edit, [first, ...others]: readonly Edit[]): readonly Edit[] {
  if (!first) return [inserted];
  if (first.span.start > inserted.span.start) return [inserted, first, ...others];
  return [{ span: first.span, newText: inserted.newText + first.newText }, ...others];
}

/** The heading after which it is missing, else the one before which it is. */
function besideOf({ report }: ResolvedReport, present: readonly ResolvedSection[], at: number): Span {
  const before = present.filter(({ heading }) => heading.span.start < at).at(-1);
  const beside = before ?? present[0];
  return beside?.heading.span ?? { start: 0, end: Math.min(1, report.draft.text.length) };
}

/** Sections from here to the next gap that had moved up get their own numbers. */
function renumbering(
  { report }: ResolvedReport,
  present: readonly ResolvedSection[],
  at: number,
  nextGap: number,
): readonly Edit[] {
  return present.flatMap((section, i) => {
    const { heading, spec } = section;
    const isHere = heading.span.start >= at && heading.span.start < nextGap;
    const movedUp = heading.ordinal !== undefined && heading.ordinal !== spec.ordinal && heading.ordinal === i + 1;
    return isHere && movedUp ? [numberEdit(report.draft.text, section)] : [];
  });
}
