import type { Clause, Item } from './claim-clauses';
import { isLeading, type Token } from './claim-lexer';
import { type Meaning, meaningOf, withChanges } from './claim-meaning';
import { isGroupOutcome } from './claim-quantities';
import type { ClaimReading } from './claim-reader';
import { type Scope, scopeOf } from './claim-scope';
import type { State } from './claim-sentence';
import type { Claim } from './claims';

/** The claim that a number makes with its words; what it names is noted for the words that follow. */
export function countClaim(reading: ClaimReading, item: Item, clause: Clause, state: State): Claim | undefined {
  const { number } = item.number;
  if (!number || item.left.some(({ kind }) => kind === 'negation' || kind === 'none')) return undefined;
  // 来信、依申请公开等26件: of several things together.
  const last = item.left.at(-1);
  if (last && reading.lexicon.text.slice(last.start, last.end) === '等') return undefined;
  const own = tellingWords(item) ?? [];
  // 依申请公开：12件
  const words = own.length > 0 || item.left.length > 0 ? own : state.introduction;
  if (isAnyOne(reading.lexicon.text, item) || holdsOther(words, clause)) return undefined;
  const meaning = meantBy(words, item, state);
  if (!meaning || (state.marked === number.unit && isMark(meaning))) return undefined;
  const factor = unitFactor(meaning, number.unit);
  if (factor === undefined || number.isApproximate || (number.decimals > 0 && meaning.subject !== 'fee'))
    return undefined;
  const scope = scopeIn(reading, meaning, [...item.left, ...words, ...clause.aside], state);
  noteMeaning(meaning, scope, state);
  const first = words.find((token) => !isLeading(token)) ?? item.number;
  const end = words.at(-1) ?? item.number;
  return {
    kind: 'count',
    quantity: meaning.quantity,
    value: number.value * factor,
    scope,
    place: { start: number.start, end: number.end },
    sentence: state.sentence,
    phrase: { start: Math.min(first.start, item.number.start), end: Math.max(end.end, item.number.end) },
    factor,
    tolerance: meaning.subject === 'fee' ? (factor * 0.5) / 10 ** number.decimals + 1e-9 : 0,
  };
}

/** 其中主动公开24条，依申请公开6条，不予公开2条: how documents are marked, not what became of applications. */
const isMark = ({ subject, verbs }: Meaning): boolean =>
  subject === 'outcome' || (verbs.length === 1 && verbs[0] === 'ask');

/** 办结一件申请、解决一个问题: a way of speaking. 收到申请一件 is a count. */
function isAnyOne(text: string, { left, number: { start } }: Item): boolean {
  return text.charAt(start) === '一' && !left.some(({ kind }) => NOUN.has(kind));
}

/** 予以公开（含部分公开）26件 */
function holdsOther(words: readonly Token[], { aside }: Clause): boolean {
  return aside.some(({ kind }) => isGroupOutcome(kind) && !words.some((word) => word.kind === kind));
}

const NOUN: ReadonlySet<string> = new Set(['ask', 'request', 'review', 'lawsuit']);

/** Ends what belongs to a number that stands first: 12件，占30%. */
const ENDING: ReadonlySet<string> = new Set(['percent', 'share', 'growth', 'all', 'negation']);

/**
 * The words that say what is counted: those before the number back to the last that is not understood, with
 * the noun after it (收到12件申请); where only filler stands before it, those after it (12件予以公开).
 */
function tellingWords({ left, right }: Item): readonly Token[] | undefined {
  const unknown = left.findLastIndex(({ kind }) => kind === 'unknown');
  const before = left.slice(unknown + 1);
  const isTold = before.some((token) => !isLeading(token));
  const end = right.findIndex(({ kind }) => ENDING.has(kind) || (isTold && VERBS.has(kind)));
  const after = end < 0 ? right : right.slice(0, end);
  if (!isTold) return unknown < 0 ? after : undefined;
  if (before.some(({ kind }) => kind === 'ask' || kind === 'request')) return before;
  return [...before, ...after];
}

