import { plainNumber } from '../report/figure';
import type { Table } from '../report/model';
import { LONGEST_LABEL, wordOf } from '../report/words';
import type { TableForm } from '../spec/types';
import type { Outline } from './segments';
import type { TableReading } from './table-reading';

/**
 * What was found out about a table. It depends on the words of the table, on where there are figures and where
 * blank cells, but not on what the figures are; so it is kept for the tables that are alike in that: most drafts
 * follow the form to the letter, and a draft that is being written is read again after every key.
 */
export interface KnownTable {
  readonly pattern: readonly number[];
  outlines: readonly Outline[] | undefined;
  readonly readings: Map<TableForm, TableReading>;
}

const MOST_KEPT = 256;
const MOST_ROWS = 120;
const MOST_CELLS = 1200;

let cached: Map<number, KnownTable> | undefined;

/** What is known of a table like this; nothing yet where there was none. Undefined for one that is not to be kept. */
export function knownTable(table: Table): KnownTable | undefined {
  const pattern = patternOf(table);
  if (!pattern) return undefined;
  cached ??= new Map();
  const hash = hashOf(pattern);
  const known = cached.get(hash);
  if (known && areSame(known.pattern, pattern)) return known;
  if (cached.size >= MOST_KEPT) cached.clear();
  const made = { pattern, outlines: undefined, readings: new Map() };
  cached.set(hash, made);
  return made;
}

const BLANK = 0;
const FIGURE = -1;
const ROW_END = -2;

/**
 * Cell by cell the word that stands there. Undefined where cells are many or do not stand in reading order, and
 * for columns, which are judged otherwise than all other layouts.
 */
function patternOf({ rows, layout }: Table): readonly number[] | undefined {
  if (layout === 'columns' || areMany(rows)) return undefined;
  const pattern: number[] = [];
  let last = -1;
  for (const { cells } of rows) {
    for (const { text, span } of cells) {
      if (span.start < last || text.length > LONGEST_LABEL) return undefined;
      last = span.start;
      pattern.push(text === '' ? BLANK : signOf(text));
    }
    pattern.push(ROW_END);
  }
  return pattern;
}

function areMany(rows: Table['rows']): boolean {
  let count = 0;
  for (let row = 0; row < rows.length && count <= MOST_CELLS; row++) count += rows[row]?.cells.length ?? 0;
  return rows.length > MOST_ROWS || count > MOST_CELLS;
}

function signOf(text: string): number {
  if (plainNumber(text) !== undefined) return FIGURE;
  const { id, figure, kinds } = wordOf(text);
  // A figure with a gap in it may be two.
  return figure.kind !== 'text' && kinds === 0 && !text.includes(' ') ? FIGURE : id;
}

/** The golden ratio in 32 bits: words have small numbers next to each other. */
const SPREAD = 0x9e3779b1;

function hashOf(pattern: readonly number[]): number {
  let hash = 0;
  for (let i = 0; i < pattern.length; i++) hash = Math.imul(hash ^ (pattern[i] as number), SPREAD) ^ (hash >>> 15);
  return hash;
}

function areSame(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}
