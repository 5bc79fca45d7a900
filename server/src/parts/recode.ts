import type { Recode } from '../report/text-parts';

/** Bytes of GBK: a pair is a lead of 81–FE and a trail of 40–FE; everything below 80 is itself. */
const FIRST_LEAD = 0x81;
const FIRST_TRAIL = 0x40;
const LAST = 0xfe;
const LOST = 0xfffd;
const EURO = 0x20ac;

/** Encodings that were mixed up, undone with nothing but the decoders that every platform has. */
export const recode: Recode = {
  gbkToUtf8: (damaged) => new TextDecoder('utf-8').decode(gbkBytes(damaged)),
  latin1ToGbk: (damaged) => new TextDecoder('gbk').decode(latin1Bytes(damaged)),
  unshift: (damaged) =>
    new TextDecoder('gbk').decode(Uint8Array.of(0xa1, ...gbkBytes(damaged.slice(1)))).replace(/^\u3000/, ''),
};

let cachedPairs: ReadonlyMap<number, number> | undefined;

/** Character → its pair of bytes. There is no encoder for GBK on any platform, so the decoder is asked for each pair. */
function gbkPairs(): ReadonlyMap<number, number> {
  if (cachedPairs) return cachedPairs;
  const pairs = new Map<number, number>();
  const decoder = new TextDecoder('gbk');
  for (let lead = FIRST_LEAD; lead <= LAST; lead++) {
    for (let trail = FIRST_TRAIL; trail <= LAST; trail++) {
      const decoded = decoder.decode(Uint8Array.of(lead, trail));
      const code = decoded.charCodeAt(0);
      if (decoded.length === 1 && code !== LOST && !pairs.has(code)) pairs.set(code, lead * 256 + trail);
    }
  }
  cachedPairs = pairs;
  return pairs;
}

/** The bytes of a text in GBK as Windows has it, € being byte 80; what GBK does not have becomes `?`. */
export function gbkBytes(text: string): Uint8Array<ArrayBuffer> {
  const pairs = gbkPairs();
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const pair = code < 0x80 ? code : code === EURO ? 0x80 : pairs.get(code);
    if (pair === undefined) bytes[length++] = 0x3f;
    else if (pair < 256) bytes[length++] = pair;
    else {
      bytes[length++] = pair >> 8;
      bytes[length++] = pair & 255;
    }
  }
  return bytes.slice(0, length);
}

let cachedWindows: ReadonlyMap<number, number> | undefined;

/** Windows-1252: like Latin-1 but for 80–9F, where it has quotation marks and dashes. */
function windowsBytes(): ReadonlyMap<number, number> {
  if (cachedWindows) return cachedWindows;
  const decoder = new TextDecoder('windows-1252');
  const bytes = Array.from(
    { length: 256 },
    (_, byte) => [decoder.decode(Uint8Array.of(byte)).charCodeAt(0), byte] as const,
  );
  cachedWindows = new Map(bytes);
  return cachedWindows;
}

function latin1Bytes(text: string): Uint8Array<ArrayBuffer> {
  const known = windowsBytes();
  return Uint8Array.from(
    text,
    (ch) => known.get(ch.charCodeAt(0)) ?? (ch.charCodeAt(0) < 256 ? ch.charCodeAt(0) : 0x3f),
  );
}
