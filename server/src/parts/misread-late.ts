import type { MisreadRun } from '../report/text-parts';
import { PINYIN } from '../spec/pinyin';
import { gbkBytes } from './gbk';

/** The first byte of a full-width space was lost, and shows as `?`. */
const LOST_BYTE = 0xa1;

/** Undoes “GBK read one byte late” for a run that starts with `?`; U+FFFD where bytes were lost. */
export function unshift(damaged: string): string {
  const bytes = gbkBytes(damaged.slice(1));
  const whole = new Uint8Array(bytes.length + 1);
  whole[0] = LOST_BYTE;
  whole.set(bytes, 1);
  return new TextDecoder('gbk').decode(whole).replace(/^\u3000/, '');
}

/** From a `?` in the place of an indent to the ASCII character that brings the reading back in step. */
const RUN = /(?<![^\s|>])[?？][^\p{ASCII}\s]{3,40}[\x21-\x7e]?/gu;
const LEAST_HAN = 4;

/** GBK read one byte late: what makes no sense as it is, and does when it is read in step. */
export function misreadLate(text: string): readonly MisreadRun[] {
  if (!text.includes('?') && !text.includes('？')) return [];
  return [...text.matchAll(RUN)].flatMap(({ 0: written, index }) => {
    if (commonShare(written) > 0.3) return [];
    const restored = unshift(written);
    if (commonShare(restored) < 0.5) return [];
    return [{ kind: 'late' as const, start: index, end: index + written.length, restored }];
  });
}

let cachedCommon: ReadonlySet<string> | undefined;

/** The share of the characters of a text that reports use all the time. */
function commonShare(text: string): number {
  cachedCommon ??= new Set(PINYIN);
  const common = cachedCommon;
  const han = [...text].filter((character) => /\p{Script=Han}/u.test(character));
  return han.length < LEAST_HAN ? 0 : han.filter((character) => common.has(character)).length / han.length;
}
