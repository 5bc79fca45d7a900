import { type Clause, type Item, pastLast } from './claim-clauses';
import type { Token } from './claim-lexer';
import { type Meaning, meaningOf, withChanges } from './claim-meaning';
import { isGroupOutcome } from './claim-quantities';
import type { ClaimReading } from './claim-reader';
import { isRowOfTable } from './claim-rows';
import { type Scope, scopeOf } from './claim-scope';
import type { State } from './claim-sentence';
import {
  ASK,
  BLOCK,
  DENIAL,
  firstWith,
  HANDLE,
  has,
  INFO,
  isLeading,
  LISTED,
  NO_TOKENS,
  REQUEST,
  TAKE,
  UNKNOWN,
} from './claim-traits';
import type { Claim } from './claims';

/** The claim that a number makes with its words; what it names is noted for the words that follow. */
export function countClaim(reading: ClaimReading, item: Item, clause: Clause, state: State): Claim | undefined {
  const { left } = item;
  const { number } = item.number;
  if (!number || firstWith(left, DENIAL) >= 0 || isOfSeveral(reading.lexicon.text, left)) return undefined;
  if (number.unit === '' && isRowOfTable(reading.lexicon.text, state.sentence.start, number)) return undefined;
  const own = tellingWords(item);
  // 依申请公开：12件
  const words = own.length > 0 || left.length > 0 ? own : state.introduction;
  if (isAnyOne(reading.lexicon.text, item) || holdsOther(words, clause)) return undefined;
  const meaning = meantBy(words, item, state);
  if (!meaning || (state.marked === number.unit && isMark(meaning))) return undefined;
  if (isLeftOver(reading.lexicon.text, number.start, meaning)) return undefined;
  if (meaning.subject === 'documents' && isOfAnyYear(reading.lexicon.text, item)) return undefined;
  // 行政复议类信息24条: what was published about them.
  if (meaning.subject === 'proceedings' && left.at(-1)?.kind === 'info') return undefined;
  if (meaning.subject === 'proceedings' && isAccepted(reading.lexicon.text, words)) return undefined;
  if (isOfThose(reading.lexicon.text, number.start)) return undefined;
  if (isOfEarly(reading.lexicon.text, words, state.sentence.start)) return undefined;
  if (meaning.subject === 'outcome' && isReviewed(reading.lexicon.text, words)) return undefined;
  if (meaning.subject === 'proceedings' && isOfDefendant(reading.lexicon.text, left)) return undefined;
  const factor = unitFactor(meaning, number.unit);
  if (factor === undefined || number.isApproximate || (number.decimals > 0 && meaning.subject !== 'fee'))
    return undefined;
  const scope = scopeIn(reading, meaning, joined(left, words, clause.aside), state);
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

/** 受理行政复议申请26件 says who decides on reviews, of whatever bodies and subjects. */
const isAccepted = (text: string, words: readonly Token[]): boolean =>
  firstWith(words, INFO) < 0 &&
  words.some(({ kind, start, end }) => kind === 'get' && text.slice(start, end).includes('受理'));

/** 2件申请中1件为…; not 其中1件. */
const isOfThose = (text: string, start: number): boolean =>
  text.charAt(start - 1) === '中' && text.charAt(start - 2) !== '其';

/** 延期办结14件，如期办结20件: 如期 sets those apart. */
function isOfEarly(text: string, words: readonly Token[], from: number): boolean {
  const onTime = words.find(({ kind }) => kind === 'onTime');
  return onTime !== undefined && /延期|提前/.test(text.slice(from, onTime.end));
}

/** 因不予公开被复议9件: reviews of the outcome. */
const isReviewed = (text: string, words: readonly Token[]): boolean =>
  words.some(({ kind, start, end }) => kind === 'cause' && /复议|诉/.test(text.slice(start, end)));

/** 以我局为被申请人的复议3件: of whatever subject, unless it is named. */
export const isOfDefendant = (text: string, tokens: readonly Token[]): boolean =>
  firstWith(tokens, INFO | ASK) < 0 &&
  tokens.some(
    ({ kind, start, end }) =>
      kind === 'cause' && /^(?:被申请人|被告)$/.test(text.slice(start, end)) && text.charAt(start - 1) === '为',
  );

/** 尚有1件在法定期限内办理: what is left over, whatever is done with it. */
function isLeftOver(text: string, start: number, { verbs }: Meaning): boolean {
  if (text.charCodeAt(start - 1) !== THERE_IS || !'尚还仍另'.includes(text.charAt(start - 2) || ' ')) return false;
  return verbs.includes('work') || verbs.includes('answer');
}

/** 有 */
const THERE_IS = 0x6709;

/** 来信、依申请公开等26件: of several things together. */
function isOfSeveral(text: string, left: readonly Token[]): boolean {
  const last = left[left.length - 1];
  return last !== undefined && last.end - last.start === 1 && text.charCodeAt(last.start) === ET_CETERA;
}

/** 等 */
const ET_CETERA = 0x7b49;

function joined(left: readonly Token[], words: readonly Token[], aside: readonly Token[]): readonly Token[] {
  return words === left && aside.length === 0 ? left : [...left, ...words, ...aside];
}

/** 其中主动公开24条，依申请公开6条，不予公开2条: how documents are marked, not what became of applications. */
const isMark = ({ subject, verbs }: Meaning): boolean =>
  subject === 'outcome' || (verbs.length === 1 && verbs[0] === 'ask');

/** 对制发的9件规范性文件进行清理: whenever they were made. */
function isOfAnyYear(text: string, { left, number: { start }, right }: Item): boolean {
  if (text.charAt(start - 1) !== '的') return false;
  return right.some(({ kind }) => kind === 'block') || !left.some(({ kind }) => kind === 'thisYear');
}

/** 办结一件申请、解决一个问题: a way of speaking. 收到申请一件 is a count. */
function isAnyOne(text: string, { left, number: { start } }: Item): boolean {
  return (
    text.charCodeAt(start) === ONE &&
    firstWith(left, ASK | REQUEST) < 0 &&
    !has(left, 'review') &&
    !has(left, 'lawsuit')
  );
}

/** 一 */
const ONE = 0x4e00;

/** 予以公开（含部分公开）26件 */
function holdsOther(words: readonly Token[], { aside }: Clause): boolean {
  return aside.some(({ kind }) => isGroupOutcome(kind) && !has(words, kind));
}

/** Ends what belongs to a number that stands first: 12件，占30%. */
const ENDING: ReadonlySet<string> = new Set(['percent', 'share', 'growth', 'all', 'negation']);
const VERB = TAKE | HANDLE | BLOCK;

/**
 * The words that say what is counted: those before the number back to the last that is not understood, with
 * the noun after it (收到12件申请); where only filler stands before it, those after it (12件予以公开).
 */
function tellingWords({ left, right }: Item): readonly Token[] {
  const before = pastLast(left, UNKNOWN);
  const isTold = !before.every(isLeading);
  if (!isTold && before !== left) return NO_TOKENS;
  if (isTold && firstWith(before, ASK | REQUEST) >= 0) return before;
  const after = upToEnding(right, isTold);
  if (!isTold) return after;
  return after.length === 0 ? before : [...before, ...after];
}

function upToEnding(right: readonly Token[], isTold: boolean): readonly Token[] {
  const end = right.findIndex(({ kind, traits }) => ENDING.has(kind) || (isTold && (traits & VERB) !== 0));
  return end < 0 ? right : right.slice(0, end);
}

/** Undefined where something unknown may narrow what is counted. */
function meantBy(words: readonly Token[], { left, number }: Item, state: State): Meaning | undefined {
  if (firstWith(words, LISTED) >= 0) return has(words, 'respectively') ? listedMeaning(words, state) : undefined;
  const [waiting] = state.waiting;
  if (waiting && words.length === 0) {
    state.waiting = state.waiting.slice(1);
    return waiting;
  }
  state.waiting = NONE_WAITING;
  const isNone = number.number?.value === 0;
  const meaning = meaningOf(words, isNone ? withChanges(state.context, { isNone }) : state.context);
  if (!meaning) return undefined;
  const unknown = left.findLastIndex(({ kind }) => kind === 'unknown');
  if (unknown < 0) return meaning;
  // 当场受理3件: an adverb may narrow the verb, unless a new beginning stands between.
  const isVerb = meaning.verbs.some((verb) => verb !== 'ask') && words[0] !== undefined && BEGINNING.has(words[0].kind);
  const isTakenBefore = firstWith(left.slice(0, unknown), VERB | ASK | REQUEST | INFO) >= 0;
  return isVerb && !isTakenBefore ? meaning : undefined;
}

const NONE_WAITING: readonly Meaning[] = [];

/** 全年, 我局 and 共 begin a statement anew. */
const BEGINNING: ReadonlySet<string> = new Set(['thisYear', 'ours', 'body', 'region', 'sum']);

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
  if (scope !== 'whole') return scope;
  if (isBase(lexicon.text, words)) return 'growth';
  const isPart = meaning.verbs.some((verb) => PARTIAL.has(verb)) && (state.isAmong || has(words, 'among'));
  return isPart ? 'part' : 'whole';
}

/** What may be done with a part of what was told. */
const PARTIAL: ReadonlySet<string> = new Set(['get', 'work', 'finish', 'answer', 'block']);

/** 由18件上升到22件 */
function isBase(text: string, words: readonly Token[]): boolean {
  const last = words[words.length - 1];
  if (last?.end !== (last?.start ?? 0) + 1) return false;
  const code = text.charCodeAt(last.start);
  return code === FROM || code === SINCE;
}

/** 由 and 从 */
const FROM = 0x7531;
const SINCE = 0x4ece;

function noteMeaning({ subject, named, verbs }: Meaning, scope: Scope, state: State): void {
  if (subject === 'proceedings') state.context = withChanges(state.context, { proceedings: named });
  if (subject === 'documents') state.context = withChanges(state.context, { documents: named, act: verbs[0] });
  // 办理行政许可128件，其中新办52件: what follows is about those.
  if (subject === 'decisions')
    state.context = withChanges(state.context, { isOnDecisions: true, isOnApplications: false });
  const isReceived = scope === 'whole' && verbs.some((verb) => verb === 'get' || verb === 'fresh' || verb === 'ask');
  if (subject === 'applications' || subject === 'outcome') state.last = isReceived ? 'received' : 'other';
}
