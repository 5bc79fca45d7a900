import type { ResolvedReport } from './model';
import { numbersIn, type WrittenNumber } from './numerals';
import { type ProsePlace, paragraphAt, proseOf } from './prose';
import { clauseAt, type Range, sentenceAt } from './sentences';

/** A clause on the information processing fee. Range of `Prose.text`. */
export interface FeeClause extends Range {
  readonly place: ProsePlace;
  /** 未收取, 没有产生, 0元: none was charged. */
  readonly isDenial: boolean;
  /** Amounts in 元 that were charged. */
  readonly amounts: readonly WrittenNumber[];
}

const FEE = /处理费|收费|费用|免费|收取[^。；，\n]{0,14}费|缴费|缴纳/;
/** Other fees, and laws on fees. */
const OTHER_FEE =
  /行政事业性|教育收费|涉企收费|收费(?:标准|目录|清单|公示|项目|政策|依据)|医疗|价格|票据|捐赠|物业|停车|学费/;
const DENIAL =
  /(?:未|没有|没|无|不存在|从未|不曾)[^。；，\n]{0,14}(?:收取|产生|发生|收费|收)[^。；，\n]{0,16}|(?:处理费|费用|收费)[^。；，\n]{0,10}(?:为零|为0|零元|(?<![\d.])0元|无|未发生|未产生)|不收费|免费|收取[^。；，\n\d]{0,14}(?:零|0)(?:元|件)/;

/** The clauses that speak of the fee, wherever in the prose. */
export function feeClauses(resolved: ResolvedReport): readonly FeeClause[] {
  resolved.facts.fees ??= readClauses(resolved);
  return resolved.facts.fees;
}

function readClauses(resolved: ResolvedReport): readonly FeeClause[] {
  const prose = proseOf(resolved);
  const { text } = prose;
  const clauses: FeeClause[] = [];
  let past = 0;
  for (const index of feesIn(text)) {
    const place = index < past ? undefined : paragraphAt(prose, index)?.place;
    if (place === undefined || place === 'title' || place === 'preamble') continue;
    const clause = clauseAt(text, index);
    past = clause.end;
    const words = text.slice(clause.start, clause.end);
    if (isOnOtherFee(text, clause, place, words)) continue;
    const isDenial = DENIAL.test(words);
    const { start, end } = clause;
    clauses.push({ start, end, place, isDenial, amounts: isDenial ? [] : amountsOf(text, clause) });
  }
  return clauses;
}

/** Where words for a fee begin, in order. They are found by 费, or else by 缴纳: each looks only around itself. */
function feesIn(text: string): readonly number[] {
  const places: number[] = [];
  let past = 0;
  for (const at of [...placesOf(text, '费'), ...placesOf(text, '缴纳')].sort((a, b) => a - b)) {
    if (at < past) continue;
    const from = Math.max(past, at - LONGEST_BEFORE);
    const match = FEE.exec(text.slice(from, at + LONGEST_BEFORE));
    if (!match || from + match.index > at) continue;
    places.push(from + match.index);
    past = from + match.index + match[0].length;
  }
  return places;
}

function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** 收取 and what may stand between it and 费. */
const LONGEST_BEFORE = 16;

/** 收费 and 费用 are words of many trades; in part 六 they mean this fee unless another is named. */
function isOnOtherFee(text: string, clause: Range, place: ProsePlace, words: string): boolean {
  if (words.includes('处理费')) return false;
  if (OTHER_FEE.test(words)) return true;
  if (place === 'other') return false;
  const sentence = sentenceAt(text, clause.start);
  return !/处理费|申请|信息公开/.test(text.slice(sentence.start, sentence.end)) || !/[未没无]|收取|收费/.test(words);
}

const LONGEST_REACH = 40;

/** 元 within the clause, or in the one after it: 收取信息处理费3件，共960元. */
function amountsOf(text: string, { start, end }: Range): readonly WrittenNumber[] {
  const words = text.slice(start, end);
  if (!/收|缴|处理费/.test(words)) return [];
  const next = text.charAt(end) === '，' ? clauseAt(text, end + 1) : undefined;
  const isGoingOn = next && /^(?:共计?|合计|共收|金额|总金额|计|收取)/.test(text.slice(next.start, next.end));
  const to = isGoingOn ? Math.min(next.end, end + LONGEST_REACH) : end;
  return numbersWithin(text, { start, end: to }).filter(
    ({ unit, value }) => (unit === '元' || unit === '万元') && value > 0,
  );
}

/** The numbers of a part of the text; what follows it is not searched. */
export function numbersWithin(text: string, { start, end }: Range): readonly WrittenNumber[] {
  return numbersIn(text.slice(start, end)).map((number) => ({
    start: number.start + start,
    end: number.end + start,
    value: number.value,
    unit: number.unit,
    isApproximate: number.isApproximate,
    decimals: number.decimals,
  }));
}
