import type { ResolvedReport } from '../../resolve/model';
import { proseOf } from '../../resolve/prose';
import { marksOf } from '../../resolve/prose-marks';
import type { Range } from '../../resolve/sentences';

/** A bracket or quotation mark without its counterpart. Place in a text of `Prose`. */
export interface UnpairedMark {
  readonly at: number;
  readonly mark: string;
  readonly lacking: string;
  /** `unclosed` and `unopened` stand alone; `turned` should face the other way: “互联网+“. */
  readonly kind: 'unclosed' | 'unopened' | 'turned';
}

const PAIRS = ['“”', '‘’', '《》', '〈〉', '（）', '「」', '『』'];
/** What stands between “ and a “ that should be ”. */
const LONGEST_TURNED = 30;

interface Leftover {
  readonly opening: readonly number[];
  readonly closing: readonly number[];
}

/** Of all paragraphs together, because a page break may part a pair. */
export function unpairedMarks(resolved: ResolvedReport): readonly UnpairedMark[] {
  const { text, paragraphs } = proseOf(resolved);
  const { paired } = marksOf(resolved);
  if (isBalanced(text, paragraphs, paired)) return [];
  let next = 0;
  const marked = paragraphs.map(({ start, end }): MarkedParagraph => {
    const first = next;
    while (next < paired.length && (paired[next] as number) < end) next++;
    return { start, end, marks: paired.slice(first, next) };
  });
  return PAIRS.flatMap((pair) => unpairedOf(text, pair, marked)).sort((a, b) => a.at - b.at);
}

interface MarkedParagraph extends Range {
  /** Places of all marks. */
  readonly marks: readonly number[];
}

/** In each paragraph each mark that opens is closed by the next one of its kind, whose code follows on its own. */
function isBalanced(text: string, paragraphs: readonly Range[], paired: readonly number[]): boolean {
  const open: number[] = [];
  let next = 0;
  for (const { end } of paragraphs) {
    let depth = 0;
    for (; next < paired.length && (paired[next] as number) < end; next++) {
      const code = text.charCodeAt(paired[next] as number);
      if (code % 2 === 0) open[depth++] = code;
      else if (depth === 0 || open[--depth] !== code - 1) return false;
    }
    if (depth > 0) return false;
  }
  return true;
}

function unpairedOf(text: string, pair: string, paragraphs: readonly MarkedParagraph[]): readonly UnpairedMark[] {
  const found: UnpairedMark[] = [];
  /** Left open by a paragraph that stopped within a sentence: it may be closed in the next. */
  let carried: readonly number[] = [];
  for (const { marks, end } of paragraphs) {
    const { opening, closing } = leftoverOf(text, pair, marks);
    // So it is with most paragraphs, of which a long text has many.
    if (opening.length + closing.length + carried.length === 0) continue;
    const isClosedHere = carried.length > 0 && closing.length > 0;
    const past = { opening: isClosedHere ? carried.slice(0, -1) : carried, closing: [] };
    for (const mark of judge(text, pair, past)) found.push(mark);
    const isCut = !/[。！？：；]/.test(text.charAt(end - 1));
    carried = isCut ? opening : [];
    const rest = { opening: isCut ? [] : opening, closing: isClosedHere ? closing.slice(1) : closing };
    for (const mark of judge(text, pair, rest)) found.push(mark);
  }
  return [...found, ...judge(text, pair, { opening: carried, closing: [] })];
}

const NONE: Leftover = { opening: [], closing: [] };

function leftoverOf(text: string, pair: string, marks: readonly number[]): Leftover {
  const [open = '', close = ''] = pair;
  if (!marks.some((at) => pair.includes(text.charAt(at)))) return NONE;
  const opening: number[] = [];
  const closing: number[] = [];
  for (const at of marks) {
    const mark = text.charAt(at);
    if (mark === open && !isOfNumber(text, at)) opening.push(at);
    if (mark === close && !isNoMark(text, at) && opening.pop() === undefined) closing.push(at);
  }
  return { opening, closing };
}

/** 1） and 一）, an apostrophe, 2021）30号. */
function isNoMark(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4), at);
  if (text.charAt(at) === '’') return /[A-Za-z\d]$/.test(before);
  return (
    /(?:^|[\n。；：，、])(?:\d{1,2}|[A-Za-z①-⑳]|[一二三四五六七八九十]{1,3})$/.test(before) || isOfNumber(text, at)
  );
}

/** The bracket of a document's number, （2021〕30号: the rule on those speaks of it. */
function isOfNumber(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark === '（') return /^20\d\d[^\d\n]?第?\d{1,4}号/.test(text.slice(at + 1, at + 14));
  return (
    mark === '）' &&
    /20\d\d$/.test(text.slice(Math.max(0, at - 4), at)) &&
    /^第?\d{1,4}号/.test(text.slice(at + 1, at + 8))
  );
}

function judge(text: string, pair: string, { opening, closing }: Leftover): readonly UnpairedMark[] {
  const [open = '', close = ''] = pair;
  return [
    ...alone(text, opening).map(
      ({ at, before }): UnpairedMark =>
        before === undefined
          ? { at, mark: open, lacking: close, kind: 'unclosed' }
          : { at, mark: open, lacking: close, kind: 'turned' },
    ),
    ...alone(text, closing).map(
      ({ at, before }): UnpairedMark =>
        before === undefined
          ? { at, mark: close, lacking: open, kind: 'unopened' }
          : { at: before, mark: close, lacking: open, kind: 'turned' },
    ),
  ];
}

interface Lone {
  readonly at: number;
  /** The mark before it that faces the same way around a few words: they are meant as a pair. */
  readonly before: number | undefined;
}

function alone(text: string, places: readonly number[]): readonly Lone[] {
  const lone: Lone[] = [];
  let before: number | undefined;
  for (const at of places) {
    if (before !== undefined && isTurned(text, before, at)) {
      lone.push({ at, before });
      before = undefined;
      continue;
    }
    if (before !== undefined) lone.push({ at: before, before: undefined });
    before = at;
  }
  return before === undefined ? lone : [...lone, { at: before, before: undefined }];
}

const isTurned = (text: string, first: number, second: number): boolean =>
  second - first > 1 && second - first <= LONGEST_TURNED && !/[。！？\n]/.test(text.slice(first, second));
