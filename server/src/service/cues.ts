import type { ChangedPart } from '../resolve/paragraph-wise';
import type { WordPlace } from '../rules/rule';
import { BITS_OF_LENGTH, HEAD, KEYS, keyOf, LAST, LENGTH, SLOTS, type Sought, ZERO } from './sought';

/** What a text holds for each rule, by the rule's index in the list that was searched for. */
export interface FoundCues {
  /** By rule: 1 where it is called. */
  readonly called: readonly number[];
  /** By rule where its words stand, `PLACE` numbers each. */
  readonly places: readonly (readonly number[] | undefined)[];
  /** False where the rule waits for words of which none stands in the text. */
  readonly calls: (rule: number) => boolean;
  /** Where its listed words stand, in order, at one place the longest first. */
  readonly placesFor: (rule: number) => readonly WordPlace[];
}

/** A place among numbers: where it is, its length and its index in the list of words. */
const PLACE = 3;

export type CueSearch = (text: string) => FoundCues;

/**
 * One pass over a text for the cues and words of all rules, so that most rules need not run. Each is found by the
 * pair of characters in it that the fewest others have: most places of a text cost one look, whether ten words are
 * listed or ten thousand. For what is one character long, it is noted of each character in which text it was seen last.
 */
export function cueSearch(sought: Sought): CueSearch {
  const index = indexOf(sought);
  const { isPair, singles } = index;
  const isCalled = sought.isCalledAnyway.map(Number);
  const seenIn = new Uint8Array(KEYS);
  let turn = 0;
  return (text) => {
    const called = isCalled.slice();
    const places: number[][] = [];
    turn = nextTurn(turn, seenIn);
    let first = 0;
    for (let at = 0; at < text.length; at++) {
      const second = text.charCodeAt(at);
      seenIn[second] = turn;
      const key = keyOf(first, second);
      if (((isPair[key >> 3] as number) & (1 << (key & 7))) !== 0) look(index, key, text, at - 1, called, places);
      first = second;
    }
    for (const { rule, characters } of singles)
      if (called[rule] === 0 && characters.some((one) => seenIn[one.charCodeAt(0)] === turn)) called[rule] = 1;
    return foundCues(called, places);
  };
}

/** As many texts as a byte can tell apart; then it begins anew. */
const MOST_TURNS = 0xff;

function nextTurn(turn: number, seenIn: Uint8Array): number {
  if (turn < MOST_TURNS) return turn + 1;
  seenIn.fill(0);
  return 1;
}

const foundCues = (called: FoundCues['called'], places: FoundCues['places']): FoundCues => ({
  called,
  places,
  calls: (rule) => called[rule] === 1,
  placesFor: (rule) => inOrder(places[rule]),
});

/** After an edit: `found` is what the changed part holds. A rule that was called stays so, though it may look in vain. */
export function cuesAfter(before: FoundCues, found: FoundCues, { start, end, by }: ChangedPart): FoundCues {
  const called = before.called.map((was, rule) => was | (found.called[rule] ?? 0));
  const places = called.map((_, rule) => {
    const known = before.places[rule];
    const within = found.places[rule];
    if (!known && !within) return undefined;
    const own: number[] = [];
    addPlaces(own, known, -Infinity, start, 0);
    addPlaces(own, within, -Infinity, Infinity, start);
    addPlaces(own, known, end - by, Infinity, by);
    return own;
  });
  return foundCues(called, places);
}

/** Those that begin from `from` on and before `to`, moved. */
function addPlaces(places: number[], added: readonly number[] = [], from: number, to: number, by: number): void {
  for (let i = 0; i < added.length; i += PLACE) {
    const at = added[i] as number;
    if (at >= from && at < to) places.push(at + by, added[i + 1] as number, added[i + 2] as number);
  }
}

const NOWHERE: readonly WordPlace[] = [];

