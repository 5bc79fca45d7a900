import { editDistance } from '../report/fold';
import { type OfRange, remembering } from '../report/remember';
import NOTICES from '../spec/words/notices.json';
import type { CitedNumber } from './citations';
import type { Range } from './sentences';

/** A notice of this field. */
export interface Notice {
  /** 国办函〔2020〕109号 */
  readonly number: string;
  /** Official title as it stands between 《 and 》; absent where only the number is listed. */
  readonly title?: string;
  /** What it is about: its title without 国务院办公厅, 关于, 印发 and 的通知. The first is the official one. */
  readonly subjects?: readonly string[];
  /** The first report year that it is for. */
  readonly fromYear?: number;
  readonly supersededFrom?: number;
  readonly supersededBy?: string;
  readonly reason: string;
}

export const notices = (): readonly Notice[] => NOTICES;

export const noticeByNumber = (number: string): Notice | undefined =>
  notices().find((notice) => notice.number === number);

/** The notice whose year and serial number these are, whatever brackets or slips the number was written with. */
export function noticeOf({ agency, year, serial }: CitedNumber): Notice | undefined {
  const at = parsedNumbers().findIndex((known) => {
    const isAgency =
      agency === known.agency || (agency.includes('公开') === known.agency.includes('公开') && agency.endsWith('函'));
    return known.year === year && known.serial === serial && isAgency;
  });
  return notices()[at];
}

export interface ParsedNumber {
  readonly agency: string;
  readonly year: number;
  readonly serial: number;
}

let cachedNumbers: readonly ParsedNumber[] | undefined;

/** Those of the notices, in their order. */
export function parsedNumbers(): readonly ParsedNumber[] {
  cachedNumbers ??= notices().map(parsedNumber);
  return cachedNumbers;
}

export function parsedNumber({ number }: Notice): ParsedNumber {
  const [, agency = '', year, serial] = /^(.{1,10})〔(\d{4})〕(\d{1,4})号$/.exec(number) ?? [];
  return { agency, year: Number(year), serial: Number(serial) };
}

/** How a title agrees with a notice: its own, or the notice's with slips. */
export interface TitleMatch {
  readonly notice: Notice;
  readonly isExact: boolean;
}

const LEAST_LIKENESS = 0.7;

/** The notice that a title names, maybe with slips; undefined where it names something else. */
export function noticeNamed(words: string): TitleMatch | undefined {
  cachedTitles ??= remembering(readTitle);
  return cachedTitles(words);
}

/** Drafts cite the same few titles over and over. */
let cachedTitles: OfRange<TitleMatch | undefined> | undefined;

function readTitle(words: string): TitleMatch | undefined {
  const subject = subjectOf(words);
  // Slips leave one of these as it is.
  if (subject.length < 6 || !/信息公开|年度报告|处理费/.test(subject)) return undefined;
  let best: { readonly notice: Notice; readonly likeness: number } | undefined;
  for (const notice of notices()) {
    for (const known of notice.subjects ?? []) {
      if (known === subject || known === withoutBrackets(subject)) return { notice, isExact: true };
      const longer = Math.max(subject.length, known.length);
      if (Math.min(subject.length, known.length) < longer * LEAST_LIKENESS) continue;
      const likeness = 1 - editDistance(subject, known) / longer;
      if (likeness >= LEAST_LIKENESS && likeness > (best?.likeness ?? 0)) best = { notice, likeness };
    }
  }
  return best && { notice: best.notice, isExact: false };
}

/** 国务院办公厅关于印发政府信息公开信息处理费管理办法的通知 → 政府信息公开信息处理费管理办法. */
function subjectOf(words: string): string {
  return words
    .replace(/^(?:国务院办公厅)?(?:政府信息与政务公开办公室)?(?:关于)?(?:印发|发布)?(?:中华人民共和国)?/, '')
    .replace(/(?:的)?通知$/, '');
}

const withoutBrackets = (words: string): string => words.replace(/（(?!试行)[^（）]{0,20}）$/, '');

/** True where a report for this year should go by a later notice. */
export const isSuperseded = ({ supersededFrom }: Notice, year: number | undefined): boolean =>
  supersededFrom !== undefined && year !== undefined && year >= supersededFrom;

/**
 * What belongs between 《 and 》 where the notice is cited: its whole title, or the name of what it issues where the
 * title goes on behind the marks (关于印发《…格式》的通知).
 */
export function titleFor({ title, subjects = [] }: Notice, text: string, { end }: Range): string | undefined {
  if (!text.startsWith('的通知', end)) return title;
  return /〈([^〈〉]+)〉/.exec(title ?? '')?.[1] ?? subjects[0];
}
