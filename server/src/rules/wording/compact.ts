import { fold, pastPinyin } from '../../report/fold';
import type { Span } from '../../report/model';
import type { Edit } from '../rule';
import { commonEnds } from './edits';

/** Words without white space and pinyin, unit by unit with their places: for wordings that stand on one line or several. */
export interface Compact {
  /** As written. */
  readonly raw: string;
  /** As compared: Simplified, half-width. As long as `raw`. */
  readonly folded: string;
  readonly offsets: readonly number[];
}

export function compact(text: string, spans: readonly Span[]): Compact {
  let raw = '';
  const offsets: number[] = [];
  for (const { start, end } of spans) {
    for (let at = start; at < end; at++) {
      const unit = text.charAt(at);
      const past = unit === '(' || unit === '（' ? pastPinyin(text, at) : 0;
      if (past > 0) at = past - 1;
      if (past > 0 || /[\s\u200b-\u200d\u2060\ufeff]/.test(unit)) continue;
      raw += unit;
      offsets.push(at);
    }
  }
  return { raw, folded: foldUnits(raw), offsets };
}

/** Place in the text of a part of the compact words. */
export function placeOf({ offsets }: Compact, { start, end }: Span): Span {
  const at = offsets[start] ?? (offsets.at(-1) ?? -1) + 1;
  return { start: at, end: start < end ? (offsets[end - 1] ?? at) + 1 : at };
}

/**
 * The smallest edits that make a part read `wanted`. Width and script of what stays are left as they
 * are; where the change reaches over a line end, the line end stays too.
 */
export function spell(text: string, words: Compact, part: Span, wanted: string): readonly Edit[] {
  const old = words.folded.slice(part.start, part.end);
  const aim = foldUnits(wanted);
  const { head, tail } = commonEnds(old, aim);
  const changed = { start: part.start + head, end: part.end - tail };
  const newText = wanted.slice(head, wanted.length - tail);
  if (changed.start === changed.end) return newText === '' ? [] : [insertion(words, changed.start, newText)];
  return lineRuns(text, words, changed).map((span, i) => ({ span, newText: i === 0 ? newText : '' }));
}

function insertion({ offsets }: Compact, index: number, newText: string): Edit {
  const at = index > 0 ? (offsets[index - 1] ?? 0) + 1 : (offsets[0] ?? 0);
  return { span: { start: at, end: at }, newText };
}

/** The places of a part, one for each line that it stands on. */
function lineRuns(text: string, { offsets }: Compact, { start, end }: Span): readonly Span[] {
  const runs: { start: number; end: number }[] = [];
  for (const offset of offsets.slice(start, end)) {
    const last = runs.at(-1);
    if (last && !/[\r\n]/.test(text.slice(last.end, offset))) last.end = offset + 1;
    else runs.push({ start: offset, end: offset + 1 });
  }
  return runs;
}

function foldUnits(raw: string): string {
  let folded = '';
  for (let i = 0; i < raw.length; i++) folded += fold(raw.charAt(i)) || raw.charAt(i);
  return folded;
}
