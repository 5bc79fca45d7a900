import { MISREAD_LEADS } from '../spec/misread-leads';
import { TRADITIONAL_ONLY } from '../spec/traditional-only';
import { TRADITIONAL_PAIRS } from '../spec/vocabulary';

/** What the characters of a text tell of its script and of damage by a wrong encoding. */
export interface Census {
  /** Traditional characters of the forms' words less Simplified ones, in the beginning of the text. */
  readonly balance: number;
  /** True where a character is only ever Traditional. */
  readonly isTraditional: boolean;
  /** What GBK makes of UTF-8: telling only where two stand close to each other. */
  readonly isMisread: boolean;
  /** Characters that UTF-8 read as GBK is full of and that no report has. */
  readonly debris: number;
  /** Question marks, or U+FFFD. */
  readonly hasQuestions: boolean;
  /** Letters that bytes of Chinese become in a Western encoding. */
  readonly hasWestern: boolean;
}

const TRADITIONAL = 1;
const MISREAD = 2;
const WESTERN = 4;
const QUESTION = 8;
const DEBRIS = 16;
const OFFICIAL_TRADITIONAL = 32;
const OFFICIAL_SIMPLIFIED = 64;

const SAMPLE = 20000;
const NEAR = 4;

let last: { readonly text: string; readonly census: Census } | undefined;

/** One pass over the characters; several steps ask for the same text, so the last answer is kept. */
export function censusOf(text: string): Census {
  if (last?.text !== text) last = { text, census: count(text) };
  return last.census;
}

function count(text: string): Census {
  cachedFlags ??= flagsOfCharacters();
  const flags = cachedFlags;
  let all = 0;
  let balance = 0;
  let debris = 0;
  let lastMisread = -Infinity;
  let isMisread = false;
  for (let at = 0; at < text.length; at++) {
    const flag = flags[text.charCodeAt(at)] as number;
    if (flag === 0) continue;
    all |= flag;
    if (at < SAMPLE) {
      if ((flag & OFFICIAL_SIMPLIFIED) !== 0) balance--;
      else if ((flag & OFFICIAL_TRADITIONAL) !== 0) balance++;
    }
    if ((flag & DEBRIS) !== 0) debris++;
    if ((flag & MISREAD) === 0) continue;
    if (at - lastMisread <= NEAR) isMisread = true;
    lastMisread = at;
  }
  return {
    balance,
    isTraditional: (all & TRADITIONAL) !== 0,
    isMisread,
    debris,
    hasQuestions: (all & QUESTION) !== 0,
    hasWestern: (all & WESTERN) !== 0,
  };
}

const GBK_DEBRIS = '鐨锛銆鏄簻鍏紑鎯涓鏀';

let cachedFlags: Uint8Array | undefined;

function flagsOfCharacters(): Uint8Array {
  const flags = new Uint8Array(0x10000);
  const mark = (characters: string, flag: number) => {
    for (let at = 0; at < characters.length; at++) {
      const code = characters.charCodeAt(at);
      flags[code] = (flags[code] ?? 0) | flag;
    }
  };
  mark(TRADITIONAL_ONLY, TRADITIONAL);
  // The byte 80 alone is €.
  mark(`${MISREAD_LEADS}€`, MISREAD);
  mark('?？\ufffd', QUESTION);
  mark(GBK_DEBRIS, DEBRIS);
  for (let at = 0; at < TRADITIONAL_PAIRS.length; at += 2) {
    mark(TRADITIONAL_PAIRS.charAt(at), OFFICIAL_TRADITIONAL);
    mark(TRADITIONAL_PAIRS.charAt(at + 1), OFFICIAL_SIMPLIFIED);
  }
  for (let code = 0xa1; code < 0x100; code++) flags[code] = (flags[code] ?? 0) | WESTERN;
  return flags;
}
