import type { Options } from '../args';
import type { Language } from '../words';

/** What is done with each file, as plain data: another thread may do it. */
export interface Job {
  readonly options: Options;
  readonly language: Language;
  readonly hasColours: boolean;
  readonly version: string;
  /** Whether one named file is all that was asked for. */
  readonly isSingle: boolean;
}

/** What became of one file. The sentences are for standard error. */
export type Outcome<T> = { readonly warnings: readonly string[] } & (
  | { readonly kind: 'done'; readonly value: T }
  /** Not checked, and nobody named it. */
  | { readonly kind: 'skipped' }
  | { readonly kind: 'refused'; readonly reason: string }
);
