import type { MisreadRun } from '../report/text-parts';
import { isSequence } from './utf8-bytes';

/** Letters of Latin-1, and what Windows-1252 has in the place of its control characters. */
const RUN =
  /[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ](?:[\u0020-\u007e\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])?/g;

let cachedBytes: ReadonlyMap<number, number> | undefined;

/** Character → byte. Windows-1252 is like Latin-1 but for 80–9F, where it has quotation marks and dashes. */
function westernBytes(): ReadonlyMap<number, number> {
  if (cachedBytes) return cachedBytes;
  const decoder = new TextDecoder('windows-1252');
  const known = Array.from(
    { length: 256 },
    (_, byte) => [decoder.decode(Uint8Array.of(byte)).charCodeAt(0), byte] as const,
  );
  cachedBytes = new Map([...Array.from({ length: 256 }, (_, byte) => [byte, byte] as const), ...known]);
  return cachedBytes;
}

/** Chinese that was read as Western text: runs of accented letters that make characters. */
export function misreadWestern(text: string): readonly MisreadRun[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: written, index }) => {
    const letters = written.match(/[\u00a1-\u00ff]/g) ?? [];
    if (letters.length < LEAST_LETTERS || new Set(letters).size < LEAST_KINDS) return [];
    const bytes = Uint8Array.from(written, (ch) => westernBytes().get(ch.charCodeAt(0)) ?? 0x3f);
    const found = asUtf8(bytes) ?? asGbk(bytes);
    return found ? [{ ...found, start: index, end: index + written.length }] : [];
  });
}

/** ×××× and ° ± are no damage. */
const LEAST_LETTERS = 4;
const LEAST_KINDS = 3;
const LEAST_SHARE = 0.7;
/** Traditional text has characters outside of GB 2312. */
const LEAST_COMMON = 0.4;

type Found = Pick<MisreadRun, 'kind' | 'restored'>;

function asUtf8(bytes: Uint8Array<ArrayBuffer>): Found | undefined {
  let sequences = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (!isSequence(bytes, i)) continue;
    sequences++;
    i += 2;
  }
  if (sequences < 2 || sequences * 3 < highBytes(bytes) * LEAST_SHARE) return undefined;
  return { kind: 'western-utf8', restored: new TextDecoder('utf-8').decode(bytes) };
}

/** Many pairs are characters or marks of GB 2312, which two letters of a Western language hardly ever are. */
function asGbk(bytes: Uint8Array<ArrayBuffer>): Found | undefined {
  let pairs = 0;
  for (let i = 0; i + 1 < bytes.length; i++) {
    const [lead = 0, trail = 0] = bytes.subarray(i, i + 2);
    if (lead < 0x80) continue;
    if ((lead <= 0xa3 || (lead >= 0xb0 && lead <= 0xf7)) && lead >= 0xa1 && trail >= 0xa1 && trail <= 0xfe) pairs++;
    i++;
  }
  if (pairs < 2 || pairs * 2 < highBytes(bytes) * LEAST_COMMON) return undefined;
  return { kind: 'western', restored: new TextDecoder('gbk').decode(bytes) };
}

const highBytes = (bytes: Uint8Array): number => bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
