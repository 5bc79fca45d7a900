import { type Clause, clausesOf, type Item, itemsOf } from './claim-clauses';
import { countClaim, isOfDefendant } from './claim-count';
import { lex, type Token } from './claim-lexer';
import { type Context, type Meaning, withChanges } from './claim-meaning';
import {
  type BrokenDown,
  brokenDownBy,
  holdsOther,
  isOfCarriedIn,
  isOfSome,
  isPartOf,
  leaveOutCarried,
} from './claim-parts';
import type { ClaimReading } from './claim-reader';
import { type Setting, settingAfter } from './claim-scope';
import {
  ASK,
  BLOCK,
  DECISION,
  DENIAL,
  DOCUMENT,
  ELSEWHERE,
  firstWith,
  HANDLE,
  has,
  INFO,
  NARROWING,
  NO_TOKENS,
  PROCEEDING,
  REQUEST,
  TAKE,
  traitsOf,
  traitsOfKind,
  UNKNOWN,
} from './claim-traits';
import { wordedClaim } from './claim-worded';
import type { Claim } from './claims';
import type { Range } from './sentences';

/** What one sentence leaves to the next of its paragraph. */
export interface Topic {
  readonly isOnApplications: boolean;
  readonly isOnDisclosure: boolean;
  readonly setting: Setting;
}

/** What the sentence has said so far. */
export interface State {
  readonly sentence: Range;
  context: Context;
  setting: Setting;
  /** Proceedings of this sentence are counted for another purpose (备案, 应诉). */
  isFiled: boolean;
  /** 其中 stands before the clause. */
  isAmong: boolean;
  /** The unit of what is counted as 主动公开: what follows in it counts documents by whether they are published. */
  marked: string | undefined;
  /** 结转的9件申请中，自然人5件: what is told next is of those. */
  brokenDown: BrokenDown | undefined;
  /** The last applications told in this sentence: what 均 and 全部 refer to. */
  last: 'received' | 'other' | undefined;
  /** What several names together are told to be 分别为, still without their numbers. */
  waiting: readonly Meaning[];
  /** The words before a colon: 依申请公开情况：无. */
  introduction: readonly Token[];
}

/** Adds what a sentence claims, and tells the topic of the next. */
export function readSentence(reading: ClaimReading, sentence: Range, topic: Topic, claims: Claim[]): Topic {
  const { text } = reading.lexicon;
  const state = beginning(reading, sentence, topic);
  const first = claims.length;
  const around: Setting[] = [];
  for (const clause of clausesOf(text, lex(reading.lexicon, sentence))) {
    // What a bracket says of bodies and times holds within it.
    while (around.length < clause.depth) around.push(state.setting);
    while (around.length > clause.depth) state.setting = around.pop() ?? state.setting;
    const last = claims.length;
    readClause(reading, clause, state, claims);
    const whole = last > first ? claims[last - 1] : undefined;
    if (whole && holdsOther(text, clause, claims, last)) claims[last - 1] = { ...whole, scope: 'part' };
    if (whole && clause.depth > 0 && isOfSome(whole)) leaveOutCarried(claims, last);
  }
  const [setting = state.setting] = around;
  return { isOnApplications: state.context.isOnApplications, isOnDisclosure: topic.isOnDisclosure, setting };
}

/** In the report of one body a new sentence is about that body again; a government tells of one after another. */
function beginning(
  { reporter, edition }: ClaimReading,
  sentence: Range,
  { isOnApplications, isOnDisclosure, setting }: Topic,
): State {
  return {
    sentence,
    context: {
      edition,
      isOnApplications,
      isOnDisclosure: isOnDisclosure || isOnApplications,
      proceedings: [],
      documents: [],
      act: undefined,
      isOnDecisions: false,
      isNone: false,
    },
    setting: {
      isOtherBody: !reporter.isSingle && setting.isOtherBody,
      isOtherTime: setting.isOtherTime,
      isThisYear: setting.isThisYear,
      isChannel: false,
    },
    isFiled: false,
    isAmong: false,
    marked: undefined,
    brokenDown: undefined,
    last: undefined,
    waiting: [],
    introduction: NO_TOKENS,
  };
}

function readClause(reading: ClaimReading, clause: Clause, state: State, claims: Claim[]): void {
  const { text } = reading.lexicon;
  const tokens = withoutOne(text, clause.tokens);
  const items = itemsOf(tokens);
  if (has(tokens, 'ordinal')) state.context = withChanges(state.context, { isOnApplications: false });
  for (const item of items) {
    const claim = readItem(reading, item, clause, state);
    if (claim) claims.push(isOfCarriedIn(claims.at(-1), claim) ? { ...claim, scope: 'part' } : claim);
  }
  const worded = wordedClaim(reading, tokens, state);
  if (worded) claims.push(worded);
  if (items.length === 0) {
    noteTopic(text, tokens, state, false);
    const circumstances = { before: state.setting, reporter: reading.reporter, isCounted: false };
    state.setting = settingAfter(text, tokens, circumstances);
  }
  state.isAmong = tokens.every(({ kind }) => kind === 'among' || kind === 'filler');
  state.introduction = clause.isIntroduction ? tokens : NO_TOKENS;
}

