import { chineseNumber } from './numerals';
import { type Range, sentenceAt } from './sentences';

/** Articles of the Regulations on disclosure that are cited together: 第四十九条、第五十条. Range of a text of `Prose`. */
export interface CitedArticles extends Range {
  readonly articles: readonly CitedArticle[];
  /** The rest of the sentence, for which they are cited. */
  readonly purpose: string;
}

export interface CitedArticle extends Range {
  readonly number: number;
}

const ARTICLE = /第([一二三四五六七八九十百]{1,5}|\d{1,3})条/g;
const GROUP =
  /(条例》?(?:（[^（）]{0,40}）)?(?:中)?)(第[一二三四五六七八九十百\d]{1,5}条(?:[、和及与，]{0,2}第[一二三四五六七八九十百（）\d]{1,5}[条款项]){0,8})/y;

/** Only those that follow the name 政府信息公开条例 or a bare 条例. */
export function* citedArticles(text: string): Generator<CitedArticles> {
  for (let at = text.indexOf('条例'); at >= 0; at = text.indexOf('条例', at + 1)) {
    GROUP.lastIndex = at;
    const [, name = '', written = ''] = GROUP.exec(text) ?? [];
    if (name === '' || !isDisclosure(text, at)) continue;
    const start = at + name.length;
    const end = start + written.length;
    const purpose = text.slice(end, sentenceAt(text, end).end);
    yield { start, end, purpose, articles: [...articlesIn(written, start)] };
  }
}

function* articlesIn(written: string, from: number): Generator<CitedArticle> {
  for (const { 0: words, 1: number = '', index } of written.matchAll(ARTICLE)) {
    const value = /^\d/.test(number) ? Number(number) : chineseNumber(number);
    if (value !== undefined) yield { number: value, start: from + index, end: from + index + words.length };
  }
}

/** What stands before 条例: the Regulations' own name, or nothing that makes it another law. */
function isDisclosure(text: string, at: number): boolean {
  return /(?:政府信息公开|《|《新|新)$/.test(text.slice(Math.max(0, at - 6), at));
}
