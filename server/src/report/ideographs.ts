/** The ideographs that drafts are written in: a rarer one stands only in names. */
export const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Of the first plane, but for the most frequent. In the second and third there is nothing else. */
const RANGES = [
  [0x3400, 0x4dbf],
  [0x3005, 0x3005],
  [0x3007, 0x3007],
  [0xf900, 0xfa6d],
  [0xfa70, 0xfad9],
  [0x2e80, 0x2e99],
  [0x2e9b, 0x2ef3],
  [0x2f00, 0x2fd5],
  [0x3021, 0x3029],
  [0x3038, 0x303b],
] as const;

/** What `\p{Script=Han}` matches: a pattern with that takes as long to compile as a table to read. */
export const isIdeograph = (code: number): boolean =>
  isHan(code) || (code >= 0x20000 && code <= 0x3ffff) || RANGES.some(([first, last]) => code >= first && code <= last);

/** Whether a text holds nothing but ideographs and `marks`, and as many of them as are wanted. */
export function isOfIdeographs(text: string, marks: string, least = 1, most = Number.POSITIVE_INFINITY): boolean {
  let count = 0;
  for (const character of text) {
    if (++count > most) return false;
    if (!isIdeograph(character.codePointAt(0) ?? 0) && !marks.includes(character)) return false;
  }
  return count >= least;
}
