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

/** What lacks characters, in order; `year` is the report's. */
export function lostCharacters(prose: string, year: number | undefined): readonly LostCharacters[] {
  const found: LostCharacters[] = year === undefined ? [] : [...bareYears(prose, year)];
  const look = (character: string, ways: readonly Look[]) => {
    for (let at = prose.indexOf(character); at >= 0; at = prose.indexOf(character, at + 1))
      for (const way of ways) {
        const one = way(prose, at);
        if (one) found.push(one);
      }
  };
  look('月', [yearLost, dayLost]);
  look('年', [monthLost]);
  look('日', [yearAndMonthLost, monthOfPeriodLost]);
  look('〔', [closingLost, wordLost]);
  look('〕', [openingLost]);
  return found.sort((a, b) => a.start - b.start);
}

type Look = (prose: string, at: number) => LostCharacters | undefined;

const LONGEST = 12;

/** 20241月1日 */
function yearLost(prose: string, month: number): LostCharacters | undefined {
  const digits = digitsBefore(prose, month);
  if (digits.length < 5) return undefined;
  const [, year = '', rest = ''] = /^(20\d\d)([1-9]|1[0-2])$/.exec(digits) ?? [];
  if (rest === '') return undefined;
  const start = month - digits.length;
  const day = /^月\d{1,2}日/.exec(prose.slice(month, month + 4))?.[0] ?? '月';
  return lost(prose, start, month + day.length, '年', start + year.length);
}

/** 2024年131日 */
function monthLost(prose: string, year: number): LostCharacters | undefined {
  const start = year - 4;
  if (!isDigitAt(prose, year + 1)) return undefined;
  if (!/^20\d\d$/.test(prose.slice(start, year)) || isDigitAt(prose, start - 1)) return undefined;
  const digits = /^(\d{2,4})日/.exec(prose.slice(year + 1, year + 6))?.[1];
  if (digits === undefined) return undefined;
  const splits = splitsOf(digits);
  const end = year + 1 + digits.length + 1;
  const [only] = splits;
  if (only === undefined) return undefined;
  const found = lost(prose, start, end, '月', year + 1 + only);
  // Of two digits one may have gone with the 月.
  return splits.length === 1 && digits.length > 2 ? found : { ...found, wanted: undefined };
}

/** Of a year, a month and a day. */
const LEAST_DIGITS = 6;

/** 202511日, 20251231日 */
function yearAndMonthLost(prose: string, day: number): LostCharacters | undefined {
  const digits = digitsBefore(prose, day);
  if (digits.length < LEAST_DIGITS) return undefined;
  const [, year = '', rest = ''] = /^(20\d\d)(\d{2,4})$/.exec(digits) ?? [];
  const splits = splitsOf(rest);
  const [only] = splits;
  if (only === undefined) return undefined;
  const start = day - digits.length;
  const found = { start, end: day + 1, written: prose.slice(start, day + 1) };
  const missing = [
    { character: '年', at: start + year.length },
    { character: '月', at: start + year.length + only },
  ];
  const wanted = `${year}年${rest.slice(0, only)}月${rest.slice(only)}日`;
  return { ...found, missing, wanted: splits.length === 1 ? wanted : undefined };
}

/** 至1231日: the end of a period whose year was told. */
function monthOfPeriodLost(prose: string, day: number): LostCharacters | undefined {
  const digits = digitsBefore(prose, day);
  const start = day - digits.length;
  if (digits.length < 3 || !'至到'.includes(prose.charAt(start - 1) || ' ')) return undefined;
  const [only, ...others] = splitsOf(digits);
  return only === undefined || others.length > 0 ? undefined : lost(prose, start, day + 1, '月', start + only);
}

const BARE_YEAR =
  /20\d\d(?=共(?!享|建|同)|全年|累计|主动公开|未收到|没有收到|我[省市县区州旗局委办厅镇乡街]|本[机局委办]|[省市县区州旗镇乡](?:政府|[\u4e00-\u9fff]{1,6}[局委厅]))/y;
