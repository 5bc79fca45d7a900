import { isUtf8, transcode } from 'node:buffer';
import { encodeGb18030 } from './gb18030';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface DecodedText {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8-bom' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** The text of a file: by its byte order mark, else UTF-8 where it is that, else GB18030. */
export function decodeText(bytes: Buffer): DecodedText {
  const encoding = encodingByMark(bytes) ?? guessEncoding(bytes);
  return { text: decode(bytes, encoding), encoding };
}

/** The bytes of a text with the mark of its encoding, or undefined where the encoding cannot hold the text. */
export function encodeText(text: string, encoding: Encoding): Buffer | undefined {
  const bytes = Buffer.concat([Buffer.from(markOf(encoding)), encode(text, encoding)]);
  return decode(bytes, encoding) === text ? bytes : undefined;
}

export function encodingByMark(bytes: Buffer): Encoding | undefined {
  return MARKS.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte))?.encoding;
}

const markOf = (encoding: Encoding): readonly number[] => MARKS.find((mark) => mark.encoding === encoding)?.bytes ?? [];

/** Above this share of broken characters a file is not UTF-8 with a scratch but something else. */
const SCRATCHED = 0.1;

function guessEncoding(bytes: Buffer): Encoding {
  if (isUtf8(bytes)) return 'utf-8';
  const text = bytes.toString('utf8');
  const lost = count(text, /\ufffd/g);
  return lost <= SCRATCHED * count(text, /[^\0-\x7f]/g) ? 'utf-8' : 'gb18030';
}

const count = (text: string, pattern: RegExp): number => {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
};

/** UTF-16 by `Buffer`, which keeps lone surrogates as they are. */
function decode(bytes: Buffer, encoding: Encoding): string {
  const body = bytes.subarray(markOf(encoding).length);
  if (encoding === 'gb18030') return new TextDecoder('gb18030').decode(body);
  if (encoding === 'utf-16le') return body.toString('utf16le');
  if (encoding === 'utf-16be') return swapped(body).toString('utf16le');
  return isUtf8(body) ? decodeUtf8(body) : body.toString('utf8');
}

/** Of what is UTF-8: the way round by UTF-16 takes a fifth of the time. A Node without ICU does not have it. */
const decodeUtf8 = (bytes: Buffer): string =>
  typeof transcode === 'function' ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : bytes.toString('utf8');

function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'gb18030') return encodeGb18030(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return swapped(Buffer.from(text, 'utf16le'));
  return Buffer.from(text, 'utf8');
}

/** Byte pairs turned round; half a pair at the end is dropped. */
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();
