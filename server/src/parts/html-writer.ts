import type { Origin } from '../report/model';
import { nodeText, type TextNode } from './html-tree';

/** The readable text as it grows, each unit with its place in the source. */
export interface Writer {
  readonly source: string;
  readonly chunks: string[];
  starts: Uint32Array<ArrayBuffer>;
  ends: Uint32Array<ArrayBuffer>;
  length: number;
  /** The line has a character already. */
  isLineOpen: boolean;
  /** The line ends before the next character. */
  isEnding: boolean;
  /** Collapsed white space that is written once something follows it on the line. */
  gap: Gap | undefined;
  /** Last unit written. */
  last: number;
}

interface Gap {
  readonly start: number;
  readonly end: number;
  readonly hasLineBreak: boolean;
}

const LF = 10;
const CR = 13;

export function startText(source: string): Writer {
  return {
    source,
    chunks: [],
    starts: new Uint32Array(1024),
    ends: new Uint32Array(1024),
    length: 0,
    isLineOpen: false,
    isEnding: false,
    gap: undefined,
    last: LF,
  };
}

export function finishText(writer: Writer): { readonly text: string; readonly origin: Origin } {
  const { chunks, starts, ends, length } = writer;
  return { text: chunks.join(''), origin: { starts: starts.slice(0, length), ends: ends.slice(0, length) } };
}

/** A stretch of the source as it is. */
export function writeVerbatim(writer: Writer, start: number, end: number): void {
  if (start >= end) return;
  const { source } = writer;
  startLine(writer);
  reserve(writer, end - start);
  for (let at = start; at < end; at++) {
    writer.starts[writer.length] = at;
    writer.ends[writer.length++] = at + 1;
  }
  writer.chunks.push(source.slice(start, end));
  writer.last = source.charCodeAt(end - 1);
  writer.isLineOpen = writer.last !== LF && writer.last !== CR;
}

/** Text as a browser shows it: runs of white space are one space, none at the edges of a line. */
export function writeText(writer: Writer, node: TextNode): void {
  const text = nodeText(writer.source, node);
  if (node.decoded !== undefined) {
    if (isCollapsible(text.charCodeAt(0)) && !node.pre) addGap(writer, node.start, node.end, false);
    else writeUnits(writer, text, node.start, node.end);
  } else if (node.pre) writeVerbatim(writer, node.start, node.end);
  else writeCollapsed(writer, text, node.start);
}

/** The edge of a block: what follows begins a line. */
export function endLine(writer: Writer): void {
  writer.gap = undefined;
  writer.isEnding = writer.isLineOpen;
}

/** Ends the last line if it has begun. This line end stands for no character of the source. */
export function startLine(writer: Writer): void {
  if (!writer.isEnding) return;
  const at = writer.ends[writer.length - 1] ?? 0;
  writer.isEnding = false;
  writeUnits(writer, '\n', at, at);
}

/** The line end of a `<br>`. */
export function writeBreak(writer: Writer, start: number, end: number): void {
  writer.gap = undefined;
  writeUnits(writer, '\n', start, end);
}

/** A character that the source does not have, at a place of the source. */
export function writeMark(writer: Writer, mark: '\n' | '\t', at: number): void {
  writer.gap = undefined;
  writer.isEnding = false;
  writeUnits(writer, mark, at, at);
  writer.isLineOpen = false;
}

function writeCollapsed(writer: Writer, text: string, offset: number): void {
  let at = 0;
  while (at < text.length) {
    const from = at;
    if (isCollapsible(text.charCodeAt(at))) {
      let hasLineBreak = false;
      while (at < text.length && isCollapsible(text.charCodeAt(at))) {
        const code = text.charCodeAt(at++);
        hasLineBreak ||= code === LF || code === CR;
      }
      addGap(writer, offset + from, offset + at, hasLineBreak);
    } else {
      while (at < text.length && !isCollapsible(text.charCodeAt(at))) at++;
      writeGap(writer, text.charCodeAt(from));
      writeVerbatim(writer, offset + from, offset + at);
    }
  }
}

function addGap(writer: Writer, start: number, end: number, hasLineBreak: boolean): void {
  if (!writer.isLineOpen || writer.isEnding) return;
  writer.gap = writer.gap
    ? { ...writer.gap, hasLineBreak: writer.gap.hasLineBreak || hasLineBreak }
    : { start, end, hasLineBreak };
}

/** A line break of the source between two Chinese characters is none to the reader, and no space. */
function writeGap(writer: Writer, next: number): void {
  const { gap, last } = writer;
  writer.gap = undefined;
  if (gap && !(gap.hasLineBreak && isWide(last) && isWide(next))) writeUnits(writer, ' ', gap.start, gap.end);
}

function writeUnits(writer: Writer, text: string, start: number, end: number): void {
  if (text !== ' ' && text !== '\n' && text !== '\t') writeGap(writer, text.charCodeAt(0));
  startLine(writer);
  reserve(writer, text.length);
  for (let i = 0; i < text.length; i++) {
    writer.starts[writer.length] = start;
    writer.ends[writer.length++] = end;
  }
  writer.chunks.push(text);
  writer.last = text.charCodeAt(text.length - 1);
  writer.isLineOpen = writer.last !== LF;
}

function reserve(writer: Writer, count: number): void {
  const needed = writer.length + count;
  if (needed <= writer.starts.length) return;
  const capacity = Math.max(needed, writer.starts.length * 2);
  writer.starts = grown(writer.starts, capacity);
  writer.ends = grown(writer.ends, capacity);
}

function grown(old: Uint32Array<ArrayBuffer>, capacity: number): Uint32Array<ArrayBuffer> {
  const bigger = new Uint32Array(capacity);
  bigger.set(old);
  return bigger;
}

function isCollapsible(code: number): boolean {
  return code === 0x20 || code === LF || code === 9 || code === CR || code === 12;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xffe6) ||
    (code >= 0x2014 && code <= 0x2026)
  );
}
