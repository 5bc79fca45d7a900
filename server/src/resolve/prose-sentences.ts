import type { ResolvedReport } from './model';
import type { WrittenNumber } from './numerals';
import type { ProseParagraph } from './prose';
import { DENIES, LISTS } from './prose-characters';
import { marksOf } from './prose-marks';
import { numbersOf } from './prose-numbers';
import { firstAtOrAfter, LONGEST_SENTENCE, type Range } from './sentences';

/** A sentence without the mark that ends it, and what stands in it. */
export interface ProseSentence extends Range {
  /** Its numbers among those of the report: from the first to the last, which is not included. */
  readonly from: number;
  readonly to: number;
  /** Words that deny or generalise: without them and without a number nothing is claimed. */
  readonly mayDeny: boolean;
  /** Words or marks that may lead to a list of parts. */
  readonly mayList: boolean;
}

/** The sentences of a paragraph, in order; read once, because several rules ask. */
export function sentencesOf(resolved: ResolvedReport, paragraph: ProseParagraph): readonly ProseSentence[] {
  const { sentences } = resolved.facts;
  const { index } = paragraph;
  const read = sentences[index] ?? sentencesIn(paragraph, marksOf(resolved).sentences, numbersOf(resolved));
  sentences[index] = read;
  return read;
}

/** `ends` are those of all sentences, with the kinds of their characters. */
function sentencesIn(
  { start, end }: Range,
  ends: readonly number[],
  numbers: readonly WrittenNumber[],
): readonly ProseSentence[] {
  const sentences: ProseSentence[] = [];
  let from = firstAtOrAfter(numbers, start);
  let first = start;
  for (let next = firstEndAfter(ends, start); first <= end && next < ends.length; next += 2) {
    const at = ends[next] as number;
    const to = nextAfter(numbers, from, at);
    if (at > first && at - first <= LONGEST_SENTENCE)
      sentences.push(sentence(first, at, from, to, ends[next + 1] as number));
    first = at + 1;
    from = to;
  }
  return sentences;
}

/** The index of the first of `ends` that is not before a place; each has two numbers. */
function firstEndAfter(ends: readonly number[], place: number): number {
  let low = 0;
  let high = ends.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[2 * middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}

/** The first number from `index` on that does not begin before `at`. */
function nextAfter(numbers: readonly WrittenNumber[], index: number, at: number): number {
  let next = index;
  while (next < numbers.length && (numbers[next] as WrittenNumber).start < at) next++;
  return next;
}

const sentence = (start: number, end: number, from: number, to: number, seen: number): ProseSentence => ({
  start,
  end,
  from,
  to,
  mayDeny: (seen & DENIES) !== 0,
  mayList: (seen & LISTS) !== 0,
});
