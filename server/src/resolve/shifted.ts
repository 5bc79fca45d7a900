import { isBlankCode } from '../report/lines';
import type { Span } from '../report/model';
import { DAMAGED_HEADS, type DamagedHead } from '../spec/damaged-heads';

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
    ?.find(
      (head) =>
        text.startsWith(head[0].slice(1), at + 1) && (!isOpen(head) || isEndOfWording(text, at + head[0].length)),
    );
}

/** Characters that follow without a break belong to a longer wording that begins alike: （六）其他工作 for （六）其他处理. */
function isEndOfWording(text: string, at: number): boolean {
  const code = text.charCodeAt(at) || 0;
  return code < 0x80 || isBlankCode(code) || code === 0xff1f;
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
