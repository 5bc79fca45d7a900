import type { Range } from '../../resolve/sentences';
import TERMS from '../../spec/words/terms.json';
import { nextBeginning, standsAt, type WordSearch, wordSearch, wordsAt } from './word-search';

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

/** One way to misspell a term; without a `slip` the term itself, of which any one character may be wrong. */
interface Spelling {
  readonly words: string;
  readonly term: Term;
  readonly slip?: string;
}

/** Two characters at either end must be right where one is wrong or lacks: they could begin another word. */
const INTACT = 2;
const SHORTEST = 5;

let cachedSearch: WordSearch<Spelling> | undefined;

/** Terms with two characters swapped, one lacking or one wrong, in order and without overlaps. */
export function* nearTerms(text: string): Generator<NearTerm> {
  cachedSearch ??= wordSearch(spellings(TERMS), ({ words }) => [words]);
  let at = nextBeginning(cachedSearch, text, 0);
  while (at >= 0) {
    let found: NearTerm | undefined;
    for (const { entry } of wordsAt(cachedSearch, text, at)) {
      found = misspelledAt(text, at, entry);
      if (found) break;
    }
    if (found) yield found;
    at = nextBeginning(cachedSearch, text, found?.end ?? at + 1);
  }
}

function misspelledAt(text: string, at: number, { words, term, slip }: Spelling): NearTerm | undefined {
  if (slip !== undefined) {
    const isHere = standsAt(text, words, at) && !isAllowed(text, at, term);
    return isHere ? { start: at, end: at + words.length, term: term.term, slip } : undefined;
  }
  const wrong = onlyDifference(text, at, words);
  if (wrong < 0 || isAllowed(text, at, term)) return undefined;
  const shown = `“${text.charAt(at + wrong)}”应为“${words.charAt(wrong)}”`;
  return { start: at, end: at + words.length, term: words, slip: shown };
}

/** The only character within the term that differs, -1 where none or several do. */
function onlyDifference(text: string, at: number, term: string): number {
  let wrong = -1;
  for (let i = 0; i < term.length; i++) {
    if (text.charCodeAt(at + i) === term.charCodeAt(i)) continue;
    if (wrong >= 0 || i < INTACT || i >= term.length - INTACT) return -1;
    wrong = i;
  }
  return wrong >= 0 && isHan(text.charCodeAt(at + wrong)) ? wrong : -1;
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

const isAllowed = (text: string, at: number, { allowed = [] }: Term): boolean =>
  allowed.some((word) => text.startsWith(word, at));

const spellings = (terms: readonly Term[]): readonly Spelling[] =>
  terms.flatMap((term) => [
    ...swapped(term),
    ...shortened(term),
    ...(term.term.length >= SHORTEST ? [{ words: term.term, term }] : []),
  ]);

function swapped(term: Term): readonly Spelling[] {
  const characters = [...term.term];
  return characters.slice(1).flatMap((next, i) => {
    const first = characters[i];
    if (first === undefined || first === next) return [];
    const words = [...characters.slice(0, i), next, first, ...characters.slice(i + 2)].join('');
    return [{ words, term, slip: `“${first}${next}”两字颠倒` }];
  });
}

function shortened(term: Term): readonly Spelling[] {
  const word = term.term;
  if (word.length < SHORTEST) return [];
  return [...word].slice(INTACT, word.length - INTACT).map((lacking, i) => ({
    words: word.slice(0, INTACT + i) + word.slice(INTACT + i + 1),
    term,
    slip: `漏“${lacking}”字`,
  }));
}
