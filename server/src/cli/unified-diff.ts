import type { Edit } from '../rules/rule';
import { applyEdits } from './apply-edits';
import type { DecodedText } from './encoding';

/** Lines of the old text that are replaced, counted from 0, and the lines in their place. */
interface Change {
  readonly first: number;
  /** Behind the last. */
  readonly end: number;
  readonly newLines: readonly string[];
}

const CONTEXT = 3;
const NO_LINE_END = '\\ No newline at end of file';

/** The diff of a file, in UTF-8 whatever the file's own encoding. A byte order mark of UTF-8 belongs to its first line. */
export function diffOfFile(path: string, { text, encoding }: DecodedText, edits: readonly Edit[]): string {
  if (encoding !== 'utf-8-bom') return unifiedDiff(path, text, edits);
  const shifted = edits.map(({ span, newText }) => ({
    span: { start: span.start + 1, end: span.end + 1 },
    newText,
  }));
  return unifiedDiff(path, `\ufeff${text}`, shifted);
}

/**
 * A unified diff of a text and its edits, which are in order and free of overlaps. Made of the edits and
 * not by comparing: that would take minutes on a long text with thousands of them.
 */
export function unifiedDiff(path: string, source: string, edits: readonly Edit[]): string {
  const lines = splitLines(source);
  const hunks: Change[][] = [];
  for (const change of changesOf(source, lines, edits)) {
    const hunk = hunks.at(-1);
    const last = hunk?.at(-1);
    if (hunk && last && change.first - last.end <= 2 * CONTEXT) hunk.push(change);
    else hunks.push([change]);
  }
  let shift = 0;
  const written = hunks.map((hunk) => {
    const text = writeHunk(lines, hunk, shift);
    shift += hunk.reduce((sum, change) => sum + growth(change), 0);
    return text;
  });
  const name = nameInDiff(path);
  return written.length === 0 ? '' : `--- ${name}\n+++ ${name}\n${written.flat().join('')}`;
}

/** `patch` reads a name up to the first space, unless a tab ends it, and unquotes what is in quotes. */
function nameInDiff(path: string): string {
  if (/["\\\p{Cc}]/u.test(path)) return JSON.stringify(path);
  return path.includes(' ') ? `${path}\t` : path;
}

/** With their line ends. Only LF ends a line of a diff; a CR before it belongs to the line. */
const splitLines = (text: string): readonly string[] => text.match(/[^\n]+\n?|\n/g) ?? [];

/** Edits that share a line are one change. */
function changesOf(source: string, lines: readonly string[], edits: readonly Edit[]): readonly Change[] {
  const starts = startsOf(lines);
  let line = 0;
  /** Offsets are asked for in order. At the very end of the text it is still the last line. */
  const lineAt = (offset: number): number => {
    while (line < lines.length - 1 && (starts[line + 1] ?? 0) <= offset) line++;
    return line;
  };
  const groups: { first: number; end: number; readonly edits: Edit[] }[] = [];
  for (const edit of edits) {
    const first = lineAt(edit.span.start);
    const end = lineAt(edit.span.end) + 1;
    const last = groups.at(-1);
    if (last && first < last.end) {
      last.end = end;
      last.edits.push(edit);
    } else groups.push({ first, end, edits: [edit] });
  }
  return groups.map((group) => {
    const span = { start: starts[group.first] ?? 0, end: starts[group.end] ?? source.length };
    const newLines = splitLines(applyEdits(source, group.edits, span));
    return withoutEqualEnds(lines, { first: group.first, end: group.end, newLines });
  });
}

function startsOf(lines: readonly string[]): readonly number[] {
  let start = 0;
  return lines.map((line) => {
    start += line.length;
    return start - line.length;
  });
}

function withoutEqualEnds(lines: readonly string[], { first, end, newLines }: Change): Change {
  const shorter = Math.min(end - first, newLines.length);
  let head = 0;
  while (head < shorter && lines[first + head] === newLines[head]) head++;
  let tail = 0;
  while (tail < shorter - head && lines[end - 1 - tail] === newLines[newLines.length - 1 - tail]) tail++;
  return { first: first + head, end: end - tail, newLines: newLines.slice(head, newLines.length - tail) };
}

/** `shift`: how many lines the new text has more up to here. */
function writeHunk(lines: readonly string[], changes: readonly Change[], shift: number): string {
  const from = Math.max(0, (changes[0]?.first ?? 0) - CONTEXT);
  const to = Math.min(lines.length, (changes.at(-1)?.end ?? 0) + CONTEXT);
  const written: (readonly string[])[] = [];
  let at = from;
  for (const { first, end, newLines } of changes) {
    written.push(marked(' ', lines.slice(at, first)), marked('-', lines.slice(first, end)), marked('+', newLines));
    at = end;
  }
  written.push(marked(' ', lines.slice(at, to)));
  const newLength = to - from + changes.reduce((sum, change) => sum + growth(change), 0);
  return `@@ -${range(from, to - from)} +${range(from + shift, newLength)} @@\n${written.flat().join('')}`;
}

const growth = ({ first, end, newLines }: Change): number => newLines.length - (end - first);

const marked = (mark: string, lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line.endsWith('\n') ? mark + line : `${mark}${line}\n${NO_LINE_END}\n`));

/** The place of no lines is the line before them. */
const range = (from: number, count: number): string => (count === 0 ? `${from},0` : `${from + 1},${count}`);
