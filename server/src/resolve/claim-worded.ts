import { pastLast } from './claim-clauses';
import type { Token } from './claim-lexer';
import { type Meaning, meaningOf, withChanges } from './claim-meaning';
import { applicationsBy, proceedings, type Quantity } from './claim-quantities';
import type { ClaimReading } from './claim-reader';
import { type Scope, scopeOf } from './claim-scope';
import type { State } from './claim-sentence';
import {
  ALL,
  ASK,
  DECISIONS,
  DENIAL,
  DOCUMENTS,
  ELSEWHERE,
  firstWith,
  has,
  isLeading,
  NUMBER,
  PERCENT,
  PROCEEDING,
  PROCEEDINGS,
  REQUEST,
  traitsOf,
  UNKNOWN,
} from './claim-traits';
import type { Claim } from './claims';
import type { Range } from './sentences';

/** A claim without a number: 未收到申请, 均未发生复议, 全部办结, 均获维持. */
export function wordedClaim(reading: ClaimReading, tokens: readonly Token[], state: State): Claim | undefined {
  const traits = traitsOf(tokens);
  const none = (traits & DENIAL) !== 0 ? noneClaim(reading, tokens, state) : undefined;
  return none ?? ((traits & ALL) !== 0 ? allClaim(reading, tokens, state) : undefined);
}

/** Verbs that make a denial readable: 未收到, 未发生. */
const VERBS: ReadonlySet<string> = new Set(['get', 'cause', 'issue', 'exercise']);

const isDenial = ({ traits }: Token): boolean => (traits & DENIAL) !== 0;

/** What may be denied: 未收到, 未发生. Not 未按时答复, which denies the manner. */
const DENIABLE: ReadonlySet<string> = new Set([
  'get',
  'fresh',
  'ask',
  'request',
  'info',
  'cause',
  'filler',
  'sum',
  ...PROCEEDINGS,
  'complaint',
  'anyone',
  'natural',
  'legal',
  'enterprise',
  'carry',
  'carriedIn',
  'carriedOut',
  'pass',
  'previous',
  'next',
  ...DOCUMENTS,
  'issue',
  ...DECISIONS,
  'exercise',
  'work',
  'lost',
  'corrected',
  'about',
  'pause',
  'citizen',
  'fee',
  'charge',
  'ours',
  'body',
  'negation',
  'none',
]);

function noneClaim(reading: ClaimReading, said: readonly Token[], state: State): Claim | undefined {
  const denial = firstWith(said, DENIAL);
  const denying = said[denial];
  if (!denying || firstWith(said, NUMBER | PERCENT) >= 0) return undefined;
  const isAlone = said.every((token) => isDenial(token) || token.kind === 'filler');
  const tokens = isAlone ? [...state.introduction, ...said] : said;
  const after = said.slice(denial + 1);
  if (after.some(({ kind }) => !DENIABLE.has(kind))) return undefined;
  const before = tokens.slice(0, tokens.indexOf(denying));
  // Before a denial stands who and when; what is not understood there says how (规范办理，…未收到).
  const words = [...pastLast(before, UNKNOWN), ...after].filter((token) => !isDenial(token));
  const meaning = deniedBy(words, state);
  if (!meaning) return undefined;
  const { text } = reading.lexicon;
  const scope = scopeOf(
    text,
    [...before, ...after].filter(({ kind }) => kind !== 'about'),
    state.setting,
    reading.reporter,
  );
  const [next] = after;
  const place = {
    start: denying.start,
    end: next && VERBS.has(next.kind) && next.end - next.start > 1 ? next.end : denying.end,
  };
  // 无败诉: not a count, but a claim about how every case ended.
  const ended = after.findLast(({ kind }) => kind === 'lost' || kind === 'corrected');
  if (ended) return sweeping(meaning.quantity, { start: place.start, end: ended.end }, scope, state);
  const phrase = {
    start: Math.min(words.find((token) => !isLeading(token))?.start ?? place.start, place.start),
    end: said.at(-1)?.end ?? place.end,
  };
  return {
    kind: 'none',
    quantity: firstReading(meaning),
    value: 0,
    scope,
    place,
    phrase,
    sentence: state.sentence,
    tolerance: 0,
    factor: 1,
  };
}

