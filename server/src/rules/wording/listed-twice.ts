import type { Range } from '../../resolve/sentences';
import type { Doubled } from './doubled-words';

const SHORTEST = 4;
const LONGEST = 40;
const END = '、，；。）等\n';
const BEGINNING = '、，；：。（“';

/** 预算公开、财政收支情况、财政收支情况: a thing listed twice in a row. */
export function listedTwice(text: string, { start, end }: Range): readonly Doubled[] {
  const found: Doubled[] = [];
  for (let pause = text.indexOf('、', start); pause >= 0 && pause < end; pause = text.indexOf('、', pause + 1)) {
    const length = lengthOfItem(text, pause + 1);
    const from = pause - length;
    if (length < SHORTEST || from <= start || text.charCodeAt(from) !== text.charCodeAt(pause + 1)) continue;
    const item = text.slice(from, pause);
    if (!text.startsWith(item, pause + 1) || !BEGINNING.includes(text.charAt(from - 1))) continue;
    found.push({ start: from, end: pause + 1 + length, wanted: item });
  }
  return found;
}

/** 0 where it is too long for one. */
function lengthOfItem(text: string, from: number): number {
  for (let at = from; at <= from + LONGEST; at++) if (END.includes(text.charAt(at) || '\n')) return at - from;
  return 0;
}
