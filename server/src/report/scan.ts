import { MISREAD_LEADS } from '../spec/misread-leads';
import { TRADITIONAL_ONLY } from '../spec/traditional-only';
import { TRADITIONAL_PAIRS } from '../spec/vocabulary';
import { isPipe, PIPES } from './line-cells';
import { addLine, GAPPED, type LineList, newLineList, PIPED, TABBED, takeLines } from './line-list';
import { BLANK_RANGES } from './lines';
import type { Lines } from './model';

/** What the characters of a text tell of its script and of damage by a wrong encoding. */
export interface Census {
  /** Traditional characters of the forms' words less Simplified ones, in the beginning of the text; 0 where there are none. */
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

interface Scan {
  readonly lines: Lines;
  readonly census: Census;
}

interface Seen {
  /** The flags of all characters. */
  readonly all: number;
  readonly isMisread: boolean;
}

/** Bits; those from `MISREAD` on call for a closer look. */
const OFFICIAL_SIMPLIFIED = 1;
const OFFICIAL_TRADITIONAL = 2;
const TRADITIONAL = 4;
const DEBRIS = 8;
const WESTERN = 16;
const QUESTION = 32;
const MISREAD = 64;
/** White space, or a pipe. */
const SPACING = 128;

const TAB = 9;
const LF = 10;
const CR = 13;

const SAMPLE = 20000;
const NEAR = 4;

/** Cuts a text into lines at LF, CRLF and CR. A text has at least one line, maybe empty. */
export const scanLines = (text: string): Lines => scanOf(text).lines;

export const censusOf = (text: string): Census => scanOf(text).census;

let last: (Scan & { readonly text: string }) | undefined;

/** Several steps ask for the same text, so the last answer is kept. */
function scanOf(text: string): Scan {
  if (last?.text === text) return last;
  const { lines, census } = scan(text);
  last = { text, lines, census };
  return last;
}

/** Lines and census in one pass over the characters. */
function scan(text: string): Scan {
  cachedFlags ??= flagsOfCharacters();
  const flags = cachedFlags;
  const lines = newLineList(text.length);
  const { all, isMisread } = scanRange(text, 0, text.length, flags, lines);
  const has = (flag: number): boolean => (all & flag) !== 0;
  const census: Census = {
    balance: has(OFFICIAL_TRADITIONAL)
      ? countOf(OFFICIAL_TRADITIONAL, flags, text, SAMPLE) - countOf(OFFICIAL_SIMPLIFIED, flags, text, SAMPLE)
      : 0,
    isTraditional: has(TRADITIONAL),
    isMisread,
    debris: has(DEBRIS) ? countOf(DEBRIS, flags, text) : 0,
    hasQuestions: has(QUESTION),
    hasWestern: has(WESTERN),
  };
  return { lines: takeLines(lines), census };
}

/** Adds the lines of a range to the list. One function, because what it keeps in mind changes with every character. */
function scanRange(text: string, from: number, to: number, flags: Uint8Array, lines: LineList): Seen {
  let all = 0;
  let lastMisread = -Infinity;
  let isMisread = false;
  let start = from;
  let inkStart = from;
  /** The last run of blank characters behind the first that is not. */
  let gapStart = -1;
  let gapEnd = -1;
  let gaps = 0;
  let signs = 0;
  for (let at = from; at <= to; at++) {
    const code = at < to ? text.charCodeAt(at) : LF;
    const flag = flags[code] as number;
    all |= flag;
    if (flag < MISREAD) continue;
    if ((flag & SPACING) === 0) {
      if (at - lastMisread <= NEAR) isMisread = true;
      lastMisread = at;
    } else if (code === LF || code === CR) {
      const isBlank = inkStart === at;
      const hasTail = gapEnd === at && !isBlank;
      const inkEnd = isBlank ? start : hasTail ? gapStart : at;
      if (gaps > (hasTail ? 1 : 0)) signs |= GAPPED;
      addLine(lines, start, at, isBlank ? start : inkStart, inkEnd, signs);
      if (code === CR && at + 1 < to && text.charCodeAt(at + 1) === LF) at++;
      start = at + 1;
      inkStart = start;
      gapEnd = -1;
      gaps = 0;
      signs = 0;
    } else if (isPipe(code)) signs |= PIPED;
    else {
      if (code === TAB) signs |= TABBED;
      if (at === inkStart) inkStart = at + 1;
      else {
        if (at !== gapEnd) {
          gapStart = at;
          gaps++;
        }
        gapEnd = at + 1;
      }
    }
  }
  return { all, isMisread };
}

/** Most drafts have nothing of what is counted, and are not looked through for it. */
function countOf(flag: number, flags: Uint8Array, text: string, most = text.length): number {
  const end = Math.min(most, text.length);
  let count = 0;
  for (let at = 0; at < end; at++) if (((flags[text.charCodeAt(at)] as number) & flag) !== 0) count++;
  return count;
}

/** Lines that are cut elsewhere than at line ends. */
export function linesAt(text: string, starts: readonly number[], ends: readonly number[]): Lines {
  cachedFlags ??= flagsOfCharacters();
  const lines = newLineList(text.length);
  for (let line = 0; line < starts.length; line++) {
    const start = starts[line] ?? 0;
    scanRange(text, start, ends[line] ?? start, cachedFlags, lines);
  }
  return takeLines(lines);
}

const GBK_DEBRIS = '鐨锛銆鏄簻鍏紑鎯涓鏀';

let cachedFlags: Uint8Array | undefined;

/** Filled by ranges: this is built whenever the program starts, before the engine has warmed to it. */
function flagsOfCharacters(): Uint8Array {
  const flags = new Uint8Array(0x10000);
  flags.fill(WESTERN, 0xa1, 0x100);
  for (const [first, last] of BLANK_RANGES) flags.fill(SPACING, first, last + 1);
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
  mark(PIPES, SPACING);
  for (let at = 0; at < TRADITIONAL_PAIRS.length; at += 2) {
    mark(TRADITIONAL_PAIRS.charAt(at), OFFICIAL_TRADITIONAL);
    mark(TRADITIONAL_PAIRS.charAt(at + 1), OFFICIAL_SIMPLIFIED);
  }
  return flags;
}
