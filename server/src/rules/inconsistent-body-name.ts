import { isOfIdeographs } from '../report/ideographs';
import type { Span } from '../report/model';
import { bodyOf } from '../resolve/body';
import { datesOf } from '../resolve/dates';
import type { ResolvedReport } from '../resolve/model';
import { type Prose, paragraphAt, proseOf } from '../resolve/prose';
import type { Range } from '../resolve/sentences';
import type { Finding, Rule } from './rule';
import { isSameBody, isShortForm, isSlip } from './wording/body-names';
import { replaceMinimal } from './wording/edits';
import { quote } from './wording/names';

export const inconsistentBodyName: Rule = {
  id: 'inconsistent-body-name',
  severity: 'info',
  title: { zh: '机关名称前后不一', en: 'Inconsistent name of the body' },
  explanation: {
    zh:
      '标题、引言和落款里的机关名称应当是同一个规范全称（《党政机关公文格式》GB/T 9704—2012 要求发文机关署名用全称或者规范化简称）。' +
      '“某乡政府”与“某乡人民政府”、“某自治州”与“某州”混用，汇总和查找时会当成两个机关；名称完全不同的，可能是借用了别处的稿子。' +
      '省略上级地名、政府的年报由其办公室或者主管部门落款的不算；机构改革中改了名称的，可以接受。',
    en:
      'Title, preamble and signature should name the body alike, in full (GB/T 9704—2012). 某乡政府 beside 某乡人民政府 looks like two bodies in a roll-up; an ' +
      'altogether different name may come from a borrowed text. A superior place left out, and a government’s report signed by its office or ' +
      'the competent department, do not count. Accept it where the body was renamed.',
  },
  fix: 'unsafe',
  examples: [
    {
      draft: `青禾县松岭乡人民政府2023年政府信息公开工作年度报告
一、总体情况
全年公开信息36条。
六、其他需要报告的事项
本年度未收取信息处理费。
⟦青禾县松岭乡政府⟧
2024年1月20日
`,
      says: ['落款“青禾县松岭乡政府”与标题“青禾县松岭乡人民政府”不一致'],
      fixed: `青禾县松岭乡人民政府2023年政府信息公开工作年度报告
一、总体情况
全年公开信息36条。
六、其他需要报告的事项
本年度未收取信息处理费。
青禾县松岭乡人民政府
2024年1月20日
`,
    },
    {
      draft: `青禾白族自治州水务局
2023年政府信息公开工作年度报告
现将⟦青禾自治州水务局⟧2023年政府信息公开工作年度报告公布如下。
一、总体情况
全年公开信息36条。
六、其他需要报告的事项
本年度未收取信息处理费。
⟦青禾州民政局⟧
2024年1月20日
`,
      says: [
        '引言“青禾自治州水务局”与标题“青禾白族自治州水务局”不一致',
        '落款“青禾州民政局”与标题“青禾白族自治州水务局”不一致',
      ],
    },
    {
      draft: `青禾县人民政府2023年政府信息公开工作年度报告
现将青禾县2023年政府信息公开工作年度报告公布如下。
一、总体情况
全县公开信息3600条。
六、其他需要报告的事项
本年度未收取信息处理费。
青禾县人民政府办公室
2024年3月20日
`,
    },
    {
      draft: `青禾县人力资源和社会保障局2023年政府信息公开工作年度报告
现将青禾县人社局2023年政府信息公开工作年度报告公布如下。
一、总体情况
全年公开信息360条。
`,
    },
  ],
  check,
};

interface Named {
  readonly place: '引言' | '落款';
  readonly range: Range;
}

function* check(resolved: ResolvedReport): Generator<Finding> {
  const { report, title, damage } = resolved;
  const written = title?.body;
  if (written === undefined || damage.kind !== 'none' || !isOfIdeographs(written, '（）()·', 3, 30)) return;
  const prose = proseOf(resolved);
  const own = report.draft.parts?.simplify?.(written) ?? written;
  const { body } = datesOf(resolved).signature;
  const named = namesOfItself(prose).map((range): Named => ({ place: '引言', range }));
  if (body) named.push({ place: '落款', range: body });
  for (const { place, range } of named) {
    const name = prose.text.slice(range.start, range.end);
    if (name === own || isSameBody(own, name) || isSlip(own, name) || isForGovernment(own, name)) continue;
    if (place === '引言' && isShortForm(own, name)) continue;
    const span = prose.span(range.start, range.end);
    yield {
      span,
      message: `${place}${quote(name)}与标题${quote(own)}不一致`,
      about: { text: `${own}；${name}` },
      related: title ? [{ span: title.span, message: '标题' }] : [],
      fixes: [fix(report.draft.text, span, written)],
    };
  }
}

/** 现将某某局2023年政府信息公开工作年度报告公布如下: the name that a preamble gives the body. */
const ITSELF = /现将([々〇㐀-䶿一-鿿豈-龎\ud840-\udfff（）]{3,30}?)(?:20\d\d年?度?)(?:政府)?信息公开/y;

function namesOfItself(prose: Prose): readonly Range[] {
  const { text } = prose;
  const names: Range[] = [];
  for (let at = text.indexOf('现将'); at >= 0; at = text.indexOf('现将', at + 1)) {
    if (paragraphAt(prose, at)?.place !== 'preamble') continue;
    ITSELF.lastIndex = at;
    const name = ITSELF.exec(text)?.[1];
    if (name !== undefined && bodyOf(name).kind !== 'unknown' && !/^[我本]/.test(name))
      names.push({ start: at + 2, end: at + 2 + name.length });
  }
  return names;
}

/** The competent department publishes the government's report (article 49). */
function isForGovernment(own: string, name: string): boolean {
  return bodyOf(own).kind === 'government' && !['government', 'township'].includes(bodyOf(name).kind);
}

const fix = (text: string, span: Span, own: string) =>
  ({
    title: `改为${quote(own)}`,
    safety: 'unsafe',
    edits: [replaceMinimal(span, text, own)],
  }) as const;
