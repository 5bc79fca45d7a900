import type { Range } from '../../resolve/sentences';
import WORDINGS from '../../spec/words/redundant-wordings.json';
import type { WordPlace } from '../rule';
import { type FoundWord, foundWords } from './listed-words';

/** Words that say a thing twice. Range of a text of `Prose`. */
export interface Redundant extends Range {
  /** 反馈回复, 大约……左右. */
  readonly shown: string;
  readonly right: string;
  readonly reason: string;
}

interface Wording {
  readonly first: string;
  /** Follows the first within the clause. */
  readonly then?: string;
  /** Characters between the two at most. */
  readonly within?: number;
  /** A number and its measure word stand between the two and nothing else. */
  readonly isAroundNumber?: boolean;
  readonly right: string;
  readonly reason: string;
}

const FARTHEST = 24;
const CLAUSE_END = /[，。；：！？\n]/;
const COUNT = /^[\d.,一二三四五六七八九十百千万亿两%]{1,12}[\u4e00-\u9fff%]{0,3}$/;

export const redundantWords = (): readonly string[] => WORDINGS.map(({ first }) => first);

export function* redundantWordings(text: string, places: readonly WordPlace[]): Generator<Redundant> {
  const wordings: readonly Wording[] = WORDINGS;
  const isWhole = ({ end, entry }: FoundWord<Wording>) => endOf(text, end, entry) >= 0;
  for (const { start, end, entry } of foundWords(places, wordings, isWhole)) {
    const { first, then, right, reason } = entry;
    const shown = then === undefined ? first : `${first}……${then}`;
    yield { start, end: endOf(text, end, entry), shown, right, reason };
  }
}

/** Where the wording ends whose first word ends at `from`; -1 where the second does not follow as it should. */
function endOf(text: string, from: number, { then, within = FARTHEST, isAroundNumber }: Wording): number {
  if (then === undefined) return from;
  const rest = text.slice(from, from + within + then.length);
  const clause = rest.slice(0, rest.search(CLAUSE_END) < 0 ? rest.length : rest.search(CLAUSE_END));
  const at = clause.indexOf(then);
  if (at < 0 || (isAroundNumber && !COUNT.test(clause.slice(0, at)))) return -1;
  return from + at + then.length;
}
