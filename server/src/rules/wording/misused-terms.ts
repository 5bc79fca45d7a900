import TERMS from '../../spec/words/misused-terms.json';
import { isInContext, type WordContext } from './word-context';
import { type FoundWord, findWords, type WordSearch, wordSearch } from './word-search';

/** A term that is not the one of the Regulations or of the form. */
export interface MisusedTerm extends WordContext {
  readonly wrong: string;
  readonly right: string;
  readonly reason: string;
  /** In wide use, or only 政府 lacks: told once for the document. */
  readonly isMinor?: boolean;
}

let cachedSearch: WordSearch<MisusedTerm> | undefined;

export const misusedTermCues = (): readonly string[] => TERMS.map(({ wrong }) => wrong);

export function misusedTerms(text: string): Generator<FoundWord<MisusedTerm>> {
  const terms: readonly MisusedTerm[] = TERMS;
  cachedSearch ??= wordSearch(terms, ({ wrong }) => [wrong]);
  return findWords(cachedSearch, text, ({ start, end, entry }) => isInContext(text, start, end, entry));
}
