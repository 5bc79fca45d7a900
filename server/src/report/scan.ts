import { MISREAD_LEADS } from '../spec/misread-leads';
import { TRADITIONAL_ONLY } from '../spec/traditional-only';
import { TRADITIONAL_PAIRS } from '../spec/vocabulary';
import { isPipe, PIPES } from './line-cells';
import { addBlank, beginLine, endLine, type LineList, newLineList, PIPED, TABBED, takeLines } from './line-list';
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
  let all = 0;
  let lastMisread = -Infinity;
  let isMisread = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const flag = flags[code] as number;
    all |= flag;
    if (flag < MISREAD) continue;
    if ((flag & SPACING) === 0) {
      if (at - lastMisread <= NEAR) isMisread = true;
      lastMisread = at;
    } else if (code === LF || code === CR) {
      endLine(lines, at);
      if (code === CR && text.charCodeAt(at + 1) === LF) at++;
      beginLine(lines, at + 1);
    } else addSpacing(lines, code, at);
  }
  endLine(lines, text.length);
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

function addSpacing(lines: LineList, code: number, at: number): void {
  if (isPipe(code)) lines.sign |= PIPED;
  else {
    if (code === TAB) lines.sign |= TABBED;
    addBlank(lines, at);
  }
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
  starts.forEach((start, line) => {
    const end = ends[line] ?? start;
    beginLine(lines, start);
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (((cachedFlags?.[code] ?? 0) & SPACING) !== 0) addSpacing(lines, code, at);
    }
    endLine(lines, end);
  });
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
