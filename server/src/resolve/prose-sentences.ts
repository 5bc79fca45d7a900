import type { ResolvedReport } from './model';
import type { WrittenNumber } from './numerals';
import { type ProseParagraph, proseOf } from './prose';
import { DENIES, END, kindsOfCharacters, LISTS } from './prose-characters';
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
  const known = sentences.get(paragraph.start);
  if (known) return known;
  const read = sentencesIn(proseOf(resolved).text, paragraph, numbersOf(resolved));
  sentences.set(paragraph.start, read);
  return read;
}

function sentencesIn(text: string, { start, end }: Range, numbers: readonly WrittenNumber[]): readonly ProseSentence[] {
  const kinds = kindsOfCharacters();
  const sentences: ProseSentence[] = [];
  let from = firstAtOrAfter(numbers, start);
  let first = start;
  let seen = 0;
  for (let at = start; at <= end; at++) {
    const kind = at < end ? (kinds[text.charCodeAt(at)] as number) : END;
    seen |= kind;
    if (kind !== END) continue;
    const to = nextAfter(numbers, from, at);
    if (at > first && at - first <= LONGEST_SENTENCE) sentences.push(sentence(first, at, from, to, seen));
    first = at + 1;
    from = to;
    seen = 0;
  }
  return sentences;
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
