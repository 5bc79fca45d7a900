import { isHan } from '../../report/ideographs';
import { overlapsAny } from '../../report/spans';
import type { Range } from '../../resolve/sentences';
import DOUBLED from '../../spec/words/doubled-words.json';
import REPEATABLE from '../../spec/words/repeatable-words.json';
import type { WordPlace } from '../rule';
import { foundWords } from './listed-words';
import { isInContext, type WordContext } from './word-context';

/** Something written twice. Range of a text of `Prose`. */
export interface Doubled extends Range {
  /** What should stand there. */
  readonly wanted: string;
}

interface DoubledWord extends WordContext {
  readonly wrong: string;
  readonly right: string;
}

interface RepeatableWord extends WordContext {
  readonly word: string;
}

let cachedRepeatable: ReadonlyMap<string, RepeatableWord> | undefined;

/** In order; listed ones first where both are found at one place. */
export function doubledWords(
  text: string,
  places: readonly WordPlace[],
  repeated: readonly Doubled[] = repeatedWordsOf(text)({ start: 0, end: text.length }),
): readonly Doubled[] {
  const listed = listedIn(text, places);
  const others = repeated.filter((range) => !overlapsAny(listed, range));
  return others.length === 0 ? listed : [...listed, ...others].sort((a, b) => a.start - b.start);
}

export const doubledWordWords = (): readonly string[] => DOUBLED.map(({ wrong }) => wrong);

function listedIn(text: string, places: readonly WordPlace[]): readonly Doubled[] {
  if (places.length === 0) return [];
  const doubled: readonly DoubledWord[] = DOUBLED;
  return foundWords(places, doubled, ({ start, end, entry }) => isInContext(text, start, end, entry)).map(
    ({ start, end, entry }) => ({ start, end, wanted: entry.right }),
  );
}

const SHORTEST = 2;
const LONGEST = 8;

/** 工作工作, 进一步进一步: words of two characters and more in a part of the text that stand twice in a row. */
export function repeatedWordsOf(text: string): (part: Range) => readonly Doubled[] {
  cachedPlaces ??= new Int32Array(SLOTS);
  const seenAt = cachedPlaces;
  return (part) => {
    const places = returns(text, part, seenAt);
    return places.length === 0 ? NOTHING : repeatedIn(text, part, places);
  };
}

/** What it holds of another text leads to places where nothing is found. */
let cachedPlaces: Int32Array | undefined;

const NOWHERE: readonly Range[] = [];
const NOTHING: readonly Doubled[] = [];

/** `places`: outside them nothing is repeated. */
function repeatedIn(text: string, part: Range, places: readonly Range[]): readonly Doubled[] {
  const repeated: Doubled[] = [];
  let past = 0;
  for (const range of repetitions(text, part, places)) {
    if (range.start < past) continue;
    past = range.end;
    const word = text.slice(range.start, (range.start + range.end) >> 1);
    if (!isRepeatable(text, word, range)) repeated.push({ ...range, wanted: word });
  }
  return repeated;
}

/** The longest first at one place. */
function repetitions(text: string, part: Range, places: readonly Range[]): readonly Range[] {
  const found: Range[] = [];
  for (const place of places) addRepetitions(text, part, place, found);
  return found.length > 1 ? found.sort((a, b) => a.start - b.start || b.end - a.end) : found;
}

/**
 * Where as many characters in a row are those that stand `length` before. Of so many in a row every `length`-th
 * character is one, so the others need not be compared.
 */
function addRepetitions(text: string, part: Range, { start, end }: Range, found: Range[]): void {
  for (let length = SHORTEST; length <= LONGEST; length++) {
    const steps = Math.max(1, Math.ceil((start - part.start) / length));
    for (let at = part.start + steps * length; at < end; at += length) {
      if (text.charCodeAt(at) !== text.charCodeAt(at - length)) continue;
      const range = repetitionAround(text, part, at, length);
      if (range) found.push(range);
    }
  }
}

function repetitionAround(text: string, part: Range, at: number, length: number): Range | undefined {
  const from = startOfRun(text, part, at, length);
  return from >= 0 && isWord(text, from, from + length) ? { start: from - length, end: from + length } : undefined;
}

/** Where so many characters in a row begin, around a place, that are those that stand `length` before; -1 if fewer are. */
function startOfRun(text: string, { start, end }: Range, at: number, length: number): number {
  let from = at;
  const first = Math.max(start + length, at - length + 1);
  while (from > first && text.charCodeAt(from - 1) === text.charCodeAt(from - 1 - length)) from--;
  let to = at + 1;
  while (to < end && to - from < length && text.charCodeAt(to) === text.charCodeAt(to - length)) to++;
  return to - from >= length ? from : -1;
}

/** Chinese characters, not all the same. */
function isWord(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  let isVaried = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isHan(code)) return false;
    if (code !== first) isVaried = true;
  }
  return isVaried;
}

/**
 * Places around which as many characters are repeated as may be a word: most texts have none. Two different ones of
 * them stood together shortly before; `seenAt` tells where two stood together last.
 */
function returns(text: string, part: Range, seenAt: Int32Array): readonly Range[] {
  const { start, end } = part;
  let places: { start: number; end: number }[] | undefined;
  let before = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const slot = (Math.imul(before, SPREAD) + code) & (SLOTS - 1);
    // Unsigned: places further on are left from another text.
    const isSoon = (at - (seenAt[slot] as number)) >>> 0 <= LONGEST;
    seenAt[slot] = at;
    if (isSoon && code !== before && isHan(code) && isInRun(text, part, at)) {
      const from = Math.max(start, at - LONGEST);
      const to = Math.min(end, at + LONGEST);
      const last = places?.at(-1);
      if (last && from <= last.end) last.end = to;
      else if (places) places.push({ start: from, end: to });
      else places = [{ start: from, end: to }];
    }
    before = code;
  }
  return places ?? NOWHERE;
}

/** With the character before it, it stands in a row of so many that are those that stand so many before. */
function isInRun(text: string, part: Range, at: number): boolean {
  const code = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  for (let length = SHORTEST; length <= LONGEST && at - length > part.start; length++) {
    if (text.charCodeAt(at - length) !== code || text.charCodeAt(at - length - 1) !== before) continue;
    if (startOfRun(text, part, at, length) >= 0) return true;
  }
  return false;
}

/** A power of two, and so many that two pairs seldom share one. */
const SLOTS = 0x200;
const SPREAD = 40503;

/** One by one: 一项一项, 逐条逐条, 一个问题一个问题. */
const COUNTS = /^(?:[一二两三四五六七八九十几每逐]|.[一二两三四五六七八九十几]$)/;
/** 村的村民: a word that begins as the one before ended. */
const FUNCTION = /[的了之]/;
const BEGINS_WITH_FUNCTION = /^[的了和与及等有对会在为是]/;
/** The second is part of a longer word: 规范规范性文件, 社会工作工作者. */
const GOES_ON = /[化性员者人团物费权率度长组班]/;

function isRepeatable(text: string, word: string, { start, end }: Range): boolean {
  cachedRepeatable ??= new Map(REPEATABLE.map((entry) => [entry.word, entry]));
  const repeatable = cachedRepeatable.get(word);
  return (
    (repeatable !== undefined && isInContext(text, start, end, repeatable)) ||
    COUNTS.test(word) ||
    (word.length === 2 && (FUNCTION.test(word) || GOES_ON.test(text.charAt(end)))) ||
    (word.length === 3 && BEGINS_WITH_FUNCTION.test(word))
  );
}
