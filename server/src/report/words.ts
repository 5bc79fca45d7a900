import type { LabelUse } from '../spec/labels';
import type { FormId } from '../spec/types';
import { type FigureText, readFigure } from './figure';
import { fold, splitMark } from './fold';
import type { HeadingCandidate } from './heading-line';
import { labelUses, lexicon } from './lexicon';
import type { CellFacts } from './line-kind';
import { type OfRange, remembering } from './remember';

/**
 * All that reading asks about the text of a cell. The labels of the forms and the marks for nothing are the
 * same in every draft, so each is judged once, and met again it costs a look into a map.
 */
export interface Word {
  /** Of no other word, and of this one until it is forgotten. */
  readonly id: number;
  readonly text: string;
  readonly folded: string;
  /** `folded` in two: the number mark, which may be empty, and the wording. */
  readonly mark: string;
  readonly wording: string;
  readonly figure: FigureText;
  /** A number, or a mark for nothing. */
  readonly isFigure: boolean;
  readonly uses: readonly LabelUse[];
  /** The kinds of the uses, as bits of `KIND`. */
  readonly kinds: number;
  /** The only form that has it. */
  readonly form: FormId | undefined;
  /** The beginning or end of a word of the forms. */
  readonly isPiece: boolean;
  readonly isSentence: boolean;
  /** What a line is that holds nothing else, and the heading that it may be, once that was asked. */
  alone: CellFacts | undefined;
  heading: HeadingCandidate | 'none' | undefined;
}

export const KIND = { row: 1, group: 2, caption: 4, column: 8, note: 16, head: 32 } as const satisfies Readonly<
  Record<LabelUse['kind'], number>
>;

/** Longer texts are prose: the longest label has 38 characters, damage and spaces included some more. */
export const LONGEST_LABEL = 70;

let cached: OfRange<Word> | undefined;

/** The word that stands in a range of a text, by default the whole of it. */
export function wordOf(text: string, start = 0, end = text.length, hash?: number): Word {
  if (!cached) {
    let judged = 0;
    cached = remembering((word) => judge(word, ++judged));
  }
  return cached(text, start, end, hash);
}

function judge(text: string, id: number): Word {
  const folded = fold(text);
  const { mark, wording } = splitMark(folded);
  const uses = labelUses(folded, wording);
  const figure = readFigure(text);
  const isPiece = text.length <= LONGEST_LABEL && lexicon().pieces.has(folded);
  const kinds = uses.reduce((bits, { kind }) => bits | KIND[kind], 0);
  const form = uses.every((use) => use.form === uses[0]?.form) ? uses[0]?.form : undefined;
  return {
    id,
    text,
    folded,
    mark,
    wording,
    figure,
    isFigure: figure.kind !== 'text',
    uses,
    kinds,
    form,
    isPiece,
    isSentence: isSentence(text),
    alone: undefined,
    heading: undefined,
  };
}

/** True where one of the kinds is among those that a word can be. */
export function mayBe({ kinds }: Word, asked: number): boolean {
  return (kinds & asked) !== 0;
}

/** True for a word of the forms that can be nothing else. */
export function isOnly({ kinds }: Word, asked: number): boolean {
  return kinds !== 0 && (kinds & ~asked) === 0;
}

/** `?。` is no full stop but the first byte of a bracket that was read one byte late; 12。 is a figure with a slip. */
export function isSentence(word: string): boolean {
  const stop = word.indexOf('。');
  if (stop < 0) return word.endsWith('；');
  return (!'?？'.includes(word.charAt(stop - 1) || '.') && !STOPPED_FIGURE.test(word)) || word.endsWith('；');
}

const STOPPED_FIGURE = /^\d[\d.,]{0,12}。$/;
