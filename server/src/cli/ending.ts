/** What a command ends with. What cannot run throws a `Refusal`, which is status 2. */
export interface Ending {
  /** 0: nothing at the failing level; 1: findings. */
  readonly status: 0 | 1;
  /** For standard output or `--output`, piece by piece: together they may be longer than a string can be. */
  readonly output: readonly (string | Uint8Array)[];
}

/** What stands around the pieces that files add to a result. */
export interface Frame {
  readonly head: string;
  /** Between two pieces. */
  readonly separator: string;
  readonly tail: string;
}

/** Files that add nothing leave no trace. */
export function framed({ head, separator, tail }: Frame, pieces: readonly string[]): readonly string[] {
  const written = pieces.filter((piece) => piece !== '');
  return [head, ...written.flatMap((piece, i) => (i > 0 && separator !== '' ? [separator, piece] : [piece])), tail];
}
