import type { Span } from '../report/model';
import type { ResolvedReport } from '../resolve/model';
import { misspelledName } from '../resolve/near-title';
import { findYear } from '../resolve/years';
import type { Finding, Fix, Rule, WordPlace } from './rule';
import { type Compact, compact, placeOf, spell } from './wording/compact';
import { onDamagedLine } from './wording/damage';
import { quote } from './wording/names';
import { lineStart } from './wording/sections';
import { REPORT_NAME as NAME, referenceWords, selfReferences } from './wording/self-references';

const LONGEST_NAME = 30;

export const miswordedTitle: Rule = {
  id: 'misworded-title',
  severity: 'error',
  title: { zh: '报告名称不规范', en: 'Misworded title' },
  explanation: {
    zh:
      '年报的名称是“××年政府信息公开工作年度报告”：《政府信息公开条例》第四十九条、第五十条和国办公开办函〔2021〕30号都用这个名称。' +
      '漏“工作”“年度”、写作“政务公开”、把“年”写成“年度”，都不合名称；栏目检索和上级汇总按名称找年报，名称不对就会漏掉。' +
      '正文里提到本报告时名称不对的，提示核对。上级另行规定名称时，可以接受。',
    en:
      'The report is called “… 年政府信息公开工作年度报告” in articles 49 and 50 of the Regulations and in the notice 国办公开办函〔2021〕30号. ' +
      'Without 工作 or 年度, with 政务公开, or with 年度 for 年 it is another name, and searches and the roll-up by name miss it. ' +
      'Where the text itself names the report wrongly, that is a hint to check. Accept it where a superior office prescribes another name.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `青禾县水务局
⟦2023年度政府信息公开工作报告⟧

现将青禾县水务局⟦2023年政府信息公开年度报告⟧如下。

一、总体情况
全年主动公开信息36条。
`,
      says: [
        '报告名称“2023年度政府信息公开工作报告”应为“2023年政府信息公开工作年度报告”',
        '正文把本报告称作“2023年政府信息公开年度报告”，名称应为“2023年政府信息公开工作年度报告”',
      ],
      fixed: `青禾县水务局
2023年政府信息公开工作年度报告

现将青禾县水务局2023年政府信息公开年度报告如下。

一、总体情况
全年主动公开信息36条。
`,
    },
    {
      draft: `云溪区民政局2024年
⟦政务公开工作年度
报告⟧

一、总体情况
`,
      says: ['报告名称“政务公开工作年度报告”应为“政府信息公开工作年度报告”'],
      fixed: `云溪区民政局2024年
政府信息公开工作年度
报告

一、总体情况
`,
    },
    {
      draft: `2024年云溪区民政局⟦信息公开年报⟧
一、总体情况
`,
      says: ['报告名称“信息公开年报”应为“政府信息公开工作年度报告”'],
    },
    {
      draft: `云溪区民政局⟦政府信息公开工作年度报告⟧
本报告统计期限自2022年1月1日起至2022年12月31日止。
一、总体情况
`,
      says: ['报告名称“政府信息公开工作年度报告”缺少年份，应为“2022年政府信息公开工作年度报告”'],
      fixed: `云溪区民政局2022年政府信息公开工作年度报告
本报告统计期限自2022年1月1日起至2022年12月31日止。
一、总体情况
`,
    },
    {
      draft: `2024年云溪区民政局政府信息公开工作年度报告
现将⟦2024年云溪区民政局政府信息公开工作报告⟧公布如下，并将云溪区民政局⟦2024年政府信息公开年度报告⟧予以公开。
一、总体情况
现将2023年政府信息公开工作报告如下，现将2024年云溪区民政局政府信息公开工作报告如下。
`,
    },
    {
      draft: `云溪区民政局2023年政府信息公开工作年度报告
根据《条例》的规定，现公布云溪区民政局⟦2023年度政府信息公开工作报告⟧。特向社会公布⟦2023年云溪区民政局信息公开工作年度报告⟧，
同时公布2023年云溪区民政局政府信息公开工作年度报告，2022年度政府信息公开年度报告不再公布。
一、总体情况
按时编制2023年政府信息公开年度报告。
`,
      says: [
        '正文把本报告称作“2023年度政府信息公开工作报告”，名称应为“2023年政府信息公开工作年度报告”',
        '正文把本报告称作“2023年云溪区民政局信息公开工作年度报告”，名称应为“2023年云溪区民政局政府信息公开工作年度报告”',
      ],
    },
  ],
  get words() {
    return referenceWords();
  },
  looksFurther: true,
  check,
};

function* check(resolved: ResolvedReport, places: readonly WordPlace[]): Generator<Finding> {
  if (!isPlainTitle(resolved)) yield* checkTitle(resolved);
  if (places.length > 0) yield* checkText(resolved, places);
}

/** With the name of the body before the year, or after it; in either script. */
const PLAIN_TITLE =
  /^(?:[^\d二２]{2,40}20\d\d年|20\d\d年(?![年度])(?:[^\d公]|公(?![开開])){2,40})政府信息公[开開]工作年度[报報]告$/;

/** On one line, with its year, as it should be: nearly all titles are, and need no second look. */
function isPlainTitle({ report, title }: ResolvedReport): boolean {
  const [piece, ...others] = title?.pieces ?? [];
  if (!piece || others.length > 0) return false;
  return PLAIN_TITLE.test(report.draft.text.slice(piece.start, piece.end));
}

function* checkTitle(resolved: ResolvedReport): Generator<Finding> {
  const { report, title } = resolved;
  if (!title || onDamagedLine(resolved, title.span)) return;
  const { text } = report.draft;
  const words = compact(text, title.pieces);
  const year = findYear(words.folded);
  const name = nameIn(words.folded, year?.end ?? 0);
  if (!name) return;
  const isNamed = words.folded.slice(name.start, name.end) === NAME;
  const hasYear = year ? year.start < name.start || year.end > name.end : hasYearBeside(text, title.span);
  const yearFault = year && hasYear ? faultOfYear(words, year) : undefined;
  if (isNamed && hasYear && !yearFault) return;
  const respelled: readonly Respelling[] = [
    ...(yearFault ? [yearFault] : []),
    { part: name, wanted: (hasYear ? '' : yearText(resolved)) + NAME },
  ];
  const whole =
    year && yearFault ? { start: Math.min(year.start, name.start), end: Math.max(yearFault.part.end, name.end) } : name;
  const written = words.raw.slice(whole.start, whole.end);
  const shouldBe = readAs(words, whole, respelled);
  const isOnlyDoubled = isNamed && yearFault?.wanted === '';
  yield {
    span: placeOf(words, whole),
    message: `报告名称${quote(written)}${isNamed && !hasYear ? '缺少年份，' : ''}应为${quote(shouldBe)}`,
    about: { text: written },
    ...(isOnlyDoubled && { severity: 'info' as const }),
    fixes: hasYear || resolved.year !== undefined ? [fixFor(text, words, respelled, shouldBe)] : [],
  };
}

/** A part of the title and what it should read. */
interface Respelling {
  readonly part: Span;
  readonly wanted: string;
}

/** 年度 for 年, or no 年 at all. */
function faultOfYear({ raw }: Compact, { end }: Span): Respelling | undefined {
  const last = raw.charAt(end - 1);
  if (last === '年') return undefined;
  if (last === '度') return { part: { start: end - 1, end }, wanted: '' };
  return { part: { start: end, end: raw.charAt(end) === '度' ? end + 1 : end }, wanted: '年' };
}

function readAs({ raw }: Compact, whole: Span, respelled: readonly Respelling[]): string {
  let result = '';
  let from = whole.start;
  for (const { part, wanted } of [...respelled].sort((a, b) => a.part.start - b.part.start)) {
    result += raw.slice(from, part.start) + wanted;
    from = part.end;
  }
  return result + raw.slice(from, whole.end);
}

function fixFor(text: string, words: Compact, respelled: readonly Respelling[], shouldBe: string): Fix {
  const edits = respelled.flatMap(({ part, wanted }) => spell(text, words, part, wanted));
  return { title: `改为${quote(shouldBe)}`, safety: 'safe', preferred: true, edits };
}

function nameIn(folded: string, after: number): Span | undefined {
  const name = wordedName(folded, after);
  if (name) return name;
  const start = misspelledName(folded, after);
  return start === undefined ? undefined : { start, end: folded.length };
}

/** From the words for the subject to the last 报告 or 年报; those after the year, as the body's name may have them too. */
function wordedName(folded: string, after: number): Span | undefined {
  const end = Math.max(folded.lastIndexOf('报告'), folded.lastIndexOf('年报')) + 2;
  const starts = [...folded.matchAll(/(?:政府信息|政务信息|政务|政府|信息)公开/g)]
    .map(({ index }) => index)
    .filter((at) => at < end);
  const named = starts.find((at) => at >= after) ?? starts.at(-1);
  // 2023年年度政府信息公开…: what is doubled there belongs to the wrong name.
  const start = named !== undefined && after > 0 && folded.slice(after, named) === '年度' ? after : named;
  return start === undefined || end - start > LONGEST_NAME ? undefined : { start, end };
}

/** The year on the line above, or （2023年度） on one of its own below. */
function hasYearBeside(text: string, { start, end }: Span): boolean {
  const above = text
    .slice(Math.max(0, start - 60), lineStart(text, start))
    .trimEnd()
    .split(/[\r\n]+/)
    .at(-1);
  const below = text
    .slice(end, end + 40)
    .replace(/^[^\r\n]*/, '')
    .trimStart()
    .split(/[\r\n]+/)[0];
  return (
    /^[^，。；：]*20\d\d ?年?度?[）)]?$/.test(above?.trim() ?? '') ||
    /^[（(]?20\d\d ?年?度?[）)]?$/.test(below?.trim() ?? '')
  );
}

const yearText = ({ year }: ResolvedReport): string => `${year ?? '××××'}年`;

/** Places where the text speaks of this very report. */
function* checkText(resolved: ResolvedReport, places: readonly WordPlace[]): Generator<Finding> {
  for (const { place, written, wanted } of selfReferences(resolved, places)) {
    if (onDamagedLine(resolved, place)) continue;
    yield {
      span: place,
      severity: 'warning',
      message: `正文把本报告称作${quote(written)}，名称应为${quote(wanted)}`,
      about: { text: written },
    };
  }
}
