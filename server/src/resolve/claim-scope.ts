import type { Token } from './claim-lexer';
import {
  CHANNEL,
  firstWith,
  GROWTH,
  has,
  NARROWING,
  OTHER_TIME,
  PLACE,
  THIS_YEAR,
  traitsOf,
  UNKNOWN,
  WHOLE,
} from './claim-traits';
import type { Reporter } from './reporter';

/**
 * What a claim covers. Only `whole` is what the tables count; the others name what narrows it: another year,
 * a part of the year, other bodies, a channel, a subject, a change, a part of what was just counted.
 */
export type Scope = 'whole' | 'year' | 'cumulative' | 'body' | 'channel' | 'subject' | 'growth' | 'part' | 'filed';

/** What the sentence has said so far of who and when. */
export interface Setting {
  readonly isOtherBody: boolean;
  readonly isOtherTime: boolean;
  readonly isThisYear: boolean;
  readonly isChannel: boolean;
}

export const WIDE: Setting = { isOtherBody: false, isOtherTime: false, isThisYear: false, isChannel: false };

/** Characters that bodies, places and ways of applying are named with, and words that single out a subject. */
const NARROW = /[局委办厅院所站镇乡县区市州旗村园校司馆处室队网台箱窗部]|涉|关于|类|领域|行业|方面/;

/** 全市 in the report of that 市. */
function isOwnRegion(text: string, { kind, start, end }: Token, { places }: Reporter): boolean {
  return (
    kind === 'region' && (places === undefined || [...text.slice(start, end)].some((mark) => places.includes(mark)))
  );
}

/** True where the words name a body or place that is not the whole of what reports. */
function namesOtherBody(text: string, tokens: readonly Token[], reporter: Reporter): boolean {
  for (let i = firstWith(tokens, PLACE | UNKNOWN); i >= 0; i = firstWith(tokens, PLACE | UNKNOWN, i + 1))
    if (isOtherBody(text, tokens[i] as Token, reporter)) return true;
  return false;
}

function isOtherBody(text: string, token: Token, reporter: Reporter): boolean {
  const { kind, start, end } = token;
  if (kind === 'part') return true;
  if (kind === 'region') return !isOwnRegion(text, token, reporter);
  if (kind === 'government') return !reporter.isGovernmentAlone;
  return NARROW.test(text.slice(start, end));
}

function namesWhole(text: string, tokens: readonly Token[], reporter: Reporter): boolean {
  return firstWith(tokens, WHOLE) >= 0 || tokens.some((token) => isOwnRegion(text, token, reporter));
}

/** Times other than the year; 上年 and 下年 beside 结转 say where it is carried, 2023年以来 is the year. */
function namesOtherTime(tokens: readonly Token[], traits: number): boolean {
  if ((traits & OTHER_TIME) === 0) return false;
  if (has(tokens, 'otherTime')) return true;
  if (has(tokens, 'since') && (traits & THIS_YEAR) === 0) return true;
  const isBeside = has(tokens, 'previous') || has(tokens, 'next');
  return isBeside && !has(tokens, 'carry') && !has(tokens, 'pass');
}

const isByChannel = (tokens: readonly Token[], traits: number): boolean =>
  (traits & CHANNEL) !== 0 && !has(tokens, 'etcetera');

interface Circumstances {
  readonly before: Setting;
  readonly reporter: Reporter;
  /** They lead to a number: a channel named beside it (网上申请105件) goes no further. */
  readonly isCounted: boolean;
}

/** Words of other kinds say nothing of who and when. */
const SETTING = UNKNOWN | PLACE | WHOLE | THIS_YEAR | OTHER_TIME | CHANNEL;

