import type { WrittenNumber } from './numerals';
import { numbersWithin } from './prose-numbers';
import type { Range } from './sentences';

/** A clause that begins so is no part any more. */
const NEXT_FACT =
  /^(?:此外|另|同时|还|累计|全年|截至|总体|平均|共(?!享|建)|合计|总计|并|有效|进一步|切实|一是|二是|三是|20\d\d年)/;
/** A clause that tells what else was done. */
const NEXT_DEED =
  /^(?:已|均|均已|并)?(?:回复|收到|受理|办理|办结|答复|开展|举办|组织|召开|印发|开设|编发|编制|参训)(?!及|类|信息|材料|情况)/;
/** Begins what else was done, or the name of a part. */
const DEED_OR_NAME = /^(?:解读|更新|制作|完成|培训|处理|清理|通报|检查|整改|维护|推送|转载)(?!及|类|信息|材料|情况|量)/;

export interface Segment extends Range {
  /** The mark that ends it. */
  readonly mark: string;
  /** Numbers outside brackets within it. */
  readonly numbers: readonly WrittenNumber[];
}

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
  const own: WrittenNumber[] = [];
  let depth = 0;
  let start = from;
  let next = 0;
  const within = numbersWithin(numbers, { start: from, end });
  for (let at = from; at <= end; at++) {
    const mark = at < end ? text.charAt(at) : '';
    const number = within[next];
    if (number?.start === at) {
      if (depth === 0) own.push(number);
      next++;
    }
    if (mark === '（') depth++;
    else if (mark === '）') depth--;
    const isEnd = at === end || depth < 0;
    if (!isEnd && (depth > 0 || !'、，；：'.includes(mark))) continue;
    segments.push({ start, end: at, mark, numbers: own.splice(0) });
    start = at + 1;
    const words = text.slice(start, start + 6);
    if (isEnd || (mark !== '、' && (NEXT_FACT.test(words) || (segments.length > 1 && NEXT_DEED.test(words))))) break;
    if (mark !== '、' && segments.length > 1 && DEED_OR_NAME.test(words)) return { segments, isOpen: true };
  }
  return { segments, isOpen: false };
}
