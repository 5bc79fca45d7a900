import { likeness } from '../report/fold';
import type { Cell, TableLayout } from '../report/model';
import { type Word, wordOf } from '../report/words';
import type { TableForm } from '../spec/types';
import { alignInOrder, type Pairing } from './align';
import { compareLabel, isShortened, readLabel, type WrittenLabel } from './label-text';
import type { LabelKind, LabelVerdict, PairedLabel } from './model';

const LEAST_LIKENESS = 0.5;

/** Pairs one written label with the official wording it stands for. */
export function pairLabel(cell: Cell, kind: LabelKind, official: string, layout: TableLayout): PairedLabel {
  if (cell.text === official) return { cell, kind, official, verdict: 'same' };
  const label = readLabel(cell.text);
  const verdict = compareLabel(label, official);
  return {
    cell,
    kind,
    official,
    verdict: layout === 'columns' && isTorn(verdict, kind, label, official) ? 'same' : verdict,
  };
}

const LEAST_WHOLE = 0.75;

/** Converters of PDF tear labels apart; what they lose is no fault of the author. */
function isTorn(verdict: LabelVerdict, kind: LabelKind, { wording }: WrittenLabel, official: string): boolean {
  if (verdict === 'truncated') return true;
  const prescribed = wordOf(official).wording;
  return (
    verdict === 'wrong' &&
    (prescribed.includes(wording) || (kind === 'group' && likeness(wording, prescribed) < LEAST_WHOLE))
  );
}

/** A label of the printed head in reading order. */
interface HeadLabel {
  readonly kind: LabelKind;
  readonly text: string;
  readonly folded: string;
}

/**
 * Pairs the cells of a table's heads with the official head, in reading order and by likeness. Repeated
 * heads (page breaks, table 四) stay unpaired, and so does what resembles nothing.
 */
export function pairHeads(written: readonly WrittenHead[], form: TableForm, layout: TableLayout): PairedLabel[] {
  const own = headLabels(form);
  return (
    headsInPlace(written, own, layout) ??
    headsByLikeness(
      written.map(({ cell }) => cell),
      own,
      layout,
    )
  );
}

/** A label that may be one of the head. */
export interface WrittenHead {
  readonly cell: Cell;
  readonly word: Word;
}

/** Mostly every label is spelled right and after the one before, and nothing has to be compared. Undefined where that is not so. */
function headsInPlace(
  written: readonly WrittenHead[],
  { heads }: HeadLabels,
  layout: TableLayout,
): PairedLabel[] | undefined {
  const pairs: PairedLabel[] = [];
  let next = 0;
  for (const { cell, word } of written) {
    while (next < heads.length && heads[next]?.folded !== word.folded) next++;
    const head = heads[next++];
    if (!head) return undefined;
    pairs.push(pairHead(cell, head, layout));
  }
  return pairs;
}

/** By cell the head that it stands for, if any. */
type HeadOfCell = readonly (HeadLabel | undefined)[];

/** In three steps, surest first: what is alike in order, what stands in a gap of its own, what else is alike. */
function headsByLikeness(cells: readonly Cell[], labels: HeadLabels, layout: TableLayout): PairedLabel[] {
  const written = cells.map((cell) => readLabel(cell.text));
  const { heads } = labels;
  const aligned = withLoneGaps(alignHeads(written, labels), written, heads);
  const inOrder = written.map((_, i) => heads[aligned[i] ?? -1]);
  const headOf = layout === 'columns' ? inOrder : withLeftovers(inOrder, written, labels);
  return cells.flatMap((cell, i) => {
    const head = headOf[i];
    return head ? [pairHead(cell, head, layout)] : [];
  });
}

const pairHead = (cell: Cell, { kind, text }: HeadLabel, layout: TableLayout): PairedLabel =>
  pairLabel(cell, kind, text, layout);

/** A label that is spelled right stands for nothing else. */
function alignHeads(written: readonly WrittenLabel[], { heads, known }: HeadLabels): Pairing {
  const alike = (i: number, j: number) => {
    const label = written[i];
    const isSpelledRight = label !== undefined && known.has(label.folded);
    return isSpelledRight ? Number(label.folded === heads[j]?.folded) : headLikeness(label, heads[j]);
  };
  return alignInOrder(written.length, heads.length, alike, LEAST_LIKENESS);
}