/** Undefined where something unknown may narrow what is counted. */
function meantBy(words: readonly Token[], { left, number }: Item, state: State): Meaning | undefined {
  if (words.some(({ kind }) => kind === 'respectively')) return listedMeaning(words, state);
  if (words.some(({ kind }) => kind === 'each')) return undefined;
  const [waiting, ...rest] = state.waiting;
  if (waiting && words.length === 0) {
    state.waiting = rest;
    return waiting;
  }
  state.waiting = [];
  const meaning = meaningOf(
    words,
    number.number?.value === 0 ? withChanges(state.context, { isNone: true }) : state.context,
  );
  if (!meaning) return undefined;
  const prefix = left.slice(0, left.findLastIndex(({ kind }) => kind === 'unknown') + 1);
  if (prefix.length === 0) return meaning;
  // 当场受理3件: an adverb may narrow the verb, unless a new beginning stands between.
  const isVerb = meaning.verbs.some((verb) => verb !== 'ask') && words.findIndex(isBeginning) === 0;
  const isTakenBefore = prefix.some(
    ({ kind }) => VERBS.has(kind) || kind === 'ask' || kind === 'request' || kind === 'info',
  );
  return isVerb && !isTakenBefore ? meaning : undefined;
}

/** 全年, 我局 and 共 begin a statement anew. */
const isBeginning = ({ kind }: Token): boolean => BEGINNING.has(kind);
const BEGINNING: ReadonlySet<string> = new Set(['thisYear', 'ours', 'body', 'region', 'sum']);

const VERBS: ReadonlySet<string> = new Set(['get', 'fresh', 'work', 'finish', 'answer', 'block']);

/** 予以公开、部分公开分别为12件、3件: the first of the names; the others wait for their numbers. */
function listedMeaning(words: readonly Token[], state: State): Meaning | undefined {
  const names: Token[][] = [[]];
  for (const word of words) {
    const isBetween = word.kind === 'pause' || (word.kind === 'filler' && word.end - word.start === 1);
    if (isBetween) names.push([]);
    else names.at(-1)?.push(word);
  }
  const meanings = names.flatMap((name) => (name.length > 0 ? (meaningOf(name, state.context) ?? []) : []));
  state.waiting = meanings.slice(1);
  return meanings.length > 1 ? meanings[0] : undefined;
}

const UNITS: ReadonlySet<string> = new Set(['', '件', '宗', '份', '条', '起', '例', '项', '个', '次', '封', '部']);
/** 项 and 个 count kinds of decisions as well. */
const DECISION_UNITS: ReadonlySet<string> = new Set(['件', '宗', '起', '例', '次', '份']);
const MONEY: Readonly<Record<string, number>> = { 元: 0.0001, 万元: 1, 亿元: 10_000 };

function unitFactor({ subject }: Meaning, unit: string): number | undefined {
  if (subject === 'fee') return MONEY[unit];
  return (subject === 'decisions' ? DECISION_UNITS : UNITS).has(unit) ? 1 : undefined;
}

/** 受理 and 答复 after 其中 count a part of what was told before. */
function scopeIn(reading: ClaimReading, meaning: Meaning, words: readonly Token[], state: State): Scope {
  const { lexicon, reporter } = reading;
  if (meaning.subject === 'proceedings' && state.isFiled) return 'filed';
  const scope = scopeOf(lexicon.text, words, state.setting, reporter);
  if (scope === 'subject' && meaning.subject === 'proceedings') return 'whole';
  if (scope === 'whole' && isBase(lexicon.text, words)) return 'growth';
  const isAmong = state.isAmong || words.some(({ kind }) => kind === 'among');
  const isPart = isAmong && meaning.verbs.some((verb) => VERBS.has(verb) && verb !== 'fresh');
  return scope === 'whole' && isPart ? 'part' : scope;
}

/** 由18件上升到22件 */
function isBase(text: string, words: readonly Token[]): boolean {
  const last = words.at(-1);
  return last !== undefined && /^[由从]$/.test(text.slice(last.start, last.end));
}

function noteMeaning({ subject, named, verbs }: Meaning, scope: Scope, state: State): void {
  if (subject === 'proceedings') state.context = withChanges(state.context, { proceedings: named });
  if (subject === 'documents') state.context = withChanges(state.context, { documents: named, act: verbs[0] });
  if (subject === 'decisions') state.context = withChanges(state.context, { isOnDecisions: true });
  const isReceived = scope === 'whole' && verbs.some((verb) => verb === 'get' || verb === 'fresh' || verb === 'ask');
  if (subject === 'applications' || subject === 'outcome') state.last = isReceived ? 'received' : 'other';
}
