import type { Span } from '../report/model';
import type { ResolvedReport } from '../resolve/model';
import type { Edit, Finding, Rule } from './rule';
import { judgedParagraphs } from './wording/judged-prose';
import { quote } from './wording/names';

export const fullWidthDigit: Rule = {
  id: 'full-width-digit',
  severity: 'info',
  title: { zh: '正文全角数字', en: 'Full-width digits in prose' },
  explanation: {
    zh:
      '正文里的阿拉伯数字、字母用了全角，如“２０２４年”。《出版物上数字用法》（GB/T 15835—2011）规定阿拉伯数字用半角；全角数字在检索、统计时会被当作别的字符。' +
      '全文合并提示一次，一次改好。表格里的数字由“全角数字、千分位、空格填充”一项检查。机关名称、产品名称里原本就是全角字母的，可以接受。',
    en:
      'Arabic digits or letters in the prose are full-width. GB/T 15835—2011 asks for half-width ones; searches and counts miss the others. One ' +
      'finding for the document, one fix for all. Digits in tables belong to malformed-figure. Accept it in names that are written so.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `青禾县水务局⟦２０２４⟧年政府信息公开工作年度报告
一、总体情况
２０２４年，我局主动公开信息３８条，占１５．８％，通过ＡＰＰ发布①类信息2条。
`,
      says: ['正文有 5 处全角数字、字母，如“２０２４”，应为半角“2024”'],
      fixed: `青禾县水务局2024年政府信息公开工作年度报告
一、总体情况
2024年，我局主动公开信息38条，占15.8%，通过APP发布①类信息2条。
`,
    },
    {
      draft: `一、总体情况
召开专题会议⟦１２⟧次（含线上３次）。
`,
    },
  ],
  signs: ['full-width letter or digit'],
  check,
};

const DIGITS = /[０-９]/;
/** A run of digits and letters with the marks of a number inside it. */
const RUN = /[０-９Ａ-Ｚａ-ｚ](?:[０-９Ａ-Ｚａ-ｚ]|[．，](?=[０-９])){0,40}％?/g;
const WIDTH_SHIFT = 0xfee0;

function* check(resolved: ResolvedReport): Generator<Finding> {
  const { text } = resolved.report.draft;
  if (!/[０-９Ａ-Ｚａ-ｚ]/.test(text)) return;
  const runs = runsIn(resolved, text);
  const [first] = runs;
  if (!first) return;
  const written = text.slice(first.start, first.end);
  const wanted = halfWidth(written);
  const what = runs.some(({ start, end }) => !DIGITS.test(text.slice(start, end))) ? '全角数字、字母' : '全角数字';
  yield {
    span: first,
    message:
      runs.length === 1
        ? `全角${DIGITS.test(written) ? '数字' : '字母'}${quote(written)}应为半角${quote(wanted)}`
        : `正文有 ${runs.length} 处${what}，如${quote(written)}，应为半角${quote(wanted)}`,
    about: { text: runs.map(({ start, end }) => text.slice(start, end)).join('、') },
    related: runs.slice(1).map((span) => ({ span, message: '全角' })),
    fixes: [
      {
        title: runs.length === 1 ? `改为${quote(wanted)}` : '全部改为半角',
        safety: 'safe',
        preferred: true,
        edits: runs.map((span): Edit => ({ span, newText: halfWidth(text.slice(span.start, span.end)) })),
      },
    ],
  };
}

function runsIn(resolved: ResolvedReport, text: string): readonly Span[] {
  const runs: Span[] = [];
  for (const { paragraph } of judgedParagraphs(resolved)) {
    for (const line of paragraph.source.lines) {
      for (const { 0: written, index } of text.slice(line.start, line.end).matchAll(RUN))
        runs.push({ start: line.start + index, end: line.start + index + written.length });
    }
  }
  return runs;
}

const halfWidth = (written: string): string =>
  [...written].map((character) => String.fromCharCode(character.charCodeAt(0) - WIDTH_SHIFT)).join('');
