import type { Span } from '../../report/model';
import { overlapsAny } from '../../report/spans';
import { daysIn } from '../../resolve/calendar';
import type { ResolvedReport } from '../../resolve/model';
import { allLabels } from '../../spec/labels';

/** Many digits in a row, maybe in groups: an ID number, a telephone, a bank card. */
export interface LongNumber {
  readonly span: Span;
  /** Half-width, without what parts the groups; an X after them included. */
  readonly digits: string;
}

const cache = new WeakMap<ResolvedReport, readonly LongNumber[]>();

/** Every long number of the draft, in order; looked for once, for all rules that guard privacy. */
export function longNumbers(resolved: ResolvedReport): readonly LongNumber[] {
  const cached = cache.get(resolved);
  if (cached) return cached;
  const numbers = readNumbers(resolved);
  cache.set(resolved, numbers);
  return numbers;
}

/** Longer rows of digits are nobody's number. */
const RUN = /(?<![0-9０-９])[0-9０-９](?:[ -]?[0-9０-９]){10,80}(?![0-9０-９])[XxＸｘ]?/g;
const LEAST_DIGITS = 11;
/** How such numbers are written in groups: telephone, bank card, ID number. */
const GROUPS = /^(?:3 4 4|4 4 4 4(?: [1-4])?|6 13|6 8 4|6 4 4 4)$/;

function readNumbers(resolved: ResolvedReport): readonly LongNumber[] {
  const { draft, tables } = resolved.report;
  const { text } = draft;
  const broken = brokenNumbers(resolved);
  const numbers: LongNumber[] = [...broken];
  const places = broken.map(({ span }) => span);
  // In a table spaces part the cells.
  const inTables = tables.map(({ span }) => span);
  for (const { 0: written, index } of text.matchAll(RUN)) {
    const run = { start: index, end: index + written.length };
    if (isPartOfWord(text, run) || isRunTogether(text, run) || overlapsAny(places, run)) continue;
    const groups = groupsOf(written, index);
    const lengths = groups.map(({ digits }) => digits.length).join(' ');
    if (groups.length > 1 && GROUPS.test(lengths) && !overlapsAny(inTables, run))
      numbers.push({ span: run, digits: groups.map(({ digits }) => digits).join('') });
    else for (const group of groups) if (group.digits.length >= LEAST_DIGITS) numbers.push(group);
  }
  return numbers.sort((a, b) => a.span.start - b.span.start);
}

/** Where lines are wrapped, a number may go on in the next one. */
function brokenNumbers({ report: { draft, paragraphs } }: ResolvedReport): readonly LongNumber[] {
  return paragraphs.flatMap(({ lines }) =>
    lines.slice(1).flatMap((line, i): LongNumber[] => {
      const end = lines[i]?.end ?? 0;
      const [tail = ''] = TAIL.exec(draft.text.slice(Math.max(0, end - MOST_DIGITS), end)) ?? [];
      const [head = ''] = HEAD.exec(draft.text.slice(line.start, line.start + MOST_DIGITS)) ?? [];
      const span = { start: end - tail.length, end: line.start + head.length };
      const isNumber = tail !== '' && head !== '' && tail.length + head.length >= LEAST_DIGITS;
      return isNumber && !isPartOfWord(draft.text, span) ? [{ span, digits: halfWidth(tail + head) }] : [];
    }),
  );
}

const MOST_DIGITS = 24;
const TAIL = /(?<![0-9０-９])[0-9０-９]+$/;
const HEAD = /^(?:[0-9０-９]+[XxＸｘ]?|[XxＸｘ])/;

const halfWidth = (written: string): string =>
  written.replace(/[０-９Ｘｘ]/g, (ch) => String.fromCharCode(ch.charCodeAt(0) - 0xfee0)).toUpperCase();

/** Letters beside the digits make a code of them: the number of an organisation, of a case, of a page. */
function isPartOfWord(text: string, { start, end }: Span): boolean {
  return (
    /(?:[A-Za-z_＠@.\\#*]|[A-Za-z]\/)$/.test(text.slice(Math.max(0, start - 2), start)) ||
    /^(?:[A-Za-z_*\\]|\.[A-Za-z])/.test(text.slice(end, end + 2))
  );
}

const LONGEST_LABEL = 50;

/** 政府集中采购13500000000.25元 has decimals; （七）总计14000000140 is a row of a table that lost what parted its cells. */
function isRunTogether(text: string, { start, end }: Span): boolean {
  if (/^\.\d/.test(text.slice(end, end + 2))) return true;
  const before = text.slice(Math.max(0, start - LONGEST_LABEL), start);
  return allLabels().some(
    ({ form, kind, text: label }) => form === 'applications' && kind === 'row' && before.endsWith(label),
  );
}

function groupsOf(written: string, at: number): readonly LongNumber[] {
  return [...written.matchAll(/[^ -]+/g)].map(({ 0: group, index }) => ({
    span: { start: at + index, end: at + index + group.length },
    digits: halfWidth(group),
  }));
}

/** A citizen's ID number: a date of birth and a check digit that fit. */
export function isIdNumber(digits: string): boolean {
  return (
    /^[1-9]\d{16}[\dX]$/.test(digits) && isBirthday(digits.slice(6, 14)) && checkDigit(digits) === digits.charAt(17)
  );
}

function isBirthday(date: string): boolean {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(4, 6)), Number(date.slice(6))];
  return year >= 1900 && year <= 2099 && day >= 1 && day <= daysIn(month, year);
}

/** GB 11643. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function checkDigit(digits: string): string {
  const sum = WEIGHTS.reduce((all, weight, i) => all + weight * Number(digits.charAt(i)), 0);
  return '10X98765432'.charAt(sum % 11);
}

/** A bank card: a first digit that issuers use, a check digit that fits, no date inside. */
export function isBankCard(digits: string): boolean {
  if (!/^(?:[3-6]|9558)\d+$/.test(digits) || digits.length < 16 || digits.length > 19) return false;
  if (/^(\d)\1{15,18}$/.test(digits) || (digits.length === 18 && isBirthday(digits.slice(6, 14)))) return false;
  return luhn(digits);
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits.charAt(digits.length - 1 - i));
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** The number with stars for all digits but the first and last few; what parts the groups stays. */
export function masked(text: string, { start, end }: Span, first: number, last: number): string {
  const written = text.slice(start, end);
  const count = written.replace(/[\s-]/g, '').length;
  let seen = 0;
  return [...written]
    .map((ch) => {
      if (/[\s-]/.test(ch)) return ch;
      seen++;
      return seen <= first || seen > count - last ? ch : '*';
    })
    .join('');
}
