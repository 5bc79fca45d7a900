import { groupBy } from '../report/group-by';
import CUSTOMARY from '../spec/words/customary-clauses.json';

/** The words of a clause that is written alike every year, in order. */
type Wording = readonly string[];

let cachedWordings: ReadonlyMap<number, readonly Wording[]> | undefined;

/** By the character that they begin with. */
function wordings(): ReadonlyMap<number, readonly Wording[]> {
  cachedWordings ??= groupBy(
    CUSTOMARY.map(({ words }) => words),
    ([first = '']) => first.charCodeAt(0),
  );
  return cachedWordings;
}

const LONGEST_CLAUSE = 200;

/** Wording of the law, 未收到公开申请, 存在以下问题: says nothing of what this year was like. */
export function isCustomary(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_CLAUSE) return false;
  const all = wordings();
  for (let at = start; at < end; at++) {
    const some = all.get(text.charCodeAt(at));
    if (some?.some((words) => standsAt(words, text, at, end))) return true;
  }
  return false;
}

function standsAt([first = '', ...others]: Wording, text: string, at: number, end: number): boolean {
  if (!text.startsWith(first, at)) return false;
  let from = at + first.length;
  for (const word of others) {
    const next = text.slice(from, end).indexOf(word);
    if (next < 0) return false;
    from += next + word.length;
  }
  return from <= end;
}
