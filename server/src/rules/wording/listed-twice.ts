import type { Range } from '../../resolve/sentences';
import type { Doubled } from './doubled-words';

const SHORTEST = 4;
const LONGEST = 40;
const PAUSE = 0x3001;
const END = '、，；。）等\n';
const BEGINNING = '、，；：。（“';

/** 预算公开、财政收支情况、财政收支情况: a thing listed twice in a row. */
export function listedTwice(text: string, { start, end }: Range): readonly Doubled[] {
  const found: Doubled[] = [];
  for (let pause = start + SHORTEST + 1; pause < end; pause++) {
    if (text.charCodeAt(pause) !== PAUSE) continue;
    const length = lengthOfItem(text, pause + 1, end);
    const from = pause - length;
    if (length < SHORTEST || from <= start || !isRepeated(text, from, pause + 1, length)) continue;
    if (BEGINNING.includes(text.charAt(from - 1)))
      found.push({ start: from, end: pause + 1 + length, wanted: text.slice(from, pause) });
  }
  return found;
}

/** 0 where it is too long for one. */
function lengthOfItem(text: string, from: number, end: number): number {
  const last = Math.min(end, from + LONGEST);
  let at = from;
  while (at < last && !END.includes(text.charAt(at))) at++;
  return at === from + LONGEST ? 0 : at - from;
}

function isRepeated(text: string, first: number, second: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (text.charCodeAt(first + i) !== text.charCodeAt(second + i)) return false;
  return true;
}
