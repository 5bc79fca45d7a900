import { CLOSING_TITLE_MARK, LINE_FEED, OPENING_TITLE_MARK } from '../report/codes';
import { type BareDate, datesIn } from './calendar';
import type { ResolvedReport } from './model';
import { type Reader, readThrough } from './paragraph-wise';
import { type Prose, paragraphAt, proseOf } from './prose';
import { type Range, sentenceAt } from './sentences';
import { readSignature, type Signature } from './signature-lines';

/** 自2023年1月1日起至2023年12月31日止, in a sentence on the figures of the report. */
export interface Period {
  /** From the first date to the last, 止 included. */
  readonly range: Range;
  readonly from: BareDate;
  readonly to: BareDate;
}

export interface Dates {
  /** All of them, in order. */
  readonly bare: readonly BareDate[];
  readonly periods: readonly Period[];
  readonly signature: Signature;
}

/** The dates of the prose, and what some of them are. */
export function datesOf(resolved: ResolvedReport): Dates {
  const known = resolved.facts.dates;
  if (known) return known;
  const prose = proseOf(resolved);
  const bare = readThrough(resolved, DATES, resolved.facts.before?.facts.dates?.bare);
  const signature = readSignature(prose, bare, resolved.body);
  const periods = periodsIn(prose, bare);
  const dates = { bare, periods, signature };
  resolved.facts.dates = dates;
  return dates;
}

const DATES: Reader<BareDate> = {
  read: datesIn,
  moved: ({ start, end, year, month, day }, by) => ({ start: start + by, end: end + by, year, month, day }),
};

const LONGEST_TITLE = 80;

/** Within 《》, as the date or year of a document's name. */
export function isInTitleMarks(text: string, at: number): boolean {
  const first = Math.max(0, at - LONGEST_TITLE);
  for (let before = at - 1; before >= first; before--) {
    const code = text.charCodeAt(before);
    if (code === OPENING_TITLE_MARK) return true;
    if (code === CLOSING_TITLE_MARK || code === LINE_FEED) return false;
  }
  return false;
}

const BETWEEN = /^(?:起|开始)?，?(?:至|到|[—–－~～-]{1,2})$/;
const ON_FIGURES = /统[计记](?:期|其限|时限|时间|区间|年限)|报告期|所列数据|数据[^。；]{0,8}统计|本报告|年度报告/;

/** 工作时间：夏季（7月15日-9月30日） */
const OFFICE_HOURS = /(?:工作|办公|上班|作息|接待|受理|服务|查阅|开放)时间/;

function periodsIn(prose: Prose, dates: readonly BareDate[]): readonly Period[] {
  const { text } = prose;
  const periods: Period[] = [];
  for (let i = 1; i < dates.length; i++) {
    const from = dates[i - 1];
    const to = dates[i];
    if (!from || !to || to.start - from.end > 6 || !BETWEEN.test(text.slice(from.end, to.start))) continue;
    const sentence = sentenceAt(text, from.start);
    if (OFFICE_HOURS.test(text.slice(sentence.start, from.start))) continue;
    const isFromPreamble =
      paragraphAt(prose, from.start)?.place === 'preamble' && '自从'.includes(text.charAt(from.start - 1) || '-');
    if (!isFromPreamble && !ON_FIGURES.test(text.slice(sentence.start, sentence.end))) continue;
    periods.push({ range: { start: from.start, end: text.charAt(to.end) === '止' ? to.end + 1 : to.end }, from, to });
  }
  return periods;
}
