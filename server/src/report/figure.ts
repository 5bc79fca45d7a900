import { EMPTY_MARKS, FIGURE_UNITS } from '../spec/vocabulary';
import { isDigit, POINT } from './codes';
import type { Span } from './model';

/** What stands in a cell, read as a figure. Offsets are relative to the text given. */
export interface FigureText {
  readonly kind: 'number' | 'blank' | 'dash' | 'text';
  readonly value: number | undefined;
  readonly digits: Span;
  /** Full-width digits, thousands marks or spaces between digits, a full stop behind them. */
  readonly malformed: boolean;
  /** What stands beside the digits: unit, sign word, note in brackets. */
  readonly unit: Span | undefined;
}

/** Longer texts are none, whatever stands in them. */
const LONGEST_FIGURE = 60;
/** Of a number. */
export const MOST_DIGITS = 15;
const NUMBER =
  /^(?<sign>[+＋\-－−↑↓]|增加?|减少?)?[ \u00a0\u3000]*(?<digits>[0-9０-９]+(?:[,， \u00a0\u3000]+[0-9０-９]+){0,29}(?:[.．][0-9０-９]+)?)/;
/** Typed by habit, as at the end of a sentence. */
const FULL_STOP = '。';
const NOTE = /^(?:[（(].*[）)]?|%|％)$/s;

/** `text` without the white space around it. */
export function readFigure(text: string): FigureText {
  const whole = { start: 0, end: text.length };
  const no = (kind: 'blank' | 'dash' | 'text'): FigureText => ({
    kind,
    value: undefined,
    digits: whole,
    malformed: false,
    unit: undefined,
  });
  if (text.length === 0) return no('blank');
  const plain = plainNumber(text);
  if (plain !== undefined) return { kind: 'number', value: plain, digits: whole, malformed: false, unit: undefined };
  if (EMPTY_MARKS.includes(text)) return no('dash');
  if (!mayBeFigure(text)) return no('text');
  const match = NUMBER.exec(text);
  const { digits, sign = '' } = match?.groups ?? {};
  const rest = text.slice(match?.[0].length);
  const isStopped = rest === FULL_STOP;
  if (digits === undefined || !(isStopped || isNoteOrUnit(rest))) return no('text');
  const value = digitsToNumber(digits);
  if (value === undefined) return no('text');
  const start = text.indexOf(digits, sign.length);
  const end = start + digits.length + (isStopped ? rest.length : 0);
  return {
    kind: 'number',
    value: /^[-－−↓减]/.test(sign) ? -value : value,
    digits: { start: /^[-－−]/.test(sign) ? 0 : start, end },
    malformed: isStopped || !/^[0-9]+(?:\.[0-9]+)?$/.test(digits),
    unit: unitSpan(text, sign, end),
  };
}

/** False where the first character shows already that it is none: most cells that are no numbers are labels. */
export function mayBeFigure(text: string): boolean {
  if (text.length > LONGEST_FIGURE) return false;
  const first = text.charCodeAt(0);
  const isHan = first >= 0x4e00 && first <= 0x9fff;
  return (isHan ? SIGN_WORDS : BEGINNINGS).includes(text.charAt(0)) || isEmptyMark(text);
}

/** Labels begin with a character of Chinese; of these figures begin with two. */
const SIGN_WORDS = '增减';

/** Digits, signs, and the spaces that may stand between them. */
const BEGINNINGS = '0123456789０１２３４５６７８９+＋-－−↑↓增减 \u00a0\u3000';

const isEmptyMark = (text: string): boolean => text.length <= 2 && EMPTY_MARKS.includes(text);

/** The common case without a regular expression: a few ASCII digits, with a point between two of them at most. */
export function plainNumber(text: string, start = 0, end = text.length): number | undefined {
  if (start === end || end - start > MOST_DIGITS) return undefined;
  let value = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === POINT && i > start) return withFraction(text, value, i + 1, end);
    if (!isDigit(code)) return undefined;
    value = value * 10 + code - 48;
  }
  return value;
}

/** By one division, so that the number is the one nearest to what is written. */
function withFraction(text: string, whole: number, start: number, end: number): number | undefined {
  let value = whole;
  let scale = 1;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (!isDigit(code)) return undefined;
    value = value * 10 + code - 48;
    scale *= 10;
  }
  return start < end ? value / scale : undefined;
}

function isNoteOrUnit(rest: string): boolean {
  const text = rest.trim();
  if (text === '' || NOTE.test(text)) return true;
  const unit = FIGURE_UNITS.find(
    (u) => text.startsWith(u) && (text.length === u.length || /^[（(]/.test(text.slice(u.length))),
  );
  return unit !== undefined;
}

function unitSpan(text: string, sign: string, after: number): Span | undefined {
  if (after < text.trimEnd().length) return { start: after, end: text.length };
  if (/[增减↑↓]/.test(sign)) return { start: 0, end: sign.length };
  return undefined;
}

/** Full-width digits and thousands marks read; spaces only where they part groups of three. */
function digitsToNumber(digits: string): number | undefined {
  const narrow = digits
    .replace(/[０-９．，]/g, (ch) => String.fromCharCode(ch.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u3000]/g, ' ');
  const [whole = '', fraction] = narrow.split('.');
  const grouped = /[, ]/.test(whole);
  if (grouped && !/^[1-9]\d{0,2}(?:[, ]\d{3}){1,14}$/.test(whole)) return undefined;
  const bare = whole.replace(/[, ]/g, '');
  if (bare.length > MOST_DIGITS) return undefined;
  return Number(fraction === undefined ? bare : `${bare}.${fraction.slice(0, MOST_DIGITS)}`);
}
