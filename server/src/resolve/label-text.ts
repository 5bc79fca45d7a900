import { fold, splitMark, withoutPinyin } from '../report/fold';
import { isAnnotated, withoutNote } from '../report/lexicon';
import { type OfRange, remembering } from '../report/remember';
import { wordOf } from '../report/words';
import type { LabelVerdict } from './model';
import { restoreDamaged } from './shifted';

/** A written label prepared for comparison: residue taken out, damage undone, folded. */
export interface WrittenLabel {
  readonly raw: string;
  /** Residue of Word and HTML taken out; otherwise as written. */
  readonly clean: string;
  readonly folded: string;
  readonly mark: string;
  readonly wording: string;
  readonly isDamaged: boolean;
  /** A note that the form does not have was added; `folded` and `wording` are without it. */
  readonly isAnnotated: boolean;
}

const RESIDUE = /^#{1,6}\s|\[[a-z]{2,20}:[^[\]\n]{0,80}\]|[?？<]\/?[a-z][^<>\n]{0,60}>|&[a-z]{2,8};|\*\*/gi;
const MAY_HOLD_RESIDUE = /[[<>&*#]|[a-z][)）]/;

/** A label without bookmarks, rests of markup and pinyin: they are no part of its wording. */
export function withoutResidue(raw: string): string {
  return MAY_HOLD_RESIDUE.test(raw) ? withoutPinyin(raw.replace(RESIDUE, '')).trim() : raw;
}

let cachedLabels: OfRange<WrittenLabel> | undefined;

export function readLabel(raw: string): WrittenLabel {
  cachedLabels ??= remembering(judgeLabel);
  return cachedLabels(raw);
}

function judgeLabel(raw: string): WrittenLabel {
  const clean = withoutResidue(raw);
  const restored = /^[?？]\P{ASCII}/u.test(clean) ? restoreDamaged(raw) : undefined;
  const isDamaged = restored !== undefined || /^[?？]。|\ufffd/.test(clean);
  const whole = fold(restored ?? clean);
  const hasNote = isAnnotated(whole);
  const folded = hasNote ? withoutNote(whole) : whole;
  return { raw, clean, folded, ...splitMark(folded), isDamaged, isAnnotated: hasNote };
}

/** How a written label differs from the official one that it stands for. */
export function compareLabel(written: WrittenLabel, official: string): LabelVerdict {
  if (written.isDamaged) return 'garbled';
  if (written.clean === official) return 'same';
  if (written.isAnnotated) return 'wrong';
  const { folded, wording } = wordOf(official);
  if (written.folded === folded) return withoutSpaces(written.clean) === withoutSpaces(official) ? 'same' : 'form';
  if (written.wording === wording) return 'form';
  return isShortened(written.wording, wording) ? 'truncated' : 'wrong';
}

/** A beginning of the official wording, its words with many left out, or a long one put in a few of its characters. */
export function isShortened(written: string, official: string): boolean {
  if (written.length === 0 || written.length >= official.length) return false;
  if (official.startsWith(written)) return true;
  if (written.length < 3 || written.length * 10 > official.length * 7) return false;
  return isSubsequence(written, official) || (written.length * 3 <= official.length && isMadeOf(written, official));
}

/** 逾期不缴费 for 申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请. */
function isMadeOf(short: string, long: string): boolean {
  return [...short].every((ch) => long.includes(ch));
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (let i = 0; i < long.length && at < short.length; i++) if (long[i] === short[at]) at++;
  return at === short.length;
}

/** Line breaks, single spaces and the kind of quotation mark are matters of layout; brackets keep their width. */
function withoutSpaces(text: string): string {
  cachedSpaceless ??= remembering(takeSpacesOut);
  return cachedSpaceless(text);
}

let cachedSpaceless: OfRange<string> | undefined;

function takeSpacesOut(text: string): string {
  return fold(text.replace(/[（）：，．]/g, (ch) => FULL_WIDTH[ch] ?? ch));
}

const FULL_WIDTH: Readonly<Record<string, string>> = { '（': '⦅', '）': '⦆', '：': '꞉', '，': '⹁', '．': '․' };
