import type { Token, TokenKind } from './claim-lexer';
import { outcomes } from './claim-quantities';

// What the words of claims are, as bits: one operation tells whether several words together hold what a question is
// about, and most of them do not.

export const UNKNOWN = 1 << 0;
export const NUMBER = 1 << 1;
export const PERCENT = 1 << 2;
/** Says nothing, not even who and when. */
export const PLAIN = 1 << 3;
/** 全部, 均 or a rate. */
export const ALL = 1 << 4;
export const DENIAL = 1 << 5;
export const ASK = 1 << 6;
export const REQUEST = 1 << 7;
export const INFO = 1 << 8;
/** 收到, 新收 */
export const TAKE = 1 << 9;
/** 办理, 办结, 答复 */
export const HANDLE = 1 << 10;
export const PROCEEDING = 1 << 11;
/** How proceedings ended. */
export const RESULT = 1 << 12;
export const DOCUMENT = 1 << 13;
/** What is done with documents. */
export const ACT = 1 << 14;
export const DECISION = 1 << 15;
export const APPLICANT = 1 << 16;
/** What became of applications. */
export const OUTCOME = 1 << 17;
/** All that reports. */
export const WHOLE = 1 << 18;
/** A body or a place, which may be the whole. */
export const PLACE = 1 << 19;
/** May mean another time. */
export const OTHER_TIME = 1 << 20;
export const THIS_YEAR = 1 << 21;
export const CHANNEL = 1 << 22;
export const GROWTH = 1 << 23;
export const BLOCK = 1 << 24;
export const ELSEWHERE = 1 << 25;
/** 分别, 各 */
export const LISTED = 1 << 26;
/** 累计, 关于, 等渠道: narrows or widens what is counted. */
export const NARROWING = 1 << 27;
/** Says nothing about what is counted, whatever it says of who, when and how. */
export const LEADING = 1 << 28;
/** Of the other words that tell what is counted. */
export const TELLING = 1 << 29;

/** The kinds of words that have such a trait. */
export const PROCEEDINGS: readonly TokenKind[] = ['review', 'lawsuit', 'direct', 'afterReview'];
export const RESULTS: readonly TokenKind[] = ['upheld', 'corrected', 'otherResult', 'pending', 'lost'];
export const DOCUMENTS: readonly TokenKind[] = ['rule', 'normative'];
export const ACTS: readonly TokenKind[] = ['issue', 'repeal', 'inForce'];
export const DECISIONS: readonly TokenKind[] = ['licence', 'penalty', 'compulsion'];

const KINDS: readonly (readonly [trait: number, kinds: readonly TokenKind[]])[] = [
  [UNKNOWN, ['unknown']],
  [NUMBER, ['number']],
  [PERCENT, ['percent']],
  [PLAIN, ['filler', 'sum', 'pause', 'among']],
  [ALL, ['all', 'rate']],
  [DENIAL, ['negation', 'none']],
  [ASK, ['ask']],
  [REQUEST, ['request']],
  [INFO, ['info']],
  [TAKE, ['get', 'fresh']],
  [HANDLE, ['work', 'finish', 'answer']],
  [PROCEEDING, PROCEEDINGS],
  [RESULT, RESULTS],
  [DOCUMENT, DOCUMENTS],
  [ACT, ACTS],
  [DECISION, DECISIONS],
  [APPLICANT, ['natural', 'citizen', 'legal', 'enterprise', 'research', 'publicBenefit', 'legalService', 'anyone']],
  [WHOLE, ['ours', 'body', 'everyone']],
  [PLACE, ['part', 'region', 'government']],
  [OTHER_TIME, ['otherTime', 'since', 'previous', 'next']],
  [THIS_YEAR, ['thisYear']],
  [CHANNEL, ['channel']],
  [GROWTH, ['growth']],
  [BLOCK, ['block']],
  [ELSEWHERE, ['elsewhere']],
  [LISTED, ['respectively', 'each']],
  [NARROWING, ['cumulative', 'about', 'etcetera']],
  [TELLING, ['rate', 'settled', 'fee', 'document', 'unfinished', 'carry', 'pass', 'carriedIn', 'carriedOut']],
  [
    LEADING,
    [
      'filler',
      'sum',
      'among',
      'all',
      'manner',
      'onTime',
      'thisYear',
      'asOf',
      'since',
      'ours',
      'body',
      'region',
      'everyone',
      'pause',
      'cumulative',
      'ordinal',
    ],
  ],
];

let cachedTraits: ReadonlyMap<string, number> | undefined;

function traitsByKind(): ReadonlyMap<string, number> {
  if (cachedTraits) return cachedTraits;
  const traits = new Map<string, number>();
  for (const kind of outcomes()) traits.set(kind, OUTCOME);
  for (const [trait, kinds] of KINDS) for (const kind of kinds) traits.set(kind, (traits.get(kind) ?? 0) | trait);
  cachedTraits = traits;
  return traits;
}

export const traitsOfKind = (kind: TokenKind): number => traitsByKind().get(kind) ?? 0;

/** Of several words together. */
export function traitsOf(tokens: readonly Token[]): number {
  let traits = 0;
  for (let i = 0; i < tokens.length; i++) traits |= (tokens[i] as Token).traits;
  return traits;
}

export const isLeading = ({ traits }: Token): boolean => (traits & LEADING) !== 0;

export function has(tokens: readonly Token[], wanted: TokenKind): boolean {
  for (let i = 0; i < tokens.length; i++) if ((tokens[i] as Token).kind === wanted) return true;
  return false;
}

/** The index of the first of several from `from` on that has one of the traits, -1 where none has. */
export function firstWith(tokens: readonly Token[], traits: number, from = 0): number {
  for (let i = from; i < tokens.length; i++) if (((tokens[i] as Token).traits & traits) !== 0) return i;
  return -1;
}

export function lastWith(tokens: readonly Token[], traits: number): number {
  for (let i = tokens.length - 1; i >= 0; i--) if (((tokens[i] as Token).traits & traits) !== 0) return i;
  return -1;
}

export const NO_TOKENS: readonly Token[] = [];
