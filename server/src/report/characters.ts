import { MISREAD_LEADS } from '../spec/misread-leads';
import { TRADITIONAL_ONLY } from '../spec/traditional-only';
import { TRADITIONAL_PAIRS } from '../spec/vocabulary';
import { PIPES } from './line-cells';
import { BLANK_RANGES } from './lines';

// What a character of a draft may be, as bits. Those of all its characters together tell what a draft has.

export const OFFICIAL_SIMPLIFIED = 1 << 0;
export const OFFICIAL_TRADITIONAL = 1 << 1;
export const TRADITIONAL = 1 << 2;
export const DEBRIS = 1 << 3;
export const WESTERN = 1 << 4;
export const QUESTION = 1 << 5;
export const INVISIBLE = 1 << 6;
export const PRIVATE_USE = 1 << 7;
export const FULL_WIDTH = 1 << 8;
/** What GBK makes of UTF-8: telling only where two stand close to each other. */
export const MISREAD = 1 << 9;
/** Tells something by what stands beside it, as these do. */
const BESIDE = 1 << 10;
export const BETWEEN_WORDS = 1 << 11;
export const IN_LONG_NUMBER = 1 << 12;
export const IN_BRACKETS = 1 << 13;
/** A half-width comma as it stands between the cells of a row. */
export const BETWEEN_CELLS = 1 << 14;
/** White space, or a pipe. */
const SPACING = 1 << 15;
const FIRST_MARK = 1 << 16;

/** Characters that are signs by themselves. */
export type Mark = '<' | '>' | '&' | '[' | '"' | '\\' | '_' | '#' | '`' | '*' | ';' | '!' | '！' | 'M';

export const MARKS: readonly Mark[] = ['<', '>', '&', '[', '"', '\\', '_', '#', '`', '*', ';', '!', '！', 'M'];

/** The bit of a mark, by its place in the list. */
export const markBit = (index: number): number => FIRST_MARK << index;

/** Tab, line ends, form feeds and the plain space are no matter; ideographic spaces are looked at where they stand. */
const INVISIBLE_RANGES = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0xa0],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x115f, 0x1160],
  [0x180e, 0x180e],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x2800, 0x2800],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffc],
] as const;
/** ０-９ Ａ-Ｚ ａ-ｚ */
const FULL_WIDTH_RANGES = [
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
] as const;
const PINYIN = 'abcdefghijklmnopqrstuvwxyzāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüɡ';
const GBK_DEBRIS = '鐨锛銆鏄簻鍏紑鎯涓鏀';

/** Few sets of bits are in use. Each has a number, so a byte for each character tells them all. */
interface CharacterTable {
  /** By character code. */
  readonly kinds: Uint8Array;
  /** By kind. */
  readonly bits: Int32Array;
}

/** The first kinds of those that call for a closer look: the others are less. */
export const MISREAD_KINDS = 0x80;
export const BESIDE_KINDS = 0xa0;
export const SPACING_KINDS = 0xc0;
export const MOST_KINDS = 0x100;

let cached: CharacterTable | undefined;

function characterTable(): CharacterTable {
  cached ??= newTable();
  return cached;
}

export const kindsOfCharacters = (): Uint8Array => characterTable().kinds;

/** All bits of the kinds that are marked in a list of kinds. */
export function bitsOfKinds(seen: Uint8Array): number {
  const { bits } = characterTable();
  let all = 0;
  for (let kind = 0; kind < MOST_KINDS; kind++) if (seen[kind] === 1) all |= bits[kind] as number;
  return all;
}

/** How many characters have a bit, up to a place. */
export function countOf(bit: number, text: string, end: number): number {
  const { kinds, bits } = characterTable();
  let count = 0;
  for (let at = 0; at < end; at++) if (((bits[kinds[text.charCodeAt(at)] as number] as number) & bit) !== 0) count++;
  return count;
}

/** Filled by ranges: this is built whenever the program starts, before the engine has warmed to it. */
function newTable(): CharacterTable {
  const kinds = new Uint8Array(0x10000);
  const bits = new Int32Array(MOST_KINDS);
  const kindWith = (wanted: number): number => {
    let kind = firstKindWith(wanted);
    while (bits[kind] !== 0 && bits[kind] !== wanted) kind++;
    bits[kind] = wanted;
    return kind;
  };
  const fill = (bit: number, first: number, last: number) => kinds.fill(kindWith(bit), first, last + 1);
  const add = (bit: number, code: number) => {
    kinds[code] = kindWith((bits[kinds[code] as number] as number) | bit);
  };
  const addEach = (bit: number, characters: string) => {
    const alone = kindWith(bit);
    for (let at = 0; at < characters.length; at++) {
      const code = characters.charCodeAt(at);
      if (kinds[code] === 0) kinds[code] = alone;
      else add(bit, code);
    }
  };
  for (const [first, last] of BLANK_RANGES) fill(SPACING, first, last);
  fill(SPACING | PRIVATE_USE, 0xe000, 0xf8ff);
  fill(PRIVATE_USE, 0xdb80, 0xdbff);
  fill(WESTERN, 0xa1, 0xff);
  for (const [first, last] of FULL_WIDTH_RANGES) fill(FULL_WIDTH, first, last);
  addEach(TRADITIONAL, TRADITIONAL_ONLY);
  // The byte 80 alone is €.
  addEach(MISREAD, `${MISREAD_LEADS}€`);
  addEach(QUESTION, '?？\ufffd');
  addEach(DEBRIS, GBK_DEBRIS);
  addEach(SPACING, PIPES);
  addEach(BESIDE, `-,${PINYIN}`);
  for (let at = 0; at < TRADITIONAL_PAIRS.length; at += 2) {
    add(OFFICIAL_TRADITIONAL, TRADITIONAL_PAIRS.charCodeAt(at));
    add(OFFICIAL_SIMPLIFIED, TRADITIONAL_PAIRS.charCodeAt(at + 1));
  }
  for (const [first, last] of INVISIBLE_RANGES) for (let code = first; code <= last; code++) add(INVISIBLE, code);
  MARKS.forEach((mark, index) => {
    addEach(markBit(index), mark);
  });
  return { kinds, bits };
}

function firstKindWith(bits: number): number {
  if ((bits & SPACING) !== 0) return SPACING_KINDS;
  if ((bits & BESIDE) !== 0) return BESIDE_KINDS;
  return (bits & MISREAD) !== 0 ? MISREAD_KINDS : 1;
}
