import type { Table } from '../report/model';
import { LONGEST_LABEL, type Word } from '../report/words';
import type { TableForm } from '../spec/types';
import { type RecentMap, recentMap } from './recent-map';
import type { Outline } from './segments';
import type { TableReading } from './table-reading';

/**
 * What was found out about a table. It depends on the words of the table, on where there are figures and where
 * blank cells, but not on what the figures are; so it is kept for the tables that are alike in that: most drafts
 * follow the form to the letter, and a draft that is being written is read again after every key.
 */
export interface KnownTable {
  readonly pattern: Int32Array;
  outlines: readonly Outline[] | undefined;
  readonly readings: Map<TableForm, TableReading>;
}

interface Memory {
  /** By the hash of the pattern. */
  readonly tables: RecentMap<KnownTable>;
  /** Hashes of tables that were met once. */
  readonly met: Int32Array;
  /** The pattern that is being made. */
  readonly room: Int32Array;
}

const MOST_KEPT = 256;
const MOST_ROWS = 120;
const MOST_CELLS = 1200;
/** A power of two. */
const PLACES_OF_MET = 1024;

let cached: Memory | undefined;

const newMemory = (): Memory => ({
  tables: recentMap(MOST_KEPT),
  met: new Int32Array(PLACES_OF_MET),
  room: new Int32Array(MOST_CELLS + MOST_ROWS),
});

/**
 * What is known of a table like this; nothing yet where there was one before. Undefined for the first of its kind,
 * which is mostly the only one, and for one that is not to be kept.
 */
export function knownTable(table: Table): KnownTable | undefined {
  cached ??= newMemory();
  const { tables, met, room } = cached;
  const length = writePattern(table, room);
  if (length === undefined) return undefined;
  const hash = hashOf(room, length);
  const known = tables.find(hash);
  if (known && isPattern(known.pattern, room, length)) return known;
  const place = hash & (PLACES_OF_MET - 1);
  if (met[place] !== hash) {
    met[place] = hash;
    return undefined;
  }
  const made = { pattern: room.slice(0, length), outlines: undefined, readings: new Map() };
  tables.keep(hash, made);
  return made;
}

/** In a pattern a word is its number, which is above 0. */
const BLANK = 0;
const FIGURE = -1;
const ROW_END = -2;

/**
 * Cell by cell the word that stands there; how much was written. Undefined where cells are many or do not stand in
 * reading order, and for columns, which are judged otherwise than all other layouts.
 */
function writePattern({ rows, layout }: Table, pattern: Int32Array): number | undefined {
  if (layout === 'columns' || areMany(rows)) return undefined;
  let length = 0;
  let last = 0;
  for (const { cells } of rows) {
    for (const { text, word, start } of cells) {
      if (start < last || text.length > LONGEST_LABEL) return undefined;
      last = start;
      pattern[length++] = word ? signOf(word) : text === '' ? BLANK : FIGURE;
    }
    pattern[length++] = ROW_END;
  }
  return length;
}

function areMany(rows: Table['rows']): boolean {
  let count = 0;
  for (let row = 0; row < rows.length && count <= MOST_CELLS; row++) count += rows[row]?.cells.length ?? 0;
  return rows.length > MOST_ROWS || count > MOST_CELLS;
}

function signOf({ id, text, isFigure, kinds }: Word): number {
  // A figure with a gap in it may be two.
  return isFigure && kinds === 0 && !text.includes(' ') ? FIGURE : id;
}

/** The golden ratio in 32 bits: words have small numbers next to each other. */
const SPREAD = 0x9e3779b1;

function hashOf(pattern: Int32Array, length: number): number {
  let hash = 0;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ (pattern[i] as number), SPREAD) ^ (hash >>> 15);
  return hash;
}

function isPattern(known: Int32Array, written: Int32Array, length: number): boolean {
  if (known.length !== length) return false;
  for (let i = 0; i < length; i++) if (known[i] !== written[i]) return false;
  return true;
}
