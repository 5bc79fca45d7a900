/** Half-open range of `Prose.text`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The index of the first of several, in order, that begins at or after an offset. */
export function firstAtOrAfter(ordered: readonly Range[], at: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 。！？ and the end of a paragraph. */
export const isSentenceEnd = (code: number): boolean =>
  // Most characters are beyond doubt at the first look.
  (code < 0x3003 || code > 0xff00) && (code === 0x3002 || code === 0x0a || code === 0xff01 || code === 0xff1f);

/** These and ，；：. */
export const isClauseEnd = (code: number): boolean =>
  isSentenceEnd(code) || code === 0xff0c || code === 0xff1b || code === 0xff1a;

/** The sentence that holds an offset, without the mark that ends it. Paragraphs end sentences. */
export function sentenceAt(text: string, at: number): Range {
  return between(text, at, isSentenceEnd);
}

/** The clause that holds an offset: up to the nearest ，；：。！？ on both sides, without them. */
export function clauseAt(text: string, at: number): Range {
  return between(text, at, isClauseEnd);
}

/** No sentence is longer to either side; in a text without stops each search would run over all of it. */
const LONGEST = 500;

function between(text: string, at: number, isEnd: (code: number) => boolean): Range {
  const first = Math.max(0, at - LONGEST);
  let start = at;
  while (start > first && !isEnd(text.charCodeAt(start - 1))) start--;
  const last = Math.min(text.length, at + LONGEST);
  let end = at;
  while (end < last && !isEnd(text.charCodeAt(end))) end++;
  return { start, end };
}

/** No sentence of a report is longer; what is, is no sentence. */
export const LONGEST_SENTENCE = 4000;
