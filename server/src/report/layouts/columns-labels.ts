import { joinCells } from '../cells';
import { fold, splitMark } from '../fold';
import { labelUses } from '../lexicon';
import type { Cell } from '../model';
import type { Fragment } from './columns-fragments';

/** A label of the stub, its wrapped lines joined. `from` and `to` are lines of the region, both included. */
export interface LabelBlock {
  readonly cell: Cell;
  readonly fragments: readonly Fragment[];
  readonly x: number;
  readonly from: number;
  readonly to: number;
  /** Heads several rows: （三）不予公开. */
  readonly isGroup: boolean;
}

const TOLERANCE = 3;
const MOST_LINES_APART = 3;

/** The labels left of the figures. A fragment with a number mark begins one, others go on with the one above. */
export function labelBlocks(
  text: string,
  table: readonly (readonly Fragment[])[],
  figures: readonly (readonly Fragment[])[],
): LabelBlock[] {
  const open: Building[] = [];
  const done: Building[] = [];
  const left = leftOfFigures(table, figures);
  table.forEach((line, at) => {
    const limit = figures[at]?.[0]?.x ?? left;
    for (const fragment of line) {
      if (fragment.x >= limit || isVerticalCharacter(fragment)) continue;
      const above = open.find((one) => Math.abs(one.x - fragment.x) <= TOLERANCE && at - one.to <= MOST_LINES_APART);
      if (above && !beginsLabel(fragment) && !isWhole(above.cell.text) && at > above.to) {
        above.cell = joinCells(text, above.cell, fragment.cell);
        above.fragments.push(fragment);
        above.to = at;
      } else {
        const block = { cell: fragment.cell, fragments: [fragment], x: fragment.x, from: at, to: at };
        const stale = open.findIndex((one) => Math.abs(one.x - fragment.x) <= TOLERANCE);
        if (stale >= 0) open.splice(stale, 1);
        open.push(block);
        done.push(block);
      }
    }
  });
  return done.map((block) => ({ ...block, isGroup: isGroupLabel(block, done) }));
}

interface Building {
  cell: Cell;
  readonly fragments: Fragment[];
  readonly x: number;
  readonly from: number;
  to: number;
}

/** Where the figures of the table begin; heads stand above them, labels to the left. */
function leftOfFigures(table: readonly (readonly Fragment[])[], figures: readonly (readonly Fragment[])[]): number {
  let left = Number.POSITIVE_INFINITY;
  figures.forEach((line, at) => {
    const first = line[0];
    const isLabelled = table[at]?.[0] !== first;
    if (first && isLabelled) left = Math.min(left, first.x);
  });
  return left;
}

function beginsLabel({ cell }: Fragment): boolean {
  const folded = fold(cell.text);
  return splitMark(folded).mark !== '' || /^\([一二三四五六七八九十]/.test(folded) || labelUses(folded).length > 0;
}

function isWhole(label: string): boolean {
  return labelUses(fold(label)).length > 0;
}

/** One character of 三、本年度办理结果 written downwards. */
function isVerticalCharacter({ cell, x }: Fragment): boolean {
  return x <= TOLERANCE && [...cell.text].length === 1;
}

/** （六）其他处理 heads rows in one edition and is a row in the other: it heads those whose labels stand beside it. */
function isGroupLabel(block: Building, all: readonly Building[]): boolean {
  const uses = labelUses(fold(block.cell.text));
  if (!uses.some((use) => use.kind === 'group')) return false;
  const isBeside = (other: Building) =>
    other.x > block.x + TOLERANCE && other.from <= block.to && other.to >= block.from;
  return !uses.some((use) => use.kind === 'row') || all.some(isBeside);
}
