import type { SectionId } from '../spec/types';
import type { ResolvedReport } from './model';
import { lengthOf, ownWords, type WordsKey, wordsKey } from './own-words';
import { type ProseParagraph, proseOf } from './prose';
import type { Range } from './sentences';

/** What is told as it was last year. */
export interface RepeatedText {
  readonly section: SectionId;
  /** The paragraphs, here and in last year's report. Ranges of `Prose.text` of either. */
  readonly places: readonly RepeatedPlace[];
  /** Of the words that count. */
  readonly share: number;
  /** Word for word, but for the years. */
  readonly isVerbatim: boolean;
}

export interface RepeatedPlace {
  readonly now: Range;
  readonly before: Range;
}

/** Shorter paragraphs are headings, and such as any report may have. */
const LEAST_WORDS = 20;

/** The words of a section that were in the same section last year; undefined where they are less than some share. */
export function repeatedText(
  resolved: ResolvedReport,
  previous: ResolvedReport,
  section: SectionId,
  leastShare: number,
): RepeatedText | undefined {
  const now = paragraphsIn(resolved, section);
  const before = paragraphsIn(previous, section);
  const known = bySentence(previous, before);
  const { text } = proseOf(resolved);
  const places: RepeatedPlace[] = [];
  let counted = 0;
  let repeated = 0;
  for (const paragraph of now) {
    const sentences = ownWords(text, paragraph);
    const length = sentences.reduce((sum, sentence) => sum + lengthOf(sentence), 0);
    if (length < LEAST_WORDS) continue;
    counted += length;
    const [first] = sentences;
    const source = first === undefined ? undefined : known.get(first);
    if (!source || !sentences.every((sentence) => known.has(sentence))) continue;
    repeated += length;
    places.push({ now: paragraph, before: source });
  }
  const share = counted === 0 ? 0 : repeated / counted;
  if (places.length === 0 || share < leastShare) return undefined;
  const isVerbatim = share === 1 && allWords(resolved, now) === allWords(previous, before);
  return { section, places, share, isVerbatim };
}

/** None of a text that is damaged: it cannot be compared. */
export function paragraphsIn(resolved: ResolvedReport, section: SectionId): readonly ProseParagraph[] {
  const own = proseOf(resolved).paragraphs.filter(({ place }) => place === section);
  return own.some(({ isDamaged }) => isDamaged) ? [] : own;
}

function bySentence(
  resolved: ResolvedReport,
  paragraphs: readonly ProseParagraph[],
): ReadonlyMap<WordsKey, ProseParagraph> {
  const { text } = proseOf(resolved);
  const known = new Map<WordsKey, ProseParagraph>();
  for (const paragraph of paragraphs)
    for (const sentence of ownWords(text, paragraph)) if (!known.has(sentence)) known.set(sentence, paragraph);
  return known;
}

const YEAR = /20\d\d年|[^\p{Script=Han}A-Za-z\d]+/gu;

/** With all numbers but those of years. */
function allWords(resolved: ResolvedReport, paragraphs: readonly ProseParagraph[]): string {
  const { text } = proseOf(resolved);
  return paragraphs.map(({ start, end }) => text.slice(start, end).replace(YEAR, '')).join('');
}

const LEAST_ITEMS = 2;
const LEAST_IN_ALL = LEAST_WORDS;

/** The problems listed in 五, if they are just those of last year, in whatever order. */
export function repeatedProblems(resolved: ResolvedReport, previous: ResolvedReport): readonly RepeatedPlace[] {
  const now = problemsOf(resolved);
  const before = problemsOf(previous);
  const length = [...now.keys()].reduce((sum, words) => sum + lengthOf(words), 0);
  if (now.size < LEAST_ITEMS || now.size !== before.size || length < LEAST_IN_ALL) return [];
  const places: RepeatedPlace[] = [];
  for (const [words, place] of now) {
    const other = before.get(words);
    if (!other) return [];
    places.push({ now: place, before: other });
  }
  return places;
}

/** By their words the items （一是…二是…, or numbered paragraphs） that stand before the first measure. */
function problemsOf(resolved: ResolvedReport): ReadonlyMap<WordsKey, Range> {
  const { text } = proseOf(resolved);
  const problems = new Map<WordsKey, Range>();
  for (const { start, end } of paragraphsIn(resolved, 'problems')) {
    const words = text.slice(start, end);
    const measure = measureIn(words);
    for (const item of itemsIn(words.slice(0, measure))) {
      const range = { start: start + item.start, end: start + item.end };
      const key = wordsKey(text, range);
      if (lengthOf(key) >= LEAST_OF_ITEM && !problems.has(key)) problems.set(key, range);
    }
    if (measure < words.length) break;
  }
  return problems;
}

const LEAST_OF_ITEM = 6;

/** A sentence that begins to tell what is done about the problems. */
const MEASURE =
  /(?:^|[。；])(?:（[一二三四五六七八九十]）|[一二三四五六七八九十]、|\d[.、])?(?:下一?步|今后|接下来|在今后|针对|改进|整改|对此|为此|解决|对策|措施|工作措施|主要措施|具体措施|20\d\d年[^。；]{0,20}将|我[^，。；]{1,4}将|将)/;

function measureIn(words: string): number {
  const match = MEASURE.exec(words);
  return match ? match.index : words.length;
}

const WORDED = /(?<=^|[，。；：、])[一二三四五六七八九十]是/g;
const NUMBERED = /^(?:（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、]|（\d{1,2}）|[①-⑳])/;
const ONLY_HEADING = /(?:问题|不足)[。：]?$/;
const LONGEST_HEADING = 16;

function itemsIn(words: string): readonly Range[] {
  const starts = [...words.matchAll(WORDED)].map(({ index }) => index);
  if (starts.length > 0) return starts.map((start, i) => ({ start, end: starts[i + 1] ?? words.length }));
  const isHeading = words.length <= LONGEST_HEADING && ONLY_HEADING.test(words);
  return NUMBERED.test(words) && !isHeading ? [{ start: 0, end: words.length }] : [];
}
