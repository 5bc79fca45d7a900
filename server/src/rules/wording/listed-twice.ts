import {
  FULL_STOP,
  isDigit,
  LINE_FEED,
  PAUSE_MARK,
  WIDE_CLOSING_BRACKET,
  WIDE_COMMA,
  WIDE_SEMICOLON,
} from '../../report/codes';
import { firstPlaceFrom } from '../../resolve/prose-marks';
import type { Range } from '../../resolve/sentences';
import type { Doubled } from './doubled-words';

const SHORTEST = 4;
const LONGEST = 40;
/** 等 */
const MORE = 0x7b49;
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
    // 占比依次为4.8%、4.8%: two figures may well be the same.
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

/** 0 where it is too long for one. */
function lengthOfItem(text: string, from: number, end: number): number {
  const last = Math.min(end, from + LONGEST);
  let at = from;
  while (at < last && !isEnd(text.charCodeAt(at))) at++;
  return at === from + LONGEST ? 0 : at - from;
}

function isEnd(code: number): boolean {
  if (code < 0x4e00) return code === PAUSE_MARK || code === FULL_STOP || code === LINE_FEED;
  return code === MORE || code === WIDE_COMMA || code === WIDE_SEMICOLON || code === WIDE_CLOSING_BRACKET;
}

function isRepeated(text: string, first: number, second: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (text.charCodeAt(first + i) !== text.charCodeAt(second + i)) return false;
  return true;
}
