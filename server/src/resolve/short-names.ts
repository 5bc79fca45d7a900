import { type CitedTitle, citedTitles, lastBefore } from './citations';
import type { ResolvedReport } from './model';
import { proseOf } from './prose';
import type { Range } from './sentences';

/** （以下简称《条例》）, with the title that it is short for. Ranges of `Prose.text`. */
export interface ShortName extends Range {
  readonly short: string;
  readonly full: CitedTitle | undefined;
}

export interface ShortNames {
  readonly definitions: readonly ShortName[];
  /** Cited by a short name that is a mere kind of document (《条例》) or that is defined; in order. */
  readonly uses: readonly CitedTitle[];
  /** Cited by full name. */
  readonly fulls: readonly CitedTitle[];
}

/** Also 以下简称新《条例》 and 以下简称“《条例》”. */
const DEFINITION = /(?:以下|下)(?:统)?简?称(?:为|：)?[“新]{0,2}《([^《》\n]{1,16})》/g;
/** Kinds of documents that stand for one of them: 《条例》, 《新条例》, 《实施办法》. */
const KIND = /^新?(?:实施)?(?:条例|办法|规定|通知|意见|方案|要点|细则|规程|指引)$/;
/** Between the title and the bracket that defines its short name: a number, a decree. */
const LONGEST_GAP = 60;

export function shortNamesOf(resolved: ResolvedReport): ShortNames {
  const { text } = proseOf(resolved);
  const titles = citedTitles(resolved);
  const definitions = [...text.matchAll(DEFINITION)].map(({ 0: written, 1: short = '', index }): ShortName => {
    const end = index + written.length;
    const start = end - short.length - 2;
    const before = lastBefore(titles, index);
    const full = before && before.end <= index && index - before.end <= LONGEST_GAP ? before : undefined;
    return { start, end, short, full };
  });
  const defined = new Set(definitions.map(({ short }) => short));
  const isDefinition = new Set(definitions.map(({ start }) => start));
  const others = titles.filter(({ start }) => !isDefinition.has(start));
  const isShort = ({ words }: CitedTitle) => defined.has(words) || KIND.test(words);
  return { definitions, uses: others.filter(isShort), fulls: others.filter((title) => !isShort(title)) };
}

/** 中华人民共和国政府信息公开条例（修订） and 政府信息公开条例 are one. */
export const plainTitle = (words: string): string =>
  words.replace(/^中华人民共和国/, '').replace(/（[^（）]{0,20}）$/, '');
