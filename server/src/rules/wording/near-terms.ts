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

/** Terms of which any one character may be wrong, found by how they begin. */
interface Beginnings {
  readonly words: readonly string[];
  /** By the word that they begin with. */
  readonly terms: readonly (readonly Term[])[];
}

/** Two characters at either end must be right where one is wrong or lacks: they could begin another word. */
const INTACT = 2;
const SHORTEST = 5;

let cachedBeginnings: Beginnings | undefined;

function beginnings(): Beginnings {
  if (cachedBeginnings) return cachedBeginnings;
  const listed: readonly Term[] = TERMS;
  const terms = new Map<string, Term[]>();
  for (const term of listed) {
    if (term.term.length < SHORTEST) continue;
    const beginning = term.term.slice(0, INTACT);
    const alike = terms.get(beginning);
    if (alike) alike.push(term);
    else terms.set(beginning, [term]);
  }
  cachedBeginnings = { words: [...terms.keys()], terms: [...terms.values()] };
  return cachedBeginnings;
}

let cachedMisspellings: readonly Misspelling[] | undefined;

/** Most drafts have none of them. */
function misspellings(): readonly Misspelling[] {
  const listed: readonly Term[] = TERMS;
  cachedMisspellings ??= listed.flatMap((term) => [...swapped(term), ...shortened(term)]);
  return cachedMisspellings;
}

/** What near misses of terms are found by: how terms begin, and all that can be known beforehand. */
export const nearTermWords = (): readonly string[] => [
  ...beginnings().words,
  ...misspellings().map(({ words }) => words),
];

/** False where a word is only how a term begins. */
export const isTellingWord = (word: number): boolean => word >= beginnings().words.length;

/** Terms with two characters swapped, one lacking or one wrong, in order and without overlaps, the longest at each place. */
export function nearTerms(text: string, places: readonly WordPlace[]): readonly NearTerm[] {
  const found: NearTerm[] = [];
  const { words, terms } = beginnings();
  for (const { at, word } of places) {
    for (const term of terms[word] ?? []) {
      const wrong = onlyDifference(text, at, term.term);
      if (wrong >= 0 && !isAllowed(text, at, term)) found.push(withWrong(text, at, wrong, term));
    }
    const way = isTellingWord(word) ? misspellings()[word - words.length] : undefined;
    if (way && !isAllowed(text, at, way.term))
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
