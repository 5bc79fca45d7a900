import type { Span } from '../../report/model';
import type { Prose, ProseParagraph } from '../../resolve/prose';

const HAN = /[\u4e00-\u9fff]/;
/** What a number counts or dates: after it a space is no part of a layout. */
const DATED = /^[年月日号时分件条次人份个篇期项批场起宗户家元万亿余多]/;
const BETWEEN_DIGITS = /^\d{1,4}[年月日号时分件条次人份个篇期项批场起宗户家元万亿余多]/;
const RUN = / {1,3}/g;
const MARK =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．，,]|[一二三四五六七八九十]{1,2}(?:是|方面)|第[一二三四五六七八九十百\d]{1,6}[章节条部分，,、]{0,2}|附件\d{0,2}|[图表]\d{1,2})$/;
/** 邮编：, 电话：: another field begins. */
const FIELD = /^[\u4e00-\u9fff]{1,8}[：:]/;
const SENTENCE = /[，。；,;]/;
const LEAST_SENTENCE = 16;
const NEAR = 24;

/** The paragraph of a line, as far as it tells what spaces are for. */
export interface SpacedParagraph {
  readonly isSentence: boolean;
  readonly isTitle: boolean;
}

export const spacedParagraph = ({ text }: Prose, { start, end, place }: ProseParagraph): SpacedParagraph => ({
  isSentence: end - start >= LEAST_SENTENCE && SENTENCE.test(text.slice(start, end)),
  isTitle: place === 'title',
});

/** Spaces between characters and digits of a line of prose that nothing calls for. */
export function* straySpaces(text: string, line: Span, paragraph: SpacedParagraph): Generator<Span> {
  const words = text.slice(line.start, line.end);
  for (const { 0: run, index } of words.matchAll(RUN)) {
    const end = index + run.length;
    if (!isStray(words, index, end, paragraph)) continue;
    if (!isInNumber(words, index, end)) yield { start: line.start + index, end: line.start + end };
  }
}

function isStray(words: string, start: number, end: number, line: SpacedParagraph): boolean {
  const before = words.charAt(start - 1);
  const after = words.charAt(end);
  if (/\d/.test(before)) return isStrayAfterDigit(words, start, end, line);
  if (!HAN.test(before)) return false;
  if (/\d/.test(after))
    return (
      (/[年月]/.test(before) && /\d ?[年月]$/.test(words.slice(Math.max(0, start - 3), start))) ||
      (line.isSentence && !isHeadEnd(words, start) && !NEXT_MARK.test(words.slice(end, end + 3)))
    );
  return line.isSentence && end - start === 1 && isWithinWords(words, start, end);
}

/** 2024 年, 20 24年; but 1 主动公开 at the beginning is a mark, and 2 150 a number. */
function isStrayAfterDigit(words: string, start: number, end: number, line: SpacedParagraph): boolean {
  const rest = words.slice(end, end + 8);
  if (/^\d/.test(rest)) return BETWEEN_DIGITS.test(rest) && !/^\d{3}(?!\d)/.test(rest) && isDigitsOnly(words, start);
  if (!HAN.test(rest.charAt(0)) || !isDigitsOnly(words, start)) return false;
  if (DATED.test(rest)) return true;
  const isMark = /^[（(]?\d{1,2}$/.test(words.slice(0, start));
  return line.isSentence && !line.isTitle && !isMark && !isField(rest);
}

/** The digits belong to no word in Latin letters: Windows 10, G20, COVID-19. */
function isDigitsOnly(words: string, end: number): boolean {
  const before = words.slice(Math.max(0, end - NEAR), end).replace(/(?<![\d.,%])[\d.,%]+$/, '');
  return !/[A-Za-z\-–—/@:]\s?$/.test(before);
}

/** Both sides are words, not names spread out (张 三), nor fields of an address. */
function isWithinWords(words: string, start: number, end: number): boolean {
  if (!HAN.test(words.charAt(end)) || isField(words.slice(end, end + 10))) return false;
  if (isHeadEnd(words, start) || isBetweenVerses(words, start, end)) return false;
  const before = words.slice(Math.max(0, start - 2), start);
  const after = words.slice(end, end + 2);
  return WORD.test(before) && WORD.test(after);
}

/** “喜迎盛会 再谱新篇”: phrases of one length, side by side in quotation marks. */
function isBetweenVerses(words: string, start: number, end: number): boolean {
  const before = /[“ ]([\u4e00-\u9fff]{4,9})$/.exec(words.slice(Math.max(0, start - 10), start))?.[1] ?? '';
  const after = /^([\u4e00-\u9fff]{4,9})[” ]/.exec(words.slice(end, end + 10))?.[1] ?? '';
  return before !== '' && Math.abs(before.length - after.length) <= 1;
}

/** 一、总体情况 1、公开信息: what a page set on lines of their own. */
const NEXT_MARK = /^\d{1,2}[、.．](?!\d)/;

const WORD = /^[\u4e00-\u9fff]{2}$/;

const isField = (rest: string): boolean => FIELD.test(rest);

const LONGEST_HEAD = 60;

/** A heading that a text follows on the same line: （一）主动公开 2024年，…; or a list mark alone. */
function isHeadEnd(words: string, at: number): boolean {
  const head = sentenceBefore(words, at);
  if (head === undefined) return false;
  return (
    MARK.test(head) ||
    (!SENTENCE.test(head.replace(/^.{1,4}?[、.，]/, '')) && /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/.test(head))
  );
}

/** What stands before the space and after the sentence before: pages may come with all of their lines on one. */
function sentenceBefore(words: string, at: number): string | undefined {
  for (let from = at; from >= 0 && at - from <= LONGEST_HEAD; from--)
    if (from === 0 || '。！？'.includes(words.charAt(from - 1))) return words.slice(from, at).trimStart();
  return undefined;
}

/** 〔2021〕 30号: the rule on document numbers speaks of it. */
function isInNumber(words: string, start: number, end: number): boolean {
  const from = Math.max(0, start - 8);
  for (const { 0: written, index } of words.slice(from, end + 10).matchAll(NUMBER)) {
    if (from + index <= start && from + index + written.length >= end) return true;
  }
  return false;
}

const NUMBER = /[函发字规电文通办秘综] ?[[(（【［﹝〔〈]? ?(?:19|20)\d\d ?[\])）】］﹞〕〉]? ?第? ?\d{1,4} ?号/g;
