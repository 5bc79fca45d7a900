import { COLON, COMMA, FULL_STOP } from '../report/codes';
import { isHan } from '../report/ideographs';

const WIDTH_SHIFT = 0xfee0;
/** ! ( ) : ; ? and the comma, which also parts thousands. */
const isSentenceMark = (half: number): boolean =>
  half === 0x21 || half === 0x28 || half === 0x29 || half === COLON || half === 0x3b || half === 0x3f || half === COMMA;
const CLOSES = '%％)）》”〕';

/**
 * A character of prose in its plain form: digits and letters half-width, punctuation of Chinese sentences
 * full-width. A mark inside a number (2,150 or 9:30) is half-width, and a full stop typed as a dot is 。.
 */
export function plainCode(text: string, at: number, code: number): number {
  const half = code >= 0xff01 && code <= 0xff5e ? code - WIDTH_SHIFT : code;
  if (half >= 0x80 || isAlphanumeric(half)) return half;
  if (half === 0x2e) return isFullStop(text, at) ? FULL_STOP : half;
  if (!isSentenceMark(half)) return half;
  return isInNumber(text, at, half) ? half : half + WIDTH_SHIFT;
}

/** False where a character stays as it is, whatever stands beside it. */
export function isChangedCode(code: number): boolean {
  if (code < 0x80) return code === 0x2e || isSentenceMark(code);
  if (code < 0xff01 || code > 0xff5e) return false;
  // Full-width marks stay; but for those that stand in numbers as well.
  const half = code - WIDTH_SHIFT;
  return !isSentenceMark(half) || half === COLON || half === COMMA;
}

function isAlphanumeric(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isInNumber(text: string, at: number, mark: number): boolean {
  if (!isDigit(text, at - 1) || !isDigit(text, at + 1)) return false;
  if (mark === COLON) return true;
  return mark === COMMA && isDigit(text, at + 2) && isDigit(text, at + 3) && !isDigit(text, at + 4);
}

function isFullStop(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1) || 0;
  const before = text.charCodeAt(at - 1);
  return (
    (isHan(before) || CLOSES.includes(String.fromCharCode(before))) &&
    !(isAlphanumeric(next) || isDigit(text, at + 1) || next === 0x2e)
  );
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}
