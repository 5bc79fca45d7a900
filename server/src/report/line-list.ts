import type { Lines } from './model';

/** Lines as they are found, one pass over the characters. */
export interface LineList {
  count: number;
  /** For each of `FIELDS` as many places as `capacity`: one array, because to make one costs more than to fill it. */
  numbers: Uint32Array<ArrayBuffer>;
  capacity: number;
  /** Of the text. */
  readonly length: number;
}

/** What a line has, as bits: a tab or pipe anywhere; blank characters between others. */
export const TABBED = 1;
export const PIPED = 2;
export const GAPPED = 4;
/** Commas part the cells of a row: told by the lines around it (comma-rows.ts). */
export const COMMAED = 8;

/** Starts, ends, and both of what is written; signs. */
const FIELDS = 5;
const CHARACTERS_OF_A_LINE = 6;
const MOST_AT_FIRST = 4096;
const SPARE = 1.1;
const LEAST_GROWTH = 1.5;
const MOST_GROWTH = 16;

export function newLineList(length: number): LineList {
  const capacity = Math.min(MOST_AT_FIRST, Math.ceil((length + 1) / CHARACTERS_OF_A_LINE));
  return { count: 0, numbers: new Uint32Array(capacity * FIELDS), capacity, length };
}

export function addLine(
  list: LineList,
  start: number,
  end: number,
  inkStart: number,
  inkEnd: number,
  signs: number,
): void {
  if (list.count === list.capacity) grow(list, end);
  const { count, capacity, numbers } = list;
  numbers[count] = start;
  numbers[count + capacity] = end;
  numbers[count + capacity * 2] = inkStart;
  numbers[count + capacity * 3] = inkEnd;
  numbers[count + capacity * 4] = signs;
  list.count = count + 1;
}

/** To what the whole text will need if it goes on as it began, within bounds. */
function grow(list: LineList, end: number): void {
  const { numbers, capacity, length } = list;
  const times = Math.min(Math.max((length / Math.max(end, 1)) * SPARE, LEAST_GROWTH), MOST_GROWTH);
  list.capacity = Math.ceil(capacity * times);
  list.numbers = new Uint32Array(list.capacity * FIELDS);
  for (let field = 0; field < FIELDS; field++)
    list.numbers.set(numbers.subarray(field * capacity, (field + 1) * capacity), field * list.capacity);
}

export function takeLines({ count, numbers, capacity }: LineList): Lines {
  const field = (index: number) => numbers.subarray(index * capacity, index * capacity + count);
  return { count, starts: field(0), ends: field(1), inkStarts: field(2), inkEnds: field(3), signs: field(4) };
}