/** Where as many labels as official ones are left between two that were paired, they belong together: 鑫计 for 总计. */
function withLoneGaps(pairs: Pairing, written: readonly WrittenLabel[], heads: readonly HeadLabel[]): Pairing {
  const filled = [...pairs];
  for (let from = 0; from < pairs.length; from++) {
    if (pairs[from] !== undefined) continue;
    let to = from;
    while (to < pairs.length && pairs[to] === undefined) to++;
    const first = (pairs[from - 1] ?? -1) + 1;
    const last = to < pairs.length ? (pairs[to] ?? 0) : heads.length;
    const labels = written.slice(from, to);
    const isWhole =
      last - first === labels.length &&
      labels.every(({ folded }, k) => shareCharacter(folded, heads[first + k]?.folded ?? ''));
    for (let i = from; isWhole && i < to; i++) filled[i] = first + i - from;
    from = to;
  }
  return filled;
}

/** Labels out of their usual order stand for what was left; a head spelled right is there once more. */
function withLeftovers(headOf: HeadOfCell, written: readonly WrittenLabel[], { heads, known }: HeadLabels): HeadOfCell {
  const free = heads.filter((head) => !headOf.includes(head));
  return headOf.map((head, i) => {
    const label = written[i];
    if (head || !label || known.has(label.folded)) return head;
    return nearest(label, free) ?? totalBeside(headOf[i - 1], label, free);
  });
}

function shareCharacter(a: string, b: string): boolean {
  return a.length <= b.length + 2 && [...a].some((ch) => b.includes(ch));
}

/** In its place less is asked for. */
const NEARLY_EQUAL = 0.7;

/** A head out of its usual order (总计 in the first line): the free official label that it is nearly equal to. */
function nearest(label: WrittenLabel, free: readonly HeadLabel[]): HeadLabel | undefined {
  return free.find((head) => label.wording.length > 2 && headLikeness(label, head) >= NEARLY_EQUAL);
}

/** 总计 is written beside 申请人情况 as well as in the line below it; what else begins or ends like it is meant for it. */
function totalBeside(
  before: HeadLabel | undefined,
  { folded }: WrittenLabel,
  free: readonly HeadLabel[],
): HeadLabel | undefined {
  if (before?.text !== '申请人情况') return undefined;
  return free.find(({ text }) => text === '总计' && shareCharacter(folded, text));
}

function headLikeness(label: WrittenLabel | undefined, head: HeadLabel | undefined): number {
  if (!label || !head) return 0;
  if (label.folded === head.folded) return 1;
  if (label.isDamaged && label.folded.length > 2) return likeness(label.folded, head.folded);
  const alike = likeness(label.folded, head.folded) * 0.9;
  return isShortened(label.folded, head.folded) ? Math.max(alike, 0.6) : alike;
}

interface HeadLabels {
  readonly heads: readonly HeadLabel[];
  /** All that they say, folded. */
  readonly known: ReadonlySet<string>;
}

const cachedHeads = new WeakMap<TableForm, HeadLabels>();

function headLabels(form: TableForm): HeadLabels {
  const cached = cachedHeads.get(form);
  if (cached) return cached;
  const heads = form.blocks.flatMap((block) =>
    block.head.flatMap((row) =>
      row.map((cell): HeadLabel => {
        const kind = cell.text === form.note ? 'note' : cell.text === block.caption ? 'caption' : 'column';
        return { kind, text: cell.text, folded: wordOf(cell.text).folded };
      }),
    ),
  );
  const made = { heads, known: new Set(heads.map(({ folded }) => folded)) };
  cachedHeads.set(form, made);
  return made;
}

/** Pairs the label of a merged cell at the left (三、本年度办理结果, （三）不予公开). */
export function pairGroup(cell: Cell, form: TableForm, layout: TableLayout): PairedLabel | undefined {
  const label = readLabel(cell.text);
  const groups = groupLabels(form);
  const exact = groups.find((group) => group.folded === label.folded);
  if (exact) return pairLabel(cell, 'group', exact.text, layout);
  let best: { text: string; alike: number } | undefined;
  for (const { text, folded, wording } of groups) {
    const alike = Math.max(
      likeness(label.folded, folded),
      likeness(label.wording, wording),
      isShortened(label.wording, wording) ? 0.6 : 0,
    );
    if (alike >= LEAST_LIKENESS && alike > (best?.alike ?? 0)) best = { text, alike };
  }
  return best && pairLabel(cell, 'group', best.text, layout);
}

interface GroupLabel {
  readonly text: string;
  readonly folded: string;
  readonly wording: string;
}

const cachedGroups = new WeakMap<TableForm, readonly GroupLabel[]>();

function groupLabels(form: TableForm): readonly GroupLabel[] {
  const cached = cachedGroups.get(form);
  if (cached) return cached;
  const texts = new Set(form.blocks.flatMap((block) => block.lines.flatMap((line) => line.groups)));
  const groups = [...texts].map((text) => wordOf(text));
  cachedGroups.set(form, groups);
  return groups;
}
