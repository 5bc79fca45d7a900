import { isBlankCode, lineSpan, trimSpan } from '../report/lines';
import type { Report, Span } from '../report/model';
import { DAMAGED_HEADS, type DamagedHead } from '../spec/damaged-heads';
import type { Damage } from './model';

const KEY_LENGTH = 3;
const REST_OF_TAG = /^[?？](?:br ?\/?|\/[a-z]{1,6})>/;

let cachedHeads: ReadonlyMap<string, readonly DamagedHead[]> | undefined;

/** Damaged wordings by their first characters, the longest first. */
function headsByKey(): ReadonlyMap<string, readonly DamagedHead[]> {
  if (cachedHeads) return cachedHeads;
  const map = new Map<string, DamagedHead[]>();
  for (const head of DAMAGED_HEADS) {
    const key = head[0].slice(0, KEY_LENGTH);
    map.set(
      key,
      [...(map.get(key) ?? []), head].sort((a, b) => b[0].length - a[0].length),
    );
  }
  cachedHeads = map;
  return map;
}

/** The longest damaged wording that stands at a place. */
function headAt(text: string, at: number): DamagedHead | undefined {
  const key = `?${text.slice(at + 1, at + KEY_LENGTH)}`;
  return headsByKey()
    .get(key)
    ?.find(([damaged]) => text.startsWith(damaged.slice(1), at + 1));
}

/** True where the reading was not yet back in step at the end: the odd byte left over shows as one more `?`. */
function isOpen([damaged]: DamagedHead): boolean {
  return damaged.charCodeAt(damaged.length - 1) > 0x7f;
}

/**
 * What a label or heading was before “GBK read one byte late”, if it begins with a wording of the form:
 * `?。ㄒ唬┯枰怨_` → （一）予以公开. Text after the damage is kept as it is.
 */
export function restoreDamaged(raw: string): string | undefined {
  const head = headAt(raw, 0);
  if (!head) return undefined;
  const rest = raw.slice(head[0].length);
  return head[1] + (isOpen(head) ? rest.replace(REST_OF_TAG, '').replace(/^[?？]/, '') : rest);
}

/** A run read one byte late: where it stands, and what it stood for where that is known. */
export interface ShiftedRun {
  readonly span: Span;
  readonly official: string | undefined;
}

/** Runs read one byte late, in order. */
export function shiftedRuns(text: string): readonly ShiftedRun[] {
  const runs: ShiftedRun[] = [];
  const marks = /[?？](?=\P{ASCII})/gu;
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const run = shiftedRunAt(text, match.index);
    if (!run) continue;
    runs.push(run);
    marks.lastIndex = run.span.end;
  }
  return runs;
}

function shiftedRunAt(text: string, start: number): ShiftedRun | undefined {
  const head = headAt(text, start);
  if (head) {
    const end = start + head[0].length;
    const isOddByte = isOpen(head) && /[?？]/.test(text.charAt(end)) && !REST_OF_TAG.test(text.slice(end, end + 9));
    return { span: { start, end: isOddByte ? end + 1 : end }, official: head[1] };
  }
  return isShiftedBracket(text, start)
    ? { span: { start, end: endOfShift(text, start + 2) }, official: undefined }
    : undefined;
}

/** `?。` with what is left of （一 and the like: Bopomofo, a letter with a tone mark, a piece of a frame. */
function isShiftedBracket(text: string, at: number): boolean {
  return (
    text.charAt(at + 1) === '。' && /[\u3105-\u3129āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ\u2500-\u257f]/.test(text.charAt(at + 2))
  );
}

const LONGEST_SHIFT = 40;

/** The reading is in step again after an ASCII character; the line end ends it in any case. */
function endOfShift(text: string, from: number): number {
  let at = from;
  while (at < text.length && at < from + LONGEST_SHIFT) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || isBlankCode(code) || code === 0x3c || code === 0x3f) return at;
    at++;
    if (code <= 0x7e) return at;
  }
  return at;
}

/** Characters that UTF-8 read as GBK is full of and that no report has. */
const GBK_DEBRIS = /[鐨锛銆鏄簻鍏紑鎯涓鏀]/g;
/** Letters that GBK read as Latin-1 is full of. */
const LATIN_DEBRIS = /[\u00a1-\u00ff]{4,}/g;
const LOST = /\ufffd+|(?<=[\u4e00-\u9fff])\?{3,}|(?<!\?)\?{3,}(?=[\u4e00-\u9fff])/g;
const LEAST_DEBRIS = 5;
const DEBRIS_PER_LENGTH = 50;

/** How much of a text is damaged by a wrong encoding, and how. */
export function findDamage({ draft: { text }, lines }: Report): Damage {
  const whole = wholeTextDamage(text);
  if (whole) {
    const spans: Span[] = [];
    for (let line = 0; line < lines.count; line++) {
      const span = trimSpan(text, lineSpan(lines, line));
      if (span.start < span.end && new RegExp(whole.debris).test(text.slice(span.start, span.end))) spans.push(span);
    }
    return toDamage(whole.kind, spans, text.length);
  }
  const shifted = shiftedRuns(text).map((run) => run.span);
  const lost = [...text.matchAll(LOST)].map(
    (match): Span => ({ start: match.index, end: match.index + match[0].length }),
  );
  const spans = [...shifted, ...lost].sort((a, b) => a.start - b.start);
  return toDamage(shifted.length > 0 ? 'shift' : lost.length > 0 ? 'lost' : 'none', spans, text.length);
}

function wholeTextDamage(text: string): { readonly kind: Damage['kind']; readonly debris: string } | undefined {
  const gbk = countOf(text, GBK_DEBRIS);
  if (gbk >= LEAST_DEBRIS && gbk * DEBRIS_PER_LENGTH >= text.length)
    return { kind: 'mojibake-gbk', debris: GBK_DEBRIS.source };
  const latin = [...text.matchAll(LATIN_DEBRIS)].reduce((sum, match) => sum + match[0].length, 0);
  if (latin >= LEAST_DEBRIS * 4 && latin * 4 >= text.length)
    return { kind: 'mojibake-latin1', debris: LATIN_DEBRIS.source };
  return undefined;
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count++;
  return count;
}

function toDamage(kind: Damage['kind'], spans: readonly Span[], length: number): Damage {
  const damaged = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  return { kind, spans, share: length === 0 ? 0 : damaged / length };
}
