import type { Lines } from './model';

/** Lines as they are found, one pass over the characters. */
export interface LineList {
  count: number;
  /** For each of `FIELDS` as many places as `capacity`: one array, because to make one costs more than to fill it. */
  numbers: Uint32Array<ArrayBuffer>;
  capacity: number;
  /** Of the line that is being read: */
  start: number;
  inkStart: number;
  /** The last run of blank characters behind the first that is not. */
  gapStart: number;
  gapEnd: number;
  gaps: number;
  sign: number;
}

/** What a line has, as bits: a tab or pipe anywhere; blank characters between others. */
export const TABBED = 1;
export const PIPED = 2;
export const GAPPED = 4;

/** Starts, ends, and both of what is written; signs. */
const FIELDS = 5;
const CHARACTERS_OF_A_LINE = 6;
const MOST_AT_FIRST = 4096;

export function newLineList(length: number): LineList {
  const capacity = Math.min(MOST_AT_FIRST, Math.ceil((length + 1) / CHARACTERS_OF_A_LINE));
  return {
    count: 0,
    numbers: new Uint32Array(capacity * FIELDS),
    capacity,
    start: 0,
    inkStart: 0,
    gapStart: -1,
    gapEnd: -1,
    gaps: 0,
    sign: 0,
  };
}

/** Takes note of a blank character. */
export function addBlank(list: LineList, at: number): void {
  if (at === list.inkStart) list.inkStart = at + 1;
  else {
    if (at !== list.gapEnd) {
      list.gapStart = at;
      list.gaps++;
    }
    list.gapEnd = at + 1;
  }
}

export function beginLine(list: LineList, start: number): void {
  list.start = start;
  list.inkStart = start;
  list.gapEnd = -1;
  list.gaps = 0;
  list.sign = 0;
}

export function endLine(list: LineList, end: number): void {
  if (list.count === list.capacity) grow(list);
  const { count, capacity, numbers, start, inkStart } = list;
  const isBlank = inkStart === end;
  const hasTail = list.gapEnd === end && !isBlank;
  numbers[count] = start;
  numbers[count + capacity] = end;
  numbers[count + capacity * 2] = isBlank ? start : inkStart;
  numbers[count + capacity * 3] = isBlank ? start : hasTail ? list.gapStart : end;
  numbers[count + capacity * 4] = list.gaps > (hasTail ? 1 : 0) ? list.sign | GAPPED : list.sign;
  list.count = count + 1;
}

function grow(list: LineList): void {
  const { numbers, capacity } = list;
  list.capacity = capacity * 2;
  list.numbers = new Uint32Array(list.capacity * FIELDS);
  for (let field = 0; field < FIELDS; field++)
    list.numbers.set(numbers.subarray(field * capacity, (field + 1) * capacity), field * list.capacity);
}

export function takeLines({ count, numbers, capacity }: LineList): Lines {
  const field = (index: number) => numbers.subarray(index * capacity, index * capacity + count);
  return { count, starts: field(0), ends: field(1), inkStarts: field(2), inkEnds: field(3), signs: field(4) };
}
