import {
  PAUSE_MARK,
  WIDE_CLOSING_BRACKET,
  WIDE_COLON,
  WIDE_COMMA,
  WIDE_OPENING_BRACKET,
  WIDE_SEMICOLON,
} from '../report/codes';
import type { WrittenNumber } from './numerals';
import { firstAtOrAfter, type Range } from './sentences';

/** A clause that begins so is no part any more. */
const NEXT_FACT =
  /^(?:此外|另|同时|还|累计|全年|截至|总体|平均|共(?!享|建)|合计|总计|并|有效|进一步|切实|一是|二是|三是|20\d\d年)/;
/** A clause that tells what else was done. */
const NEXT_DEED =
  /^(?:已|均|均已|并)?(?:回复|收到|受理|办理|办结|答复|结转|开展|举办|组织|召开|印发|开设|编发|编制|参训|新开设)(?!及|类|信息|材料|情况)/;
/** Begins what else was done, or the name of a part. */
const DEED_OR_NAME = /^(?:解读|更新|制作|完成|培训|处理|清理|通报|检查|整改|维护|推送|转载)(?!及|类|信息|材料|情况|量)/;

export interface Segment extends Range {
  /** The code of the mark that ends it; 0 at the end of the list. */
  readonly mark: number;
  /** Numbers outside brackets within it. */
  readonly numbers: readonly WrittenNumber[];
}

/** 、 ； and （ ） */
const isMark = (code: number): boolean =>
  code === PAUSE_MARK || code === WIDE_COMMA || code === WIDE_SEMICOLON || code === WIDE_COLON;

export interface SegmentList {
  readonly segments: readonly Segment[];
  /** What follows may be a part or a new fact. */
  readonly isOpen: boolean;
}

/**
 * What stands between the marks 、，； up to the end of the list; what is in brackets belongs to the part before
 * it.
 */
export function segmentsAfter(text: string, numbers: readonly WrittenNumber[], from: number, end: number): SegmentList {
  const segments: Segment[] = [];
  let own: WrittenNumber[] = [];
  let depth = 0;
  let start = from;
  let next = firstAtOrAfter(numbers, from);
  for (let at = from; at <= end; at++) {
    const mark = at < end ? text.charCodeAt(at) : 0;
    const number = numbers[next];
    if (at < end && number?.start === at) {
      if (depth === 0) own.push(number);
      next++;
    }
    if (mark === WIDE_OPENING_BRACKET) depth++;
    else if (mark === WIDE_CLOSING_BRACKET) depth--;
    const isEnd = at === end || depth < 0;
    if (!isEnd && (depth > 0 || !isMark(mark))) continue;
    segments.push({ start, end: at, mark, numbers: own });
    if (isEnd) break;
    own = [];
    start = at + 1;
    if (mark === PAUSE_MARK) continue;
    const words = text.slice(start, start + 6);
    if (NEXT_FACT.test(words)) break;
    const isPast = segments.length > 1 || (mark === WIDE_SEMICOLON && !NEXT_DEED.test(text.slice(from, from + 6)));
    if (isPast && NEXT_DEED.test(words)) break;
    if (segments.length > 1 && DEED_OR_NAME.test(words)) return { segments, isOpen: true };
  }
  return { segments, isOpen: false };
}
