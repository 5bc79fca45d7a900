import { blankCell, isNumber, makeRow, namesRow } from '../cells';
import type { Row } from '../model';
import { isStrayWord } from '../regroup';
import { type Fragment, fragmentsOf } from './columns-fragments';
import { type LabelBlock, labelBlocks } from './columns-labels';
import type { Layout } from './layout';

/**
 * `pdftotext -layout`: cells parted by runs of spaces, labels wrapped over lines with their figures on
 * any of them, a vertical label in the stub, the head repeated at a page break.
 */
export const columns: Layout = {
  id: 'columns',
  recognise: ({ wide, written }) => wide > 2 && wide * 5 >= written,
  read: (text, lines, region) => {
    const table = fragmentsOf(text, lines, region.from, region.to);
    const figureLines = table.map(figuresOn);
    const most = figureLines.reduce((longest, figures) => Math.max(longest, figures.length), 0);
    const filled = figureLines.map((line, at) => withBlanks(line, figureLines, at, most));
    const blocks = labelBlocks(text, table, figureLines);
    const labelAt = labelsOfFigures(blocks, filled);
    const named = new Set(labelAt.values());
    const loose = byLine(
      blocks.filter((block) => !named.has(block)),
      (block) => [block.from],
    );
    const inBlocks = new Set(blocks.flatMap((block) => block.fragments));
    const rows: Row[] = [];
    for (let at = 0; at < table.length; at++) {
      for (const block of loose.get(at) ?? []) rows.push(makeRow([block.cell]));
      const figures = filled[at] ?? [];
      if (figures.length > 0) {
        const label = labelAt.get(at);
        rows.push(makeRow([...(label ? [label.cell] : []), ...figures.map((figure) => figure.cell)]));
        continue;
      }
      const heads = (table[at] ?? []).filter((fragment) => !inBlocks.has(fragment));
      if (heads.length > 0) rows.push(makeRow(heads.map((head) => head.cell)));
    }
    return rows;
  },
};

/** The label of each line that has figures. */
function labelsOfFigures(
  blocks: readonly LabelBlock[],
  figures: readonly (readonly Fragment[])[],
): ReadonlyMap<number, LabelBlock> {
  const own = blocks.filter((block) => !block.isGroup);
  const on = byLine(own, (block) => Array.from({ length: block.to - block.from + 1 }, (_, i) => block.from + i));
  const labelAt = new Map<number, LabelBlock>();
  const taken = new Set<LabelBlock>();
  // A label with figures of its own is not that of the line above or below it.
  for (const labelFor of [labelAround, labelBeside]) {
    figures.forEach((line, at) => {
      if (line.length === 0 || labelAt.has(at)) return;
      const block = labelFor((place) => (on.get(place) ?? []).filter((one) => !taken.has(one)), at);
      if (!block) return;
      taken.add(block);
      labelAt.set(at, block);
    });
  }
  return labelAt;
}

/** Labels on a line that have no figures yet. */
type FreeLabels = (line: number) => readonly LabelBlock[];

/** The label whose lines hold the figures, the innermost first. */
const labelAround = (free: FreeLabels, at: number): LabelBlock | undefined =>
  [...free(at)].sort((a, b) => b.x - a.x)[0];

/** One that ends just above the figures or begins just below them. */
const labelBeside = (free: FreeLabels, at: number): LabelBlock | undefined =>
  free(at - 1).find((block) => block.to === at - 1) ?? free(at + 1).find((block) => block.from === at + 1);

function byLine(
  blocks: readonly LabelBlock[],
  linesOf: (block: LabelBlock) => readonly number[],
): ReadonlyMap<number, readonly LabelBlock[]> {
  const map = new Map<number, LabelBlock[]>();
  for (const block of blocks) {
    for (const line of linesOf(block)) {
      const there = map.get(line);
      if (there) there.push(block);
      else map.set(line, [block]);
    }
  }
  return map;
}

/** With a word that stands behind the label of a row and is none itself: somebody wrote 若干 for a number. */
const figuresOn = (line: readonly Fragment[]): readonly Fragment[] =>
  line.filter((fragment, i) => isFigure(fragment) || (i > 0 && i <= MOST_FIGURES && isWordForFigure(line, i)));

/** Of a row with a label. */
const MOST_FIGURES = 7;

function isWordForFigure(line: readonly Fragment[], at: number): boolean {
  const { cell } = line[at] as Fragment;
  if (!isStrayWord(cell) || cell.word?.isPiece) return false;
  return line.slice(0, at).every((before, i) => (i === 0 ? namesRow(before.cell) : isFigure(before)));
}

function isFigure({ cell }: Fragment): boolean {
  return isNumber(cell) || (cell.text.length === 1 && '-—/'.includes(cell.text));
}

const SHORTEST_FULL_LINE = 7;

/** Figures of one line with empty cells where the nearest full line has a figure and this one has none. */
function withBlanks(
  line: readonly Fragment[],
  all: readonly (readonly Fragment[])[],
  at: number,
  most: number,
): readonly Fragment[] {
  if (line.length < 2 || line.length >= most || most < SHORTEST_FULL_LINE || line.length < most / 2) return line;
  const model = nearestFull(all, at, most);
  if (!model) return line;
  const slots: (Fragment | undefined)[] = model.map(() => undefined);
  for (const figure of line) {
    const free = model.map((one, i) => ({ i, gap: Math.abs(one.right - figure.right) })).filter(({ i }) => !slots[i]);
    const best = free.sort((a, b) => a.gap - b.gap)[0];
    if (!best) return line;
    slots[best.i] = figure;
  }
  const inOrder = slots.filter((slot) => slot !== undefined);
  if (inOrder.some((figure, i) => figure !== line[i])) return line;
  let before = line[0]?.cell.from ?? 0;
  return slots.map((slot) => {
    if (slot) {
      before = slot.cell.to;
      return slot;
    }
    return { x: 0, right: 0, cell: { ...blankCell(before), isUnmarked: true } };
  });
}

/** Lines further away are laid out on another page. */
const FARTHEST_MODEL = 120;

function nearestFull(all: readonly (readonly Fragment[])[], at: number, most: number): readonly Fragment[] | undefined {
  for (let distance = 1; distance <= FARTHEST_MODEL; distance++) {
    for (const near of [at - distance, at + distance]) {
      const line = all[near];
      if (line?.length === most) return line;
    }
  }
  return undefined;
}
