import type { ResolvedReport } from '../resolve/model';
import type { ChangedPart } from '../resolve/paragraph-wise';
import { proseOf } from '../resolve/prose';
import type { Finding, Rule, WordPlace } from '../rules/rule';
import { type Sought, soughtBy, ZERO } from './sought';

/** What a text holds for each rule, by the rule's index in the list that was searched for. */
export interface FoundCues {
  /** By rule: 1 where it is called. */
  readonly called: readonly number[];
  readonly places: readonly (readonly WordPlace[] | undefined)[];
  /** False where the rule waits for words of which none stands in the text. */
  readonly calls: (rule: number) => boolean;
  /** Where its listed words stand, in order, at one place the longest first. */
  readonly placesFor: (rule: number) => readonly WordPlace[];
}

export type CueSearch = (text: string) => FoundCues;

/**
 * One pass over a text for the cues and words of all rules, so that most rules need not run. Each is found by the
 * pair of characters in it that the fewest others have: most places of a text cost one look, whether ten words are
 * listed or ten thousand. What is one character long is told by a number that each such character has.
 */
export function cueSearch(sought: Sought): CueSearch {
  const index = indexOf(sought);
  const { isSingle, singles, rulesOfSingle, isPair } = index;
  const isCalled = sought.isCalledAnyway.map(Number);
  const isUnseen = rulesOfSingle.map(() => 0);
  return (text) => {
    const called = isCalled.slice();
    const seen = isUnseen.slice();
    const places: WordPlace[][] = [];
    const last = text.length - 1;
    let first = last < 0 ? 0 : text.charCodeAt(0);
    if (hasBit(isSingle, first)) seen[singles[first] ?? 0] = 1;
    for (let at = 0; at < last; at++) {
      const second = text.charCodeAt(at + 1);
      if (hasBit(isSingle, second)) seen[singles[second] ?? 0] = 1;
      const key = keyOf(first, second);
      if (hasBit(isPair, key)) look(index, key, text, at, called, places);
      first = second;
    }
    for (let single = 1; single < seen.length; single++)
      if (seen[single] === 1) for (const rule of rulesOfSingle[single] ?? []) called[rule] = 1;
    for (const own of places) if (own && !isInOrder(own)) own.sort(inOrder);
    return foundCues(called, places);
  };
}

const foundCues = (called: FoundCues['called'], places: FoundCues['places']): FoundCues => ({
  called,
  places,
  calls: (rule) => called[rule] === 1,
  placesFor: (rule) => places[rule] ?? NOWHERE,
});

/** After an edit: `found` is what the changed part holds. A rule that was called stays so, though it may look in vain. */
export function cuesAfter(before: FoundCues, found: FoundCues, { start, end, by }: ChangedPart): FoundCues {
  const called = before.called.map((was, rule) => was | (found.called[rule] ?? 0));
  const length = Math.max(before.places.length, found.places.length);
  const places = Array.from({ length }, (_, rule) => {
    const known = before.placesFor(rule);
    const within = found.placesFor(rule);
    if (known.length + within.length === 0) return undefined;
    const head = known.slice(0, firstPlaceFrom(known, start));
    const tail = known.slice(firstPlaceFrom(known, end - by));
    return [...head, ...movedPlaces(within, start), ...movedPlaces(tail, by)];
  });
  return foundCues(called, places);
}

function firstPlaceFrom(places: readonly WordPlace[], offset: number): number {
  const first = places.findIndex(({ at }) => at >= offset);
  return first < 0 ? places.length : first;
}

const movedPlaces = (places: readonly WordPlace[], by: number): readonly WordPlace[] =>
  by === 0 ? places : places.map(({ at, length, word }) => ({ at: at + by, length, word }));

const hasBit = (bits: Uint8Array, number: number): boolean =>
  ((bits[number >> 3] as number) & (1 << (number & 7))) !== 0;

const setBit = (bits: Uint8Array, number: number): void => {
  bits[number >> 3] = (bits[number >> 3] as number) | (1 << (number & 7));
};

const NOWHERE: readonly WordPlace[] = [];

const inOrder = (a: WordPlace, b: WordPlace): number => a.at - b.at || b.length - a.length || a.word - b.word;

/** Most are found in order: to sort them takes longer than to see that. */
function isInOrder(places: readonly WordPlace[]): boolean {
  let before: WordPlace | undefined;
  for (const place of places) {
    if (before && inOrder(before, place) > 0) return false;
    before = place;
  }
  return true;
}

const CODES = 0x10000;
const SPREAD = 40503;

const keyOf = (first: number, second: number): number => (Math.imul(first, SPREAD) ^ second) & (CODES - 1);