function deniedBy(words: readonly Token[], state: State): Meaning | undefined {
  const isOnProceedings = firstWith(words, PROCEEDING) >= 0 || state.context.proceedings.length > 0;
  if (!isOnProceedings && has(words, 'complaint')) return undefined;
  const meaning = meaningOf(words, withChanges(state.context, { isNone: true }));
  if (meaning?.subject === 'outcome') return undefined;
  return meaning;
}

/** 未收到申请 denies what was newly received, not what was carried in. */
function firstReading({ quantity, verbs }: Meaning): Quantity {
  const isReceived = verbs.every((verb) => verb === 'ask' || verb === 'get' || verb === 'work');
  if (quantity.form !== 'applications' || verbs.includes('carry') || !isReceived) return quantity;
  return { ...quantity, readings: quantity.readings.slice(0, 1) };
}

/** Of what a sweeping claim may consist. */
const SWEEPING: ReadonlySet<string> = new Set([
  'all',
  'rate',
  'full',
  'percent',
  'filler',
  'sum',
  'manner',
  'onTime',
  'finish',
  'answer',
  'ask',
  'request',
  'info',
  'upheld',
  'settled',
  'cause',
  'ours',
  'pause',
  'thisYear',
  ...PROCEEDINGS,
]);

/** 除2件结转外，均已办结; 其余全部办结 */
const EXCEPTING = /(?:除(?!夕)|其余|余下|剩余)[^。；]{0,48}$/;
const FARTHEST = 48;

/** 全部, 均 or a rate of 100%: there is no case of the contrary. */
function allClaim(reading: ClaimReading, tokens: readonly Token[], state: State): Claim | undefined {
  const from = firstWith(tokens, ALL);
  const first = tokens[from];
  // 信访件全部办结
  if (!first || firstWith(tokens, ELSEWHERE) >= 0) return undefined;
  const said = tokens.slice(from);
  const last = said.findLast(({ kind }) => kind !== 'filler');
  if (!last || said.some(({ kind }) => !SWEEPING.has(kind))) return undefined;
  if (has(said, 'rate') && !said.some(isFull)) return undefined;
  const place = { start: first.start, end: last.end };
  const quantity = exceptionsTo(tokens, said, state, reading);
  const { text } = reading.lexicon;
  if (EXCEPTING.test(text.slice(Math.max(state.sentence.start, place.start - FARTHEST), place.start))) return undefined;
  const isExplicit = firstWith(tokens, UNKNOWN) < 0 && firstWith(tokens, ASK | REQUEST) >= 0;
  if (!quantity) return undefined;
  const scope = scopeOf(text, tokens, state.setting, reading.reporter);
  return { ...sweeping(quantity, place, scope, state), isExplicit };
}

const sweeping = (quantity: Quantity, place: Range, scope: Scope, { sentence }: State): Claim => ({
  kind: 'all',
  quantity,
  value: 0,
  scope,
  place,
  phrase: place,
  sentence,
  tolerance: 0,
  factor: 1,
});

const isFull = ({ kind, number }: Token): boolean =>
  kind === 'full' || (kind === 'percent' && number?.value === 100 && number.unit === '%');

/** What must be 0 where the claim is true: what is carried over, what was not upheld, what is pending. */
function exceptionsTo(
  tokens: readonly Token[],
  said: readonly Token[],
  { context, last, sentence }: State,
  { edition, lexicon }: ClaimReading,
): Quantity | undefined {
  const named = PROCEEDINGS.filter((kind) => has(tokens, kind));
  const groups = named.length > 0 ? named : context.proceedings;
  if (has(said, 'upheld') && groups.length > 0) {
    // 已审结5件，均获维持: those that are pending are set apart.
    const isOfSettled = lexicon.text.slice(sentence.start, said[0]?.start).includes('审结');
    return proceedings(groups, isOfSettled ? ['corrected'] : ['corrected', 'pending'], edition);
  }
  if (has(said, 'upheld')) return undefined;
  if (has(said, 'settled')) return groups.length > 0 ? proceedings(groups, ['pending'], edition) : undefined;
  // 39 answered, all of them in time: that is no claim about the 3 that are left.
  const isOnAll =
    (context.isOnApplications || firstWith(tokens, ASK | REQUEST) >= 0) && last !== 'other' && named.length === 0;
  const isDone = has(said, 'finish') || has(said, 'answer') || has(said, 'rate');
  const isOnTime = has(tokens, 'onTime');
  return isDone && isOnAll && !isOnTime ? applicationsBy(['unfinished'], [], edition) : undefined;
}
