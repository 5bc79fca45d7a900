import type { Span } from '../report/model';
import type { ResolvedReport } from '../resolve/model';
import type { Finding, Rule } from './rule';
import { judgedParagraphs } from './wording/judged-prose';
import { quote } from './wording/names';
import { spacedParagraph, straySpaces } from './wording/stray-spaces';

export const straySpace: Rule = {
  id: 'stray-space',
  severity: 'info',
  title: { zh: '汉字、数字间多余空格', en: 'Stray spaces between characters and digits' },
  explanation: {
    zh:
      '汉字之间、汉字与数字之间、日期里有多余的空格，如“2024 年 1 月”“政务 公开”。中文排版不在汉字、数字之间加空格；空格会把一个词断开，检索、比对时找不到，' +
      '转成网页后还可能在空格处换行。全文合并提示一次，一次改好。序号后面、标题里、对齐用的空格和英文两侧的空格不算。' +
      '本单位排版规定数字两侧留空的，可以接受。',
    en:
      'Spaces stand between Chinese characters, between characters and digits, or inside dates. Chinese typesetting has none there; they cut words ' +
      'apart for searches and line breaks. One finding for the document, one fix for all. Spaces after list marks, in titles, for layout and beside ' +
      'Latin words are left alone. Accept it where your house style sets digits apart.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `青禾县水务局 2024年政府信息公开工作年度报告
一、总体情况
（一） 主动公开。2024⟦ ⟧年，我局公开政务 公开信息 38 条，召开会议1 2次，详见 Windows 10 系统中的 PDF 文件。
青禾县水务局
2025 年 1 月 8 日
`,
      says: ['全文有 10 处多余的空格，如“2024 年”'],
      fixed: `青禾县水务局 2024年政府信息公开工作年度报告
一、总体情况
（一） 主动公开。2024年，我局公开政务公开信息38条，召开会议12次，详见 Windows 10 系统中的 PDF 文件。
青禾县水务局
2025年1月8日
`,
    },
    {
      draft: `一、总体情况
进一步规范政务⟦ ⟧公开工作，做到及时、准确。
`,
      says: ['“规范政务”与“公开工作”之间有多余的空格'],
    },
    {
      draft: `青禾县水务局2024年政府信息公开工作年度报告
如有疑问，请与青禾县水务局联系（地址：建设路12号 邮编：123456 电话：0991-1234567）。
一、总体情况
1 主动公开方面
（一）主动公开 2024年，我局公开信息38条，领导小组成员为张 三、李四光、王 五。
（二）依申请公开 全年未收到申请。 （三）信息管理情况 由专人管理，定期清理。 （四）平台建设 2024年改版网站栏目。
`,
    },
  ],
  signs: ['space between words'],
  check,
};

const AROUND = 4;

function* check(resolved: ResolvedReport): Generator<Finding> {
  const { text } = resolved.report.draft;
  const spaces: Span[] = [];
  for (const { prose, paragraph } of judgedParagraphs(resolved)) {
    const spaced = spacedParagraph(prose, paragraph);
    for (const line of paragraph.source.lines) for (const space of straySpaces(text, line, spaced)) spaces.push(space);
  }
  const [first] = spaces;
  if (!first) return;
  yield {
    span: first,
    message:
      spaces.length === 1 ? messageFor(text, first) : `全文有 ${spaces.length} 处多余的空格，如${shown(text, first)}`,
    about: { text: '多余的空格' },
    related: spaces.slice(1).map((span) => ({ span, message: '多余的空格' })),
    fixes: [
      {
        title: spaces.length === 1 ? '删去空格' : '全部删去',
        safety: 'safe',
        preferred: true,
        edits: spaces.map((span) => ({ span, newText: '' })),
      },
    ],
    unnecessary: true,
  };
}

/** The number or word on either side. */
function sides(text: string, { start, end }: Span): readonly [string, string] {
  const before = /(?:\d{1,4}|[^\s\d，。、；：]{1,4})$/.exec(text.slice(Math.max(0, start - AROUND), start))?.[0] ?? '';
  const after = /^(?:\d{1,4}|[^\s\d，。、；：]{1,4})/.exec(text.slice(end, end + AROUND))?.[0] ?? '';
  return [before, after];
}

function messageFor(text: string, span: Span): string {
  const [before, after] = sides(text, span);
  return `${quote(before)}与${quote(after)}之间有多余的空格`;
}

function shown(text: string, span: Span): string {
  const [before, after] = sides(text, span);
  const word = /\d$/.test(before) ? after.slice(0, 1) : after;
  return quote(`${before}${text.slice(span.start, span.end)}${word}`);
}
