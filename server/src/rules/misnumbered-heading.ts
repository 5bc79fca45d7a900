import { missingAspects } from '../resolve/missing-aspects';
import type { ResolvedReport } from '../resolve/model';
import { type Series, seriesOf } from '../resolve/numbering';
import type { MarkStyle, SubHeading } from '../resolve/outline';
import { type Prose, proseOf } from '../resolve/prose';
import { chineseOrdinal } from '../spec/sections';
import type { Edit, Finding, Rule } from './rule';
import { replaceMinimal } from './wording/edits';
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
六、其他需要报告的事项
1、未收取信息处理费。
⟦2.⟧没有其他事项。
3、电子版见网站。
`,
      says: [
        '序号“（一）、”应为“（一）”',
        '序号“2、”与同级的“（一）、”“（三）”不一致，应为“（二）”',
        '同级序号“1、”“2.”混用，应统一为“1、”',
      ],
      fixed: `一、总体情况
（一）主动公开。全年主动公开信息36条。
（二）政府信息管理。落实保密审查。
（三）监督保障。开展培训2次。
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
  ],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  if (!isBoundToForm(resolved)) return;
  const prose = proseOf(resolved);
  for (const series of seriesOf(resolved)) {
    const context: Context = { resolved, prose, series, style: mainStyle(series) };
    yield* inWrongStyle(context);
    const finding = outOfSequence(context);
    if (finding) yield finding;
    yield* inMixedForm(context);
  }
}

interface Context {
  readonly resolved: ResolvedReport;
  readonly prose: Prose;
  readonly series: Series;
  readonly style: MarkStyle;
}

/** The style of most items; of two equally frequent ones the first of the official order. */
function mainStyle({ items }: Series): MarkStyle {
  const count = (style: MarkStyle) => items.filter((item) => item.style === style).length;
  const order: readonly MarkStyle[] = ['bracketed', 'arabic', 'arabic-bracketed', 'circled'];
  return order.reduce((best, style) => (count(style) > count(best) ? style : best));
}

const written = ({ text }: Prose, { mark }: SubHeading): string => text.slice(mark.start, mark.end);

/** （三）, 3. or （3） as the series has it. */
function markFor({ prose, series, style }: Context, ordinal: number): string {
  if (style === 'bracketed') return `（${chineseOrdinal(ordinal)}）`;
  if (style === 'circled') return String.fromCharCode('①'.charCodeAt(0) + ordinal - 1);
  const first = series.items.find((item) => item.style === style);
  const model = first ? written(prose, first) : '1.';
  return model.replace(/\d+/, String(ordinal));
}

function* inWrongStyle(context: Context): Generator<Finding> {
  const { prose, series, style } = context;
  for (const item of series.items) {
    const mark = written(prose, item);
    const right = markFor(context, item.ordinal);
    if (item.style !== style) {
      const siblings = series.items.filter((other) => other.style === style).slice(0, 2);
      const names = siblings.map((other) => quote(written(prose, other))).join('');
      yield finding(context, item, `序号${quote(mark)}与同级的${names}不一致，应为${quote(right)}`, [[item, right]]);
    } else if (/）.$/.test(mark)) {
      yield finding(context, item, `序号${quote(mark)}应为${quote(right)}`, [[item, right]]);
    }
  }
}

/** The first item whose number does not follow; one finding, the numbers after it are put right with it. */
function outOfSequence(context: Context): Finding | undefined {
  const { prose, series } = context;
  const { items } = series;
  const at = items.findIndex(({ ordinal }, i) => ordinal !== i + 1);
  const item = items[at];
  if (!item || isDoubtful(context, at) || missingAspects(context.resolved).gap?.before === item) return undefined;
  const before = items[at - 1];
  const mark = written(prose, item);
  const right = markFor(context, at + 1);
  const remark = !before
    ? `前面没有${quote(markFor(context, 1))}`
    : item.ordinal === before.ordinal
      ? '重复'
      : `之后是${quote(mark)}`;
  const message =
    before && item.ordinal !== before.ordinal
      ? `序号${quote(written(prose, before))}${remark}，应为${quote(right)}`
      : `序号${quote(mark)}${remark}，应为${quote(right)}`;
  const wrong = items.flatMap((other, i): readonly Renumbering[] =>
    i >= at && other.ordinal !== i + 1 ? [[other, markFor(context, i + 1)]] : [],
  );
  return finding(context, item, message, hasLostNumber(context, at) ? [] : wrong);
}

