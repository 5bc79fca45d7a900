/** What a command ends with. */
export interface Outcome {
  /** 0: nothing at the failing level; 1: findings. What cannot run throws a `Refusal`, which is 2. */
  readonly status: 0 | 1;
  /** For standard output or `--output`. */
  readonly output: string | Buffer;
}
