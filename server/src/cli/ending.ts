/** What a command ends with. What cannot run throws a `Refusal`, which is status 2. */
export interface Ending {
  /** 0: nothing at the failing level; 1: findings. */
  readonly status: 0 | 1;
  /** For standard output or `--output`, piece by piece: together they may be longer than a string can be. */
  readonly output: readonly Piece[];
}

export type Piece = string | Uint8Array;

/** What stands around the pieces that files add to a result. */
export interface Frame {
  readonly head: string;
  /** Between two pieces. */
  readonly separator: string;
  readonly tail: string;
}

/** Files that add nothing leave no trace. */
export function framed({ head, separator, tail }: Frame, pieces: readonly Piece[]): readonly Piece[] {
  const written = pieces.filter((piece) => piece.length > 0);
  const parted = separator === '' ? written : written.flatMap((piece, i) => (i > 0 ? [separator, piece] : [piece]));
  return [head, ...parted, tail];
}

/** Half the memory of a Chinese string in programs, and cheap to hand to another thread. */
export const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
