import { firstPlaceFrom } from '../../resolve/prose-marks';
import type { Range } from '../../resolve/sentences';
import type { Doubled } from './doubled-words';

const SHORTEST = 4;
const LONGEST = 40;
const PAUSE = 0x3001;
const COMMA = 0xff0c;
const SEMICOLON = 0xff1b;
const STOP = 0x3002;
const BRACKET = 0xff09;
/** 等 */
const MORE = 0x7b49;
const LINE_END = 10;
const BEGINNING = '、，；：。（“';

const NOTHING: readonly Doubled[] = [];

/** 预算公开、财政收支情况、财政收支情况: a thing listed twice in a row. `pauses` are the places of 、 in the text. */
export function listedTwice(text: string, { start, end }: Range, pauses: readonly number[]): readonly Doubled[] {
  let found: Doubled[] | undefined;
  for (let i = firstPlaceFrom(pauses, start + SHORTEST + 1); i < pauses.length; i++) {
    const pause = pauses[i] as number;
    if (pause >= end) break;
    const length = lengthOfItem(text, pause + 1, end);
    const from = pause - length;
    if (
      length < SHORTEST ||
      from <= start ||
      isDigit(text.charCodeAt(from)) ||
      !isRepeated(text, from, pause + 1, length)
    )
      continue;
    if (!BEGINNING.includes(text.charAt(from - 1))) continue;
    found ??= [];
    found.push({ start: from, end: pause + 1 + length, wanted: text.slice(from, pause) });
  }
  return found ?? NOTHING;
}

/** 占比依次为4.8%、4.8%: two figures may well be the same. */
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** 0 where it is too long for one. */
function lengthOfItem(text: string, from: number, end: number): number {
  const last = Math.min(end, from + LONGEST);
  let at = from;
  while (at < last && !isEnd(text.charCodeAt(at))) at++;
  return at === from + LONGEST ? 0 : at - from;
}

function isEnd(code: number): boolean {
  if (code < 0x4e00) return code === PAUSE || code === STOP || code === LINE_END;
  return code === MORE || code === COMMA || code === SEMICOLON || code === BRACKET;
}

function isRepeated(text: string, first: number, second: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (text.charCodeAt(first + i) !== text.charCodeAt(second + i)) return false;
  return true;
}
