import { transcode } from 'node:buffer';

/**
 * The least that has to be done to say anything about a draft: decode its bytes, cut the text into tokens in
 * one pass, and add up table 三. What is measured is measured against this.
 */
export function floor(bytes: Uint8Array): Floor {
  const text = transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
  const tokens = tokenise(text);
  return { tokens: tokens.count, wrongSums: wrongSums(tokens.figures) };
}

export interface Floor {
  readonly tokens: number;
  readonly wrongSums: number;
}

interface Tokens {
  readonly count: number;
  /** Cells that are numbers; −1 wherever a cell with a label stands between two. */
  readonly figures: Int32Array;
}

const HAN = 1;
const DIGIT = 2;
const LATIN = 3;
const SPACE = 4;
const BREAK = 5;
const MARK = 6;

let cachedKinds: Uint8Array | undefined;

function kindsOfCharacters(): Uint8Array {
  const kinds = new Uint8Array(0x10000).fill(MARK);
  kinds.fill(HAN, 0x3400, 0xa000);
  kinds.fill(DIGIT, 0x30, 0x3a);
  kinds.fill(LATIN, 0x41, 0x5b);
  kinds.fill(LATIN, 0x61, 0x7b);
  for (const space of ' \u00a0\u3000') kinds[space.charCodeAt(0)] = SPACE;
  for (const end of '\t\n\r|') kinds[end.charCodeAt(0)] = BREAK;
  return kinds;
}

/** Room for the tokens of the longest draft so far; it is used again for the next one. */
let room = { starts: new Int32Array(0), figures: new Int32Array(0) };

function tokenise(text: string): Tokens {
  cachedKinds ??= kindsOfCharacters();
  const kinds = cachedKinds;
  if (room.starts.length <= text.length)
    room = { starts: new Int32Array(text.length + 1), figures: new Int32Array(text.length + 1) };
  const { starts, figures } = room;
  let count = 0;
  let found = 0;
  let before = 0;
  /** Of the cell so far: NaN once it holds anything but one number. */
  let value = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = kinds[code] as number;
    if (kind !== before) starts[count++] = i;
    if (kind === DIGIT) value = value < 0 ? code - 0x30 : value * 10 + code - 0x30;
    else if (kind === BREAK) {
      if (value >= 0) figures[found++] = value;
      else if (Number.isNaN(value) && figures[found - 1] !== -1) figures[found++] = -1;
      value = -1;
    } else if (kind !== SPACE) value = Number.NaN;
    before = kind;
  }
  return { count, figures: figures.subarray(0, found) };
}

const COLUMNS = 7;
const ROWS = 25;

/** Of the 25 rows of seven figures: each adds up to its last one, and received is handled or carried on. */
function wrongSums(figures: Int32Array): number {
  const starts: number[] = [];
  let run = 0;
  for (let i = 0; i <= figures.length; i++) {
    if (i < figures.length && (figures[i] as number) >= 0) run++;
    else {
      if (run === COLUMNS) starts.push(i - run);
      run = 0;
    }
  }
  let wrong = 0;
  for (const start of starts) {
    let sum = 0;
    for (let column = 0; column < COLUMNS - 1; column++) sum += figures[start + column] as number;
    if (sum !== figures[start + COLUMNS - 1]) wrong++;
  }
  return starts.length === ROWS ? wrong + wrongColumns(figures, starts) : wrong;
}

function wrongColumns(figures: Int32Array, starts: readonly number[]): number {
  const at = (row: number, column: number): number => figures[(starts[row] as number) + column] as number;
  let wrong = 0;
  for (let column = 0; column < COLUMNS; column++) {
    let results = 0;
    for (let row = 2; row < ROWS - 2; row++) results += at(row, column);
    if (results !== at(ROWS - 2, column)) wrong++;
    if (at(0, column) + at(1, column) !== at(ROWS - 2, column) + at(ROWS - 1, column)) wrong++;
  }
  return wrong;
}
