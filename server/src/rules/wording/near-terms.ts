import { groupBy } from '../../report/group-by';
import { isHan } from '../../report/ideographs';
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

/** Terms of which any one character may be wrong, found by two characters that are right. */
interface Anchors {
  readonly words: readonly string[];
  /** By the two characters. */
  readonly terms: readonly (readonly Anchored[])[];
  readonly ends: readonly Ends[];
}

interface Anchored {
  readonly term: Term;
  /** Where in the term the two characters stand. */
  readonly offset: number;
}

/** The end of each that the two characters are not at: its place from them on, and the character that stands there. */
type Ends = readonly number[];

/** Two characters at either end must be right where one is wrong or lacks: they could begin another word. */
const INTACT = 2;
const SHORTEST = 5;

let cachedAnchors: Anchors | undefined;

function anchors(): Anchors {
  if (cachedAnchors) return cachedAnchors;
  const listed: readonly Term[] = TERMS;
  const long = listed.filter(({ term }) => term.length >= SHORTEST);
  const anchored = long.map((term): Anchored => {
    const isEnd = isCommon(term.term.slice(0, INTACT), long);
    return { term, offset: isEnd ? term.term.length - INTACT : 0 };
  });
  const terms = groupBy(anchored, ({ term: { term }, offset }) => term.slice(offset, offset + INTACT));
  cachedAnchors = { words: [...terms.keys()], terms: [...terms.values()], ends: [...terms.values()].map(endsOf) };
  return cachedAnchors;
}

const endsOf = (anchored: readonly Anchored[]): Ends =>
  anchored.flatMap(({ term: { term }, offset }) => {
    const end = offset === 0 ? term.length - 1 : 0;
    return [end - offset, term.charCodeAt(end)];
  });

/** More terms hold it further on than begin with it, and so will the text: they are found by their end. */
const isCommon = (beginning: string, terms: readonly Term[]): boolean =>
  terms.filter(({ term }) => term.indexOf(beginning, 1) > 0).length >
  terms.filter(({ term }) => term.startsWith(beginning)).length;

let cachedMisspellings: readonly Misspelling[] | undefined;

/** Most drafts have none of them. */
function misspellings(): readonly Misspelling[] {
  const listed: readonly Term[] = TERMS;
  cachedMisspellings ??= listed.flatMap((term) => [...swapped(term), ...shortened(term)]);
  return cachedMisspellings;
}

/** What near misses of terms are found by: two characters of each, and all that can be known beforehand. */
export const nearTermWords = (): readonly string[] => [...anchors().words, ...misspellings().map(({ words }) => words)];

/** Whether one of the words is more than two characters of a term. */
export function hasTellingWord(places: readonly WordPlace[]): boolean {
  const first = anchors().words.length;
  for (let i = 0; i < places.length; i++) if ((places[i] as WordPlace).word >= first) return true;
  return false;
}

/** Terms with two characters swapped, one lacking or one wrong, in order and without overlaps, the longest at each place. */
export function nearTerms(text: string, places: readonly WordPlace[]): readonly NearTerm[] {
  const found: NearTerm[] = [];
  const { words, terms, ends } = anchors();
  for (let i = 0; i < places.length; i++) {
    const { at, word } = places[i] as WordPlace;
    if (word < words.length) addSlips(text, at, ends[word] as Ends, terms[word] as readonly Anchored[], found);
    else addListed(text, at, misspellings()[word - words.length], found);
  }
  return found.length > 1 ? apart(found) : found;
}

/** `at` is where the two characters stand that the terms are found by; what ends otherwise is none of them. */
function addSlips(text: string, at: number, ends: Ends, terms: readonly Anchored[], found: NearTerm[]): void {
  for (let i = 0; i < ends.length; i += 2) {
    if (text.charCodeAt(at + (ends[i] as number)) !== ends[i + 1]) continue;
    const { term, offset } = terms[i >> 1] as Anchored;
    const start = at - offset;
    const wrong = onlyDifference(text, start, term.term);
    if (wrong >= 0 && !isAllowed(text, start, term)) found.push(withWrong(text, start, wrong, term));
  }
}

function addListed(text: string, at: number, way: Misspelling | undefined, found: NearTerm[]): void {
  if (way && !isAllowed(text, at, way.term))
    found.push({ start: at, end: at + way.words.length, term: way.term.term, slip: way.slip });
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
