import { CLOSING_YEAR_BRACKET, DAY_SIGN, MONTH_SIGN, OPENING_YEAR_BRACKET, YEAR_SIGN } from '../../report/codes';
import type { Runs } from '../../resolve/prose-marks';

/** A date or number that lacks characters. Half-open range of a text of `Prose`. */
export interface LostCharacters {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly missing: readonly Missing[];
  /** With the characters; undefined where it can be read in two ways. */
  readonly wanted: string | undefined;
}

export interface Missing {
  readonly character: string;
  /** Where it belongs. */
  readonly at: number;
}

/** What lacks characters, in order; `runs` are the digits of the prose, `year` is the report's. */
export function lostCharacters(prose: string, runs: Runs, year: number | undefined): readonly LostCharacters[] {
  const found: LostCharacters[] = [];
  for (let i = 0; i < runs.length; i += 2) {
    const start = runs[i] as number;
    const end = runs[i + 1] as number;
    if (year !== undefined && end - start === YEAR_LENGTH) addIfAny(found, bareYear(prose, start, year));
    if (prose.charCodeAt(start - 1) === OPENING_YEAR_BRACKET) addOpened(prose, start - 1, found);
    addBefore(prose, start, end, found);
  }
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

/** 〔2024 */
function addOpened(prose: string, opening: number, found: LostCharacters[]): void {
  addIfAny(found, closingLost(prose, opening));
  addIfAny(found, wordLost(prose, opening));
}

/** What the digits stand before: a part of a date, or the bracket that closes a year. */
function addBefore(prose: string, start: number, end: number, found: LostCharacters[]): void {
  switch (prose.charCodeAt(end)) {
    case MONTH_SIGN:
      addIfAny(found, yearLost(prose, start, end));
      addIfAny(found, dayLost(prose, start, end));
      break;
    case YEAR_SIGN:
      addIfAny(found, monthLost(prose, start, end));
      break;
    case DAY_SIGN:
      addIfAny(found, yearAndMonthLost(prose, start, end));
      addIfAny(found, monthOfPeriodLost(prose, start, end));
      break;
    case CLOSING_YEAR_BRACKET:
      addIfAny(found, openingLost(prose, start, end));
  }
}

function addIfAny(found: LostCharacters[], one: LostCharacters | undefined): void {
  if (one) found.push(one);
}

const YEAR_LENGTH = 4;
const LONGEST = 12;

/** 20241月1日 */
function yearLost(prose: string, start: number, month: number): LostCharacters | undefined {
  if (month - start < 5) return undefined;
  const [, year = '', rest = ''] = /^(20\d\d)([1-9]|1[0-2])$/.exec(prose.slice(start, month)) ?? [];
  if (rest === '') return undefined;
  const day = /^月\d{1,2}日/.exec(prose.slice(month, month + 4))?.[0] ?? '月';
  return lost(prose, start, month + day.length, '年', start + year.length);
}

/** How many digits a month and a day have that nothing parts. */
const LEAST_MONTH_AND_DAY = 2;
const MOST_MONTH_AND_DAY = 4;

/** 2024年131日 */
function monthLost(prose: string, start: number, year: number): LostCharacters | undefined {
  let day = year + 1;
  while (day <= year + MOST_MONTH_AND_DAY && isDigitAt(prose, day)) day++;
  if (day - year <= LEAST_MONTH_AND_DAY || prose.charCodeAt(day) !== DAY_SIGN) return undefined;
  if (!/^20\d\d$/.test(prose.slice(start, year))) return undefined;
  const digits = prose.slice(year + 1, day);
  const splits = splitsOf(digits);
  const [only] = splits;
  if (only === undefined) return undefined;
  const found = lost(prose, start, day + 1, '月', year + 1 + only);
  // Of two digits one may have gone with the 月.
  return splits.length === 1 && digits.length > 2 ? found : { ...found, wanted: undefined };
}

/** Of a year, a month and a day. */
const LEAST_DIGITS = 6;

/** 202511日, 20251231日 */
function yearAndMonthLost(prose: string, start: number, day: number): LostCharacters | undefined {
  if (day - start < LEAST_DIGITS) return undefined;
  const [, year = '', rest = ''] = /^(20\d\d)(\d{2,4})$/.exec(prose.slice(start, day)) ?? [];
  const splits = splitsOf(rest);
  const [only] = splits;
  if (only === undefined) return undefined;
  const found = { start, end: day + 1, written: prose.slice(start, day + 1) };
  const missing = [
    { character: '年', at: start + year.length },
    { character: '月', at: start + year.length + only },
  ];
  const wanted = `${year}年${rest.slice(0, only)}月${rest.slice(only)}日`;
  return { ...found, missing, wanted: splits.length === 1 ? wanted : undefined };
}

/** 至1231日: the end of a period whose year was told. */
function monthOfPeriodLost(prose: string, start: number, day: number): LostCharacters | undefined {
  if (day - start < 3 || !'至到'.includes(prose.charAt(start - 1) || ' ')) return undefined;
  const [only, ...others] = splitsOf(prose.slice(start, day));
  return only === undefined || others.length > 0 ? undefined : lost(prose, start, day + 1, '月', start + only);
}

const BARE_YEAR =
  /20\d\d(?=共(?!享|建|同)|全年|累计|主动公开|未收到|没有收到|我[省市县区州旗局委办厅镇乡街]|本[机局委办]|[省市县区州旗镇乡](?:政府|[\u4e00-\u9fff]{1,6}[局委厅]))/y;
const BEFORE_CLAUSE = '。；，：！？\n）';

/** 2024共收到: the report's year or the one before or after, at the beginning of a clause. */
function bareYear(prose: string, at: number, year: number): LostCharacters | undefined {
  if (prose.charCodeAt(at + YEAR_LENGTH) === YEAR_SIGN) return undefined;
  if (at > 0 && !BEFORE_CLAUSE.includes(prose.charAt(at - 1))) return undefined;
  BARE_YEAR.lastIndex = at;
  if (!BARE_YEAR.test(prose) || Math.abs(Number(prose.slice(at, at + YEAR_LENGTH)) - year) > 1) return undefined;
  return lost(prose, at, at + YEAR_LENGTH, '年', at + YEAR_LENGTH);
}

/** How many digits the month may have in 1231. */
const splitsOf = (digits: string): readonly number[] =>
  [1, 2].filter((length) => isDate(digits.slice(0, length), digits.slice(length)));

const isDate = (month: string, day: string): boolean =>
  /^(?:[1-9]|0[1-9]|1[0-2])$/.test(month) && /^(?:0?[1-9]|[12]\d|3[01])$/.test(day);

/** 6月30， but not 5月1至3日 and not 12月31止, which is the period's. */
function dayLost(prose: string, start: number, month: number): LostCharacters | undefined {
  let end = month + 1;
  while (end < month + 3 && isDigitAt(prose, end)) end++;
  if (end === month + 1 || prose.charCodeAt(end) === DAY_SIGN) return undefined;
  const day = /^月(0?[1-9]|[12]\d|3[01])(?=前|起|，|。|；|）|\n|公布|发布|施行|实施|印发|召开|举行)/.exec(
    prose.slice(month, month + 6),
  )?.[1];
  const isMonth = /^(?:0?[1-9]|1[0-2])$/.test(prose.slice(start, month));
  if (day === undefined || !isMonth || isPeriod(prose, month)) return undefined;
  const after = month + 1 + day.length;
  return lost(prose, start, after, '日', after);
}

const AROUND = 16;

/** 统计期限自1月1日起至12月31止: wrong-period looks at all of it. */
function isPeriod(prose: string, month: number): boolean {
  const around = prose.slice(Math.max(0, month - AROUND), month + AROUND);
  return /统计期|[自从][^。\n]{0,16}月|月\d{1,2}[^。\n]{0,2}起?[至到]|[至到][^。\n]{0,8}月\d{1,2}止/.test(around);
}

/** 〔202417号 */
function closingLost(prose: string, opening: number): LostCharacters | undefined {
  if (prose.charAt(opening + 5) === '〕') return undefined;
  const written = /^〔((?:19|20)\d\d)\d{1,4}号/.exec(prose.slice(opening, opening + LONGEST));
  return written
    ? lost(prose, opening, opening + written[0].length, '〕', opening + 5)
    : closingAndWordLost(prose, opening);
}

/** 〔202417） */
function closingAndWordLost(prose: string, opening: number): LostCharacters | undefined {
  const [written, year, serial] =
    /^〔((?:19|20)\d\d)(\d{1,4})(?=[）》])/.exec(prose.slice(opening, opening + LONGEST)) ?? [];
  if (written === undefined) return undefined;
  const end = opening + written.length;
  const missing = [
    { character: '〕', at: opening + 5 },
    { character: '号', at: end },
  ];
  return { start: opening, end, written, missing, wanted: `〔${year}〕${serial}号` };
}

/** 〔2024〕17） */
function wordLost(prose: string, opening: number): LostCharacters | undefined {
  if (prose.charAt(opening + 5) !== '〕') return undefined;
  const written = /^〔(?:19|20)\d\d〕\d{1,4}(?=[）》，。；\n]|(?:的|文件|规定|要求|通知|精神)|$)/.exec(
    prose.slice(opening, opening + LONGEST + 2),
  );
  if (!written) return undefined;
  const end = opening + written[0].length;
  return lost(prose, opening, end, '号', end);
}

/** 2024〕3号 */
function openingLost(prose: string, first: number, closing: number): LostCharacters | undefined {
  const start = closing - YEAR_LENGTH;
  if (start < first || prose.charCodeAt(start - 1) === OPENING_YEAR_BRACKET) return undefined;
  if (!/^(?:19|20)\d\d$/.test(prose.slice(start, closing))) return undefined;
  if (/[\d[(（【［﹝〔〈{「『<]/.test(prose.charAt(start - 1))) return undefined;
  const rest = /^〕\d{1,4}号/.exec(prose.slice(closing, closing + 6))?.[0];
  return rest === undefined ? undefined : lost(prose, start, closing + rest.length, '〔', start);
}

function isDigitAt(prose: string, place: number): boolean {
  const code = prose.charCodeAt(place);
  return code >= 0x30 && code <= 0x39;
}

function lost(prose: string, start: number, end: number, character: string, place: number): LostCharacters {
  const written = prose.slice(start, end);
  const wanted = prose.slice(start, place) + character + prose.slice(place, end);
  return { start, end, written, missing: [{ character, at: place }], wanted };
}
