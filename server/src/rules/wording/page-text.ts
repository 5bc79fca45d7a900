import type { Span } from '../../report/model';
import type { Runs } from '../../resolve/prose-marks';
import WORDS from '../../spec/words/page-text.json';

const WITHIN =
  /(?<=[\u4e00-\u9fff，、；：。”》）])(?:([-—–－―─]{1,2})\d{1,3}\1|第\d{1,3}页[，/]?共\d{1,3}页)(?=[\u4e00-\u9fff，、；：。“《（\d])/y;

/** Page numbers between the characters of a text of `Prose`; `runs` are its digits. */
export function pageNumbersIn(prose: string, runs: Runs): readonly Span[] {
  const numbers: Span[] = [];
  for (let i = 0; i < runs.length; i += 2) {
    const at = (runs[i] as number) - 1;
    if (!mayBegin(prose.charCodeAt(at))) continue;
    // Of two dashes the first.
    const number = numberAt(prose, at - 1) ?? numberAt(prose, at);
    if (number && number.start >= (numbers.at(-1)?.end ?? 0)) numbers.push(number);
  }
  return numbers;
}

/** 第 and - — – － ― ─ */
const mayBegin = (code: number): boolean =>
  code === 0x7b2c || code === 0x2d || (code >= 0x2013 && code <= 0x2015) || code === 0x2500 || code === 0xff0d;

function numberAt(prose: string, start: number): Span | undefined {
  WITHIN.lastIndex = Math.max(0, start);
  return WITHIN.test(prose) ? { start: Math.max(0, start), end: WITHIN.lastIndex } : undefined;
}

/** Without one of these no line is text of a page. */
export const pageWords = (): readonly string[] => WORDS.map(({ text }) => text);

const LONGEST_LINE = 150;
const LONGEST_WITH_PHRASE = 60;

/** True where a line is navigation, a button or metadata of a web page and nothing else. */
export function isPageText(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST_LINE) return false;
  const line = text.slice(start, end).replace(/^[\s>*\-•·[【(（]+/, '');
  if (line.includes('。')) return false;
  const compact = line.replace(/\s+/g, '');
  return WORDS.some(({ text: words, isLabel }) =>
    isLabel ? isLabelled(line, words) : compact.length <= LONGEST_WITH_PHRASE && compact.includes(words),
  );
}

/** 索引号：…, 索 引 号 …, 【打印】, 分享到. */
function isLabelled(line: string, label: string): boolean {
  let at = 0;
  for (const character of label) {
    while (at < LONGEST_LABEL && /\s/.test(line.charAt(at))) at++;
    if (line.charAt(at) !== character) return false;
    at++;
  }
  return /^(?:$|[\s:：】\])）])/.test(line.charAt(at));
}

const LONGEST_LABEL = 20;
