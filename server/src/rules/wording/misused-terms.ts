import TERMS from '../../spec/words/misused-terms.json';
import type { WordPlace } from '../rule';
import { type FoundWord, foundWords } from './listed-words';
import { isInContext, type WordContext } from './word-context';

/** A term that is not the one of the Regulations or of the form. */
export interface MisusedTerm extends WordContext {
  readonly wrong: string;
  readonly right: string;
  readonly reason: string;
  /** In wide use, or only 政府 lacks: told once for the document. */
  readonly isMinor?: boolean;
}

export const misusedTermWords = (): readonly string[] => TERMS.map(({ wrong }) => wrong);

export function misusedTerms(text: string, places: readonly WordPlace[]): readonly FoundWord<MisusedTerm>[] {
  const terms: readonly MisusedTerm[] = TERMS;
  return foundWords(places, terms, ({ start, end, entry }) => isInContext(text, start, end, entry));
}
