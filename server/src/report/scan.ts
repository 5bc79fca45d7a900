import { toldByBlank, toldByLetter } from './beside';
import {
  BESIDE_KINDS,
  bitsOfKinds,
  countOf,
  DEBRIS,
  kindsOfCharacters,
  MISREAD_KINDS,
  MOST_KINDS,
  OFFICIAL_SIMPLIFIED,
  OFFICIAL_TRADITIONAL,
  QUESTION,
  SPACING_KINDS,
  TRADITIONAL,
  WESTERN,
} from './characters';
import { isPipe } from './line-cells';
import { addLine, GAPPED, type LineList, newLineList, PIPED, TABBED, takeLines } from './line-list';
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
  /** What all characters are, as bits (characters.ts). */
  readonly bits: number;
}

interface Scan {
  readonly lines: Lines;
  readonly census: Census;
}

/** What was seen besides lines and kinds of characters. */
interface Seen {
  /** Told by what stands beside a character. */
  readonly beside: number;
  readonly isMisread: boolean;
}

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
  const lines = newLineList(text.length);
  const kinds = new Uint8Array(MOST_KINDS);
  const { beside, isMisread } = scanRange(text, 0, text.length, kinds, lines);
  const bits = bitsOfKinds(kinds) | beside;
  const has = (bit: number): boolean => (bits & bit) !== 0;
  // Most drafts have nothing of what is counted, and are not looked through for it.
  const count = (bit: number, end = text.length): number => (has(bit) ? countOf(bit, text, end) : 0);
  const sample = Math.min(SAMPLE, text.length);
  const census: Census = {
    balance: has(OFFICIAL_TRADITIONAL) ? count(OFFICIAL_TRADITIONAL, sample) - count(OFFICIAL_SIMPLIFIED, sample) : 0,
    isTraditional: has(TRADITIONAL),
    isMisread,
    debris: count(DEBRIS),
    hasQuestions: has(QUESTION),
    hasWestern: has(WESTERN),
    bits,
  };
  return { lines: takeLines(lines), census };
}

/**
 * Adds the lines of a range to the list, and marks the kinds of its characters. One function, because what it keeps in
 * mind changes with every character.
 */
function scanRange(text: string, from: number, to: number, seen: Uint8Array, lines: LineList): Seen {
  const kinds = kindsOfCharacters();
  let beside = 0;
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
    const kind = kinds[code] as number;
    seen[kind] = 1;
    if (kind < MISREAD_KINDS) continue;
    if (kind < BESIDE_KINDS) {
      if (at - lastMisread <= NEAR) isMisread = true;
      lastMisread = at;
    } else if (kind < SPACING_KINDS) beside |= toldByLetter(text, at, code);
    else if (code === LF || code === CR) {
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
          beside |= toldByBlank(text, at, code);
        }
        gapEnd = at + 1;
      }
    }
  }
  return { beside, isMisread };
}

/** Lines that are cut elsewhere than at line ends. */
export function linesAt(text: string, starts: readonly number[], ends: readonly number[]): Lines {
  const lines = newLineList(text.length);
  const kinds = new Uint8Array(MOST_KINDS);
  for (let line = 0; line < starts.length; line++) {
    const start = starts[line] ?? 0;
    scanRange(text, start, ends[line] ?? start, kinds, lines);
  }
  return takeLines(lines);
}
