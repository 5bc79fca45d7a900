import type { Separator } from './line-cells';
import type { Cell } from './model';
import type { Word } from './words';

/**
 * `empty-cells`: blank cells, or what a merged cell left. `blank-row`: as many as a row of the forms has.
 * `delimiter`: the rule below the head of a Markdown table.
 * `label`: holds a word of the forms. `figures`: figures and nothing else. `mixed`: both.
 * `piece`: a broken label. `short`: could be a cell. `layout`: a page number or a drawn rule, no part of any
 * cell. `prose`: cannot be a cell.
 */
export type LineKind =
  | 'blank'
  | 'empty-cells'
  | 'blank-row'
  | 'delimiter'
  | 'label'
  | 'figures'
  | 'mixed'
  | 'piece'
  | 'short'
  | 'layout'
  | 'prose';

/** Lines that hold the same may share theirs. */
export interface LineFacts {
  readonly kind: LineKind;
  readonly separator: Separator;
  /** How many labels, figures, strange words and cells in all, blank ones not counted. */
  readonly labels: number;
  readonly figures: number;
  readonly others: number;
  readonly cells: number;
  /** The only cell, where it is a word that nothing but white space stands around. */
  readonly word: Word | undefined;
  /** The cells that tabs, pipes or commas part, blank ones included, where all can be. */
  readonly row: readonly Cell[] | undefined;
}

/** All of one shape, because every step asks for them on every line. */
export function lineFacts(
  kind: LineKind,
  separator: Separator,
  labels = 0,
  figures = 0,
  others = 0,
  cells = 0,
  word?: Word,
  row?: readonly Cell[],
): LineFacts {
  return { kind, separator, labels, figures, others, cells, word, row };
}