/** Most are found in order: to sort them takes longer than to see that. */
function inOrder(numbers: readonly number[] | undefined): readonly WordPlace[] {
  if (!numbers || numbers.length === 0) return NOWHERE;
  const places: WordPlace[] = [];
  let areInOrder = true;
  let last: WordPlace | undefined;
  for (let i = 0; i < numbers.length; i += PLACE) {
    const place = { at: numbers[i] as number, length: numbers[i + 1] as number, word: numbers[i + 2] as number };
    if (last && order(last, place) > 0) areInOrder = false;
    last = place;
    places.push(place);
  }
  return areInOrder ? places : places.sort(order);
}

const order = (a: WordPlace, b: WordPlace): number => a.at - b.at || b.length - a.length || a.word - b.word;

/** Those by themselves that a rule waits for. */
interface SoughtCharacters {
  readonly rule: number;
  readonly characters: string[];
}

/** What is sought, in lists of numbers, because a look at an object costs many times as much. */
interface Index {
  readonly singles: readonly SoughtCharacters[];
  /** A bit for the key of each pair: few bytes, which the processor keeps at hand. */
  readonly isPair: Uint8Array;
  /** By slot where its records begin. */
  readonly first: Uint16Array;
  readonly records: string;
}

/** What is found by the pair that stands at a place: most pairs that are sought belong to one word. */
function look(
  { first, records }: Index,
  key: number,
  text: string,
  at: number,
  called: number[],
  places: number[][],
): void {
  for (let record = first[key & (SLOTS - 1)] as number; ; ) {
    const head = records.charCodeAt(record) - ZERO;
    const length = head & LENGTH;
    const begin = at - ((head >> BITS_OF_LENGTH) & LENGTH);
    const start = record + HEAD;
    if (begin >= 0 && begin + length <= text.length && standsAt(records, start, length, text, begin)) {
      const rule = records.charCodeAt(record + 1) - ZERO;
      const word = records.charCodeAt(record + 2) - ZERO - 1;
      called[rule] = 1;
      if (word >= 0) addPlace(places, rule, begin, length, word);
    }
    if (head >= LAST) return;
    record = start + length;
  }
}

/** Of one rule; ten megabytes of any real draft have fewer. */
const MOST_PLACES = 1 << 20;

function addPlace(places: number[][], rule: number, at: number, length: number, word: number): void {
  const own = places[rule];
  if (!own) places[rule] = [at, length, word];
  else if (own.length < MOST_PLACES * PLACE) own.push(at, length, word);
}

/** From the end: words that begin alike seldom end alike. */
function standsAt(texts: string, from: number, length: number, text: string, at: number): boolean {
  for (let i = length - 1; i >= 0; i--) if (text.charCodeAt(at + i) !== texts.charCodeAt(from + i)) return false;
  return true;
}

function indexOf({ records, singles, rulesOfSingles }: Sought): Index {
  const isPair = new Uint8Array(KEYS >> 3);
  const first = new Uint16Array(SLOTS);
  let begin = 0;
  for (let record = 0; record < records.length; ) {
    const head = records.charCodeAt(record) - ZERO;
    const start = record + HEAD;
    const pair = start + ((head >> BITS_OF_LENGTH) & LENGTH);
    const key = keyOf(records.charCodeAt(pair), records.charCodeAt(pair + 1));
    isPair[key >> 3] = (isPair[key >> 3] as number) | (1 << (key & 7));
    record = start + (head & LENGTH);
    if (head < LAST) continue;
    first[key & (SLOTS - 1)] = begin;
    begin = record;
  }
  return { isPair, first, records, singles: byRule(singles, rulesOfSingles) };
}

function byRule(singles: string, rules: readonly number[]): readonly SoughtCharacters[] {
  const sought: SoughtCharacters[] = [];
  rules.forEach((rule, i) => {
    const last = sought.at(-1);
    if (last?.rule === rule) last.characters.push(singles.charAt(i));
    else sought.push({ rule, characters: [singles.charAt(i)] });
  });
  return sought;
}
