import { isNumberText, makeRow } from '../cells';
import type { Row } from '../model';
import { type Fragment, fragmentsOf } from './columns-fragments';
import { type LabelBlock, labelBlocks } from './columns-labels';
import { countLines, type Layout } from './layout';

/**
 * `pdftotext -layout`: cells parted by runs of spaces, labels wrapped over lines with their figures on
 * any of them, a vertical label in the stub, the head repeated at a page break.
 */
export const columns: Layout = {
  id: 'columns',
  recognise: (region) => {
    const wide = countLines(region, (fact) => fact.separator === 'wide');
    return wide > 2 && wide * 5 >= countLines(region, (fact) => fact.kind !== 'blank');
  },
  read: (text, lines, region) => {
    const table = fragmentsOf(text, lines, region.from, region.to);
    const figureLines = table.map((line) => line.filter(isFigure));
    const filled = figureLines.map((line, at) => withBlanks(line, figureLines, at));
    const blocks = labelBlocks(text, table, figureLines);
    const named = new Map<LabelBlock, number>();
    filled.forEach((figures, at) => {
      if (figures.length === 0) return;
      const block = blockFor(blocks, at, named);
      if (block) named.set(block, at);
    });
    const rows: Row[] = [];
    const rowAt = new Map([...named].map(([block, at]) => [at, block] as const));
    const loose = blocks.filter((block) => !named.has(block));
    for (let at = 0; at < table.length; at++) {
      for (const block of loose) if (block.from === at) rows.push(makeRow([block.cell]));
      const figures = filled[at] ?? [];
      const heads = headFragments(table[at] ?? [], blocks);
      if (figures.length > 0) {
        const label = rowAt.get(at);
        rows.push(makeRow([...(label ? [label.cell] : []), ...figures.map((figure) => figure.cell)]));
      } else if (heads.length > 0) rows.push(makeRow(heads.map((head) => head.cell)));
    }
    return rows;
  },
};

function isFigure(fragment: Fragment): boolean {
  return isNumberText(fragment.cell.text) || /^[-—/]$/.test(fragment.cell.text);
}

function headFragments(line: readonly Fragment[], blocks: readonly LabelBlock[]): Fragment[] {
  return line.filter((fragment) => !isFigure(fragment) && !blocks.some((block) => block.fragments.includes(fragment)));
}

/** The label whose lines hold the figures, else one that ends just above or begins just below them. */
function blockFor(blocks: readonly LabelBlock[], at: number, taken: ReadonlyMap<LabelBlock, number>): LabelBlock | undefined {
  const free = blocks.filter((block) => !taken.has(block) && !block.isGroup);
  const within = free.filter((block) => block.from <= at && at <= block.to);
  const innermost = within.sort((a, b) => b.x - a.x)[0];
  return innermost ?? free.find((block) => block.to === at - 1) ?? free.find((block) => block.from === at + 1);
}

const SHORTEST_FULL_LINE = 7;

/** Figures of one line with empty cells where the nearest full line has a figure and this one has none. */
function withBlanks(line: readonly Fragment[], all: readonly (readonly Fragment[])[], at: number): readonly Fragment[] {
  const most = Math.max(...all.map((figures) => figures.length));
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
  let before = line[0]?.cell.place.start ?? 0;
  return slots.map((slot) => {
    if (slot) {
      before = slot.cell.place.end;
      return slot;
    }
    const place = { start: before, end: before };
    return { x: 0, right: 0, cell: { span: place, place, text: '' } };
  });
}

function nearestFull(all: readonly (readonly Fragment[])[], at: number, most: number): readonly Fragment[] | undefined {
  for (let distance = 1; distance < all.length; distance++) {
    for (const near of [at - distance, at + distance]) {
      const line = all[near];
      if (line?.length === most) return line;
    }
  }
  return undefined;
}
