import type { Span } from '../report/model';
import { firstEndingAfter } from '../report/spans';
import type { ResolvedReport } from '../resolve/model';
import { lookThrough } from '../resolve/paragraph-wise';
import { residueSpans } from '../resolve/residue';
import type { Finding, Rule } from './rule';
import { onDamagedLine } from './wording/damage';
import { type HalfWidthMark, halfWidthMarks, mayHoldMarks } from './wording/half-width-marks';

export const halfWidthPunctuation: Rule = {
  id: 'half-width-punctuation',
  severity: 'info',
  title: { zh: '中文间半角标点', en: 'Half-width punctuation in Chinese text' },
  explanation: {
    zh:
      '中文句子里用了半角的“,”“;”“:”“?”“!”“()”或者英文句点“.”。《标点符号用法》（GB/T 15834—2011）规定中文用全角标点。' +
      '每段合并提示一次，一次改好整段。小数点、时间、网址、千分位、英文里的标点不算，表格里的行名、列名由表格各项检查；引用外文、代码原样的，可以接受。',
    en:
      'A Chinese sentence has half-width marks or an English full stop. GB/T 15834—2011 asks for full-width marks. There is one finding a ' +
      'paragraph, and one fix for all of it. Decimal points, times, addresses, thousands marks and English are left alone; labels in ' +
      'tables belong to the rules on tables. Accept what is quoted as it is.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `一、总体情况
2024年⟦,⟧我局主动公开供水信息38条,其中水价信息6条(含公告2条),占15.8%,详见 https://www.example.cn/a,b?c=1 和《供水年报(2024)》,每日8:30更新.
（一）主动公开。全年发布政策解读12篇。
⟦(⟧二) 依申请公开。全年未收到申请。
`,
      says: ['本段有 8 处半角标点“,().”，应为全角“，（）。”', '本段有 2 处半角标点“()”，应为全角“（）”'],
      fixed: `一、总体情况
2024年，我局主动公开供水信息38条，其中水价信息6条（含公告2条），占15.8%，详见 https://www.example.cn/a,b?c=1 和《供水年报(2024)》，每日8:30更新。
（一）主动公开。全年发布政策解读12篇。
（二）依申请公开。全年未收到申请。
`,
    },
    {
      draft: `五、存在的主要问题及改进情况
云溪区民政局的解读形式较为单一⟦.⟧
`,
      says: ['半角标点“.”应为全角“。”'],
      fixed: `五、存在的主要问题及改进情况
云溪区民政局的解读形式较为单一。
`,
    },
  ],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const { text } = resolved.report.draft;
  yield* lookThrough(resolved, 'marks', ({ source: { span }, isPlain }): readonly Finding[] | undefined => {
    if (isPlain || !mayHoldMarks(text, span)) return undefined;
    if (onDamagedLine(resolved, span)) return NONE;
    const marks = halfWidthMarks(wordsIn(resolved, span), span.start);
    return marks.length === 0 ? NONE : [findingFor(text, marks, span)];
  });
}

const NONE: readonly Finding[] = [];

/** Damage and residue keep their marks: they are hidden behind letters of the same length. */
function wordsIn(resolved: ResolvedReport, { start, end }: Span): string {
  const { text } = resolved.report.draft;
  return [resolved.damage.spans, residueSpans(resolved)].reduce(
    (words, foreign) => blanked(words, start, foreign),
    text.slice(start, end),
  );
}

/** `foreign` are spans of the draft, in order and apart from each other; `start` is where the words stand in it. */
function blanked(words: string, start: number, foreign: readonly Span[]): string {
  let blank = '';
  for (let i = firstEndingAfter(foreign, start); i < foreign.length; i++) {
    const span = foreign[i] as Span;
    const from = Math.max(blank.length, span.start - start);
    const to = Math.min(words.length, span.end - start);
    if (from >= words.length) break;
    if (to > from) blank += words.slice(blank.length, from) + 'a'.repeat(to - from);
  }
  return blank === '' ? words : blank + words.slice(blank.length);
}

function findingFor(text: string, marks: readonly HalfWidthMark[], { start, end }: Span): Finding {
  const [first] = marks as [HalfWidthMark];
  const written = distinct(marks.map(({ span }) => text.charAt(span.start)));
  const wanted = distinct(marks.map(({ wanted }) => wanted));
  const count = marks.length === 1 ? '' : `本段有 ${marks.length} 处`;
  return {
    span: first.span,
    message: `${count}半角标点“${written}”${count && '，'}应为全角“${wanted}”`,
    about: { text: text.slice(start, end).replace(/\s+/g, '') },
    fixes: [
      {
        title: marks.length === 1 ? `改为全角“${wanted}”` : '本段标点改为全角',
        safety: 'safe',
        preferred: true,
        edits: marks.map(({ span, spaceAfter, wanted }) => ({
          span: { start: span.start, end: span.end + spaceAfter },
          newText: wanted,
        })),
      },
    ],
  };
}

/** Each of them once. */
function distinct(marks: readonly string[]): string {
  let seen = '';
  for (const mark of marks) if (!seen.includes(mark)) seen += mark;
  return seen;
}
