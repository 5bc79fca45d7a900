import type { Edit } from '../rules/rule';

/** The same change without what stays as it is at either end: a wide replacement moves the author's caret. */
export function minimalEdit(text: string, { span, newText }: Edit): Edit {
  const old = text.slice(span.start, span.end);
  const shorter = Math.min(old.length, newText.length);
  let head = 0;
  while (head < shorter && old[head] === newText[head]) head++;
  if (head > 0 && isHighSurrogate(old, head - 1)) head--;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === newText[newText.length - 1 - tail]) tail++;
  if (tail > 0 && isLowSurrogate(old, old.length - tail)) tail--;
  return {
    span: { start: span.start + head, end: span.end - tail },
    newText: newText.slice(head, newText.length - tail),
  };
}

const isHighSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800;
const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
