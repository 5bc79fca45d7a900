import { sentenceAt } from '../../resolve/sentences';

/** Where a listed word is meant; all that is given must hold. Looked at in a text of `Prose`. */
export interface WordContext {
  /** One of these stands directly before the word. */
  readonly onlyAfter?: readonly string[];
  /** One of these stands directly after the word. */
  readonly onlyBefore?: readonly string[];
  /** None of these characters stands directly before the word. */
  readonly notAfter?: string;
  /** None of these characters stands directly after the word. */
  readonly notBefore?: string;
  /** The sentence has one of these. */
  readonly with?: readonly string[];
  /** The sentence has none of these. */
  readonly without?: readonly string[];
}

/** True where the word that stands from `start` to `end` is in its context. */
export function isInContext(text: string, start: number, end: number, context: WordContext): boolean {
  const { onlyAfter, onlyBefore, notAfter = '', notBefore = '' } = context;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  return (
    !(before !== '' && notAfter.includes(before)) &&
    !(after !== '' && notBefore.includes(after)) &&
    (onlyAfter === undefined || onlyAfter.some((word) => text.startsWith(word, start - word.length))) &&
    (onlyBefore === undefined || onlyBefore.some((word) => text.startsWith(word, end))) &&
    isInSentence(text, start, context)
  );
}

function isInSentence(text: string, at: number, { with: wanted, without }: WordContext): boolean {
  if (wanted === undefined && without === undefined) return true;
  const { start, end } = sentenceAt(text, at);
  const sentence = text.slice(start, end);
  return (
    (wanted === undefined || wanted.some((word) => sentence.includes(word))) &&
    !without?.some((word) => sentence.includes(word))
  );
}
