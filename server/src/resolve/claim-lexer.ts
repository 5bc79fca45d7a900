import { ORDINAL_SIGN } from '../report/codes';
import { traitsOfKind } from './claim-traits';
import { claimVocabulary, type WordKind } from './claim-words';
import { chineseNumber, type WrittenNumber } from './numerals';
import { isOneOf } from './prose-characters';
import { firstAtOrAfter, type Range } from './sentences';
import { lengthOfWord, longestAt, numberOfWord, type WordTable, wordTable } from './word-table';

/**
 * `body`: the reporting body by its name. `otherYear`: any year but the report's and its neighbours. `comma`
 * parts clauses, `pause` what is listed (、). `unknown`: words that the grammar does not have.
 */
export type TokenKind = WordKind | 'number' | 'percent' | 'body' | 'comma' | 'pause' | 'open' | 'close' | 'unknown';

export interface Token extends Range {
  readonly kind: TokenKind;
  /** What it is, as bits. */
  readonly traits: number;
  readonly number: WrittenNumber | undefined;
}

export interface Lexicon {
  readonly text: string;
  readonly numbers: readonly WrittenNumber[];
  /** The year reported on. */
  readonly year: number | undefined;
  /** Names that the body goes by, longest first. */
  readonly names: readonly string[];
  /** What they begin with. */
  readonly initials: string;
}

interface ClaimWords {
  readonly table: WordTable;
  /** By the numbers of words. */
  readonly kinds: readonly WordKind[];
  readonly traits: readonly number[];
  /** Those that a claim cannot do without. */
  readonly content: WordTable;
}

let cachedWords: ClaimWords | undefined;

export function claimWords(): ClaimWords {
  if (cachedWords) return cachedWords;
  const { words, kinds, traits, content } = claimVocabulary();
  cachedWords = { table: wordTable(words), kinds, traits, content: wordTable(content) };
  return cachedWords;
}

/** A sentence as words of the grammar, numbers and marks; what is none of these runs together as unknown. */
export function lex(lexicon: Lexicon, { start, end }: Range): readonly Token[] {
  const { numbers } = lexicon;
  const vocabulary = claimWords();
  const tokens: Token[] = [];
  let next = firstAtOrAfter(numbers, start);
  let unknown = -1;
  for (let at = start; at < end; ) {
    while ((numbers[next]?.start ?? end) < at) next++;
    const number = numbers[next];
    const token =
      number?.start === at ? numberToken(lexicon, number, numbers[next + 1]) : plainToken(lexicon, vocabulary, at);
    if (!token) {
      if (unknown < 0) unknown = at;
      at++;
      continue;
    }
    if (unknown >= 0) tokens.push(tokenOf('unknown', unknown, at));
    unknown = -1;
    tokens.push(token);
    at = token.end;
  }
  if (unknown >= 0) tokens.push(tokenOf('unknown', unknown, end));
  return tokens;
}

const tokenOf = (kind: TokenKind, start: number, end: number, number?: WrittenNumber): Token => ({
  kind,
  traits: traitsOfKind(kind),
  start,
  end,
  number,
});

function plainToken(lexicon: Lexicon, vocabulary: ClaimWords, at: number): Token | undefined {
  const code = lexicon.text.charCodeAt(at);
  const isHan = code >= 0x4e00 && code <= 0x9fff;
  const mark = isHan ? undefined : markKind(code);
  return mark ? tokenOf(mark, at, at + 1) : wordToken(lexicon, vocabulary, at, code);
}

/** ，；： 、 （ ） “ ” — - */
function markKind(code: number): TokenKind | undefined {
  switch (code) {
    case 0xff0c:
    case 0xff1b:
    case 0xff1a:
      return 'comma';
    case 0x3001:
      return 'pause';
    case 0xff08:
      return 'open';
    case 0xff09:
      return 'close';
    case 0x201c:
    case 0x201d:
    case 0x2014:
    case 0x2d:
      return 'filler';
    default:
      return undefined;
  }
}

function wordToken(
  { text, names, initials, year }: Lexicon,
  { table, kinds, traits }: ClaimWords,
  at: number,
  first: number,
): Token | undefined {
  if (isOneOf(initials, first))
    for (const name of names) if (text.startsWith(name, at)) return tokenOf('body', at, at + name.length);
  const record = longestAt(table, text, at);
  if (record < 0) return first === TWO ? writtenYear(text, at, year) : undefined;
  const kind = numberOfWord(table, record);
  return {
    kind: kinds[kind] as WordKind,
    traits: traits[kind] as number,
    start: at,
    end: at + lengthOfWord(table, record),
    number: undefined,
  };
}

