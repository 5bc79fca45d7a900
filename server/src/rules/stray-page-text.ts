import { lineAt } from '../report/lines';
import type { Paragraph, Span } from '../report/model';
import { firstEndingAfter, overlapsAny } from '../report/spans';
import type { ResolvedReport } from '../resolve/model';
import { proseOf } from '../resolve/prose';
import { marksOf } from '../resolve/prose-marks';
import type { Edit, Finding, Rule, WordPlace } from './rule';
import { quote } from './wording/names';
import { isPageText, pageNumbersIn, pageWords } from './wording/page-text';

export const strayPageText: Rule = {
  id: 'stray-page-text',
  severity: 'info',
  title: { zh: '页码、导航、元数据残留', en: 'Left-over page number, navigation or metadata' },
  explanation: {
    zh:
      '从 PDF、Word 或者网页复制正文时，页码（“— 3 —”“第3页”）和网页的导航、按钮、元数据（“首页 > 信息公开”“索引号：…”“分享到”“【打印】”）' +
      '一起进了文稿：页码把句子断成两半，元数据与年报内容无关。《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）对年报各部分有统一要求，没有这些内容。' +
      '页码、网页文字各合并提示一次，修正是删去。稿件本来就要连同网页栏目一起存档的，可以接受。',
    en:
      'Page numbers and the navigation, buttons and metadata of a web page came along with the text: page numbers break sentences in two, and the ' +
      'official format knows none of this. One finding for page numbers, one for the rest of the page; the fix deletes them. ' +
      'Accept it where the page is kept as a record together with the report.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `⟦首页 > 政务公开 > 年度报告⟧
索引号：1234567/2025-00012
青禾县水务局2024年政府信息公开工作年度报告
发布日期：2025-01-20　来源：县水务局　浏览次数：36
一、总体情况
2024年，青禾县水务局主动公开供水
⟦— 1 —⟧
信息38条，全年未收到政府信息公开申请。
见《供水年报》第3页和电话0312—1234567—8。
`,
      says: [
        '网页的导航、元数据夹在文稿里，有 3 行，如“首页 > 政务公开 > 年度报告”，应删去',
        '页码“— 1 —”夹在文稿里，应删去',
      ],
      fixed: `青禾县水务局2024年政府信息公开工作年度报告
一、总体情况
2024年，青禾县水务局主动公开供水信息38条，全年未收到政府信息公开申请。
见《供水年报》第3页和电话0312—1234567—8。
`,
    },
    {
      draft: `一、总体情况
我局主动公开⟦－2－⟧供水信息38条，其中水价信息6条。
六、其他需要报告的事项
来源于上年结转的事项已经办结。
本年度未收取信息处理费。
⟦分享到：⟧
【打印】 【关闭】
`,
      says: ['页码“－2－”夹在文稿里，应删去', '网页的导航、元数据夹在文稿里，有 2 行，如“分享到：”，应删去'],
      fixed: `一、总体情况
我局主动公开供水信息38条，其中水价信息6条。
六、其他需要报告的事项
来源于上年结转的事项已经办结。
本年度未收取信息处理费。
`,
    },
  ],
  get words() {
    return pageWords();
  },
  looksFurther: true,
  check,
};

function* check(resolved: ResolvedReport, places: readonly WordPlace[]): Generator<Finding> {
  const numbers = pageNumbers(resolved);
  if (numbers.length > 0) yield finding(resolved, numbers, '页码', '处');
  const rest = mayHoldPageText(resolved, places) ? webText(resolved, writtenLines(resolved)) : [];
  if (rest.length > 0) yield finding(resolved, rest, '网页的导航、元数据', '行');
}

/** Words of pages stand above the first heading or below the last. */
function mayHoldPageText(resolved: ResolvedReport, places: readonly WordPlace[]): boolean {
  const { draft, headings } = resolved.report;
  const first = headings[0]?.span.start ?? 0;
  const last = headings.at(-1)?.span.end ?? 0;
  if (draft.format === 'html' || places.length === 0) return false;
  const prose = proseOf(resolved);
  return places.some(({ at }) => {
    const { start } = prose.span(at, at + 1);
    return start < first || start >= last;
  });
}

/** Text to take out, and what goes with it. */
interface Stray {
  readonly span: Span;
  readonly edit: Edit;
}

function finding({ report: { draft } }: ResolvedReport, strays: readonly Stray[], what: string, unit: string): Finding {
  const [first] = strays as [Stray, ...Stray[]];
  const written = quote(draft.text.slice(first.span.start, first.span.end));
  const message =
    strays.length === 1
      ? `${what}${written}夹在文稿里，应删去`
      : `${what}夹在文稿里，有 ${strays.length} ${unit}，如${written}，应删去`;
  return {
    span: first.span,
    message,
    about: { text: what },
    related: strays.slice(1).map(({ span }) => ({ span, message: what })),
    fixes: [
      {
        title: strays.length === 1 ? `删去${written}` : `全部删去（${strays.length} ${unit}）`,
        safety: 'safe',
        preferred: true,
        edits: strays.map(({ edit }) => edit),
      },
    ],
    unnecessary: true,
  };
}

/** Lines of prose, in order. */
const writtenLines = ({ report }: ResolvedReport): readonly Span[] => report.paragraphs.flatMap(({ lines }) => lines);

function pageNumbers(resolved: ResolvedReport): readonly Stray[] {
  const { pageMarks, paragraphs } = resolved.report;
  if (pageMarks.length === 0) return withinLines(resolved);
  const places = paragraphs.map(({ span }) => span);
  const isWrapped = paragraphs.some(({ lines }) =>
    lines.some((line, i) => i > 0 && !overlapsAny(pageMarks, { start: lines[i - 1]?.end ?? 0, end: line.start })),
  );
  const onLines = pageMarks.map((span): Stray => {
    const around = paragraphs[firstEndingAfter(places, span.start)];
    const isBroken = around !== undefined && around.span.start < span.start && !isWrapped;
    return { span, edit: isBroken ? joining(around, span) : withoutLine(resolved, span) };
  });
  return [...onLines, ...withinLines(resolved)].sort((a, b) => a.span.start - b.span.start);
}

/** Brings the halves of a sentence together; where lines were wrapped, only the line of the page number goes. */
function joining({ lines }: Paragraph, { start }: Span): Edit {
  const next = firstEndingAfter(lines, start);
  return { span: { start: lines[next - 1]?.end ?? start, end: lines[next]?.start ?? start }, newText: '' };
}

/** Page numbers that stand in the middle of a line. */
function withinLines(resolved: ResolvedReport): readonly Stray[] {
  const prose = proseOf(resolved);
  return pageNumbersIn(prose.text, marksOf(resolved).digits).map(({ start, end }) => {
    const span = prose.span(start, end);
    const around = { start: prose.span(start - 1, start).end, end: prose.span(end, end + 1).start };
    return { span, edit: { span: around, newText: '' } };
  });
}

/** The whole lines of a span, with the line end after them or else before them. */
function withoutLine({ report: { draft, lines } }: ResolvedReport, span: Span): Edit {
  const first = lineAt(lines, span.start);
  const last = lineAt(lines, span.end);
  const start = lines.starts[first] ?? span.start;
  const next = lines.starts[last + 1];
  if (next !== undefined) return { span: { start, end: next }, newText: '' };
  return { span: { start: lines.ends[first - 1] ?? start, end: draft.text.length }, newText: '' };
}

/** Lines of a web page above the text and at its end. */
function webText(resolved: ResolvedReport, lines: readonly Span[]): readonly Stray[] {
  const { draft, headings } = resolved.report;
  const first = headings[0]?.span.start;
  const last = headings.at(-1)?.span.end;
  if (first === undefined || last === undefined) return [];
  const above = lines.filter((line) => line.end <= first && isPageText(draft.text, line));
  const below: Span[] = [];
  for (const line of lines.toReversed()) {
    if (line.start < last || !isPageText(draft.text, line)) break;
    below.unshift(line);
  }
  return [...above, ...below].map((span) => ({ span, edit: withoutLine(resolved, span) }));
}
