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

function between(text: string, at: number, ends: string): Range {
  let start = at;
  while (start > 0 && !ends.includes(text.charAt(start - 1))) start--;
  let end = at;
  while (end < text.length && !ends.includes(text.charAt(end))) end++;
  return { start, end };
}
