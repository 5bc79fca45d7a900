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
  /** Runs of Chinese that were read in a wrong encoding, in order. */
  readonly misread: (text: string) => readonly MisreadRun[];
  /** Undoes “GBK read one byte late” for a run that starts with `?`; U+FFFD where bytes were lost. */
  readonly unshift: (damaged: string) => string;
}

/**
 * `gbk`: UTF-8 read as GBK. `western`: GBK read as Latin-1 or Windows-1252. `western-utf8`: UTF-8 read as those.
 * `late`: GBK read one byte late.
 */
export type MisreadKind = 'gbk' | 'western' | 'western-utf8' | 'late';

/** Half-open range of a text that was read in a wrong encoding. */
export interface MisreadRun {
  readonly kind: MisreadKind;
  readonly start: number;
  readonly end: number;
  /** What it was; U+FFFD where bytes were lost. */
  readonly restored: string;
}

export type PartName = keyof TextParts;