/** The number that is not there stands within a paragraph (…。2.发布解读), or damage hides it. */
function isDoubtful({ resolved, prose, series, style }: Context, at: number): boolean {
  const item = series.items[at];
  const before = series.items[at - 1];
  if (!item) return true;
  const section = prose.paragraphs.find(({ place }) => place === series.section);
  const from = before?.mark.end ?? section?.start ?? 0;
  const between = prose.text.slice(from, item.mark.start);
  const missing = at + 1;
  const chinese = chineseOrdinal(missing);
  const isThere =
    style === 'bracketed'
      ? between.includes(`（${chinese}）`)
      : new RegExp(`(?<!\\d)${missing}[.、）。]|${chinese}[是、]`).test(between);
  const span = prose.span(from, item.mark.start);
  return isThere || resolved.damage.spans.some((run) => run.start < span.end && run.end > span.start);
}

const LONGEST_HEADING = 16;

/** A short line between, or text before the first: a heading that lost its number, rather than one too few. */
function hasLostNumber({ prose, series }: Context, at: number): boolean {
  const item = series.items[at];
  const before = series.items[at - 1];
  return prose.paragraphs.some(({ start, end, place }) => {
    if (!item || place !== series.section || end > item.mark.start) return false;
    if (!before) return true;
    return (
      start > before.paragraph.start &&
      end - start <= LONGEST_HEADING &&
      !/[。，；：]$/.test(prose.text.slice(start, end))
    );
  });
}

/** 1. beside 1、: as most of them are, or as the first. */
function* inMixedForm(context: Context): Generator<Finding> {
  const { prose, series, style } = context;
  if (style !== 'arabic') return;
  const own = series.items.filter((item) => item.style === style);
  const formOf = (item: SubHeading) => written(prose, item).replace(/\d+/, '');
  const forms = own.map(formOf);
  const count = (form: string) => forms.filter((other) => other === form).length;
  const main = [...new Set(forms)].reduce((best, form) => (count(form) > count(best) ? form : best), forms[0] ?? '');
  const others = own.filter((item) => formOf(item) !== main);
  const [first] = others;
  const model = own.find((item) => formOf(item) === main);
  if (!first || !model) return;
  yield {
    ...finding(
      context,
      first,
      `同级序号${quote(written(prose, model))}${quote(written(prose, first))}混用，应统一为${quote(`1${main}`)}`,
      others.map((item): Renumbering => [item, `${item.ordinal}${main}`]),
    ),
    severity: 'info',
  };
}

type Renumbering = readonly [item: SubHeading, mark: string];

function finding(
  { resolved, prose }: Context,
  item: SubHeading,
  message: string,
  renumberings: readonly Renumbering[],
): Finding {
  const span = prose.span(item.mark.start, item.mark.end);
  const title = prose.text.slice(item.mark.start, item.title.end);
  return {
    span,
    message,
    about: { text: title },
    ...(renumberings.length > 0 && {
      fixes: [
        {
          title:
            renumberings.length === 1
              ? `改为${quote(renumberings[0]?.[1] ?? '')}`
              : `依次改正 ${renumberings.length} 个序号`,
          safety: 'safe' as const,
          preferred: true,
          edits: renumberings.map(
            ([{ mark }, right]): Edit =>
              replaceMinimal(prose.span(mark.start, mark.end), resolved.report.draft.text, right),
          ),
        },
      ],
    }),
  };
}
