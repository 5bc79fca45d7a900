import { overlapsAny } from '../../report/spans';
import type { Range } from '../../resolve/sentences';
import TYPOS from '../../spec/words/typos.json';
import { nearTerms } from './near-terms';
import { isInContext, type WordContext } from './word-context';
import { findWords, type WordSearch, wordSearch } from './word-search';

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

let cachedSearch: WordSearch<ListedTypo> | undefined;

/** Listed words and near misses of terms, in order and without overlaps; where both are, the listed one. */
export function typosIn(text: string): readonly Typo[] {
  const listed = [...listedIn(text)];
  const near = [...nearTerms(text)]
    .filter((range) => !overlapsAny(listed, range))
    .map(({ start, end, term, slip }) => ({ start, end, wanted: term, reason: slip, isCertain: false }));
  return [...listed, ...near].sort((a, b) => a.start - b.start);
}

function* listedIn(text: string): Generator<Typo> {
  const typos: readonly ListedTypo[] = TYPOS;
  cachedSearch ??= wordSearch(typos, ({ wrong }) => [wrong]);
  const accept = ({ start, end, entry }: Range & { readonly entry: ListedTypo }) =>
    isInContext(text, start, end, entry);
  for (const { start, end, entry } of findWords(cachedSearch, text, accept))
    yield { start, end, wanted: entry.right, reason: entry.reason, isCertain: entry.isDoubtful !== true };
}
