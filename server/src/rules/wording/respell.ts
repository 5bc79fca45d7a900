import type { Prose } from '../../resolve/prose';
import type { Range } from '../../resolve/sentences';
import type { Edit } from '../rule';
import { commonEnds } from './edits';

/**
 * The smallest edit that makes a range of the prose read `wanted`: what both begin and end with keeps its width,
 * its script and its line ends.
 */
export function respell(prose: Prose, { start, end }: Range, wanted: string): Edit {
  const old = prose.text.slice(start, end);
  const { head, tail } = commonEnds(old, wanted);
  const newText = wanted.slice(head, wanted.length - tail);
  const changed = { start: start + head, end: end - tail };
  return changed.start === changed.end
    ? insertAt(prose, changed.start, newText)
    : { span: prose.span(changed.start, changed.end), newText };
}

/** Puts text into the prose behind the character that it follows, on the same line. */
export function insertAt(prose: Prose, at: number, newText: string): Edit {
  const isFirst = at === 0 || prose.text.charAt(at - 1) === '\n';
  const place = isFirst ? prose.span(at, at).start : prose.span(at - 1, at).end;
  return { span: { start: place, end: place }, newText };
}

/** Takes a range of the prose away. */
export const removeFrom = (prose: Prose, { start, end }: Range): Edit => ({
  span: prose.span(start, end),
  newText: '',
});
