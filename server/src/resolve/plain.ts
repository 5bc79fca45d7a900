const WIDTH_SHIFT = 0xfee0;
const FULL_STOP = 0x3002;
/** ! ( ) : ; ? and the comma, which also parts thousands. */
const SENTENCE_MARKS = '!():;?,';
const CLOSES = '%％)）》”〕';

/**
 * A character of prose in its plain form: digits and letters half-width, punctuation of Chinese sentences
 * full-width. A mark inside a number (2,150 or 9:30) is half-width, and a full stop typed as a dot is 。.
 */
export function plainCode(text: string, at: number, code: number): number {
  const half = code >= 0xff01 && code <= 0xff5e ? code - WIDTH_SHIFT : code;
  if (half >= 0x80 || isAlphanumeric(half)) return half;
  if (half === 0x2e) return isFullStop(text, at) ? FULL_STOP : half;
  if (!SENTENCE_MARKS.includes(String.fromCharCode(half))) return half;
  return isInNumber(text, at, half) ? half : half + WIDTH_SHIFT;
}

function isAlphanumeric(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isInNumber(text: string, at: number, mark: number): boolean {
  if (!isDigit(text, at - 1) || !isDigit(text, at + 1)) return false;
  if (mark === 0x3a) return true;
  return mark === 0x2c && isDigit(text, at + 2) && isDigit(text, at + 3) && !isDigit(text, at + 4);
}

function isFullStop(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1) || 0;
  const before = text.charCodeAt(at - 1);
  return (
    (isHan(before) || CLOSES.includes(String.fromCharCode(before))) &&
    !(isAlphanumeric(next) || isDigit(text, at + 1) || next === 0x2e)
  );
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}
