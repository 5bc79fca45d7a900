/** Bytes of GBK: a pair is a lead of 81–FE and a trail of 40–FE; everything below 80 is itself. */
const FIRST_LEAD = 0x81;
const FIRST_TRAIL = 0x40;
const LAST = 0xfe;
const LOST = 0xfffd;
const EURO = 0x20ac;

let cachedPairs: Uint16Array | undefined;

/**
 * Character → its pair of bytes, 0 where it has none. There is no encoder for GBK on any platform, so the decoder is
 * asked for each pair.
 */
export function gbkPairs(): Uint16Array {
  if (cachedPairs) return cachedPairs;
  const pairs = new Uint16Array(0x10000);
  const decoder = new TextDecoder('gbk');
  for (let lead = FIRST_LEAD; lead <= LAST; lead++) {
    for (let trail = FIRST_TRAIL; trail <= LAST; trail++) {
      const decoded = decoder.decode(Uint8Array.of(lead, trail));
      const code = decoded.charCodeAt(0);
      if (decoded.length === 1 && code !== LOST && pairs[code] === 0) pairs[code] = lead * 256 + trail;
    }
  }
  // As Windows has it.
  pairs[EURO] = 0x80;
  cachedPairs = pairs;
  return pairs;
}

/** The bytes of a text in GBK, € being byte 80; what GBK does not have becomes `?`. */
export function gbkBytes(text: string): Uint8Array<ArrayBuffer> {
  const pairs = gbkPairs();
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const pair = code < 0x80 ? code : (pairs[code] ?? 0);
    if (pair > 255) bytes[length++] = pair >> 8;
    bytes[length++] = pair === 0 && code !== 0 ? 0x3f : pair & 255;
  }
  return bytes.slice(0, length);
}
