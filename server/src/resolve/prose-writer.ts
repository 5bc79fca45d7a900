import { isBlankCode } from '../report/lines';
import type { Span } from '../report/model';
import { isChangedCode, plainCode } from './plain';

/**
 * A text put together from pieces of the draft, with the way back. Most lines are taken over as they are, in
 * one piece; only where something is left out or written otherwise are the units looked at one by one.
 */
export interface ProseWriter {
  readonly pieces: string[];
  /** Units in all pieces. */
  length: number;
  /** Where the paragraph that is being written begins, here and in the draft. */
  start: number;
  source: number;
  runs: number[];
  /** So far it has nothing that is written otherwise, or that had to be looked at to know. */
  isPlain: boolean;
}

/**
 * Three numbers for each run of units of a paragraph: its place there, its place in the draft, and how it maps. Both
 * are counted from where the paragraph begins, so that it can be taken over when it has moved.
 */
export type Runs = readonly number[];

/** The third number of a run whose units are those of the draft, one by one; else each stands for a whole place. */
const IN_STEP = -1;
const NUMBERS = 3;

/** Of a paragraph that is all as it is in the draft: of nearly every one, so they share it. */
const AS_IT_IS: Runs = [0, 0, IN_STEP];

/** One string in one piece: a sum of strings would be looked through at each character that is asked for. */
export const textOf = ({ pieces }: ProseWriter): string => pieces.join('');

export const proseWriter = (): ProseWriter => ({ pieces: [], length: 0, start: 0, source: 0, runs: [], isPlain: true });

/** `source` is where it begins in the draft. */
export function beginParagraph(writer: ProseWriter, source: number): void {
  writer.start = writer.length;
  writer.source = source;
  writer.isPlain = true;
}

export function endParagraph(writer: ProseWriter): Runs {
  const { runs } = writer;
  if (runs.length === NUMBERS && runs.every((number, i) => number === AS_IT_IS[i])) {
    runs.length = 0;
    return AS_IT_IS;
  }
  writer.runs = [];
  return runs;
}

/** The text of a place of the draft in its plain form, without white space. `text` is the draft or as long. */
export function writePlain(writer: ProseWriter, text: string, start: number, end: number): void {
  const kinds = kindsOfCodes();
  let at = start;
  while (at < end && isKept(kinds, text, at)) at++;
  if (at < end) writeChanged(writer, kinds, text, start, end);
  else if (start < end) {
    addRun(writer, start, IN_STEP);
    addPiece(writer, text.slice(start, end));
  }
}

function writeChanged(writer: ProseWriter, kinds: Uint8Array, text: string, start: number, end: number): void {
  writer.isPlain = false;
  let from = start;
  let isInStep = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const kind = kinds[code];
    if (kind !== BLANK && !isInStep) addRun(writer, at, IN_STEP);
    isInStep = kind !== BLANK;
    const plain = kind === KEPT || kind === BLANK ? code : plainCode(text, at, code);
    if (plain === code && kind !== BLANK) continue;
    if (at > from) addPiece(writer, text.slice(from, at));
    if (kind !== BLANK) addPiece(writer, String.fromCharCode(plain));
    from = at + 1;
  }
  if (end > from) addPiece(writer, text.slice(from, end));
}

/** Words that stand for a place of the draft as a whole. */
export function writeInstead(writer: ProseWriter, words: string, place: Span): void {
  writer.isPlain = false;
  if (words === '') return;
  addRun(writer, place.start, place.end);
  addPiece(writer, words);
}

/** What a text restored from damage says, without white space. */
export function plainWords(restored: string): string {
  let words = '';
  for (let at = 0; at < restored.length; at++) {
    const code = restored.charCodeAt(at);
    if (!isBlankCode(code)) words += String.fromCharCode(plainCode(restored, at, code));
  }
  return words;
}

/** The place in the draft of a unit of a paragraph, both counted from where it begins. */
export function placeOfUnit(runs: Runs, unit: number): Span {
  const run = runOf(runs, unit);
  const place = runs[run + 1] ?? 0;
  const end = runs[run + 2] ?? IN_STEP;
  if (end !== IN_STEP) return { start: place, end };
  const start = place + unit - (runs[run] ?? 0);
  return { start, end: start + 1 };
}

/** Where the numbers of the run begin that holds a unit. */
function runOf(runs: Runs, unit: number): number {
  let low = 0;
  let high = runs.length / NUMBERS - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle * NUMBERS] ?? 0) <= unit) low = middle;
    else high = middle - 1;
  }
  return low * NUMBERS;
}

export function addPiece(writer: ProseWriter, piece: string): void {
  writer.pieces.push(piece);
  writer.length += piece.length;
}

function addRun({ runs, length, start, source }: ProseWriter, place: number, end: number): void {
  runs.push(length - start, place - source, end === IN_STEP ? IN_STEP : end - source);
}

const KEPT = 0;
const BLANK = 1;
/** Written otherwise, or it depends on what stands beside it. */
const CHANGED = 2;
/** ， and ： are written otherwise between digits. */
const IN_NUMBER = 3;

/** All that is not kept stands here, but for private-use characters, which are blank. */
const OTHERWISE = [
  [0, 0xff],
  [0x2000, 0x206f],
  [0x3000, 0x3000],
  [0xfe00, 0xffff],
] as const;

let cachedKinds: Uint8Array | undefined;

function kindsOfCodes(): Uint8Array {
  if (cachedKinds) return cachedKinds;
  const kinds = new Uint8Array(0x10000);
  for (const [first, last] of OTHERWISE)
    for (let code = first; code <= last; code++)
      kinds[code] = isBlankCode(code) ? BLANK : isChangedCode(code) ? CHANGED : KEPT;
  kinds.fill(BLANK, 0xe000, 0xf900);
  for (const mark of '，：') kinds[mark.charCodeAt(0)] = IN_NUMBER;
  cachedKinds = kinds;
  return kinds;
}

function isKept(kinds: Uint8Array, text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const kind = kinds[code];
  return kind === KEPT || (kind === IN_NUMBER && plainCode(text, at, code) === code);
}
