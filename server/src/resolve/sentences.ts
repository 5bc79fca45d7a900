/** Half-open range of `Prose.text`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const SENTENCE_ENDS = '。！？\n';
const CLAUSE_ENDS = '。！？\n，；：';

/** The sentence that holds an offset, without the mark that ends it. Paragraphs end sentences. */
export function sentenceAt(text: string, at: number): Range {
  return between(text, at, SENTENCE_ENDS);
}

/** The clause that holds an offset: up to the nearest ，；：。！？ on both sides, without them. */
export function clauseAt(text: string, at: number): Range {
  return between(text, at, CLAUSE_ENDS);
}

/** No sentence is longer to either side; in a text without stops each search would run over all of it. */
const LONGEST = 500;

function between(text: string, at: number, ends: string): Range {
  const first = Math.max(0, at - LONGEST);
  let start = at;
  while (start > first && !ends.includes(text.charAt(start - 1))) start--;
  const last = Math.min(text.length, at + LONGEST);
  let end = at;
  while (end < last && !ends.includes(text.charAt(end))) end++;
  return { start, end };
}

/** No sentence of a report is longer; what is, is no sentence. */
const LONGEST_SENTENCE = 4000;

/** The sentences of a range in order, without the marks that end them. */
export function* sentencesIn(text: string, { start, end }: Range): Generator<Range> {
  for (let from = start; from < end; ) {
    let to = from;
    while (to < end && !SENTENCE_ENDS.includes(text.charAt(to))) to++;
    if (to > from && to - from <= LONGEST_SENTENCE) yield { start: from, end: to };
    from = to + 1;
  }
}