/** What is sought, in lists of numbers, because a look at an object costs many times as much. */
interface Index {
  /** A bit for each code unit that is sought by itself: few bytes, which the processor keeps at hand. */
  readonly isSingle: Uint8Array;
  /** Of each of them the number that stands for it. */
  readonly singles: Uint16Array;
  /** By that number the rules that wait for it. */
  readonly rulesOfSingle: number[][];
  /** A bit for the key of each pair. */
  readonly isPair: Uint8Array;
  /** By key, modulo their number: the first of what is sought by it, plus one; then the one after each, plus one. */
  readonly first: Uint16Array;
  readonly next: Uint16Array;
  /** Where it begins in `texts`; it ends where the next begins. */
  readonly starts: Uint32Array;
  readonly texts: string;
  /** How far into it the pair stands. */
  readonly offsets: Uint8Array;
  readonly rules: Uint16Array;
  /** Its index in the list of words of the rule; NO_PLACE for cues. */
  readonly words: Uint16Array;
}

const BUCKETS = 0x2000;
const NO_PLACE = 0xffff;

function look(index: Index, key: number, text: string, at: number, called: number[], places: WordPlace[][]): void {
  const { first, next, starts, offsets, texts, rules, words } = index;
  for (let sought = first[key & (BUCKETS - 1)] ?? 0; sought > 0; sought = next[sought - 1] ?? 0) {
    const begin = at - (offsets[sought - 1] ?? 0);
    const from = starts[sought - 1] ?? 0;
    const length = (starts[sought] ?? 0) - from;
    if (begin < 0 || begin + length > text.length || !standsAt(texts, from, length, text, begin)) continue;
    const rule = rules[sought - 1] ?? 0;
    called[rule] = 1;
    const word = words[sought - 1] ?? NO_PLACE;
    if (word === NO_PLACE) continue;
    const own = places[rule];
    const place = { at: begin, length, word };
    if (own) own.push(place);
    else places[rule] = [place];
  }
}

/** From the end: words that begin alike seldom end alike. */
function standsAt(texts: string, from: number, length: number, text: string, at: number): boolean {
  for (let i = length - 1; i >= 0; i--) if (text.charCodeAt(at + i) !== texts.charCodeAt(from + i)) return false;
  return true;
}

function indexOf({ text, lengths, offsets, cues, words }: Sought): Index {
  const count = lengths.length;
  const index: Index = {
    isSingle: new Uint8Array(CODES >> 3),
    singles: new Uint16Array(CODES),
    rulesOfSingle: [[]],
    isPair: new Uint8Array(CODES >> 3),
    first: new Uint16Array(BUCKETS),
    next: new Uint16Array(count),
    starts: new Uint32Array(count + 1),
    texts: text,
    offsets: new Uint8Array(count),
    rules: new Uint16Array(count),
    words: new Uint16Array(count),
  };
  let sought = 0;
  let start = 0;
  for (let rule = 0; rule < cues.length; rule++) {
    const firstWord = sought + (cues[rule] ?? 0);
    const end = firstWord + (words[rule] ?? 0);
    index.rules.fill(rule, sought, end);
    index.words.fill(NO_PLACE, sought, firstWord);
    for (; sought < end; sought++) {
      if (sought >= firstWord) index.words[sought] = sought - firstWord;
      const length = lengths.charCodeAt(sought) - ZERO;
      if (length === 1) addSingle(index, rule, text.charCodeAt(start));
      else if (length > 1) addPair(index, sought, start, offsets.charCodeAt(sought) - ZERO);
      start += length;
      index.starts[sought + 1] = start;
    }
  }
  return index;
}

function addPair({ texts, isPair, first, next, offsets }: Index, sought: number, start: number, offset: number): void {
  const at = start + offset;
  const key = keyOf(texts.charCodeAt(at), texts.charCodeAt(at + 1));
  setBit(isPair, key);
  const bucket = key & (BUCKETS - 1);
  offsets[sought] = offset;
  next[sought] = first[bucket] ?? 0;
  first[bucket] = sought + 1;
}

function addSingle({ isSingle, singles, rulesOfSingle }: Index, rule: number, code: number): void {
  const number = singles[code] || rulesOfSingle.push([]) - 1;
  singles[code] = number;
  setBit(isSingle, code);
  rulesOfSingle[number]?.push(rule);
}

/** The findings of one rule by itself. */
export function checkAlone(rule: Rule, resolved: ResolvedReport): Iterable<Finding> {
  const found = cueSearch(soughtBy([rule]))(proseOf(resolved).text);
  return rule.check(resolved, found.placesFor(0));
}
