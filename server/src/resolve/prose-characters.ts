// What single characters of the prose may be: one look into a table tells.

/** Ends a sentence. */
export const END = 1;
/** Denies or generalises. */
export const DENIES = 2;
/** May lead to a list of parts. */
export const LISTS = 4;
export const DIGIT = 8;
/** A Chinese numeral. */
export const NUMERAL = 16;
/** A mark of a pair. */
export const PAIRED = 32;
/** 、 */
export const PAUSE = 64;

const CHARACTERS: readonly (readonly [kind: number, characters: string])[] = [
  [END, '。\n！？'],
  [DENIES, '未无没零均全都皆率'],
  [LISTS, '其包分：（'],
  [DIGIT, '0123456789'],
  [NUMERAL, '〇零一二三四五六七八九十百千万两'],
  // Each that closes follows the one that opens; ‚ and ‛ close nothing.
  [PAIRED, '‘’“”〈〉《》「」『』（）'],
  [PAUSE, '、'],
];

let cachedKinds: Uint8Array | undefined;

/** By character code. */
export function kindsOfCharacters(): Uint8Array {
  if (cachedKinds) return cachedKinds;
  const kinds = new Uint8Array(0x10000);
  for (const [kind, characters] of CHARACTERS)
    for (let i = 0; i < characters.length; i++) {
      const code = characters.charCodeAt(i);
      kinds[code] = (kinds[code] ?? 0) | kind;
    }
  cachedKinds = kinds;
  return kinds;
}

/** A look at one character of a text, without making a string of it. */
export function isOneOf(characters: string, code: number): boolean {
  for (let i = 0; i < characters.length; i++) if (characters.charCodeAt(i) === code) return true;
  return false;
}
