import type { Span } from '../report/model';
import type { ResolvedReport } from '../resolve/model';
import { type ProseParagraph, paragraphAt, proseOf } from '../resolve/prose';
import { sentenceAt } from '../resolve/sentences';
import type { Finding, Rule } from './rule';
import { listed, quote } from './wording/names';
import { isQuoted } from './wording/quotations';

export const ambiguousYear: Rule = {
  id: 'ambiguous-year',
  severity: 'info',
  title: { zh: '今年、去年指代不明', en: 'Ambiguous 今年 or 去年' },
  explanation: {
    zh:
      '年报写的是上一年度的事，公布却在第二年（《政府信息公开条例》第四十九条），“今年”“去年”可以指这两年中的任何一年，读者分不清；' +
      '“本年度将……”也是这样。写出年份就没有疑问。同一句里已经写明年份的、书名和引语里的、表样的“本年”不算。' +
      '一份报告合并提示一次；上下文清楚的，可以接受。',
    en:
      'The report tells of one year and is published in the next (article 49 of the Regulations), so 今年 and 去年 may mean either. Naming the year leaves no ' +
      'doubt. Sentences that name it, quotations, and 本年 of the form are left alone. One hint a report; accept it where the context is clear.',
  },
  cues: ['今年', '去年', '本年度将', '本年将', '本年度计划'],
  examples: [
    {
      draft: `一、总体情况
2023年，我局主动公开信息36条，今年共开展培训2次。
⟦今年⟧以来，我局未收到政府信息公开申请，去年提出的问题整改到位。本年度未收取信息处理费，解读比去年增加2篇。
五、存在的主要问题及改进情况
本年度将继续公开。我局参加了“今年我们这样干”访谈。
`,
      says: ['“今年”“去年”“本年度将”没有写明是哪一年：年报在次年公布，请写出年份'],
    },
    {
      draft: `一、总体情况
2023年，我局主动公开信息36条。去年的问题在2023年全部整改到位。
`,
    },
  ],
  check,
};

const VAGUE = /今年|去年|本年度?(?=(?:我[局县市区镇乡委办]|)(?:将(?:继续|进一步|不断|着力|围绕)|计划))/g;

const MOST_PLACES = 40;

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  const places: { readonly span: Span; readonly written: string }[] = [];
  for (const { 0: word, index } of prose.text.matchAll(VAGUE)) {
    const paragraph = paragraphAt(prose, index);
    if (places.length === MOST_PLACES) break;
    if (!paragraph || paragraph.isDamaged || isQuoted(prose.text, index)) continue;
    if (isClear(prose.text, paragraph, index, word)) continue;
    places.push({
      span: prose.span(index, index + word.length),
      written: word.startsWith('本') ? `${word}将` : word,
    });
  }
  const [first, ...others] = places;
  if (!first) return;
  const words = [...new Set(places.map(({ written }) => quote(written)))];
  yield {
    span: first.span,
    message: `${words.length > 4 ? listed(words, '种说法') : words.join('')}没有写明是哪一年：年报在次年公布，请写出年份`,
    about: { text: places.map(({ written }) => written).join('、') },
    related: others.map(({ span }) => ({ span, message: '此处也是' })),
  };
}

const REACH = 160;

/** The year is named in the sentence or shortly before in the paragraph; 比去年 is last year's beyond doubt. */
function isClear(text: string, paragraph: ProseParagraph, at: number, word: string): boolean {
  const end = at + word.length;
  if (/^[^，。；]{0,8}(?:将|计划|拟)/.test(text.slice(end, end + 10))) return false;
  if (word === '去年' && (/[比较与和]/.test(text.charAt(at - 1)) || text.startsWith('同期', end))) return true;
  const sentence = sentenceAt(text, at);
  return /20\d\d年/.test(text.slice(Math.max(paragraph.start, at - REACH), sentence.end));
}