/** 二 */
const TWO = 0x4e8c;

/** 二〇二三年 */
function writtenYear(text: string, at: number, own: number | undefined): Token | undefined {
  if (text.charAt(at + 4) !== '年') return undefined;
  const value = chineseNumber(text.slice(at, at + 4));
  return value === undefined || value < 2000 ? undefined : tokenOf(yearKind(value, own), at, pastDegree(text, at + 5));
}

/** 2023年度 */
const pastDegree = (text: string, end: number): number => (text.charCodeAt(end) === DEGREE ? end + 1 : end);

/** 度 */
const DEGREE = 0x5ea6;

function yearKind(value: number, own: number | undefined): TokenKind {
  if (own === undefined || value === own) return 'thisYear';
  if (value === own - 1) return 'previous';
  return value === own + 1 ? 'next' : 'otherTime';
}

const CALENDAR = '年月日号';

function numberToken({ text, year }: Lexicon, number: WrittenNumber, following: WrittenNumber | undefined): Token {
  const { start, value, unit } = number;
  const end = number.end + unit.length;
  if (unit === '年')
    return value > 1990 && value < 2100
      ? tokenOf(yearKind(value, year), start, pastDegree(text, end))
      : tokenOf('otherTime', start, end);
  // 2024共收到: 年 got lost.
  if (unit === '' && value === year && end - start === 4) return tokenOf('thisYear', start, end);
  if (unit === '月') return tokenOf(isTurnOfYear(text, number) ? 'asOf' : 'otherTime', start, end);
  // 15日内答复88件: those that were answered so soon.
  if (unit === '日' || unit === '号') return tokenOf(text.charAt(end) === '内' ? 'unknown' : 'filler', start, end);
  if (unit === '%' || unit === '‰' || unit === '个百分点') return tokenOf('percent', start, end, number);
  if (unit === '' && isStartOfRange(text, number, following))
    return tokenOf(value === 1 ? 'asOf' : 'otherTime', start, end);
  if (unit === '' && isMonthListed(text, number, following)) return tokenOf('otherTime', start, end);
  if (unit === '' && (HOTLINE.test(text.slice(end, end + 3)) || isQuoted(text, number)))
    return tokenOf('unknown', start, end);
  // 一次性答复: how, not how often.
  if (unit === '次' && text.charCodeAt(end) === NATURE) return tokenOf('unknown', start, end);
  // 第20条: an article, not a count.
  if (text.charCodeAt(start - 1) === ORDINAL_SIGN) return tokenOf('unknown', start, end);
  return tokenOf('number', start, end, number);
}

/** 受理12345热线转办件: the number of a telephone. */
const HOTLINE = /^[”’]?(?:热线|专线|平台|市民|政务|便民|投诉|举报|服务|电话)/;

/** “12345”转办诉求 */
const isQuoted = (text: string, { start, end, value }: WrittenNumber): boolean =>
  value > 0 && text.charAt(start - 1) === '“' && text.charAt(end) === '”';

/** 性 */
const NATURE = 0x6027;

/** 1月1日, 1月至12月, 12月31日, 12月底 */
function isTurnOfYear(text: string, { value, start, end }: WrittenNumber): boolean {
  const after = text.slice(end + 1, end + 3);
  if (value === 1) return after === '1日' || isRangeMark(text, end + 1);
  return value === 12 && (/^(?:31|底|末|份底)/.test(after) || isRangeMark(text, start - 1));
}

/** 1-12月 */
function isStartOfRange(text: string, { end }: WrittenNumber, following: WrittenNumber | undefined): boolean {
  return (
    isRangeMark(text, end) &&
    following !== undefined &&
    following.start <= end + 2 &&
    CALENDAR.includes(following.unit || ' ')
  );
}

/** 1、2月份 */
const isMonthListed = (text: string, { end }: WrittenNumber, following: WrittenNumber | undefined): boolean =>
  text.charAt(end) === '、' && following !== undefined && following.start === end + 1 && following.unit === '月';

const isRangeMark = (text: string, at: number): boolean => '-—–~～至到'.includes(text.charAt(at) || ' ');
