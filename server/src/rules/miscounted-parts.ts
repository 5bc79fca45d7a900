import type { ResolvedReport } from '../resolve/model';
import { chineseNumber } from '../resolve/numerals';
import { type Prose, proseOf } from '../resolve/prose';
import type { Range } from '../resolve/sentences';
import { SECTIONS } from '../spec/sections';
import type { Finding, Fix, Rule } from './rule';
import { quote } from './wording/names';
import { isBoundToForm } from './wording/sections';

export const miscountedParts: Rule = {
  id: 'miscounted-parts',
  severity: 'warning',
  title: { zh: '“由…等六部分组成”与所列不符', en: 'Number of parts does not match the list' },
  explanation: {
    zh:
      '引言里写“由……等六部分组成”，列出来的却不是六项。国办公开办函〔2021〕30号规定年报有六个部分，多半是改写时漏列或者多列了。' +
      '“行政复议、行政诉讼情况”“收到和处理……申请情况”各算一项。只差一项的作提示；举一两项为例的（“包括总体情况等六部分”）不算，可以接受。',
    en:
      'The preamble says “…等六部分组成” and lists another number of parts. The notice 国办公开办函〔2021〕30号 prescribes six; most likely one was lost in ' +
      'rewriting. 行政复议、行政诉讼情况 is one part. One too few is a hint; a few examples (包括总体情况等六部分) are left alone. Accept it where the list is meant to be partial.',
  },
  fix: 'unsafe',
  cues: [
    '部分组成',
    '部分构成',
    '个部分',
    '个方面',
    '六部分',
    '五部分',
    '四部分',
    '七部分',
    '6部分',
    '5部分',
    '4部分',
    '7部分',
  ],
  examples: [
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
本报告由总体情况、主动公开政府信息情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况等⟦六⟧部分组成。
一、总体情况
全年公开信息36条。
`,
      says: ['写“六部分”，只列了 4 项，缺“收到和处理政府信息公开申请情况”“其他需要报告的事项”'],
      fixed: `青禾县水务局2023年政府信息公开工作年度报告
本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。
一、总体情况
全年公开信息36条。
`,
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
本报告共分⟦五⟧个部分：总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况和其他需要报告的事项。
一、总体情况
本局由办公室、水政股、河长办等五部分组成。
`,
      says: ['写“五部分”，列了 6 项'],
      fixed: `青禾县水务局2023年政府信息公开工作年度报告
本报告共分六个部分：总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况和其他需要报告的事项。
一、总体情况
本局由办公室、水政股、河长办等五部分组成。
`,
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
全文包括总体情况等六个部分。本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、因政府信息公开工作被申请行政复议、提起行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。
一、总体情况
全年公开信息36条。
`,
    },
  ],
  check,
};

const NUMBER = /([一二三四五六七八九十]|\d{1,2})个?(?:大)?(?:部分|方面)(?:内容)?/g;
const LONGEST_LIST = 220;
/** Where a list before the number begins, and where one after it does. */
const BEGINS = /(?:由|包括|包含|涵盖|分为|分别为|分别是|：)/g;
const FIRST_TITLE = /(?:工作)?(?:总体|概述|基本情况)|主动公开政府信息情况|收到和处理/;
const FOLLOWS =
  /^(?:组成|构成)?(?:，|。)?(?:：|(?:即|分别(?:为|是)?|依次(?:为|是)|主要?(?:包括|有)|包括|包含|具体(?:包括|为))：?)/;

function* check(resolved: ResolvedReport): Generator<Finding> {
  if (!isBoundToForm(resolved)) return;
  const prose = proseOf(resolved);
  for (const paragraph of prose.paragraphs) {
    if (paragraph.place !== 'preamble' || paragraph.isDamaged) continue;
    const words = prose.text.slice(paragraph.start, paragraph.end);
    for (const { 0: written, 1: numeral = '', index } of words.matchAll(NUMBER)) {
      const list = listAround(words, index, index + written.length);
      const claimed = /\d/.test(numeral) ? Number(numeral) : chineseNumber(numeral);
      if (!list || claimed === undefined) continue;
      const place = { start: paragraph.start + index, end: paragraph.start + index + numeral.length };
      const finding = compare(prose, { ...list, offset: paragraph.start }, place, numeral, claimed);
      if (finding) yield finding;
    }
  }
}

interface List {
  readonly words: string;
  readonly start: number;
  /** 等 closes the list: it may be partial. */
  readonly isOpen: boolean;
}

function listAround(text: string, start: number, end: number): List | undefined {
  const after = FOLLOWS.exec(text.slice(end, end + 12));
  if (after) {
    const from = end + after[0].length;
    const stop = text.slice(from, from + LONGEST_LIST).indexOf('。');
    return list(text, from, stop < 0 ? Math.min(text.length, from + LONGEST_LIST) : from + stop);
  }
  const near = text.slice(Math.max(0, start - LONGEST_LIST), start);
  const before = near.slice(near.lastIndexOf('。') + 1);
  const from = start - before.length;
  // Another 由 may stand earlier in the sentence: 由某局编制，全文包括…
  const title = before.search(FIRST_TITLE);
  const begin = [...before.matchAll(BEGINS)].findLast(({ index }) => index < title);
  return begin && list(text, from + begin.index + begin[0].length, start);
}

function list(text: string, start: number, end: number): List | undefined {
  const words = text.slice(start, end);
  const trimmed = words.replace(/[等共，]{1,4}$/, '');
  return SECTIONS.some(({ title }) => trimmed.includes(title.slice(0, 4)))
    ? { words: trimmed, start, isOpen: words.slice(trimmed.length).includes('等') }
    : undefined;
}

/** Parts whose names hold the marks of a list, each made one word. */
const JOINED: readonly (readonly [written: RegExp, joined: string])[] = [
  [/行政复议[、和及与，]+(?:被?提起)?行政诉讼/g, '复议诉讼'],
  [/(?:收到|受理)[、和及与]+(?:处理|办理)/g, '收到处理'],
  [/问题[、和及与以]+改进/g, '问题改进'],
  [/不足[、和及与以]+改进/g, '不足改进'],
];
const TELLS: readonly RegExp[] = [
  /总体|概述|基本情况/,
  /主动公开/,
  /申请(?!行政|复议)/,
  /复议|诉讼/,
  /问题|不足/,
  /其[他它]/,
];

function compare(
  prose: Prose,
  { words, start, isOpen, offset }: List & { readonly offset: number },
  place: Range,
  numeral: string,
  claimed: number,
): Finding | undefined {
  const joined = JOINED.reduce((text, [pattern, word]) => text.replace(pattern, word), words);
  const items = joined
    .split(/[、，；]|(?<=情况|概述)(?:和|及|以及|与)|(?:和|以及|及)(?=其[他它]|附[件表])/)
    .filter((item) => item !== '');
  const isExample = isOpen && items.length * 2 <= claimed;
  if (items.length === claimed || items.length < 2 || isExample) return undefined;
  const lacking = TELLS.flatMap((tell, i) => (items.some((item) => tell.test(item)) ? [] : [SECTIONS[i]?.title ?? '']));
  const isShort = items.length < claimed && claimed === SECTIONS.length && items.length + lacking.length === claimed;
  const span = prose.span(place.start, place.end);
  const known = isShort ? `，缺${lacking.map(quote).join('')}` : '';
  return {
    span,
    ...(items.length === claimed - 1 && { severity: 'info' as const }),
    message: `写“${numeral}部分”，${items.length < claimed ? '只' : ''}列了 ${items.length} 项${known}`,
    about: { text: words },
    fixes: [isShort ? completion(prose, words, start + offset, lacking) : recount(prose, place, numeral, items.length)],
  };
}

function recount(prose: Prose, { start, end }: Range, numeral: string, count: number): Fix {
  const right = /\d/.test(numeral) ? String(count) : '一二三四五六七八九十'.charAt(count - 1) || String(count);
  return { title: `改为${quote(right)}`, safety: 'unsafe', edits: [{ span: prose.span(start, end), newText: right }] };
}

/** The missing titles at their places in the list. */
function completion(prose: Prose, words: string, start: number, lacking: readonly string[]): Fix {
  const edits = lacking.map((title) => {
    const index = SECTIONS.findIndex((section) => section.title === title);
    const next = TELLS.slice(index + 1)
      .map((tell) => beginningOf(words, tell))
      .find((at) => at >= 0);
    const at = start + (next ?? words.length);
    const { start: offset } = prose.span(at, at);
    return { at: offset, newText: next === undefined ? `、${title}` : `${title}、` };
  });
  const merged = new Map<number, string>();
  for (const { at, newText } of edits) merged.set(at, (merged.get(at) ?? '') + newText);
  return {
    title: `补上${lacking.map(quote).join('')}`,
    safety: 'unsafe',
    edits: [...merged].map(([at, newText]) => ({ span: { start: at, end: at }, newText })),
  };
}

/** Where the item of the list begins that holds a word; -1 where none does. */
function beginningOf(words: string, tell: RegExp): number {
  const at = words.search(tell);
  if (at < 0) return -1;
  return Math.max(words.lastIndexOf('、', at), words.lastIndexOf('，', at), words.lastIndexOf('；', at)) + 1;
}