/** The setting after a clause. Comparisons (较上年) set nothing. */
export function settingAfter(
  text: string,
  tokens: readonly Token[],
  { before, reporter, isCounted }: Circumstances,
): Setting {
  const traits = traitsOf(tokens);
  if ((traits & SETTING) === 0 || (traits & GROWTH) !== 0) return before;
  const isThisYear = (traits & THIS_YEAR) !== 0;
  const isWhole = (traits & (WHOLE | PLACE)) !== 0 && namesWhole(text, tokens, reporter);
  const isOther = !isWhole && namesOtherBody(text, tokens, reporter);
  const isThrough = !isCounted && isByChannel(tokens, traits);
  // The words say who or when for what follows.
  const isScope = isCounted || ((isOther || isThrough) && leadsWithScope(text, tokens));
  return {
    isOtherBody: !isWhole && (before.isOtherBody || (isOther && isScope)),
    isOtherTime: !isThisYear && (before.isOtherTime || namesOtherTime(tokens, traits)),
    isThisYear: before.isThisYear || isThisYear,
    isChannel: !isWhole && !isThisYear && (before.isChannel || (isThrough && isScope)),
  };
}

/** Of words that narrow or widen what is counted. */
const SCOPE = SETTING | GROWTH | NARROWING;

/** What the words that lead to a number cover, in the setting of the sentence. */
export function scopeOf(text: string, tokens: readonly Token[], setting: Setting, reporter: Reporter): Scope {
  const traits = traitsOf(tokens);
  if ((traits & SCOPE) === 0) return scopeOfSetting(setting);
  if ((traits & GROWTH) !== 0) return 'growth';
  if (namesOtherTime(tokens, traits)) return 'year';
  const isThisYear = (traits & THIS_YEAR) !== 0;
  if (setting.isOtherTime && !isThisYear) return 'year';
  if (has(tokens, 'cumulative') && !setting.isThisYear && !isThisYear) return 'cumulative';
  if (namesOtherBody(text, tokens, reporter)) return 'body';
  if (setting.isOtherBody && !namesWhole(text, tokens, reporter)) return 'body';
  if (isByChannel(tokens, traits) || (setting.isChannel && !has(tokens, 'etcetera'))) return 'channel';
  return has(tokens, 'about') ? 'subject' : 'whole';
}

function scopeOfSetting({ isOtherTime, isOtherBody, isChannel }: Setting): Scope {
  if (isOtherTime) return 'year';
  if (isOtherBody) return 'body';
  return isChannel ? 'channel' : 'whole';
}

const LONGEST_SCOPE = 12;
const LEADING: ReadonlySet<string> = new Set(['filler', 'sum', 'among', 'thisYear', 'asOf', 'pause']);

/** A clause that only says who or when, or begins with another body: what follows is about that. */
function leadsWithScope(text: string, tokens: readonly Token[]): boolean {
  const first = tokens.find(({ kind }) => !LEADING.has(kind));
  if (!first) return false;
  if (first.kind === 'part' || first.kind === 'region' || first.kind === 'government') return true;
  const length = (tokens.at(-1)?.end ?? 0) - (tokens[0]?.start ?? 0);
  return first.kind !== 'unknown'
    ? length <= LONGEST_SCOPE
    : BODY_FIRST.test(text.slice(first.start, first.start + LONGEST_NAME));
}

const LONGEST_NAME = 16;

/** 市自然资源局…; not 坚持以人民为中心. */
const BODY_FIRST =
  /^[^的以为是和与及了在对将把被按依由从据各，。；]{1,12}(?:局|委|厅|办|办公室|中心|街道|镇|乡|县|区|市|公司|院|园区)/;

/** Whom a sentence is about that says nothing else of interest. */
export function settingOfBeginning(
  text: string,
  tokens: readonly Token[],
  before: Setting,
  reporter: Reporter,
): Setting {
  const beginning = tokens.slice(0, 1 + tokens.findIndex(({ kind }) => !LEADING.has(kind)));
  if (namesWhole(text, beginning, reporter)) return ofBody(before, false);
  const isOther = namesOtherBody(text, beginning, reporter) && leadsWithScope(text, beginning);
  return ofBody(before, before.isOtherBody || isOther);
}

/** The same setting, about another body or not. */
function ofBody(before: Setting, isOtherBody: boolean): Setting {
  if (isOtherBody === before.isOtherBody) return before;
  const { isOtherTime, isThisYear, isChannel } = before;
  return { isOtherBody, isOtherTime, isThisYear, isChannel };
}
