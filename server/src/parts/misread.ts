import { overlapsAny } from '../report/spans';
import type { MisreadRun } from '../report/text-parts';
import { gbkPairs } from './gbk';
import { misreadLate } from './misread-late';
import { misreadWestern } from './misread-western';
import { isContinuation, isSequence } from './utf8-bytes';

/** Runs of Chinese that were read in a wrong encoding, in order. Linear in the length of the text. */
export function misread(text: string): readonly MisreadRun[] {
  const wrong = [...misreadGbk(text), ...misreadWestern(text)].sort((a, b) => a.start - b.start);
  const late = misreadLate(text).filter((run) => !overlapsAny(wrong, run));
  return late.length === 0 ? wrong : [...wrong, ...late].sort((a, b) => a.start - b.start);
}

/** UTF-8 read as GBK: runs of characters whose bytes are UTF-8, with what was lost and ASCII between them. */
function misreadGbk(text: string): readonly MisreadRun[] {
  const runs: MisreadRun[] = [];
  // One character alone may be what it seems; beside a run it is not.
  let single: MisreadRun | undefined;
  for (let at = 0; at < text.length; at++) {
    if (!isPossible(text.charCodeAt(at))) continue;
    let end = at + 1;
    while (end < text.length && (isPossible(text.charCodeAt(end)) || isLostByte(text, end))) end++;
    const found = utf8In(text, at, end);
    const last = runs.at(-1);
    at = end;
    if (!found) continue;
    const { run, isAlone } = found;
    if (last && isGap(text, last.end, run.start)) runs[runs.length - 1] = joined(text, last, run);
    else if (!isAlone) runs.push(single && isGap(text, single.end, run.start) ? joined(text, single, run) : run);
    single = isAlone ? run : undefined;
  }
  return runs;
}

/** Bytes that UTF-8 can have: the beginning of a character, or what follows it. */
const isUtf8Byte = (byte: number): boolean => isContinuation(byte) || (byte >= 0xe2 && byte <= 0xe9) || byte === 0xef;

/** True where both bytes of a character can be UTF-8, or only the first where an ASCII letter was swallowed. */
function isPossible(code: number): boolean {
  const pair = code < 0x80 ? 0 : (gbkPairs()[code] ?? 0);
  if (pair < 256) return pair === 0x80;
  const trail = pair & 255;
  return isUtf8Byte(pair >> 8) && (isUtf8Byte(trail) || trail < 0x7f);
}

/** A byte that made no pair shows as U+FFFD, or as `?` between characters. */
function isLostByte(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0xfffd || (code === 0x3f && isPossible(text.charCodeAt(at - 1)));
}

interface Bytes {
  /** UTF-8; a lost byte is left out, so that its character shows as U+FFFD. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The character that each byte comes from. */
  readonly places: Uint32Array;
  /** How many bytes are known to be lost. */
  readonly lost: number;
}

function bytesOf(text: string, start: number, end: number): Bytes {
  const pairs = gbkPairs();
  const bytes = new Uint8Array((end - start) * 2);
  const places = new Uint32Array((end - start) * 2);
  let length = 0;
  let lost = 0;
  const put = (byte: number, at: number) => {
    bytes[length] = byte;
    places[length++] = at;
  };
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const pair = code < 0x80 ? code : (pairs[code] ?? 0);
    if (isLostByte(text, at) || (pair === 0 && code !== 0)) {
      lost++;
      continue;
    }
    if (pair > 255) put(pair >> 8, at);
    put(pair & 255, at);
  }
  return { bytes: bytes.slice(0, length), places, lost };
}

/** What does not fit: of each lost byte its character's other bytes, and now and then one more. */
const SEQUENCES_PER_STRAY = 8;

/** The part of a run that was UTF-8, and whether it was but one character; undefined if it is what it seems. */
function utf8In(
  text: string,
  start: number,
  end: number,
): { readonly run: MisreadRun; readonly isAlone: boolean } | undefined {
  const { bytes, places, lost } = bytesOf(text, start, end);
  let first = -1;
  let last = -1;
  let sequences = 0;
  let strays = 0;
  let straysAfter = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (isSequence(bytes, i)) {
      if (first < 0) first = i;
      else strays += straysAfter;
      straysAfter = 0;
      sequences++;
      i += 2;
      last = i;
    } else if ((bytes[i] ?? 0) > 0x7f) straysAfter++;
  }
  if (sequences === 0 || strays > lost * 2 + sequences / SEQUENCES_PER_STRAY) return undefined;
  const isAlone = sequences === 1;
  // Bytes that meet by chance begin in the middle of a character: 规范.
  if (isAlone && (first !== 0 || places[last] === places[last + 1])) return undefined;
  const run = restored(text, places[first] ?? start, pastRest(text, (places[last] ?? start) + 1, end));
  return { run, isAlone };
}

/** What is left of a last character whose bytes were lost goes with the run. */
function pastRest(text: string, from: number, end: number): number {
  let past = from;
  for (let at = from; at < end && at < from + LONGEST_REST; at++)
    if (isLostByte(text, at) || text.charAt(at) === '€') past = at + 1;
  return past;
}

const LONGEST_REST = 3;

function restored(text: string, start: number, end: number): MisreadRun {
  const { bytes } = bytesOf(text, start, end);
  return { kind: 'gbk', start, end, restored: new TextDecoder('utf-8').decode(bytes) };
}

const LONGEST_GAP = 40;

/** Digits and marks of ASCII on the same line stay as they are in the midst of what was misread. */
function isGap(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_GAP && /^[\t\x20-\x7e\u3000]*$/.test(text.slice(start, end));
}

function joined(text: string, first: MisreadRun, second: MisreadRun): MisreadRun {
  const between = text.slice(first.end, second.start);
  return { ...first, end: second.end, restored: first.restored + between + second.restored };
}
