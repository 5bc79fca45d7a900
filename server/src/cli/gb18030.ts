/** Code of a character → its bytes, most significant first, as one number. */
type Codes = ReadonlyMap<number, number>;

const LOST = 0xfffd;
/** U+10000 is 90 30 81 30; from there on the four bytes count up. */
const FIRST_ASTRAL = 0x10000;
const ASTRAL_LEAD = 0x90;
/** The four bytes of characters below U+10000 begin with 81 to 84. */
const LAST_BASIC_LEAD = 0x84;

let cachedCodes: Codes | undefined;

/**
 * Platforms decode GB18030 and do not encode it, so the decoder is asked for every code once. What the
 * encoding does not have becomes `?`: whoever writes decodes the result and compares.
 */
export function encodeGb18030(text: string): Uint8Array<ArrayBuffer> {
  const codes = gb18030Codes();
  const bytes = new Uint8Array(text.length * 4);
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = point < 0x80 ? point : point < FIRST_ASTRAL ? (codes.get(point) ?? 0x3f) : astralCode(point);
    if (code > 0xffff) {
      bytes[length++] = code >>> 24;
      bytes[length++] = (code >>> 16) & 0xff;
    }
    if (code > 0xff) bytes[length++] = (code >>> 8) & 0xff;
    bytes[length++] = code & 0xff;
  }
  return bytes.slice(0, length);
}

function gb18030Codes(): Codes {
  if (cachedCodes) return cachedCodes;
  const codes = new Map<number, number>();
  const decoder = new TextDecoder('gb18030');
  const learn = (...bytes: readonly number[]): void => {
    const decoded = decoder.decode(Uint8Array.from(bytes));
    const point = decoded.charCodeAt(0);
    if (decoded.length !== 1 || point === LOST || codes.has(point)) return;
    codes.set(
      point,
      bytes.reduce((code, byte) => code * 256 + byte, 0),
    );
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) learn(lead, trail);
  for (let first = 0x81; first <= LAST_BASIC_LEAD; first++) {
    for (let second = 0x30; second <= 0x39; second++) {
      for (let third = 0x81; third <= 0xfe; third++) {
        for (let fourth = 0x30; fourth <= 0x39; fourth++) learn(first, second, third, fourth);
      }
    }
  }
  cachedCodes = codes;
  return codes;
}

function astralCode(point: number): number {
  const index = point - FIRST_ASTRAL;
  const fourth = 0x30 + (index % 10);
  const third = 0x81 + (Math.floor(index / 10) % 126);
  const second = 0x30 + (Math.floor(index / 1260) % 10);
  const first = ASTRAL_LEAD + Math.floor(index / 12600);
  return ((first * 256 + second) * 256 + third) * 256 + fourth;
}
