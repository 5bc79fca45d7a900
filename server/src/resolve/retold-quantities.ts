import { PAUSE_MARK, WIDE_CLOSING_BRACKET, WIDE_COMMA, WIDE_OPENING_BRACKET } from '../report/codes';
import { type Claim, claimsOf } from './claims';
import { contradictionsOf, isBorneOutByTables } from './contradictions';
import type { ResolvedReport } from './model';
import type { WrittenNumber } from './numerals';
import { lookThrough } from './paragraph-wise';
import { proseOf } from './prose';
import { isOneOf } from './prose-characters';
import { numbersOf } from './prose-numbers';
import { settledYear } from './report-year';
import { firstAtOrAfter, isClauseEnd, isSentenceEnd, type Range } from './sentences';

/** One quantity told twice with different numbers. */
export interface RetoldQuantity {
  readonly first: Told;
  readonly second: Told;
}

export interface Told {
  readonly number: WrittenNumber;
  /** The words that say what is counted, up to the number. */
  readonly phrase: Range;
}

interface KeyedTold extends Told {
  /** What is counted, in a form that can be compared. */
  readonly key: string;
}

export function retoldQuantities(resolved: ResolvedReport): readonly RetoldQuantity[] {
  const told = [...toldInWords(resolved), ...toldAsClaims(resolved)];
  const retold: RetoldQuantity[] = [];
  if (told.length < 2) return retold;
  const firsts = new Map<string, Told>();
  for (const second of told) {
    const first = firsts.get(second.key);
    if (!first) firsts.set(second.key, second);
    else if (first.number.value !== second.number.value) retold.push({ first, second });
  }
  return retold;
}

const PLACES: ReadonlySet<string> = new Set(['preamble', 'overview', 'proactive', 'applications', 'reviews', 'other']);

function toldInWords(resolved: ResolvedReport): readonly KeyedTold[] {
  const { text } = proseOf(resolved);
  const numbers = numbersOf(resolved);
  const year = settledYear(resolved);
  let claimed: ReadonlySet<number> | undefined;
  let next = 0;
  return lookThrough(resolved, 'quantities', ({ start, end, place, isDamaged }) => {
    if (!PLACES.has(place) || isDamaged) return undefined;
    let told: KeyedTold[] | undefined;
    while ((numbers[next]?.start ?? start) < start) next++;
    for (let number = numbers[next]; number && number.start < end; number = numbers[++next]) {
      const from = number.isApproximate || !UNITS.has(number.unit) ? undefined : leadTo(text, start, number);
      if (from === undefined) continue;
      told ??= [];
      claimed ??= new Set(claimsOf(resolved).map(({ place }) => place.start));
      const one = claimed.has(number.start) ? undefined : toldBy(text, start, from, number, year);
      if (one) told.push(one);
    }
    return told;
  });
}

const UNITS: ReadonlySet<string> = new Set(['件', '条', '篇', '期', '份', '个', '次', '场']);
/** ，；：。！？、（） */
const isMark = (code: number): boolean =>
  isClauseEnd(code) || code === PAUSE_MARK || code === WIDE_OPENING_BRACKET || code === WIDE_CLOSING_BRACKET;

/** What is worth telling twice: figures of the report as a whole. */
const WHOLE = /信息|申请|文件|解读|发布会|留言|建议|提案/;
/** What may be counted over a part of the year as well: only where both say 全年. */
const EVENT = /培训|会议|检查|专栏|栏目|专区|通报|公报|简报|活动|演练|评估/;
const YEARLY = /20\d\d年|本年度|全年|年内|一年来/;
/** Says that only a part, another time or a change is meant. */
const NARROWED = /其中|包括|较|比|增|减|截至|累计|月|季|半年|上年|去年|20\d\d|期间|以来|各|另|还|其[他余]|新|\d/;
const LEADING =
  /^(?:20\d\d年度?|本年度|本年|全年|一年来|年内|我[市县区州镇乡局委办厅]|全[市县区州镇乡局]|本[局委办厅镇]|本机关|本单位|共计?|总共|一共|已|均){0,4}/;
const SUM = /(?:共计|合计|总计|总数为|达到|共|达|为|约)$/;
const SHORTEST = 5;
const LONGEST = 40;

/** Where the clause begins that leads to the number, if it says all: nothing but a time or the body stands before it. */
function leadTo(text: string, from: number, number: WrittenNumber): number | undefined {
  const first = Math.max(from, number.start - LONGEST);
  let start = number.start;
  while (start > first && !isMark(text.charCodeAt(start - 1))) start--;
  if (number.start - start < SHORTEST || !isOpening(text, from, start)) return undefined;
  const words = text.slice(start, number.start);
  return WHOLE.test(words) || EVENT.test(words) ? start : undefined;
}

/** `from` is where the paragraph begins, `start` where the clause does. */
function toldBy(
  text: string,
  from: number,
  start: number,
  number: WrittenNumber,
  year: number | undefined,
): KeyedTold | undefined {
  const words = text.slice(start, number.start);
  const own = year === undefined ? words : words.replace(`${year}年`, '');
  const phrase = own.replace(LEADING, '').replace(SUM, '');
  if (phrase.length < SHORTEST || NARROWED.test(phrase)) return undefined;
  const isYearly = YEARLY.test(text.slice(Math.max(from, start - SHORTEST * 4), number.start));
  if (!WHOLE.test(phrase) && !(EVENT.test(phrase) && isYearly)) return undefined;
  return { key: `${phrase} ${number.unit}`, number, phrase: { start, end: number.start } };
}

const NEUTRAL =
  /(?:^|[。！？）])(?:20\d\d年度?|本年度?|全年|一年来|我[市县区州镇乡局委办厅]|本[局委办厅镇]|本机关|本单位){1,3}，$/;
/** What stands before the comma. */
const NEUTRAL_ENDS = '年度来市县区州镇乡局委办厅关位';

/** The clause begins a sentence, or only a time or the body stands before it. */
function isOpening(text: string, from: number, start: number): boolean {
  if (start === from) return true;
  const before = text.charCodeAt(start - 1);
  if (isSentenceEnd(before)) return true;
  if (before !== WIDE_COMMA || !isOneOf(NEUTRAL_ENDS, text.charCodeAt(start - 2))) return false;
  return NEUTRAL.test(text.slice(Math.max(from, start - SHORTEST * 4), start));
}

/** Claims that the tables can neither bear out nor contradict. */
function toldAsClaims(resolved: ResolvedReport): readonly KeyedTold[] {
  const numbers = numbersOf(resolved);
  let told: ReadonlySet<Claim> | undefined;
  const open: KeyedTold[] = [];
  for (const claim of claimsOf(resolved)) {
    if (isBorneOutByTables(resolved, claim) || !isOpen(claim)) continue;
    told ??= new Set(contradictionsOf(resolved).map((found) => found.claim));
    if (told.has(claim)) continue;
    const number = numbers[firstAtOrAfter(numbers, claim.place.start)];
    // A number that counts nothing may be that of a row, or several figures run together.
    if (number && number.unit !== '' && number.start < claim.place.end)
      open.push({ key: claim.quantity.id, number, phrase: claim.phrase });
  }
  return open;
}

/** 收到12件 and 办理12件 may be with or without what was carried in; an outcome or a result is the same each time. */
const isOpen = ({ kind, scope, quantity }: Claim): boolean =>
  kind === 'count' && scope === 'whole' && !/^(?:ask|get|work|carry)\b/.test(quantity.id);
