import { isFigureText, isKnownLabel, isLabelPiece, isNumberText, LONGEST_LABEL } from './cells';
import { isBlankCode, trimSpan } from './lines';
import type { Span } from './model';

/** What parts the cells of a line. `wide`: two or more spaces. */
export type Separator = 'tab' | 'pipe' | 'wide' | 'none';

/**
 * `label`: holds a word of the forms. `figures`: figures and nothing else. `mixed`: both.
 * `piece`: a broken label. `short`: could be a cell. `prose`: cannot be one.
 */
export type LineKind = 'blank' | 'empty-cells' | 'label' | 'figures' | 'mixed' | 'piece' | 'short' | 'prose';

export interface LineFacts {
  readonly kind: LineKind;
  readonly separator: Separator;
  /** How many figures and cells, blank ones not counted. */
  readonly figures: number;
  readonly cells: number;
}

const TAB = 9;
const SPACE = 0x20;
const PIPES = new Set([0x7c, 0xff5c, 0x2502]);
const LONGEST_PLAIN_CELL = 45;
const BLANK_LINE: LineFacts = { kind: 'blank', separator: 'none', figures: 0, cells: 0 };

export function isPipe(code: number): boolean {
  return PIPES.has(code);
}

export function readLineFacts(text: string, line: Span): LineFacts {
  const separator = separatorOf(text, line);
  const trimmed = trimSpan(text, line);
  if (trimmed.start === trimmed.end) {
    return separator === 'tab' ? { ...BLANK_LINE, kind: 'empty-cells', separator } : BLANK_LINE;
  }
  let figures = 0;
  let labels = 0;
  let pieces = 0;
  let others = 0;
  for (const cell of cutLine(text, line, separator)) {
    const { start, end } = trimSpan(text, cell);
    if (start === end) continue;
    if (end - start > LONGEST_LABEL) return { kind: 'prose', separator, figures, cells: 1 };
    const word = text.slice(start, end);
    if (separator === 'none' || separator === 'tab' ? isProse(word) : isSentence(word)) {
      return { kind: 'prose', separator, figures, cells: 1 };
    }
    if (separator === 'none' ? isNumberText(word) || isFigureText(word) : isFigureText(word)) figures++;
    else if (isDelimiter(word)) continue;
    else if (isKnownLabel(word)) labels++;
    else if (isLabelPiece(word)) pieces++;
    else others++;
  }
  return {
    kind: kindOf(figures, labels, pieces, others),
    separator,
    figures,
    cells: figures + labels + pieces + others,
  };
}

function kindOf(figures: number, labels: number, pieces: number, others: number): LineKind {
  if (labels > 0) return figures > 0 ? 'mixed' : 'label';
  if (figures > 0) return pieces + others > 0 ? 'mixed' : 'figures';
  if (pieces > 0) return 'piece';
  return others > 0 ? 'short' : 'empty-cells';
}

/** The delimiter row of a Markdown table: ---, :--:. */
function isDelimiter(word: string): boolean {
  return /^:?-{2,}:?$/.test(word);
}

/** `?。` is no full stop but the first byte of a bracket that was read one byte late. */
function isSentence(word: string): boolean {
  const stop = word.indexOf('。');
  return (stop >= 0 && !'?？'.includes(word.charAt(stop - 1) || '.')) || word.endsWith('；');
}

function isProse(word: string): boolean {
  return isSentence(word) || (word.length > LONGEST_PLAIN_CELL && !isKnownLabel(word));
}

function separatorOf(text: string, { start, end }: Span): Separator {
  let wide = false;
  let spaces = 0;
  let seen = false;
  let tab = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isPipe(code)) return 'pipe';
    if (code === TAB) tab = true;
    if (code === SPACE || code === 0xa0) spaces++;
    else if (!isBlankCode(code)) {
      if (seen && spaces >= 2) wide = true;
      seen = true;
      spaces = 0;
    }
  }
  if (tab) return 'tab';
  return wide ? 'wide' : 'none';
}

/** The places of a line's cells; blank ones included, padding too. */
export function* cutLine(text: string, line: Span, separator: Separator): Generator<Span> {
  if (separator === 'none') {
    yield line;
    return;
  }
  if (separator === 'wide') {
    yield* cutAtSpaces(text, line);
    return;
  }
  let from = line.start;
  for (let i = line.start; i < line.end; i++) {
    const code = text.charCodeAt(i);
    if (separator === 'tab' ? code !== TAB : !isPipe(code)) continue;
    yield { start: from, end: i };
    from = i + 1;
  }
  yield { start: from, end: line.end };
}

/** Runs of text parted by two or more spaces; blank places in between are left out. */
export function* cutAtSpaces(text: string, line: Span): Generator<Span> {
  let start = -1;
  let end = -1;
  for (let i = line.start; i < line.end; i++) {
    if (isBlankCode(text.charCodeAt(i))) continue;
    if (start >= 0 && i - end >= 2) {
      yield { start, end };
      start = i;
    }
    if (start < 0) start = i;
    end = i + 1;
  }
  if (start >= 0) yield { start, end };
}
