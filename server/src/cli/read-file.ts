import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { type DecodedText, decodeText, encodingByMark } from './encoding';
import { Refusal } from './refusal';
import type { WordList } from './words';

/** A file as it was read. `bytes` are kept, because only what can be written back may be changed. */
export interface TextFile extends DecodedText {
  readonly bytes: Buffer;
}

/** A file that holds no text to check, with a sentence that says why. */
export interface Unfit {
  readonly kind: 'empty' | 'binary' | 'tooLarge';
  readonly reason: string;
}

/** Larger files are no drafts; reading them would only fill the memory. */
const LARGEST_MB = 12;
const MB = 1_000_000;
/** As many drafts as 12 MB hold have half of that. What is kept of a line takes up to a kilobyte. */
const MOST_LINES = 1_000_000;

export function readTextFile(path: string, said: WordList): TextFile | Unfit {
  return textOf(readBytes(path, said), path, said);
}

/** `name` is what standard input is called in sentences. */
export async function readStandardInput(name: string, said: WordList): Promise<TextFile | Unfit> {
  if (process.stdin.isTTY) process.stderr.write(`${said.typeInput}\n`);
  return textOf(await readInputBytes(name, said), name, said);
}

/** Undefined where there are more than will be read. */
function readBytes(path: string, said: WordList): Buffer | undefined {
  try {
    const file = openSync(path, 'r');
    try {
      return fstatSync(file).size > LARGEST_MB * MB ? undefined : readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new Refusal(said.unreadable(path, errorCode(error)));
  }
}

async function readInputBytes(name: string, said: WordList): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of process.stdin) {
      const bytes = Buffer.from(chunk);
      chunks.push(bytes);
      size += bytes.length;
      if (size > LARGEST_MB * MB) return undefined;
    }
  } catch (error) {
    throw new Refusal(said.unreadable(name, errorCode(error)));
  }
  return Buffer.concat(chunks);
}

function textOf(bytes: Buffer | undefined, name: string, said: WordList): TextFile | Unfit {
  if (!bytes) return { kind: 'tooLarge', reason: said.tooLarge(name, LARGEST_MB) };
  const kind = documentKind(bytes);
  if (kind !== undefined) return { kind: 'binary', reason: said.document(name, kind) };
  if (isBinary(bytes)) return { kind: 'binary', reason: said.binary(name) };
  const decoded = decodeText(bytes);
  if (hasMoreLines(decoded.text, MOST_LINES)) return { kind: 'tooLarge', reason: said.tooManyLines(name, MOST_LINES) };
  if (!/\S/.test(decoded.text)) return { kind: 'empty', reason: said.empty(name) };
  return { ...decoded, bytes };
}

/** LF, CR and CRLF each end one. */
function hasMoreLines(text: string, limit: number): boolean {
  if (text.length <= limit) return false;
  let count = 1;
  for (let at = 0; at < text.length && count <= limit; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) count++;
  }
  return count > limit;
}

const LF = 10;
const CR = 13;

/** The code of a system error (ENOENT), else its kind; never its message, which may be long and English. */
export function errorCode(error: unknown): string {
  if (error instanceof Error) return 'code' in error ? String(error.code) : error.name;
  return typeof error;
}

/** What people drop here by mistake, by the bytes that it begins with. */
const DOCUMENTS: readonly { readonly start: string; readonly kind: string }[] = [
  { start: '%PDF-', kind: 'PDF' },
  { start: 'PK\x03\x04', kind: 'docx / xlsx' },
  { start: '\xd0\xcf\x11\xe0', kind: 'doc / xls' },
  { start: '{\\rtf', kind: 'RTF' },
];

const documentKind = (bytes: Buffer): string | undefined =>
  DOCUMENTS.find(({ start }) => bytes.toString('latin1', 0, start.length) === start)?.kind;

const SAMPLE = 65_536;
/** Share of bytes that no text holds; a stray NUL in a draft is far below it. */
const BINARY = 0.02;

function isBinary(bytes: Buffer): boolean {
  const encoding = encodingByMark(bytes);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return false;
  const sample = bytes.subarray(0, SAMPLE);
  let foreign = 0;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0;
    if (byte < 8 || (byte > 13 && byte < 32 && byte !== 27)) foreign++;
  }
  return foreign > BINARY * sample.length;
}
