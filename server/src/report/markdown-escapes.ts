import type { Origin } from './model';

/**
 * What Markdown writes for characters that would mean something, 1\. \[2021\] &nbsp; and a line end that is kept,
 * what converters of sheets write into cells that hold nothing, and the marks of what is quoted, > 一、总体情况.
 */
const ESCAPE =
  /\\([!-/:-@[-`{-~])|\\(?=[\r\n])|&(nbsp|ensp|emsp|amp|lt|gt|quot|#160|#xa0);|(?<=\| ?)(NaN|Unnamed: \d{1,3})(?= ?\|)|^(?:[ \t]{0,3}>){1,9} ?/gim;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Of a cell, and not between two. */
const BAR = '¦';

interface Unescaped {
  readonly text: string;
  readonly origin: Origin;
}

/** The text that is meant, with the way back; undefined where nothing is escaped. Converters from Word escape a lot. */
export function unescapeMarkdown(source: string): Unescaped | undefined {
  if (!/[\\&]|\| ?NaN|^[ \t]{0,3}>/m.test(source)) return undefined;
  const starts = new Uint32Array(source.length);
  const ends = new Uint32Array(source.length);
  let text = '';
  let at = 0;
  const add = (piece: string, start: number, end: number): void => {
    const isAsWritten = piece.length === end - start;
    for (let i = 0; i < piece.length; i++) {
      starts[text.length + i] = isAsWritten ? start + i : start;
      ends[text.length + i] = isAsWritten ? start + i + 1 : end;
    }
    text += piece;
    at = end;
  };
  for (const { 0: written, 1: mark, 2: name, 3: nothing, index } of source.matchAll(ESCAPE)) {
    add(source.slice(at, index), at, index);
    const meant =
      mark ?? (name === undefined ? (nothing === undefined ? '' : ' ') : (NAMED[name.toLowerCase()] ?? ' '));
    add(meant === '|' ? BAR : meant, index, index + written.length);
  }
  if (at === 0) return undefined;
  add(source.slice(at), at, source.length);
  return { text, origin: { starts: starts.slice(0, text.length), ends: ends.slice(0, text.length) } };
}
