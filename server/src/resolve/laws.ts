import { editDistance } from '../report/fold';
import { type OfRange, remembering } from '../report/remember';
import LAWS from '../spec/words/laws.json';
import { noticeNamed } from './notices';

/** A law, regulation or measure that reports cite. */
export interface Law {
  /** Official name as it stands between 《 and 》. */
  readonly name: string;
  /** Names that are in use and wrong. */
  readonly wrong: readonly string[];
  /** 国务院令第711号 */
  readonly decree?: string;
  readonly formerDecree?: string;
  readonly inForceFrom?: number;
  readonly reason: string;
}

export const laws = (): readonly Law[] => LAWS;

export interface LawMatch {
  readonly law: Law;
  readonly isExact: boolean;
}

/** The law that a cited title names, maybe with slips; undefined where it names something else. */
export function lawNamed(title: string): LawMatch | undefined {
  cachedTitles ??= remembering(readTitle);
  return cachedTitles(title);
}

/** Drafts cite the same few titles over and over. */
let cachedTitles: OfRange<LawMatch | undefined> | undefined;

function readTitle(title: string): LawMatch | undefined {
  const words = title.replace(/（[^（）]{0,20}）$/, '');
  const exact = laws().find(({ name }) => name === words);
  if (exact) return { law: exact, isExact: true };
  const misnamed = laws().find(({ wrong }) => wrong.includes(words));
  if (misnamed) return { law: misnamed, isExact: false };
  // 贵州省政府信息公开条例, 保守国家秘密法实施条例: laws of their own.
  if (laws().some(({ name }) => words.includes(name))) return undefined;
  const near = laws().find(({ name }) => isNear(words, name));
  return near && { law: near, isExact: false };
}

const LONG = 13;

/** Names of laws differ from each other by two characters of twelve. */
function isNear(words: string, name: string): boolean {
  const most = name.length >= LONG ? 2 : 1;
  return Math.abs(words.length - name.length) <= most && editDistance(words, name) <= most;
}

/** True where a cited title is that of a known law or notice with slips: the rules on citations speak of it. */
export function isMisspelledTitle(words: string): boolean {
  return lawNamed(words)?.isExact === false || noticeNamed(words)?.isExact === false;
}