const BEFORE_CLAUSE = '。；，：！？\n）';

/** 2024共收到: the report's year or the one before or after, at the beginning of a clause. */
function* bareYears(prose: string, year: number): Generator<LostCharacters> {
  for (let at = prose.indexOf('20'); at >= 0; at = prose.indexOf('20', at + 1)) {
    BARE_YEAR.lastIndex = at;
    if ((at > 0 && !BEFORE_CLAUSE.includes(prose.charAt(at - 1))) || !BARE_YEAR.test(prose)) continue;
    if (Math.abs(Number(prose.slice(at, at + 4)) - year) <= 1) yield lost(prose, at, at + 4, '年', at + 4);
  }
}

/** How many digits the month may have in 1231. */
const splitsOf = (digits: string): readonly number[] =>
  [1, 2].filter((length) => isDate(digits.slice(0, length), digits.slice(length)));

const isDate = (month: string, day: string): boolean =>
  /^(?:[1-9]|0[1-9]|1[0-2])$/.test(month) && /^(?:0?[1-9]|[12]\d|3[01])$/.test(day);

/** 6月30， but not 5月1至3日 and not 12月31止, which is the period's. */
function dayLost(prose: string, month: number): LostCharacters | undefined {
  let end = month + 1;
  while (end < month + 3 && isDigitAt(prose, end)) end++;
  if (end === month + 1 || prose.charAt(end) === '日') return undefined;
  const digits = digitsBefore(prose, month);
  const day = /^月(0?[1-9]|[12]\d|3[01])(?=前|起|，|。|；|）|\n|公布|发布|施行|实施|印发|召开|举行)/.exec(
    prose.slice(month, month + 6),
  )?.[1];
  const isMonth = /^(?:0?[1-9]|1[0-2])$/.test(digits);
  if (day === undefined || !isMonth || isPeriod(prose, month)) return undefined;
  const after = month + 1 + day.length;
  return lost(prose, month - digits.length, after, '日', after);
}

const AROUND = 16;

/** 统计期限自1月1日起至12月31止: wrong-period looks at all of it. */
function isPeriod(prose: string, month: number): boolean {
  const around = prose.slice(Math.max(0, month - AROUND), month + AROUND);
  return /统计期|[自从][^。\n]{0,16}月|月\d{1,2}[^。\n]{0,2}起?[至到]|[至到][^。\n]{0,8}月\d{1,2}止/.test(around);
}

/** 〔202417号 */
function closingLost(prose: string, opening: number): LostCharacters | undefined {
  const written = /^〔((?:19|20)\d\d)\d{1,4}号/.exec(prose.slice(opening, opening + LONGEST));
  return written ? lost(prose, opening, opening + written[0].length, '〕', opening + 5) : undefined;
}

/** 〔2024〕17） */
function wordLost(prose: string, opening: number): LostCharacters | undefined {
  const written = /^〔(?:19|20)\d\d〕\d{1,4}(?=[）》，。；\n]|(?:的|文件|规定|要求|通知|精神)|$)/.exec(
    prose.slice(opening, opening + LONGEST + 2),
  );
  if (!written) return undefined;
  const end = opening + written[0].length;
  return lost(prose, opening, end, '号', end);
}

/** 2024〕3号 */
function openingLost(prose: string, closing: number): LostCharacters | undefined {
  const start = closing - 4;
  if (!/^(?:19|20)\d\d$/.test(prose.slice(Math.max(0, start), closing))) return undefined;
  if (/[\d[(（【［﹝〔〈{「『<]/.test(prose.charAt(start - 1))) return undefined;
  const rest = /^〕\d{1,4}号/.exec(prose.slice(closing, closing + 6))?.[0];
  return rest === undefined ? undefined : lost(prose, start, closing + rest.length, '〔', start);
}

function digitsBefore(prose: string, place: number): string {
  let start = place;
  while (start > 0 && place - start < LONGEST && isDigitAt(prose, start - 1)) start--;
  return prose.slice(start, place);
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
