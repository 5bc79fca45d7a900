import { MISREAD_LEADS } from '../spec/misread-leads';
import { TRADITIONAL_ONLY } from '../spec/traditional-only';
import { TRADITIONAL_PAIRS } from '../spec/vocabulary';
import { PIPES } from './line-cells';
import { addBlank, beginLine, endLine, type LineList, newLineList, PARTED, TABBED, takeLines } from './line-list';
import { BLANK_RANGES } from './lines';
import type { Lines } from './model';

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

interface Scan {
  readonly lines: Lines;
  readonly census: Census;
}

/** Numbers of bits. */
const DEBRIS = 0;
const OFFICIAL_TRADITIONAL = 1;
const OFFICIAL_SIMPLIFIED = 2;
/** Bits; those from `MISREAD` on call for a closer look. */
const TRADITIONAL = 8;
const WESTERN = 16;
const QUESTION = 32;
const MISREAD = 64;
const BLANK = 128;
const TAB = 256;
const BREAK = 512;
const PIPE = 1024;
const OF_LINES = BLANK | PIPE;

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
  let balance = 0;
  let debris = 0;
  let lastMisread = -Infinity;
  let isMisread = false;
  for (let at = 0; at < text.length; at++) {
    const flag = flags[text.charCodeAt(at)] as number;
    all |= flag;
    // Without a branch: which character follows cannot be predicted, and to predict wrong costs more than the sums.
    debris += (flag >> DEBRIS) & 1;
    if (at < SAMPLE) balance += ((flag >> OFFICIAL_TRADITIONAL) & 1) - ((flag >> OFFICIAL_SIMPLIFIED) & 1);
    if (flag < MISREAD) continue;
    if ((flag & OF_LINES) !== 0) {
      if ((flag & BREAK) !== 0) {
        const end = at;
        if (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF) at++;
        endLine(lines, end);
        beginLine(lines, at + 1);
        continue;
      }
      addSpacing(lines, flag, at);
    }
    if ((flag & MISREAD) === 0) continue;
    if (at - lastMisread <= NEAR) isMisread = true;
    lastMisread = at;
  }
  endLine(lines, text.length);
  const isTraditional = (all & TRADITIONAL) !== 0;
  const hasQuestions = (all & QUESTION) !== 0;
  const hasWestern = (all & WESTERN) !== 0;
  return { lines: takeLines(lines), census: { balance, isTraditional, isMisread, debris, hasQuestions, hasWestern } };
}

function addSpacing(lines: LineList, flag: number, at: number): void {
  if ((flag & TAB) !== 0) lines.sign |= TABBED;
  if ((flag & PIPE) !== 0) lines.sign |= PARTED;
  else addBlank(lines, at);
}

/** Lines that are cut elsewhere than at line ends. */
export function linesAt(text: string, starts: readonly number[], ends: readonly number[]): Lines {
  cachedFlags ??= flagsOfCharacters();
  const lines = newLineList(text.length);
  starts.forEach((start, line) => {
    const end = ends[line] ?? start;
    beginLine(lines, start);
    for (let at = start; at < end; at++) {
      const flag = cachedFlags?.[text.charCodeAt(at)] ?? 0;
      if ((flag & OF_LINES) !== 0) addSpacing(lines, flag, at);
    }
    endLine(lines, end);
  });
  return takeLines(lines);
}

const GBK_DEBRIS = '鐨锛銆鏄簻鍏紑鎯涓鏀';

let cachedFlags: Uint16Array | undefined;

/** Filled by ranges: this is built whenever the program starts, before the engine has warmed to it. */
function flagsOfCharacters(): Uint16Array {
  const flags = new Uint16Array(0x10000);
  flags.fill(WESTERN, 0xa1, 0x100);
  for (const [first, last] of BLANK_RANGES) flags.fill(BLANK, first, last + 1);
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
  mark(GBK_DEBRIS, 1 << DEBRIS);
  mark(PIPES, PIPE);
  mark('\t', TAB);
  mark('\r\n', BREAK);
  for (let at = 0; at < TRADITIONAL_PAIRS.length; at += 2) {
    mark(TRADITIONAL_PAIRS.charAt(at), 1 << OFFICIAL_TRADITIONAL);
    mark(TRADITIONAL_PAIRS.charAt(at + 1), 1 << OFFICIAL_SIMPLIFIED);
  }
  return flags;
}
