import type { Draft } from './model';

/** Parts that need a library or a large table and are loaded only for drafts that call for them. */
export interface TextParts {
  /** Reads markup: whole HTML documents, or `<table>` elements inside other text. */
  readonly html?: (source: string, whole: boolean) => Draft;
  /** Traditional to Simplified, character by character: the result has the same length. */
  readonly simplify?: (text: string) => string;
  /** Encodings that were mixed up. */
  readonly recode?: Recode;
}

export interface Recode {
  /** Undoes “UTF-8 read as GBK”; U+FFFD where bytes were lost. */
  readonly gbkToUtf8: (damaged: string) => string;
  /** Undoes “GBK read as Latin-1 (Windows-1252)”. */
  readonly latin1ToGbk: (damaged: string) => string;
  /** Undoes “GBK read one byte late” for a run that starts with `?`; U+FFFD where bytes were lost. */
  readonly unshift: (damaged: string) => string;
}

export type PartName = keyof TextParts;
