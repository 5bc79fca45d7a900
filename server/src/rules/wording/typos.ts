import { overlapsAny } from '../../report/spans';
import type { Range } from '../../resolve/sentences';
import TYPOS from '../../spec/words/typos.json';
import type { WordPlace } from '../rule';
import { foundWords } from './listed-words';
import { nearTerms, nearTermWords } from './near-terms';
import { isInContext, type WordContext } from './word-context';

/** A misspelled word. Range of a text of `Prose`. */
export interface Typo extends Range {
  readonly wanted: string;
  readonly reason: string;
  /** False where it is only like a term, or where the other spelling is in use as well. */
  readonly isCertain: boolean;
}

interface ListedTypo extends WordContext {
  readonly wrong: string;
  readonly right: string;
  readonly reason: string;
  readonly isDoubtful?: boolean;
}

/** Listed words, and what near misses of terms are found by. */
export const typoWords = (): readonly string[] => [...TYPOS.map(({ wrong }) => wrong), ...nearTermWords()];

/** Listed words and near misses of terms, in order and without overlaps; where both are, the listed one. */
export function typosIn(text: string, places: readonly WordPlace[]): readonly Typo[] {
  const typos: readonly ListedTypo[] = TYPOS;
  const listed = foundWords(places, typos, ({ start, end, entry }) => isInContext(text, start, end, entry)).map(
    ({ start, end, entry }): Typo => ({
      start,
      end,
      wanted: entry.right,
      reason: entry.reason,
      isCertain: entry.isDoubtful !== true,
    }),
  );
  const near = nearTerms(text, places, typos.length)
    .filter((range) => !overlapsAny(listed, range))
    .map(({ start, end, term, slip }): Typo => ({ start, end, wanted: term, reason: slip, isCertain: false }));
  return near.length === 0 ? listed : [...listed, ...near].sort((a, b) => a.start - b.start);
}
