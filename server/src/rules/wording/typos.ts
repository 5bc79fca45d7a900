import { overlapsAny } from '../../report/spans';
import type { Range } from '../../resolve/sentences';
import TYPOS from '../../spec/words/typos.json';
import type { WordPlace } from '../rule';
import { foundWords } from './listed-words';
import { hasTellingWord, nearTerms, nearTermWords } from './near-terms';
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

/** What near misses of terms are found by, and listed words. */
export const typoWords = (): readonly string[] => [...nearTermWords(), ...TYPOS.map(({ wrong }) => wrong)];

/** Listed words and near misses of terms, in order and without overlaps; where both are, the listed one. */
export function typosIn(text: string, places: readonly WordPlace[]): readonly Typo[] {
  const listed = hasTellingWord(places) ? listedTypos(text, places) : [];
  const slips = nearTerms(text, places);
  if (slips.length === 0) return listed;
  const near = slips
    .filter((range) => !overlapsAny(listed, range))
    .map(({ start, end, term, slip }): Typo => ({ start, end, wanted: term, reason: slip, isCertain: false }));
  return near.length === 0 ? listed : [...listed, ...near].sort((a, b) => a.start - b.start);
}

function listedTypos(text: string, places: readonly WordPlace[]): readonly Typo[] {
  const typos: readonly ListedTypo[] = TYPOS;
  const first = nearTermWords().length;
  const own = places.filter(({ word }) => word >= first).map((place) => ({ ...place, word: place.word - first }));
  return foundWords(own, typos, ({ start, end, entry }) => isInContext(text, start, end, entry)).map(
    ({ start, end, entry }): Typo => ({
      start,
      end,
      wanted: entry.right,
      reason: entry.reason,
      isCertain: entry.isDoubtful !== true,
    }),
  );
}