function readItem(reading: ClaimReading, item: Item, clause: Clause, state: State): Claim | undefined {
  const { text } = reading.lexicon;
  const counted = countClaim(reading, item, clause, state);
  const isPart = counted !== undefined && isPartOf(state.brokenDown, counted);
  const claim = isPart ? { ...counted, scope: 'part' as const } : counted;
  if (!isPart) state.brokenDown = brokenDownBy(text, item, claim) ?? (claim ? undefined : state.brokenDown);
  if (isProactive(text, item.left) || countsInfo(item)) state.marked = item.number.number?.unit;
  else if (claim?.quantity.form === 'applications') state.marked = undefined;
  noteTopic(text, item.left, state, true);
  noteTopic(text, item.right, state, false);
  const circumstances = { before: state.setting, reporter: reading.reporter, isCounted: true };
  state.setting = settingAfter(text, item.left, circumstances);
  return claim;
}

/** 申请涉及38项信息，其中公开22项 */
const countsInfo = ({ right: [first, ...others] }: Item): boolean =>
  first?.kind === 'info' && firstWith(others, ASK | REQUEST) < 0;

const isProactive = (text: string, tokens: readonly Token[]): boolean =>
  firstWith(tokens, BLOCK) >= 0 &&
  tokens.some(({ kind, start }) => kind === 'block' && text.startsWith('主动公开', start));

/** Not a single one: 没有一件, 没有接到一起, 一件也没有. The number belongs to the denial. */
function withoutOne(text: string, tokens: readonly Token[]): readonly Token[] {
  const denial = firstWith(tokens, DENIAL) < 0 ? -1 : tokens.findIndex(({ kind }) => kind === 'negation');
  if (denial < 0) return tokens;
  return tokens.map((token, i) => {
    if (token.kind !== 'number' || token.number?.value !== 1) return token;
    const isDenied = i > denial && tokens.slice(denial + 1, i).every(({ kind }) => BETWEEN.has(kind));
    return isDenied || ALSO_NOT.test(text.slice(token.end, token.end + 4))
      ? { ...token, kind: 'filler' as const, traits: traitsOfKind('filler') }
      : token;
  });
}

const BETWEEN: ReadonlySet<string> = new Set(['get', 'cause', 'filler', 'sum']);
const ALSO_NOT = /^(?:[也都](?:没|未|无)|没有|未发生)/;

/** What the words make the talk of, from here on. */
function noteTopic(text: string, tokens: readonly Token[], state: State, isCounted: boolean): void {
  const traits = traitsOf(tokens);
  const { context } = state;
  const isInfo = (traits & INFO) !== 0;
  const isAsk = (traits & ASK) !== 0 || ((traits & REQUEST) !== 0 && (context.isOnDisclosure || isInfo));
  // 收到意见382条, 行政处罚640件: what follows is about those.
  const isElsewhere =
    (traits & ELSEWHERE) !== 0 ||
    (isCounted && (traits & UNKNOWN) !== 0 && takesUnknown(tokens)) ||
    (isCounted && (traits & (DECISION | PROCEEDING)) !== 0 && (traits & (INFO | NARROWING)) === 0) ||
    (!isCounted && tokens.every(isMatter) && (traits & (DECISION | DOCUMENT)) !== 0);
  const isOnApplications = isAsk || (context.isOnApplications && !isElsewhere);
  const isOnDisclosure = context.isOnDisclosure || isAsk || isInfo;
  if (isOnApplications !== context.isOnApplications || isOnDisclosure !== context.isOnDisclosure)
    state.context = withChanges(context, { isOnApplications, isOnDisclosure });
  if ((traits & PROCEEDING) !== 0 && (isFiled(tokens) || isOfDefendant(text, tokens))) state.isFiled = true;
  // 清理规范性文件47件，继续有效44件: of those, not of all.
  if ((traits & DOCUMENT) !== 0 && (traits & BLOCK) !== 0)
    state.context = withChanges(state.context, { documents: [] });
}

/** 行政许可方面 */
const isMatter = ({ kind, traits }: Token): boolean => kind === 'filler' || (traits & (DECISION | DOCUMENT)) !== 0;

/** 备案, 审结: proceedings are counted for another purpose. */
const isFiled = (tokens: readonly Token[]): boolean => firstWith(tokens, BLOCK | HANDLE) >= 0 || has(tokens, 'settled');

/** 收到 and the like with an object that is not understood. */
function takesUnknown(tokens: readonly Token[]): boolean {
  const verb = firstWith(tokens, TAKE | HANDLE);
  return verb >= 0 && firstWith(tokens, UNKNOWN, verb + 1) >= 0;
}
