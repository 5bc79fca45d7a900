import type { Range } from '../../resolve/sentences';
import TERMS from '../../spec/words/terms.json';
import type { WordPlace } from '../rule';

/** A term of the field spelled with one slip. Half-open range of a text of `Prose`. */
export interface NearTerm extends Range {
  readonly term: string;
  /** 两字颠倒, 漏“性”字, “工”应为“公”. */
  readonly slip: string;
}

interface Term {
  readonly term: string;
  /** What looks like the term and is right: 政府信用公开. */
  readonly allowed?: readonly string[];
}

/** A way to misspell a term. */
interface Misspelling {
  readonly words: string;
  readonly term: Term;
  readonly slip: string;
}

/** Ways to misspell terms, each found by its words, and terms of which any one character may be wrong, found by how they begin. */
interface Spellings {
  readonly words: readonly string[];
  readonly misspelled: readonly Misspelling[];
  /** By the beginnings, which are the words after those of `misspelled`. */
  readonly terms: readonly (readonly Term[])[];
}

/** Two characters at either end must be right where one is wrong or lacks: they could begin another word. */
const INTACT = 2;
const SHORTEST = 5;

let cachedSpellings: Spellings | undefined;

function spellings(): Spellings {
  if (cachedSpellings) return cachedSpellings;
  const listed: readonly Term[] = TERMS;
  const misspelled = listed.flatMap((term) => [...swapped(term), ...shortened(term)]);
  const long = listed.filter(({ term }) => term.length >= SHORTEST);
  const beginnings = [...new Set(long.map(({ term }) => term.slice(0, INTACT)))];
  cachedSpellings = {
    words: [...misspelled.map(({ words }) => words), ...beginnings],
    misspelled,
    terms: beginnings.map((beginning) => long.filter(({ term }) => term.startsWith(beginning))),
  };
  return cachedSpellings;
}

export const nearTermWords = (): readonly string[] => spellings().words;

/**
 * Terms with two characters swapped, one lacking or one wrong, in order and without overlaps, the longest at each
 * place. In the places their words are numbered from `first` on.
 */
export function nearTerms(text: string, places: readonly WordPlace[], first = 0): readonly NearTerm[] {
  const found: NearTerm[] = [];
  const { misspelled, terms } = spellings();
  for (const { at, word } of places) {
    if (word < first) continue;
    const way = misspelled[word - first];
    if (way === undefined)
      for (const term of terms[word - first - misspelled.length] ?? []) {
        const wrong = onlyDifference(text, at, term.term);
        if (wrong >= 0 && !isAllowed(text, at, term)) found.push(withWrong(text, at, wrong, term));
      }
    else if (!isAllowed(text, at, way.term))
      found.push({ start: at, end: at + way.words.length, term: way.term.term, slip: way.slip });
  }
  return found.length > 1 ? apart(found) : found;
}

function withWrong(text: string, at: number, wrong: number, { term }: Term): NearTerm {
  const slip = `“${text.charAt(at + wrong)}”应为“${term.charAt(wrong)}”`;
  return { start: at, end: at + term.length, term, slip };
}

function apart(found: NearTerm[]): readonly NearTerm[] {
  let past = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < past) return false;
      past = end;
      return true;
    });
}

/** The only character within the term that differs, -1 where none or several do. Most that begin alike end otherwise. */
function onlyDifference(text: string, at: number, term: string): number {
  let wrong = -1;
  for (let i = term.length - 1; i >= 0; i--) {
    if (text.charCodeAt(at + i) === term.charCodeAt(i)) continue;
    if (wrong >= 0 || i < INTACT || i >= term.length - INTACT) return -1;
    wrong = i;
  }
  return wrong >= 0 && isHan(text.charCodeAt(at + wrong)) ? wrong : -1;
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

const isAllowed = (text: string, at: number, { allowed = [] }: Term): boolean =>
  allowed.some((word) => text.startsWith(word, at));

function swapped(term: Term): readonly Misspelling[] {
  const characters = [...term.term];
  return characters.slice(1).flatMap((next, i) => {
    const first = characters[i];
    if (first === undefined || first === next) return [];
    const words = [...characters.slice(0, i), next, first, ...characters.slice(i + 2)].join('');
    return [{ words, term, slip: `“${first}${next}”两字颠倒` }];
  });
}

function shortened(term: Term): readonly Misspelling[] {
  const word = term.term;
  if (word.length < SHORTEST) return [];
  return [...word].slice(INTACT, word.length - INTACT).map((lacking, i) => ({
    words: word.slice(0, INTACT + i) + word.slice(INTACT + i + 1),
    term,
    slip: `漏“${lacking}”字`,
  }));
}
